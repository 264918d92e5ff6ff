## La consola (kept.web.console)

console-inbox = Solicitudes
console-holds = Retenciones
console-looks = Quién consultó
console-not-yours = Esto no forma parte de su función
console-not-yours-lead = Pregunte a quien administra Kept si lo necesita para su trabajo.
console-seek = Referencia de una solicitud
console-go = Abrir
console-no-such = No existe esa referencia.
console-new = Recoger una solicitud
console-new-lead = Anote lo que dice la persona, con sus palabras. Recibe una carta y muestra quién es como todos.
console-report = Recoger un aviso de que una cuenta es de un menor
console-new-more = Lo que ha elegido pide algo más, que ahora está abajo.
console-new-language = Cartas en
console-new-place = De ello depende qué ley protege a la persona. Si no se elige nada, obliga el primer plazo de todas las leyes posibles.
console-asks-who = De quién se trata, o quién pide
console-asks-email = Su dirección de correo que podemos conocer
console-asks-email-hint = Allí va un enlace, y esa es toda la prueba que se pide. Si alguien pide por otra persona, es la dirección de esta.
console-asks-for-another = Alguien pide por otra persona
console-asks-agent = Dirección de quien pide
console-asks-agent-hint = Un representante necesita la palabra de la persona, un padre o una madre muestra el parentesco. Las cartas van a esta dirección.
console-asks-place = Dónde vive la persona
console-asks-no-place = No se dijo
console-asks-which-part-erasure = No marque nada si se refiere a todo.
console-asks-text-ask = La pregunta
console-pointed = Parece una solicitud
console-pointed-lead = Alguien lo escribió en un tique o en un chat. Mírelo allí; después recoja la solicitud, o diga que no se pide nada.
console-pointed-seems = parece:
console-pointed-nothing = No se pide nada
console-pointed-count = { $count ->
    [one] Un mensaje fuera de aquí parece una solicitud
   *[other] { $count } mensajes fuera de aquí parecen solicitudes
}
console-by-way = Llegó por
console-filter = Qué solicitudes
console-open = abiertas
console-overdue = vencidas
console-soon = vencen en 7 días
console-ours = nos esperan
console-unread = sin leer
console-all = todas, también cerradas
console-due = Vence
console-request = Solicitud
console-kind = Qué
console-state = Etapa
console-waits = Espera
console-received = Recibida
console-chip-overdue = vencida
console-nothing-due = sin fecha
console-new-words = nuevo
console-nothing-open = No hay nada abierto. Cuando alguien pida algo, estará aquí, la fecha más próxima primero.
console-nothing-here = Aquí no hay nada.
console-came = Llegó el
console-place = Vive en
console-place-guessed = supuesto por el idioma del navegador
console-laws = Según
console-late = Ya no era posible: la solicitud ha avanzado. Así está ahora.
console-done = Hecho, y registrado.
console-is-paused = El trabajo en esta solicitud está parado. Ningún plazo legal se detiene por ello.
console-until = hasta el
console-by-clause = por la cláusula
console-blocked = El plan aún no puede ejecutarse:
console-acts = Qué puede hacer
console-steps = Hasta dónde ha llegado
console-clocks = Fechas
console-systems = Sistemas
console-no-plan = Aún no se ha hecho ningún plan. Cuando lo haya, cada sistema estará aquí con su respuesta.
console-stays = Qué se queda, y por qué
console-tells = A quién se avisa
console-recipient-untold = aún no avisado
console-recipient-system = hizo lo mismo por su propia interfaz, y se le preguntó de nuevo
console-recipient-mail = avisado por correo
console-recipient-hand = avisado por una persona
console-enclosed = La copia que acompaña a la carta
console-recipient-confirmed = confirmado
console-recipient-noted = según anotó nuestro personal
console-recipient-waiting = aún no ha confirmado
console-recipient-reminded = recordado
console-said = Lo que se dijo
console-contact = respuesta a
console-nothing-said = No se escribió nada.
console-documents = Documentos para revisar
console-letters = Cartas
console-sent = enviada
console-came-back = devuelta: envíela por otra vía
console-to-send = espera el envío
console-by-post = Por correo: imprímala y ponga la dirección en el sobre
console-failed = { $count ->
    [one] no aceptada, 1 intento
   *[other] no aceptada, { $count } intentos
}
console-look-lead = Lo escrito aquí trata de una persona. Diga primero para qué lo necesita: queda registrado, y la persona puede verlo.
console-purpose = Finalidad, tal como figura en la política
console-choose = Elegir…
console-reason = Por qué
console-reason-hint = Una frase que la persona puede leer.
console-look = Mostrármelo media hora
console-no-look = Su función muestra cómo está la solicitud, y los datos de nadie.
console-no-purpose = Elija una finalidad y diga por qué.
console-timeline = Qué ocurrió
console-looked = Quién consultó
console-plan = El plan
console-plan-records = { $count ->
    [0] No afecta a ningún registro.
    [one] Afecta a 1 registro.
   *[other] Afecta a { $count } registros.
}
console-optional = si quiere
console-missing = Aquí falta algo, o no es una de las opciones.
console-preview = Esto es lo que sale
console-preview-lead = Cambie arriba lo que no esté bien y mire otra vez.
console-send = Enviar
console-preview-again = Mirar otra vez
console-to-preview = Ver la carta
console-back = Volver
console-when = Cuándo
console-who = Quién
console-looks-lead = Cada consulta de los datos de una persona. Su finalidad y su motivo están con la solicitud, y la persona los ve.
console-nobody-looked = Nadie ha consultado nada todavía.
console-exemption = { $law }, { $section }; { $says }
console-keys = Teclas
console-keys-lead = Las teclas sueltas actúan mientras no escriba. Todo funciona también con Tab e Intro.
console-key-seek = buscar una solicitud por su referencia
console-key-next = solicitud siguiente y anterior de la lista
console-key-up = volver arriba
console-key-new = recoger una solicitud
console-key-keys = esta página
console-keys-off = Desactivar las teclas en este navegador
console-keys-on = Activar las teclas en este navegador
console-fault-other = Se rechazó ({ $code }).
console-fault-rights-not-now = Tal como está la solicitud, no es posible. Mírela otra vez.
console-fault-rights-same-eyes = Debe decidirlo otra persona: los mismos ojos no cuentan dos veces.
console-fault-rights-no-reason = Diga por qué, con palabras para la persona afectada.
console-fault-rights-short-mark = Una palabra que se tacha tiene al menos dos letras o cifras.
console-fault-rights-same-marks = Ya se muestra así. Escriba qué más se tacha, o marque lo que se devuelve.
console-fault-rights-unreasoned-mark = Diga por qué lo que devuelve no es de otra persona.
console-fault-rights-weak-proof = Eso no basta para demostrarlo.
console-fault-rights-nameless-child = Nadie dice por qué se conoce aquí al menor. Búsquelo e indíquelo con la relación: la dirección del progenitor no es la del menor.
console-fault-rights-no-extension = Ni ley ni promesa da más tiempo por este motivo.
console-fault-records-busy-request = Entretanto ocurrió otra cosa con la solicitud. Mírela otra vez.
console-fault-rights-incomplete-letter = A la carta le falta algo que la ley exige.

asker-subject = pedida en nombre propio
asker-agent = pedida por un representante
asker-parent = pedida por un progenitor
asker-reporter = avisado: la cuenta es de un menor

act-message = Escribir
act-clarify = Preguntar qué se quiere
act-ask-identity = Preguntar quién es
act-prove = Dar por mostrado
act-plan = Planear de nuevo
act-settle = Precisar qué se quiere decir
act-weigh = Ponderar
act-redact = Revisar lo tachado
act-approve = Aprobar
act-decline = No aprobar
act-answer = Responder
act-extend = Tomar más tiempo
act-pause = Parar
act-resume = Continuar
act-read = Marcar como leído
act-refuse = Rechazar
act-decide-appeal = Decidir el recurso
act-reopen = Abrir de nuevo
act-lift = Levantar la limitación

act-lead-message = Sale como carta en el idioma de la persona, con lo que usted escriba.
act-lead-clarify = Se pregunta a la persona por carta. Algunas leyes detienen su plazo hasta la respuesta.
act-lead-ask-identity = Sale un enlace a una dirección que ya se guarda. Nunca pida más de lo que tenemos.
act-lead-prove = Solo lo que de verdad ha mirado. Se guardan su nombre y su motivo; los documentos se destruyen con esto.
act-lead-plan = Se vuelven a recorrer los sistemas; decaen las aprobaciones del plan anterior.
act-lead-settle = Según las palabras de la persona: qué parte, qué finalidad, o qué está mal y qué está bien. El plan se rehace con eso y las aprobaciones del anterior caducan.
act-lead-weigh = Una decisión de fondo. La persona conoce sus motivos.
act-lead-redact = Antes de que pudieran salir datos de otras personas, alguien mira. Lo que apruebe se tacha tal como se muestra.
act-lead-approve = Lo aprobado se ejecuta. Quien identificó a la persona a mano no aprueba a solas.
act-lead-decline = Decaen todas las aprobaciones de este plan, y se hace de nuevo.
act-lead-answer = Esta es la respuesta entera. Ninguna solicitud se responde mientras un sistema calle.
act-lead-extend = Una vez, por un motivo que la ley conoce, y la persona lo sabe antes de la primera fecha.
act-lead-pause = El trabajo se para; los plazos legales, no.
act-lead-resume = El trabajo continúa, y lo que escribió la persona cuenta como leído.
act-lead-read = Ha leído lo que escribió la persona, y no hay nada más que hacer. No se envía nada.
act-lead-refuse = La persona sabe por qué, y dónde reclamar. No puede deshacerse; cabe recurso.
act-lead-decide-appeal = Solo quien no tuvo parte en lo que se recurre.
act-lead-reopen = Nada sale antes de que usted lo diga.
act-lead-lift = La persona sabe primero cuándo termina y por qué (art. 18, apartado 3, del RGPD). Ese día, una vez enviada la carta, todo vuelve por sí solo.

field-text = Sus palabras
field-reason = Motivo
field-point = Lo que se mostró
field-known-kind = Por qué se conoce aquí al menor (con la relación o la edad; vacío si se dio bien)
field-known = Esa dirección o ese número
field-decision = Decisión
field-part = A qué se refiere
field-purposes = Finalidades
field-category = Qué está mal
field-old = Como está
field-new = Como debe estar
field-note = Nota
field-ground = Fundamento
field-exemption = Excepción de la ley
field-until = Hasta el
field-on = Día en que termina (mañana, si no elige ninguno)

extension-complexity = La solicitud es compleja
extension-number = Son muchas solicitudes
extension-interference = La primera fecha perturbaría la actividad
extension-consultation = Antes hay que consultar a otros

console-letter = Carta «{ $subject }»
console-recipient = «{ $recipient }»
act-sent = Anotar el envío
act-tell = Anotar a quién se avisó
act-acknowledged = Anotar que también lo hicieron
act-lead-sent = Una carta que ningún canal acepta. Imprímala desde la solicitud, envíela y diga cómo.
act-lead-tell = Quien recibió los datos se entera (art. 19): por correo donde haya dirección, si no dígaselo usted y anótelo aquí.
act-lead-acknowledged = Un destinatario dijo que hizo lo mismo.
field-letter = Carta
field-how = Cómo se envió
field-recipient = Destinatario

console-sides = Lo que se tacha
console-sides-count = { $count ->
    [one] 1 registro ajeno habla de alguien.
   *[other] { $count } registros ajenos hablan de alguien.
}
console-sides-hand = Aquí nada se marca a mano: si algo está mal, no apruebe y diga qué.
console-sides-none = Los textos no se pueden leer ahora. No apruebe lo que no ha visto.
console-sides-empty = Ya nada habla de otra persona. El plan se puede rehacer.
console-sides-approve = Aprobar lo ocultado
console-written = Tal como se escribió
console-goes-out = Tal como quedaría
console-sides-before = Los anteriores
console-sides-after = Los siguientes
console-marks = Marcar a mano
console-marks-further = Tachar también
console-marks-further-hint = Nombres y palabras de otras personas, uno por línea. Se tachan en todo este paquete, como palabras enteras, en mayúsculas o no.
console-marks-spared = Devolver
console-marks-spared-hint = Lo que marque queda tal como se escribió, en todo este paquete.
console-marks-reason = Por qué se devuelve
console-marks-show = Mostrarlo así
console-marks-done = Así saldría ahora. Mírelo y apruébelo si es correcto.
console-marks-unshown = Lo que ha escrito o marcado aún no se muestra y no valdría. Pida primero que se muestre así.
console-does = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
} · { $op ->
    [read] entregados
    [erase] borrados
    [mask] vaciados
    [set] corregidos
    [redact] tachados
    [seal] apartados
    [unseal] devueltos
    [flag] ocultados
   *[other] { $op }
}
console-asks-report-note = Alguien del personal lo examina. A la cuenta no le pasa nada antes de que se confirme que es de un menor. Quien avisó recibe una carta, que no dice nada de la cuenta.
console-asks-report-email-hint = Si se conoce. Si no, escriba abajo de quién se trata.
console-asks-report-also = Se conoce un número o un nombre de la cuenta
console-asks-report-text = Cómo se sabe y de quién se trata
console-asks-report-agent = Dirección de quien avisa
console-asks-report-agent-hint = Allí van las cartas. El titular de la cuenta no sabrá quién avisó.
