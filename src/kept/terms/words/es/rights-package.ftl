## El paquete que recibe una persona (kept.rights.packaging)

package-title-access = Sus datos en { $controller }
package-title-portability = Los datos que usted dio a { $controller }
package-hello = Hola { $name }:
package-made = Preparado el { DATETIME($at, dateStyle: "long") } en respuesta a su solicitud { $request }.
package-lead-access = Esto es lo que guardamos sobre usted, de dónde viene cada parte, para qué se usa, quién la recibe y cuándo se elimina. Los mismos registros están en los archivos que acompañan a esta página, en JSON y en CSV.
package-lead-portability = Estos son los datos que usted mismo nos dio, en JSON y en CSV con una descripción de cada archivo, para que otro servicio pueda leerlos.
package-contents = En este paquete
package-records = { $count ->
    [0] Ningún registro
    [one] 1 registro
   *[other] { $count } registros
}
package-from = Procede de
package-source-person = usted
package-source-automatic = nuestros sistemas, mientras usted los usaba
package-used-for = Se usa para
package-given-to = Se entrega a
package-kept-until = Se guarda hasta
package-files = Archivos
package-show = Mostrar los registros
package-more = { $count ->
    [one] Hay un registro más en los archivos.
   *[other] Hay { $count } registros más en los archivos.
}
package-password-set = hay una contraseña; lo que guardamos de ella no está en ninguna copia
package-password-none = ninguna
package-mentions = Donde otras personas hablan de usted
package-mentions-lead = Estos textos pertenecen a otras personas y le mencionan. Lo que le revelaría algo sobre terceros está tachado.
package-nothing = Donde buscamos y no encontramos nada
package-nothing-lead = También se preguntó a estas partes de nuestros sistemas, y no contienen nada sobre usted.
package-rights = Qué más puede hacer
package-made-by = { $controller } responde de este paquete. Preguntas: { $contact }.
package-verify = MANIFEST.txt enumera cada archivo del paquete y está firmado. Cómo comprobarlo, y con qué clave, se explica al final de nuestra página de promesas.
