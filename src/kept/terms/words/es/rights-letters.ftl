## Cartas sobre solicitudes (kept.rights.letters)

rights-letter-subject = { $letter ->
    [acknowledgement] Hemos recibido su solicitud
    [identity] Muéstrenos, por favor, que la solicitud es suya
    [clarification] Una pregunta sobre su solicitud
    [extension] Su solicitud tarda más
    [access] La copia de sus datos
    [erasure] Lo que hemos suprimido
    [erasure-resumed] Lo que debía quedarse ya está suprimido
    [rectification] Sus datos están rectificados
    [restriction] Sus datos están limitados
    [restriction-ends] La limitación está a punto de terminar
    [objection] Su oposición queda aceptada
    [objection-refused] Su oposición
    [choice] Su elección está en vigor
    [contest] La decisión se ha vuelto a examinar
    [complaint] Su reclamación
    [forwarded] Su solicitud se ha remitido
    [appeal] Su recurso
    [refusal] No podemos hacer lo que pide
    [recipients] A quién hemos informado
    [recipient] Datos que recibió de nosotros
    [message] Un mensaje sobre su solicitud
    [answer] Nuestra respuesta a su solicitud
    [settled] Cómo entendemos su solicitud
    [cooling] Sus datos se borrarán pronto: aún puede impedirlo
    [cancelled] Su solicitud queda retirada
    [joined] Su solicitud ya estaba en camino
    [mandate] Confirme, por favor: alguien pide en su nombre
   *[other] Su solicitud
} ({ $reference })
rights-letter-hello = Hola, { $name }:
rights-letter-hello-somebody = Buenos días:
rights-letter-about = Se trata de { $kind ->
    [access] su solicitud de acceso a sus datos
    [portability] su solicitud de portabilidad de sus datos
    [rectification] su solicitud de rectificación de sus datos
    [erasure] su solicitud de supresión de sus datos
    [restriction] su solicitud de limitación del tratamiento
    [objection] su oposición al tratamiento de sus datos
    [contest] su solicitud de que una persona revise una decisión automatizada
    [withdrawal] la retirada de su consentimiento
    [opt-out] su elección de que sus datos no se vendan ni se compartan
    [limit] su elección de limitar el uso de sus datos sensibles
    [complaint] su reclamación
    [appeal] su recurso
   *[inquiry] su pregunta
} ({ DATETIME($at, dateStyle: "long") }, referencia { $reference }).
rights-letter-contact = ¿Preguntas? Responda a esta carta o escriba a { $contact }.
rights-letter-signed = { $controller }, las personas que cuidan de sus datos
rights-letter-received = La hemos recibido y estamos en ello.
rights-letter-due = Tendrá nuestra respuesta, como muy tarde, el { DATETIME($at, dateStyle: "long") }: { $by ->
    [law] { $law }, { $section }, nos lo exige
   *[promise] la cláusula { $section } de nuestra política de privacidad lo promete
}.
rights-letter-under = Su derecho figura en { $laws }.
rights-letter-verifies = Primero nos aseguramos de que viene de usted, para que nadie más obtenga sus datos ni se los haga perder. No pedimos nada más que lo que ya tenemos.
rights-letter-free = No le cuesta nada, y ningún servicio, precio o plan depende de ello. Puede retirarla en cualquier momento.
rights-letter-identity = Antes de actuar debemos tener la certeza de que la solicitud es suya. Elija, por favor, una vía:
rights-letter-way-link = abrir el enlace que enviamos a una dirección que ya tenemos; sirve una sola vez
rights-letter-way-code = decirnos el código que enviamos a una dirección que ya tenemos
rights-letter-way-account = iniciar sesión en su cuenta y confirmar allí la solicitud
rights-letter-way-staff = llamarnos o escribirnos, y buscaremos juntos otra vía
rights-letter-identity-least = Lo que nos muestre solo se usa para esta comprobación y se borra después. No envíe copia de un documento de identidad si no se la pedimos.
rights-letter-clock-stops = Mientras le esperamos, el plazo que nos da la ley queda suspendido ({ $law }, { $section }).
rights-letter-clock-runs = El plazo de nuestra respuesta sigue corriendo mientras le esperamos.
rights-letter-clarification = Para responderle bien necesitamos saber esto:
rights-letter-clarification-all = No tiene que acotar nada. Si lo quiere todo, dígalo, y lo tendrá todo.
rights-letter-longer = No podemos responder antes del { DATETIME($at, dateStyle: "long") }. Tendrá nuestra respuesta, como muy tarde, el { DATETIME($until, dateStyle: "long") }.
rights-letter-longer-why = El motivo: { $cause ->
    [complexity] su solicitud es compleja
    [number] han llegado muchas solicitudes a la vez
    [interference] la primera fecha perjudicaría nuestro trabajo de forma desproporcionada
    [consultation] antes debemos consultar a otros
   *[other] { $cause }
}.
rights-letter-longer-by = La nueva fecha se basa en { $by ->
    [law] { $law }, { $section }
   *[promise] la cláusula { $section } de nuestra política de privacidad
}.
rights-letter-longer-once = Solo puede aplazarse esta vez.
rights-letter-nothing-held = Hemos preguntado a cada uno de nuestros sistemas, y ninguno tiene datos sobre usted.
rights-letter-nothing-of-part = De la parte que nos pidió suprimir no tenemos datos sobre usted. El resto no ha cambiado.
rights-letter-access = Su copia está lista. Contiene los datos y, de cada parte, para qué la usamos, de dónde viene, quién la recibe, cuánto tiempo la conservamos y si decidió una máquina sola.
rights-letter-portability = Sus datos están listos: todo lo que nos dio, en archivos JSON y CSV que otro servicio puede leer.
rights-letter-access-enclosed = Su copia acompaña a esta carta. Contiene los datos y, de cada parte, para qué la usamos, de dónde viene, quién la recibe, cuánto tiempo la conservamos y si decidió una máquina sola.
rights-letter-portability-enclosed = Sus datos acompañan a esta carta: todo lo que nos dio, en archivos JSON y CSV que otro servicio puede leer.
rights-letter-link-until = El enlace funciona hasta el { DATETIME($at, dateStyle: "long") }. Después, vuelva a pedirlo y tendrá uno nuevo.
rights-letter-passphrase = El archivo está cifrado. Su contraseña le llega por otra vía.
rights-letter-withheld = Una parte de lo que pidió no está en ella:
rights-letter-further-rights = También puede hacer rectificar, suprimir o limitar sus datos, oponerse a su uso y llevárselos a otro sitio.
rights-letter-erased = Todo lo que teníamos sobre usted está suprimido:
rights-letter-erased-part = Esto está suprimido:
rights-letter-erased-what = { $what }: { $count ->
    [one] 1 registro
   *[other] { $count } registros
}
rights-letter-stays = Esto se queda por ahora, con el motivo de cada parte:
rights-letter-stays-what = { $what }: { $count ->
    [one] 1 registro.
   *[other] { $count } registros.
}
rights-letter-stays-clause = Es la cláusula { $clause } de nuestra política de privacidad.
rights-letter-stays-article = Se basa en { $cited }.
rights-letter-stays-until = Se suprime el { DATETIME($at, dateStyle: "long") }, sin que tenga que pedirlo otra vez.
rights-letter-stays-between = Se suprime poco a poco entre el { DATETIME($first, dateStyle: "long") } y el { DATETIME($at, dateStyle: "long") }, sin que tenga que pedirlo otra vez.
rights-letter-stays-open = Se suprime en cuanto desaparece el motivo, sin que tenga que pedirlo otra vez, y entonces se lo decimos.
rights-letter-backups = La última copia de seguridad que aún lo contiene se destruye el { DATETIME($at, dateStyle: "long") }. Hasta entonces nadie usa esa copia y, si se restaurara una, sus datos se borrarían antes de ella otra vez.
rights-letter-not-back = Guardamos una nota que solo contiene un código, para que ninguna importación traiga de vuelta sus datos.
rights-letter-rest-unchanged = Su solicitud se refería a una parte de sus datos. El resto no ha cambiado.
rights-letter-resumed = Tras su solicitud, parte de sus datos debía quedarse. El motivo ha desaparecido, y ahora también está suprimido esto:
rights-letter-not-corrected = Preguntamos a todos nuestros sistemas y en ninguno encontramos lo que usted indicó como erróneo, tal como lo escribió. No se cambió nada. Escríbanos si está escrito de otra manera. Se trataba de:
rights-letter-corrected = Hemos rectificado esto, en cada copia que tenemos:
rights-letter-corrected-part = Hemos rectificado esto:
rights-letter-uncorrected = En estos lugares queda como estaba, porque también es de otra persona o porque allí no se puede cambiar nada por separado:
rights-letter-nothing-to-restrict = De la parte que indicó no tenemos datos sobre usted, así que no hay nada que limitar.
rights-letter-item = { $what }
rights-letter-restricted = El uso de esto queda limitado desde ahora:
rights-letter-restricted-means = Lo conservamos y no hacemos nada más con ello, salvo con su acuerdo, para reclamaciones legales o para proteger a otra persona.
rights-letter-restricted-ends = Antes de que termine la limitación se lo diremos.
rights-letter-unrestricted = En estos lugares el propio sistema no puede imponer la limitación: donde se guardan los datos no se pueden ocultar ni apartar, y nuestras aplicaciones aún los ven. Tampoco allí se deben usar:
rights-letter-restricted-others = Esto es también de otra persona y queda como estaba:
rights-letter-lifted = La limitación de sus datos termina el { DATETIME($at, dateStyle: "long") }. El motivo:
rights-letter-objection = Desde ahora ya no usamos sus datos para:
rights-letter-objection-refused = Seguimos usando sus datos para:
rights-letter-weighing = Hemos ponderado sus motivos y los nuestros, de esta manera:
rights-letter-choice = { $kind ->
    [opt-out] Sus datos ya no se venden, ni se comparten, ni se usan para publicidad dirigida.
    [limit] Sus datos sensibles solo se usan para el servicio que pidió.
   *[withdrawal] Su consentimiento está retirado, y lo que se basaba en él ha cesado. Lo que se hizo antes sigue siendo lícito.
}
rights-letter-no-disadvantage = Nada más cambia para usted: ningún precio, plan o servicio depende de ello.
rights-letter-told = Hemos informado a quienes habían recibido los datos:
rights-letter-told-one = { $recipient }, el { DATETIME($at, dateStyle: "long") }:
rights-letter-told-confirmed = ha confirmado que está hecho.
rights-letter-told-waiting = aún no lo ha confirmado.
rights-letter-told-nobody = Los datos no se habían dado a nadie, así que no había a quién informar.
rights-letter-refused = No hacemos lo que pide. Los motivos:
rights-letter-no-right = Ninguna ley que le proteja, ni ninguna promesa nuestra, da lo que pide:
rights-letter-not-ours = Tenemos estos datos por cuenta de otra persona o empresa, que decide sobre ellos. Le hemos remitido su solicitud, y de allí recibirá la respuesta:
rights-letter-contest-reviewed = Una persona que no participó en la decisión la ha vuelto a examinar, con lo que usted nos dijo.
rights-letter-contest = { $outcome ->
    [granted] Queda anulada.
    [partly] Queda cambiada en parte.
   *[rejected] Se mantiene.
}
rights-letter-complaint = Hemos examinado su reclamación. Nuestra respuesta:
rights-letter-appeal-reviewed = Alguien que no tomó la primera decisión ha resuelto su recurso.
rights-letter-appealed = { $outcome ->
    [granted] Tiene razón, y hacemos lo que pidió.
    [partly] Tiene razón en parte.
   *[rejected] La primera decisión se mantiene.
}
rights-letter-appeal-stays = La limitación no termina el { DATETIME($at, dateStyle: "long") }, al contrario de lo que le habíamos escrito.
rights-letter-appeal = Puede recurrir ante nosotros respondiendo a esta carta. Otra persona decide en este plazo: { $period } ({ $law }, { $section }).
rights-letter-complain = Si no está de acuerdo, puede reclamar ante una autoridad de control:
rights-letter-complain-anywhere = Si no está de acuerdo, puede reclamar ante la autoridad de control del país o estado donde vive, donde trabaja o donde cree que se infringió la ley.
rights-letter-complain-cited = Su derecho a reclamar: { $laws }.
rights-letter-authority = { $name }, { $web }
rights-letter-court = También puede acudir a los tribunales ({ $laws }).

rights-exempt-unfounded = La solicitud es manifiestamente infundada o excesiva ({ $law }, { $section }).
rights-exempt-unidentified = No podemos saber qué datos son suyos ({ $law }, { $section }).
rights-exempt-unverified = No hemos podido verificar que la solicitud es suya ({ $law }, { $section }).
rights-exempt-rights-of-others = Una copia afectaría a los derechos y libertades de otras personas ({ $law }, { $section }).
rights-exempt-rights-of-others-portability = Una transmisión afectaría a los derechos y libertades de otras personas ({ $law }, { $section }).
rights-exempt-compelling-grounds = Motivos legítimos imperiosos prevalecen sobre sus intereses ({ $law }, { $section }).
rights-exempt-expression = Es necesario para la libertad de expresión e información ({ $law }, { $section }).
rights-exempt-legal-obligation = Una ley nos obliga a conservarlo ({ $law }, { $section }).
rights-exempt-public-health = Es necesario por interés público en el ámbito de la salud pública ({ $law }, { $section }).
rights-exempt-research = Es necesario para archivo, investigación o estadística en interés público ({ $law }, { $section }).
rights-exempt-legal-claims = Es necesario para formular, ejercer o defender reclamaciones legales ({ $law }, { $section }).
rights-exempt-transaction = Es necesario para lo que pidió o acordó con nosotros ({ $law }, { $section }).
rights-exempt-security = Es necesario para la seguridad y contra el fraude ({ $law }, { $section }).
rights-exempt-repair = Es necesario para encontrar y reparar errores ({ $law }, { $section }).
rights-exempt-speech = Es necesario para la libertad de expresión u otro derecho que da la ley ({ $law }, { $section }).
rights-exempt-other = La ley dice: { $says } ({ $law }, { $section }).
