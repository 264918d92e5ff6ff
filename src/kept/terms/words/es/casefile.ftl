## Qué es una solicitud, cómo está y qué ocurrió con ella (kept.web.casefile)

kind-access = Copia de los datos
kind-portability = Datos para llevar
kind-rectification = Corrección
kind-erasure = Supresión
kind-restriction = Limitación
kind-objection = Oposición
kind-contest = Decisión impugnada
kind-withdrawal = Consentimiento retirado
kind-opt-out = Sin venta ni cesión
kind-limit = Uso limitado
kind-complaint = Reclamación
kind-appeal = Recurso
kind-inquiry = Pregunta

channel-centre = centro de privacidad
channel-account = área de cliente
channel-api = interfaz de programación
channel-email = correo electrónico
channel-phone = teléfono
channel-letter = carta
channel-support = atención al cliente
channel-terminal = línea de órdenes
channel-gpc = señal del navegador (GPC)
channel-drp = protocolo Data Rights
channel-opendsr = interfaz OpenDSR

stage-received = Recibida
stage-verifying = Quién pide
stage-planning = Búsqueda
stage-deciding = Decisión
stage-cooling = Tiempo para pensarlo
stage-running = Ejecución
stage-answering = Respuesta
stage-closed = Cerrada
stage-refused = Rechazada
stage-cancelled = Retirada

waits-subject = a la persona
waits-staff = a nosotros
waits-kept = en curso
waits-time = a una fecha
waits-nobody = a nadie

answer-found = { $count ->
    [one] 1 registro
   *[other] { $count } registros
}
answer-none = nada encontrado
answer-held = queda como estaba, por una razón
answer-failed = aún sin respuesta
answer-waiting = aún sin consultar

point-subject = que la persona es quien dice ser
point-agent = que el representante es quien dice ser
point-mandate = que la persona encargó esto al representante
point-parent = que el progenitor es quien dice ser
point-relation = que es progenitor de este menor
point-minor = que esta persona es menor

ground-unfounded = Manifiestamente infundada
ground-excessive = Manifiestamente excesiva
ground-not-identified = No pudimos saber quién pide
ground-exempt = Una excepción de la ley
ground-no-right = Ni ley ni promesa da este derecho
ground-not-ours = Los datos son de otra empresa
ground-not-a-minor = Examinado: no consta que sea menor
ground-spam = Correo basura

decision-granted = Concedida
decision-partly = Concedida en parte
decision-rejected = No concedida

case-by-staff = personal
case-by-subject = la persona
case-by-agent = el representante
case-by-parent = el progenitor
case-by-reporter = quien avisó
case-by-recipient = destinatario
case-by-kept = el programa

case-event-received = La solicitud llegó (vía: { $channel }).
case-event-acknowledged = Se confirmó la recepción.
case-event-acknowledged-quietly = Se anotó la llegada. No salió ninguna carta: la dirección recibió hoy cinco de personas que no han mostrado que es suya.
case-event-identity-asked = { $how ->
    [link] Se envió un enlace a una dirección que ya se conocía.
   *[staff] Alguien del personal mira quién pide.
}
case-event-identity-proved = Se mostró { $point }, { $how ->
    [partner] lo ha afirmado un representante o responsable conocido aquí
    [session] en una visita en la que ya se había mostrado
    [link] con un enlace
    [code] con un código
    [document] con un documento que miró el personal
   *[staff] por el personal, a mano
}.
case-event-document-received = Llegó un documento para revisar.
case-event-documents-destroyed = { $count ->
    [one] El documento se destruyó, pues la comprobación está hecha.
   *[other] Los { $count } documentos se destruyeron, pues la comprobación está hecha.
}
case-event-clarification-asked = Se hizo una pregunta.
case-event-clarification-answered = La pregunta fue respondida.
case-event-message = Se escribió un mensaje.
case-event-message-read = Se leyó lo que escribió la persona.
case-event-duplicate-found = Lo mismo se pidió antes, en { $of }; se responde a esa solicitud.
case-event-planned = { $count ->
    [0] Se hizo un plan: no toca ningún registro.
    [one] Se hizo un plan sobre 1 registro.
   *[other] Se hizo un plan sobre { $count } registros.
}
case-event-planned-blocked = Se hizo un plan que aún no puede ejecutarse.
case-event-settled = Se anotó qué se pide exactamente, y se informó a la persona.
case-event-settled-quietly = Se anotó qué se pide exactamente.
case-event-weighed = Ponderada: { $decision }.
case-event-redaction-marked = Lo que se tacha de otras personas se marcó a mano.
case-event-redaction-approved = Lo que habla de otras personas se revisó y se tachó.
case-event-approved = El plan fue aprobado.
case-event-declined = El plan no fue aprobado.
case-event-cooling-began = Hay tiempo para pensarlo hasta el { DATETIME($until, dateStyle: "medium", timeStyle: "short") } (UTC).
case-event-cancelled = La solicitud fue retirada. No se cambió nada.
case-event-began = Comenzó la ejecución.
case-event-step-answered = { $system }: { $answer }.
case-event-confirmed = { $count ->
    [0] Una revisión independiente no encontró nada más.
    [one] Una revisión independiente encontró todavía 1 registro.
   *[other] Una revisión independiente encontró todavía { $count } registros.
}
case-event-took-effect = Ha surtido efecto.
case-event-package-ready = La copia está lista hasta el { DATETIME($until, dateStyle: "medium") }.
case-event-recipient-told = Se avisó a { $recipient }.
case-event-recipient-took = Se avisó a { $recipient } por su propia interfaz.
case-event-recipient-reminded = Se envió un recordatorio a { $recipient }, o al delegado.
case-event-recipient-acknowledged = { $recipient } también lo hizo.
case-event-extended = Se tomó más tiempo, hasta el { DATETIME($until, dateStyle: "medium") }.
case-event-paused = El trabajo queda parado por ahora.
case-event-resumed = El trabajo continúa.
case-event-restriction-ends = Se informó a la persona de que la limitación termina el { DATETIME($until, dateStyle: "long") }.
case-event-restriction-lifted = La limitación está levantada: todo está como antes de ella.
case-event-answered = Se dio la respuesta.
case-event-delivered = Salió una carta.
case-event-letter-returned = Una carta volvió: no llegó.
case-event-refused = Rechazada: { $ground }.
case-event-appealed = Se recurrió la respuesta.
case-event-appeal-decided = Se decidió el recurso: { $decision }.
case-event-reopened = { $why ->
    [reply] La solicitud vuelve a estar abierta, pues la persona escribió.
    [hold-ended] Lo que debía quedarse ya no debe: se ejecuta el resto.
   *[staff] El personal volvió a abrir la solicitud.
}
case-event-closed = Cerrada: no queda nada por hacer.
