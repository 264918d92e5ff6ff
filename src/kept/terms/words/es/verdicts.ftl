## Solicitudes, y derechos que se prueban (kept.verdict.checks)

records-not-answered = Nuestros propios registros no han respondido ({ $reason }).

rehearsal-kept = Probado con una persona inventada: { $records ->
    [one] { $records } registro
   *[other] { $records } registros
 } en { $datasets ->
    [one] { $datasets } conjunto
   *[other] { $datasets } conjuntos
 }; { $systems ->
    [one] { $systems } sistema ha respondido
   *[other] { $systems } sistemas han respondido
 }.
rehearsal-silent = Probado con una persona inventada, y { $count ->
    [one] un sistema no ha respondido
   *[other] { $count } sistemas no han respondido
 }: { $system }.
rehearsal-nobody = No se ha encontrado a la persona inventada con la que se prueban los derechos.
rehearsal-blocked = Probado con una persona inventada, y no puede llevarse a cabo ({ $reason }).
rehearsal-unable = No puede llevarse a cabo en { $count ->
    [one] un conjunto
   *[other] { $count } conjuntos
 }: { $dataset }.
rehearsal-empty = Probado con una persona inventada de la que ningún sistema guarda nada: no demuestra nada.
rehearsal-no-canary = No se ha declarado ninguna persona inventada con la que pueda probarse este derecho.
evidence-rehearsal = { $records ->
    [one] { $records } registro
   *[other] { $records } registros
 } de una persona inventada; { $systems ->
    [one] { $systems } sistema ha respondido
   *[other] { $systems } sistemas han respondido
 }, { $silent } sin respuesta
evidence-rehearsal-unable = El sistema no puede hacerlo.

requests-in-time = { $in_time } de { $answered } atendidas a tiempo; { $mean ->
    [one] { $mean } hora
   *[other] { $mean } horas
 } de media, { $median } en el centro.
requests-none-waiting = Nadie que lo pidiera ha tenido que esperar demasiado.
requests-none = Nadie ha pedido nada todavía: no hay nada que mostrar.
requests-open-only = { $count ->
    [one] { $count } solicitud no ha vencido
   *[other] { $count } solicitudes no han vencido
 } todavía, y ninguna se ha atendido hasta ahora.
requests-overdue = { $overdue } de { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
 } fuera de plazo.
requests-late = { $late } de { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
 } atendidas después de la fecha.
requests-hollow = { $hollow } de { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
 } figuran como atendidas, aunque no todos los sistemas han respondido o no está todo hecho.
requests-come-due = Una solicitud ha vencido el { DATETIME($at, dateStyle: "medium") }, y nadie ha mirado desde entonces.
minors-in-time = { $answered ->
    [one] { $answered } aviso atendido
   *[other] { $answered } avisos atendidos
 } de que alguien es menor de edad; donde se confirmó, los datos se borraron a tiempo.
minors-none-waiting = Ningún dato de un menor espera a ser borrado.
minors-overdue = Confirmados como de un menor y todavía ahí después de la fecha: los datos de { $overdue ->
    [one] { $overdue } cuenta
   *[other] { $overdue } cuentas
 }.
minors-late = Confirmados como de un menor y borrados solo después de la fecha: los datos de { $late ->
    [one] { $late } cuenta
   *[other] { $late } cuentas
 }.
minors-hollow = { $hollow ->
    [one] { $hollow } aviso figura como atendido
   *[other] { $hollow } avisos figuran como atendidos
 } de que alguien es menor de edad, aunque no está todo hecho.
minors-come-due = Los datos de un menor debían borrarse antes del { DATETIME($at, dateStyle: "medium") }, y nadie ha mirado desde entonces.
evidence-requests = { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
 } en un año: { $answered } atendidas, { $late } de ellas tarde; { $overdue } fuera de plazo

requests-usable = El formulario está ahí, y se han respondido { $answered } de { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
 } de un año.
evidence-usable = { $answered } de { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
 } con respuesta
requests-proved = { $answered ->
    [one] { $answered } solicitud respondida
   *[other] { $answered } solicitudes respondidas
 }, siempre después de mostrarse quién pregunta.
requests-unproved = { $of } de { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
 } empezadas antes de mostrarse quién pregunta.
evidence-unproved = { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
 }, de ellas { $of } empezadas antes de mostrarse quién pregunta
requests-approved = Lo que necesita aprobaciones se ha llevado a cabo con ellas.
requests-unapproved = { $of } de { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
 } llevadas a cabo sin las aprobaciones necesarias.
evidence-unapproved = { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
 }, de ellas { $of } sin las aprobaciones necesarias

returned-nobody = Nadie que fue suprimido vuelve a estar en un sistema.
returned-somebody = { $count ->
    [one] { $count } registro representa
   *[other] { $count } registros representan
 } a alguien que fue suprimido, en { $dataset }.
holds-end = { $count ->
    [0] No hay ninguna conservación legal en vigor.
    [one] { $count } conservación legal en vigor, con un final.
   *[other] { $count } conservaciones legales en vigor, cada una con un final.
 }
holds-endless = { $endless } de { $count ->
    [one] { $count } conservación legal
   *[other] { $count } conservaciones legales
 } sin final.
evidence-holds = { $count ->
    [one] { $count } conservación legal
   *[other] { $count } conservaciones legales
 } en vigor, de ellas { $endless } sin final
holds-undone = { $gone ->
    [one] Un registro que retiene una conservación legal ha desaparecido
   *[other] { $gone } registros que retienen conservaciones legales han desaparecido
 } a pesar de ello: { $dataset }.
holds-untold = No se puede decir si lo que retienen las conservaciones legales sigue ahí: { $dataset } no responde.
evidence-holds-undone = Aquí ha desaparecido un registro, aunque lo retiene una conservación legal.

disclosed-none = Todavía no se ha entregado nada según esta cláusula, así que no hay nada que mostrar.
disclosed-accounted = { $count ->
    [one] { $count } entrega consta
   *[other] { $count } entregas constan
 } en un expediente: dos personas habían estado de acuerdo antes, y la persona afectada lo sabe o todavía no puede saberlo.
disclosed-unfiled = { $unfiled } de { $count ->
    [one] { $count } entrega
   *[other] { $count } entregas
 } en ningún expediente.
disclosed-unreviewed = { $unreviewed } de { $count ->
    [one] { $count } entrega hecha
   *[other] { $count } entregas hechas
 } antes de que dos personas estuvieran de acuerdo.
disclosed-incomplete = { $incomplete } de { $count ->
    [one] { $count } entrega
   *[other] { $count } entregas
 } en un expediente que no dice quién pide qué, con qué acto y sobre quién.
disclosed-untold = { $untold } de { $count ->
    [one] { $count } entrega
   *[other] { $count } entregas
 } de las que no se ha informado a la persona afectada, aunque nada lo prohíbe.
disclosed-silence-ended = Lo que prohibía hablar de una entrega a la persona afectada ha terminado, y nadie ha mirado desde entonces.
evidence-disclosed = { $count ->
    [one] { $count } entrega
   *[other] { $count } entregas
 }: { $unfiled } sin expediente, { $unreviewed } sin dos acuerdos previos, { $untold } aún sin informar

looks-shown = { $count ->
    [0] Desde hace un año, nadie de la plantilla ha mirado los datos de nadie.
    [one] Una consulta de datos por la plantilla, con una finalidad que este texto anuncia, y mostrada a la persona.
   *[other] { $count } consultas de datos por la plantilla, cada una con una finalidad que este texto anuncia, y mostrada a la persona.
}
looks-hidden = { $hidden } de { $count ->
    [one] { $count } consulta
   *[other] { $count } consultas
 } de datos por la plantilla sin mostrarse a la persona.
looks-purposeless = { $purposeless } de { $count ->
    [one] { $count } consulta
   *[other] { $count } consultas
 } de datos por la plantilla sin una finalidad que este texto anuncie.
evidence-looks = { $count ->
    [one] { $count } consulta
   *[other] { $count } consultas
 } de la plantilla en un año: { $hidden } sin mostrar a la persona, { $purposeless } sin finalidad

laws-known = Para cada uno de los { $places } lugares donde viven { $people } personas se conoce un archivo de ley, según el cual se responde a las solicitudes.
laws-missing = Hay personas que viven en { $count ->
    [one] un lugar
   *[other] { $count } lugares
 } cuya ley nadie ha anotado aquí: { $place }.{ $vague ->
    [0] {""}
   *[other] {" "}De personas que viven en { $stateless } no se sabe en qué estado, y aquí solo están anotadas las leyes de algunos estados.
 }
laws-stateless = De personas que viven en { $stateless } no se sabe en qué estado, y aquí solo están anotadas las leyes de algunos estados.
laws-nowhere = No se puede decir en qué lugares viven las personas.
evidence-residents = { $count ->
    [one] el lugar de { $count } persona
   *[other] los lugares de { $count } personas
 }

retention-kept-but-held = Nada en { $dataset } se conserva más tiempo de lo prometido, salvo { $count ->
    [one] un registro que conserva una retención legal
   *[other] { $count } registros que conservan retenciones legales
 } ({ $clause }).
retention-hold-ended = Ha terminado una retención legal sobre { $dataset }, y nadie ha mirado desde entonces si lo que conservaba ha desaparecido.
retention-hold-unclear = { $count ->
    [one] { $count } registro de { $dataset } ha
   *[other] { $count } registros de { $dataset } han
} vencido; si los conserva una retención legal no puede saberse mientras un sistema no responda.
evidence-kept-by-hold = { $count ->
    [one] { $count } registro vencido, conservado por una retención legal según { $clause }
   *[other] { $count } registros vencidos, conservados por una retención legal según { $clause }
}
evidence-kept-for-case = { $count ->
    [one] { $count } registro vencido, conservado para el caso { $case }
   *[other] { $count } registros vencidos, conservados para el caso { $case }
}

copies-own = { $count ->
    [0] No hay ninguna copia lista en la que un registro pudiera ser de otra persona.
    [one] Los { $records } registros de una copia que puede recogerse son de la propia persona.
   *[other] Los { $records } registros de { $count } copias que pueden recogerse son de las propias personas.
}
copies-strange = { $strange ->
    [one] Hay un registro de otra persona
   *[other] Hay { $strange } registros de otra persona
 } en { $count ->
    [one] una copia que puede recogerse
   *[other] { $count } copias que pueden recogerse
}: { $dataset }.
copies-untold = No puede saberse de quién son los registros de { $untold } de { $count ->
    [one] { $count } copia que puede recogerse
   *[other] { $count } copias que pueden recogerse
 }.
evidence-copies = { $count ->
    [one] { $count } copia lista
   *[other] { $count } copias listas
 } con { $records ->
    [one] { $records } registro
   *[other] { $records } registros
 }, { $strange } de ellos de otra persona
evidence-copies-left = { $count ->
    [one] { $count } copia más antigua está lista
   *[other] { $count } copias más antiguas están listas
 } además, sin abrir aquí
evidence-copies-strange = Un registro de aquí se dio a alguien de quien no es.

objection-heeded = { $people ->
    [0] Nadie se ha opuesto a nada.
    [one] Una persona se ha opuesto, y nada de lo que muestran los sistemas lo ha contrariado desde entonces.
   *[other] { $people } personas se han opuesto, y nada de lo que muestran los sistemas lo ha contrariado desde entonces.
}
objection-ignored = Desde que alguien se opuso, { $count ->
    [one] un registro muestra
   *[other] { $count } registros muestran
 } aquello a lo que se había opuesto: { $dataset }.
evidence-objected = { $people ->
    [one] { $people } persona se ha opuesto
   *[other] { $people } personas se han opuesto
}; { $count ->
    [one] { $count } registro muestra un uso posterior
   *[other] { $count } registros muestran un uso posterior
}
evidence-objected-in = Un registro de aquí muestra un uso al que la persona se había opuesto.

restriction-unseen = { $count ->
    [0] No hay ninguna limitación en vigor.
    [one] Ninguna aplicación ve un registro limitado.
   *[other] Ninguna aplicación ve los { $count } registros limitados.
}
restriction-seen = Aplicaciones ({ $through }) ven { $seen } de { $count ->
    [one] { $count } registro limitado
   *[other] { $count } registros limitados
 }: { $dataset }.
restriction-untried = Desde { $through } no puede probarse si se ven registros limitados.
evidence-restricted = { $count ->
    [one] { $count } registro limitado buscado
   *[other] { $count } registros limitados buscados
 } desde las conexiones de las aplicaciones; vistos: { $seen }
evidence-restricted-seen = Un registro de aquí está limitado, y una aplicación lo ve.

treatment-same = { $count ->
    [one] Un registro de alguien que ejerció un derecho muestra las condiciones
   *[other] { $count } registros de personas que ejercieron un derecho muestran las condiciones
 } que otros tienen por lo mismo, en comparación con { $others ->
    [one] { $others } registro
   *[other] { $others } registros
 } de otras personas: { $dataset }.
treatment-apart = { $apart ->
    [one] Un registro de alguien que ejerció un derecho muestra condiciones
   *[other] { $apart } registros de personas que ejercieron un derecho muestran condiciones
 } que nadie más tiene por lo mismo: { $dataset }.
treatment-nobody = Ningún sistema muestra las condiciones de alguien que haya ejercido un derecho.
treatment-alone = Nadie más tiene lo mismo que quienes ejercieron un derecho: no hay nada que comparar.
evidence-treated = { $people ->
    [one] { $people } persona que ejerció un derecho
   *[other] { $people } personas que ejercieron un derecho
 }, { $records ->
    [one] { $records } registro suyo comparado
   *[other] { $records } registros suyos comparados
 } con { $others } de otras personas; { $apart } aparte, { $alone } sin nada que comparar
evidence-treated-apart = Un registro de aquí muestra, para alguien que ejerció un derecho, condiciones que nadie más tiene por lo mismo.
