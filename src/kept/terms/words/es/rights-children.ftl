## What is said to a parent, of the child (kept.rights.children)

rights-letter-subject-of-child = { $letter ->
    [identity] Muéstrenos, por favor, que pide por su hijo o hija ({ $reference })
    [access] La copia de los datos del menor ({ $reference })
    [rectification] Los datos del menor están rectificados ({ $reference })
    [restriction] Los datos del menor están limitados ({ $reference })
    [cooling] Los datos del menor se borrarán pronto: aún puede impedirlo ({ $reference })
   *[other] { rights-letter-subject }
}
rights-letter-about-of-child = Se trata de { $kind ->
    [access] su solicitud de acceso a los datos de un menor
    [portability] su solicitud de portabilidad de los datos de un menor
    [rectification] su solicitud de rectificación de los datos de un menor
    [erasure] su solicitud de supresión de los datos de un menor
    [restriction] su solicitud de limitación del tratamiento de los datos de un menor
    [objection] su oposición al tratamiento de los datos de un menor
    [contest] su solicitud de que una persona revise una decisión automatizada sobre un menor
    [withdrawal] la retirada del consentimiento para un menor
    [opt-out] su elección de que los datos de un menor no se vendan ni se compartan
    [limit] su elección de limitar el uso de los datos sensibles de un menor
    [complaint] su reclamación por un menor
    [appeal] su recurso por un menor
   *[inquiry] su pregunta por un menor
} ({ DATETIME($at, dateStyle: "long") }, referencia { $reference }).
rights-letter-signed-of-child = { $controller }, las personas que cuidan de los datos del menor
rights-letter-under-of-child = El derecho del menor figura en { $laws }.
rights-letter-verifies-of-child = Primero nos aseguramos de que usted es padre, madre o tutor del menor, para que nadie más obtenga sus datos ni los haga suprimir. No pedimos nada más que lo necesario para ello.
rights-letter-identity-of-child = Antes de actuar debemos tener la certeza de que usted es padre, madre o tutor del menor. Confirme primero, por favor, que esta dirección es suya:
rights-letter-identity-least-of-child = Después muestre, en la página que se abre, de quién es hijo el menor: con un documento, o llamándonos. Diga el nombre del menor y la escuela, o por qué otra cosa se le conoce aquí. Una persona de nuestro equipo lo mira, solo se usa para esta comprobación y después se borra.
rights-letter-nothing-held-of-child = Hemos preguntado a cada uno de nuestros sistemas, y ninguno tiene datos sobre el menor.
rights-letter-nothing-of-part-of-child = De la parte que nos pidió suprimir no tenemos datos sobre el menor. El resto no ha cambiado.
rights-letter-access-of-child = La copia de los datos del menor está lista. Contiene los datos y, de cada parte, para qué la usamos, de dónde viene, quién la recibe, cuánto tiempo la conservamos y si decidió una máquina sola.
rights-letter-portability-of-child = Los datos del menor están listos: todo lo que nos dio el menor, o alguien por él, en archivos JSON y CSV que otro servicio puede leer.
rights-letter-access-enclosed-of-child = La copia de los datos del menor acompaña a esta carta. Contiene los datos y, de cada parte, para qué la usamos, de dónde viene, quién la recibe, cuánto tiempo la conservamos y si decidió una máquina sola.
rights-letter-portability-enclosed-of-child = Los datos del menor acompañan a esta carta: todo lo que nos dio el menor, o alguien por él, en archivos JSON y CSV que otro servicio puede leer.
rights-letter-further-rights-of-child = También puede hacer rectificar, suprimir o limitar los datos del menor, oponerse a su uso y llevarlos a otro sitio.
rights-letter-erased-of-child = Todo lo que teníamos sobre el menor está suprimido:
rights-letter-backups-of-child = La última copia de seguridad que aún lo contiene se destruye el { DATETIME($at, dateStyle: "long") }. Hasta entonces nadie usa esa copia y, si se restaurara una, los datos del menor se borrarían antes de ella otra vez.
rights-letter-not-back-of-child = Guardamos una nota que solo contiene un código, para que ninguna importación traiga de vuelta los datos del menor.
rights-letter-rest-unchanged-of-child = Su solicitud se refería a una parte de los datos del menor. El resto no ha cambiado.
rights-letter-resumed-of-child = Tras su solicitud, parte de los datos del menor debía quedarse. El motivo ha desaparecido, y ahora también está suprimido esto:
rights-letter-nothing-to-restrict-of-child = De la parte que indicó no tenemos datos sobre el menor, así que no hay nada que limitar.
rights-letter-lifted-of-child = La limitación de los datos del menor termina el { DATETIME($at, dateStyle: "long") }. El motivo:
rights-letter-objection-of-child = Desde ahora ya no usamos los datos del menor para:
rights-letter-objection-refused-of-child = Seguimos usando los datos del menor para:
rights-letter-choice-of-child = { $kind ->
    [opt-out] Los datos del menor ya no se venden, ni se comparten, ni se usan para publicidad dirigida.
    [limit] Los datos sensibles del menor solo se usan para el servicio que se pidió.
   *[withdrawal] El consentimiento para el menor está retirado, y lo que se basaba en él ha cesado. Lo que se hizo antes sigue siendo lícito.
}
rights-letter-no-disadvantage-of-child = Nada más cambia para el menor ni para usted: ningún precio, plan o servicio depende de ello.
rights-letter-no-right-of-child = Ninguna ley que proteja al menor, ni ninguna promesa nuestra, da lo que pide:
rights-exempt-unidentified-of-child = No podemos saber qué datos son del menor ({ $law }, { $section }).
rights-exempt-unverified-of-child = No hemos podido verificar que usted es padre, madre o tutor del menor ({ $law }, { $section }).
rights-exempt-compelling-grounds-of-child = Motivos legítimos imperiosos prevalecen sobre los intereses del menor ({ $law }, { $section }).
stays-rights-plan-of-another-of-child = También es de otra persona, y se queda con ella.
stays-rights-plan-joint-of-child = También es de otra persona. Lo que es del menor se va.
stays-rights-plan-shared-of-child = Otra persona es conocida por la misma dirección o número; no podemos decir que sea solo del menor.
stays-rights-plan-cannot-redact-of-child = Lo escribió otra persona y habla del menor, y allí no se pueden cambiar textos sueltos. Desaparece cuando acabe su propio plazo.
package-title-access-of-child = Los datos de un menor en { $controller }
package-title-portability-of-child = Los datos de un menor que se dieron a { $controller }
package-hello-of-child = Hola:
package-lead-access-of-child = Esto es lo que guardamos sobre el menor, de dónde viene cada parte, para qué se usa, quién la recibe y cuándo se elimina. Los mismos registros están en los archivos que acompañan a esta página, en JSON y en CSV.
package-lead-portability-of-child = Estos son los datos que nos dio el menor, o alguien por él, en JSON y en CSV con una descripción de cada archivo, para que otro servicio pueda leerlos.
package-source-person-of-child = el menor, o alguien por él
package-source-automatic-of-child = nuestros sistemas, mientras se usaban
package-mentions-of-child = Donde otras personas hablan del menor
package-mentions-lead-of-child = Estos textos pertenecen a otras personas y mencionan al menor. Lo que le revelaría algo sobre terceros está tachado.
package-nothing-lead-of-child = También se preguntó a estas partes de nuestros sistemas, y no contienen nada sobre el menor.
rights-package-purposes-of-child = Usamos los datos del menor para: { $what }.
rights-package-complain-of-child = Usted puede pedir para el menor la rectificación, supresión o limitación, oponerse al uso y reclamar ante su autoridad de control.
centre-nothing-held-of-child = No se guarda nada sobre el menor.
centre-package-of-child = La copia de los datos del menor está lista
centre-now-verifying-of-child = Tenemos que saber que usted es padre, madre o tutor del menor.

## What is said to whoever reported that an account is a child’s (kept.rights.letters.reporting)

rights-letter-subject-of-report = Su aviso sobre una cuenta ({ $reference })
rights-letter-about-of-report = Se trata de lo que nos avisó ({ DATETIME($at, dateStyle: "long") }, referencia { $reference }).
rights-letter-report-taken = Hemos recibido su aviso de que una cuenta es de un menor. Una persona lo examina. Antes no cambia nada.
rights-letter-report-done = Hemos examinado su aviso y hecho lo que había que hacer. De una cuenta solo hablamos con su titular, así que no podemos decir más.
rights-letter-report-aside = Hemos examinado su aviso y no hacemos nada más, porque:
