### What the example company's site says, in Spanish. The same codes and parameters in all four (tested).

## The frame of every page

skip = Ir al contenido
nav-main = Menú principal
nav-foot = Sobre este sitio
nav-language = Idioma
desk = Mesa de trabajo
panel = Panel de control
sign-in = Iniciar sesión
sign-out = Cerrar sesión
sign-up = Abrir una cuenta
status = Estado
policy = Política de privacidad
privacy-centre = Centro de privacidad
promises = Nuestras promesas, comprobadas
outbox = Bandeja de salida de la demostración
example = Rexgencloud es una empresa de ejemplo. Aquí no se aloja nada de verdad.
optional = opcional

## The front page

home-title = Sitios web, alojados con cuidado
home-lead = Alojamiento, dominios y desarrollo, con personas que responden.
by-month = al mes
plan-basic = Basic
plan-business = Business
plan-enterprise = Enterprise
plan-backups = Las copias se guardan { $days } días.
home-promise-title = Cumplimos nuestra política de privacidad
home-promise = Cada cláusula se comprueba en nuestros sistemas en funcionamiento.
hosting = Alojamiento
hosting-lead = Su sitio web en máquinas que cuidamos nosotros, con personas que responden.
hosting-sites = Sitios y dominios
hosting-sites-words = De una página propia a la tienda de una empresa; los dominios se piden en el panel.
hosting-backups = Copias que sirven
hosting-backups-words = Según el plan se guardan 30, 60 o 90 días, y se recuperan con un botón.
hosting-people = Soporte de personas
hosting-people-words = Por consulta, chat y correo. Quien mira su cuenta dice por qué, y usted lo ve.
hosting-data = Sus datos siguen siendo suyos
hosting-data-words = Nuestra política se comprueba, cláusula por cláusula, en nuestros sistemas en marcha.
policy-version = Versión { $version }

## What went wrong

refused = Eso no funcionó
refused-400 = Este formulario es demasiado antiguo o no viene de nuestra página. Abra la página de nuevo.
refused-403 = Usted no puede ver esta página.
refused-404 = Esta página no existe, o no es suya.
refused-405 = A esta página no se llega así.
refused-413 = Lo que ha enviado es demasiado grande.
refused-422 = Falta algo o un texto es demasiado largo. Vuelva atrás y revíselo.
refused-back = Volver
trouble = Algo ha fallado por nuestra parte
trouble-words = Se ha anotado, sin lo que usted escribió. Inténtelo de nuevo.
too-young = No podemos abrir una cuenta
too-young-words = Nuestro servicio no es para menores de 18 años. No se ha guardado nada de lo que escribió. Las escuelas pueden abrir una cuenta para sus alumnos.

## Mistakes in forms

form-mistakes = { $count ->
    [one] Hay un dato que revisar.
   *[other] Hay { $count } datos que revisar.
}
form-missing = Rellene este campo.
form-too-long = Es demasiado largo.
form-letters = Hay un carácter que no se puede usar.
form-card = Parece un número de tarjeta. No debemos tenerlo: quítelo, por favor.
form-email = No es una dirección de correo.
form-email-taken = Esta dirección de correo no se puede usar aquí.
form-phone = No es un número de teléfono.
form-choice = Elija de la lista.
form-password = Al menos 12 caracteres, por favor.
form-acknowledge = Sin esto no podemos abrir una cuenta.
form-date = No es una fecha de nacimiento.
form-domain = Letras, cifras y guiones, con .example al final
form-domain-taken = Este nombre ya está ocupado.

## Words of many forms

name = Nombre
email = Correo electrónico
phone = Teléfono
street = Calle y número
postcode = Código postal
city = Ciudad
country = País
language = Idioma
company = Empresa
tax-id = Número fiscal
born = Fecha de nacimiento
password = Contraseña
subject = Asunto
message = Mensaje
save = Guardar
send = Enviar
state = Estado
role = Función
kind = Tipo
since = Desde
when = Cuándo
purpose = Finalidad
reason = Motivo
total = Total

## Signing up and in

signup-title = Abrir una cuenta
signup-who = Quién es usted
signup-kind = La cuenta es para
kind-private = Un particular
kind-trader = Autónomo
kind-company = Una empresa
signup-company-hint = Solo para una empresa.
signup-born-hint = Solo comprobamos su edad. La fecha no se guarda.
signup-reach = Cómo contactarle
signup-safe = Su contraseña
signup-password-hint = Al menos 12 caracteres. Una frase corta va bien.
signup-policy = Nuestra política de privacidad, versión { $version }, dice qué hacemos con sus datos.
signup-read = Leerla (en inglés)
signup-acknowledge = He leído la versión { $version } de la política de privacidad.
newsletter = Boletín
signup-newsletter = Envíenme el boletín. Primero lo confirmo por correo y puedo darlo de baja cuando quiera.
signup-open = Abrir la cuenta
signin-welcome = Gracias. Le hemos enviado un correo; ya puede iniciar sesión.
signin-wrong = El correo y la contraseña no coinciden.
signin-too-often = Demasiados intentos. Espere quince minutos.
signin-none = ¿Aún no tiene cuenta?
newsletter-confirm = ¿Quiere recibir nuestro boletín en esta dirección?
newsletter-yes = Sí, envíenlo
newsletter-end = ¿Quiere darse de baja del boletín?
newsletter-no = Darme de baja
newsletter-confirmed = Gracias, recibirá el boletín.
newsletter-ended = El boletín se ha dado de baja.

## Mail

mail-welcome-subject = Le damos la bienvenida a Rexgencloud
mail-welcome = Su cuenta está abierta. Si no la abrió usted, responda a este correo.
mail-known-subject = Usted ya tiene una cuenta
mail-known = Alguien, quizá usted, quiso abrir una cuenta con esta dirección. Ya existe una: inicie sesión.
mail-confirm-subject = Confirme el boletín
mail-confirm = Ha pedido nuestro boletín. Solo llegará si lo confirma aquí: { $link }
mail-answer-subject = Hay una respuesta a su consulta
mail-answer = Nuestro soporte le ha respondido. Léalo en el panel de control: { $link }
mail-parent-subject = Su consentimiento para una cuenta escolar
mail-parent = Una escuela quiere abrir una cuenta para su hijo o hija y necesita su consentimiento. Sin él no se abre nada. Responda aquí: { $link }
mail-join-subject = { $company } le pide que sea un contacto
mail-join = { $company } quiere que sea uno de sus contactos en Rexgencloud. Inicie sesión y diga que sí aquí: { $link }
mail-domain-taken-subject = No se pudo registrar su dominio
mail-domain-taken = Alguien fue más rápido: { $domain } está ocupado. No se facturó nada.
mail-survey-subject = ¿Está satisfecho con Rexgencloud?
mail-survey = Usted dijo que podemos preguntarle de vez en cuando. Es un minuto, y hay un botón para que no le preguntemos más: { $link }
mail-closed-subject = Su cuenta está cerrada
mail-closed = Su cuenta en Rexgencloud está cerrada. Si no fue usted, responda a este correo enseguida.

## The control panel

overview = Resumen
profile = Perfil
services = Servicios
projects = Proyectos
domains = Dominios
invoices = Facturas
tickets = Soporte
chat = Chat
education = Educación
overview-hello = Nos alegra verle, { $name }.
overview-data = Sus datos
centre-lead = Allí ve lo que tenemos sobre usted, y pide una copia, una corrección o el borrado.
centre-go = Ir al centro de privacidad
place-data = Lo que tenemos sobre usted
place-data-words = En el centro de privacidad: de cada sistema, con su origen y fecha final.
place-requests = Sus solicitudes
place-requests-words = Pida acceso, corrección, una copia o la supresión.
place-choices = Sus decisiones
place-choices-words = Boletín e idioma, en cualquier momento.
place-promises-words = Cada cláusula de nuestra política, con su veredicto.
overview-looked = Quién de nuestro equipo ha mirado su cuenta
overview-nobody = Nadie.
overview-acknowledged = Versiones de la política que ha leído
profile-saved = Guardado.
profile-mail-sent = Guardado. El boletín empezará cuando lo confirme en el correo que le enviamos.
contacts = Quién habla por la empresa
contact-email = Correo de otro contacto
contact-ask = Preguntarle
contact-asked = Hemos enviado la pregunta por correo.
contact-leave = Dejar de hablar por ella
contact-join = { $company } le pide que sea uno de sus contactos con nosotros.
contact-yes = Sí
preferences = Preferencias
theme = Colores
theme-system = Como en este dispositivo
theme-light = Claro
theme-dark = Oscuro
password-old = Contraseña actual
password-new = Contraseña nueva
password-change = Cambiar la contraseña
plan = Plan
services-none = Aún no ha pedido nada.
ordered-on = Pedido el
ended-on = terminado el
order-new = Pedir un plan
order-place = Pedir con obligación de pago
order-end = Terminar
order-why = Un programa dio { $score } puntos a este pedido; desde 50 espera a que lo mire una persona. Los motivos:
abuse-new-account = La cuenta tiene menos de una hora.
abuse-many-orders = Hubo tres pedidos o más en un día.
abuse-wrong-passwords = Se escribió una contraseña errónea tres veces o más en un día.
abuse-overdue-invoices = Hay una factura vencida.
order-contest = Díganos por qué es un error. Lo leerá una persona.
order-contest-send = Impugnar
order-contested = Lo ha impugnado. Una persona lo está mirando.
order-reviewed = Una persona lo ha mirado y ha decidido.
project = Proyecto
projects-none = No trabaja en ningún proyecto.
agreement = Acuerdo
agreement-none = No hay acuerdo: el proyecto se guarda según nuestra política.
signed-on = firmado el
kept-until = se guarda hasta el
members = Miembros
member-owner = Titular
member-editor = Edición
requirements = Requisitos
files = Archivos
domain = Dominio
expires = Caduca
domains-none = Aún no tiene ningún dominio.
domain-order = Pedir un dominio
domain-hint = Por ejemplo mi-tienda.example. Su nombre y dirección van al registro como contacto WHOIS.
social = Red social
social-none = No hay nada conectado, y de allí no sabemos nada de usted.
social-what = Si conecta Example Circle, recibimos su alias, su nombre y la dirección de su perfil, y los mostramos a nuestro soporte.
social-connect = Conectar Example Circle
social-disconnect = Desconectar
social-leaving = Cuando la desconecte, esto desaparece aquí, y allí lo que nos ha permitido.
social-connected = Está conectada.
social-disconnected = Está desconectada, y lo que vino de allí está borrado.
social-denied = No lo ha permitido. No se conectó nada.
social-down = La red no responde en este momento. Inténtelo más tarde.
social-handle = Alias
social-profile = Perfil
domain-release = Devolver
invoice = Factura
invoices-none = No hay facturas.
issued-on = Emitida el
due-on = Vence el
bill-to = Facturado a
net = Neto
tax = Impuesto
paid-by = Pagada con { $brand } terminada en { $four },
pay = Pagar
pay-words = Usted escribe su tarjeta en la pasarela de pago. Nunca vemos su número.
payment-down = La pasarela de pago no responde. No se ha cobrado nada; inténtelo más tarde.
payment-waits = Gracias. El servicio de pago todavía no nos ha dicho nada; vuelva a mirar dentro de un minuto.
backups = Copias de seguridad
backups-lead = Cada una tiene el contenido de sus proyectos tal como era. Recuperarla sustituye los archivos del mismo nombre; lo hecho después se queda.
backups-none = Todavía no hay copia de su cuenta. Cada noche se hace una para cada plan.
backups-restore = Recuperar
backups-restored = { $count ->
    [0] No había nada que recuperar.
    [one] Se recuperó un archivo o requisito.
   *[other] Se recuperaron { $count } archivos y requisitos.
}
backups-failed = Esta copia no se puede recuperar. Pregunte a nuestro soporte.
tickets-none = Aún no ha preguntado nada.
ticket = Conversación
ticket-new = Pregúntenos
ticket-close = Cerrar
last-message = Último mensaje
chat-lead = Escríbanos: alguien de soporte responde aquí.
chat-again = Ver si hay respuestas
education-lead = Para escuelas: la cuenta de un alumno se abre cuando un progenitor ha consentido y hemos verificado quién es.
institution = Institución
supervisor = Adulto responsable
supervisor-email = Su correo electrónico
students = Alumnos
student = Alumno
student-number = Número
student-add = Añadir un alumno
student-ask = Preguntar al progenitor
parent = Progenitor
parent-email = Correo del progenitor
parent-asked = { $institution } quiere abrir una cuenta para { $student } y le pide su consentimiento.
parent-agree = Doy mi consentimiento
parent-refuse = No doy mi consentimiento
parent-yes = Gracias. Ahora verificaremos quién es; después se abrirá la cuenta.
parent-no = No ha dado su consentimiento. La cuenta está cerrada.
parent-verified = Su consentimiento está verificado y la cuenta abierta.
prefers-surveys = Pueden preguntarme de vez en cuando si estoy satisfecho: como mucho una vez en 90 días.
prefers-calls = Pueden llamarme. Sin esta marca nadie de nosotros lo hace.
close = Cerrar la cuenta
close-hint = Puede cerrar la cuenta cuando quiera.
close-lead = Sus planes terminan, sus dominios quedan libres y sus proyectos se cierran. No se puede deshacer.
close-goes = Lo que desaparece enseguida
close-goes-words = Contraseña, preferencias, teléfono, pedidos, alumnos, boletín y encuestas, y el registro de quién miró su cuenta.
close-stays = Lo que queda, y cuánto tiempo
close-stays-basic = Nombre, correo y dirección de facturación: siete años, y solo por motivos legales.
close-stays-invoices = Facturas y pagos: el tiempo que pide la ley fiscal de su país.
close-stays-tickets = Lo que escribió a soporte: tres años desde el último mensaje.
close-stays-projects = Proyectos terminados: según lo acordado, o al menos dos años.
close-stays-logs = Registros de los servidores: 90 días.
close-stays-backups = Copias de seguridad: de 30 a 90 días, según su plan.
close-or = Para que se borre todo lo que ninguna ley nos manda guardar, pídalo aquí:
close-now = Cerrar la cuenta para siempre
closed = Su cuenta está cerrada. Gracias por haber estado con nosotros.
upload = Archivos del sitio web
upload-hint = Un zip de cien archivos de texto como mucho, de 100 kilobytes cada uno como mucho. Un archivo del mismo nombre se sustituye.
upload-send = Enviar los archivos
upload-no-zip = Esto no es un archivo zip, o está dañado.
upload-empty = No hay ningún archivo dentro de este zip.
upload-too-many = Hay más de cien archivos dentro de este zip.
upload-too-large = Descomprimido, este zip es demasiado grande.
upload-encrypted = Este zip está cifrado. No podemos abrirlo.
upload-name = Un archivo de este zip tiene un nombre que no se puede usar.
upload-no-text = Un archivo de este zip no es texto sencillo (UTF-8).
survey = Encuesta
survey-lead = Gracias por dedicarnos un momento. Preguntamos como mucho una vez en 90 días.
survey-score = ¿Está satisfecho con nosotros?
survey-scale = 1 es nada, 5 es mucho.
survey-words = ¿Qué deberíamos hacer mejor?
survey-no-more = No preguntarme más
survey-thanks = Gracias por su respuesta.
survey-never = No le preguntaremos más. Puede cambiarlo en sus preferencias.
survey-answered = Ya ha respondido. Gracias.

## States

state-active = activo
state-suspended = en espera
state-refused = rechazado
state-ended = terminado
state-open = abierto
state-answered = respondido
state-ordered = en registro
state-paid = pagada
state-closed = cerrado
state-running = en curso
state-waiting = a la espera del progenitor
state-confirmed = en verificación
state-withdrawn = sin consentimiento
state-up = funciona
state-down = caído
state-unknown = sin comprobar

## The status page

status-lead = Lo que ve nuestra sonda, minuto a minuto.
status-nothing = La sonda aún no ha mirado.
status-now = Ahora
status-share = En 30 días
status-last = Última comprobación
service = Servicio
service-website = Sitio web
service-payments = Pagos
service-registrar = Dominios
service-mail = Correo

## The desk

desk-sign-in = Mesa de trabajo
role-support = Soporte
role-billing = Facturación
role-operations = Operaciones
role-privacy = Privacidad
purpose-support = Responder a una pregunta
purpose-billing = Facturación
purpose-abuse = Abuso y seguridad
purpose-request = Una solicitud sobre datos personales
kind-ticket = Consulta
kind-chat = Chat
desk-waiting = A la espera de respuesta
desk-nothing = No hay nada en espera.
desk-look-title = Mirar una cuenta
desk-look-words = Diga primero por qué. El cliente verá su función, la finalidad y el motivo.
desk-email = Correo del cliente
desk-look = Anotar y mirar
desk-nobody = Nadie tiene esta dirección.
desk-account = Cuenta
desk-orders = Pedidos por decidir
desk-release = Liberar
desk-refuse = Rechazar
desk-consents = Consentimientos por verificar
desk-evidence = Cómo se verificó al progenitor
desk-verify = Verificado: abrir la cuenta
desk-mail = Buzón
desk-letter = Carta
mail-down = El servidor de correo no lo acepta. Sus palabras siguen aquí: inténtelo otra vez.
desk-send = Enviar el número
desk-survey = Va a quienes quieren que se les pregunte, y no fueron preguntados en los últimos 90 días.
desk-survey-send = Enviar la encuesta
desk-asked = { $count ->
    [one] Se preguntó a un cliente.
   *[other] Se preguntó a { $count } clientes.
}

## La página de la demostración

demo = Accesos de esta demostración
demo-lead = Todas estas personas son inventadas. Entre como cualquiera de ellas, o abra una cuenta propia.
demo-as = Entrar como { $name }
demo-customers = Clientes
demo-staff = Personal, en la mesa de trabajo
demo-part-companies = Habla por dos empresas.
demo-part-trader = Autónoma: la empresa es la persona.
demo-part-project = Tiene un proyecto terminado.
demo-part-domain = Tiene un dominio cuyo contacto WHOIS es otra persona.
demo-part-chat = Ha hablado con soporte en el chat.
demo-part-invoice = Tiene una factura por pagar.
demo-role-privacy = Privacidad: ve y decide casi todo.
demo-role-support = Soporte: responde, y mira cuentas por un motivo.
demo-role-billing = Facturación: decide sobre pedidos suspendidos.
demo-role-operations = Operaciones: tiene su sitio en la mesa de trabajo, y no ve a ningún cliente.
username = Nombre de usuario
region = Región
time-zone = Zona horaria
