## Cartas en el camino de una solicitud (kept.rights.letters.telling)

rights-letter-way-this = abrir el enlace al final de esta carta; sirve una sola vez
rights-letter-cooling = Todo está listo. Empezamos el { DATETIME($at, dateStyle: "long", timeStyle: "short") } (UTC); hasta entonces no se cambia nada.
rights-letter-cooling-final = Lo que entonces se borre no se puede recuperar.
rights-letter-cooling-cancel = Si ha cambiado de opinión, abra este enlace; nadie le preguntará por qué. Si no, no tiene que hacer nada.
rights-letter-cooling-reply = Si ha cambiado de opinión, escríbanos o llámenos antes e indique el número de su solicitud. Si no, no tiene que hacer nada.
rights-letter-cancelled = Usted ha retirado su solicitud. No se ha cambiado nada, y puede volver a pedirlo en cualquier momento.
rights-letter-joined = Usted ya nos pidió lo mismo. Aquella solicitud está en camino con la referencia { $reference }, y cuenta su fecha, que es anterior. No tiene que hacer nada.
rights-letter-settled = Una persona ha leído lo que escribió, y entendemos que su solicitud trata de esto:
rights-letter-settled-rest = Entonces no trata de nada más: lo que no se nombra aquí queda como está.
rights-letter-settled-object = Si quiere decir otra cosa, o más, conteste a esta carta o escriba en la página de su solicitud: el trabajo se detiene entonces hasta que alguien lo haya leído. También puede recurrir cuando tenga nuestra respuesta; lo decide otra persona.
rights-letter-settled-value = { $what }: un valor por corregir
rights-letter-mandate = Alguien nos pregunta por sus datos y dice que usted lo desea:
rights-letter-mandate-confirm = Si es así, abra el enlace de abajo. Se abre una sola vez.
rights-letter-mandate-ignore = Si no, no haga nada: esa persona no sabrá nada por nosotros, ni siquiera si le conocemos.
rights-letter-recipient = Usted recibió datos personales de nosotros. De la persona que se nombra abajo hemos { $kind ->
    [erasure] borrado los datos, a petición suya
    [rectification] rectificado los datos, a petición suya
   *[restriction] limitado el uso de los datos, a petición suya
}. Le rogamos que haga lo mismo con lo que tenga (RGPD, art. 19):
rights-letter-recipient-answer = Cuando esté hecho, abra este enlace o conteste a esta carta.
rights-letter-recipient-again = Le avisamos de esto el { DATETIME($at, dateStyle: "long") } y no hemos tenido respuesta.
rights-letter-recipient-silent = A { $recipient } se le avisó de esta solicitud el { DATETIME($at, dateStyle: "long") }, se le recordó y no ha contestado.
rights-letter-recipient-call = Llámelos, por favor, y anote en la consola lo que digan.

## Lo que se envía a la persona responsable (kept.app.rights.reminding)

rights-reminder-subject = { $count ->
    [one] Una solicitud vence pronto o está vencida
   *[other] { $count } solicitudes vencen pronto o están vencidas
}
rights-reminder = Estas solicitudes esperan a alguien. Quién pide qué está en la consola.
rights-reminder-due = { $reference } ({ $kind }): vence el { DATETIME($at, dateStyle: "long") }
rights-reminder-overdue = { $reference } ({ $kind }): vencida desde el { DATETIME($at, dateStyle: "long") }

## Lo que figura en un paquete (kept.app.rights.packing)

rights-package-until = { $period } como máximo (cláusula { $clause })
rights-package-while = mientras lo diga la cláusula { $clause }
rights-package-at-once = no más de lo necesario (cláusula { $clause })
rights-package-purposes = Usamos sus datos para: { $what }.
rights-package-recipients = Se comunican, o pueden comunicarse, a: { $what }.
rights-package-complain = Usted puede pedir su rectificación, supresión o limitación, oponerse a su uso y reclamar ante su autoridad de control.
