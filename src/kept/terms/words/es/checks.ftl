## Lo que contienen los campos: números de tarjeta, contraseñas, direcciones, claves dentro del JSON

contents-card = { $count ->
    [one] { $count } registro de { $dataset } ({ $field }) contiene algo que parece el número de una tarjeta de pago.
   *[other] { $count } registros contienen algo que parece el número de una tarjeta de pago, entre ellos en { $dataset } ({ $field }).
}
contents-password = { $count ->
    [one] { $count } contraseña de { $dataset } ({ $field }) no se guarda como hash lento con sal.
   *[other] { $count } contraseñas de { $dataset } ({ $field }) no se guardan como hashes lentos con sal.
}
contents-email = { $count ->
    [one] { $count } dirección de correo está en un campo declarado no personal: { $dataset } ({ $field }).
   *[other] { $count } registros tienen una dirección de correo en un campo declarado no personal, entre ellos en { $dataset } ({ $field }).
}
contents-no-card = Ningún número de tarjeta de pago en { $datasets ->
    [one] { $datasets } conjunto de datos
   *[other] { $datasets } conjuntos de datos
}: se leyeron { $count } de { $of } registros.
contents-no-password = Las contraseñas son hashes lentos con sal: se leyeron { $count } de { $of }.
contents-no-email = Ninguna dirección de correo en los campos declarados no personales de { $datasets ->
    [one] { $datasets } conjunto de datos
   *[other] { $datasets } conjuntos de datos
}: se leyeron { $count } de { $of } registros.
evidence-card = { $count ->
    [one] { $count } registro con un número de tarjeta en { $field }
   *[other] { $count } registros con un número de tarjeta en { $field }
}
evidence-password = { $count ->
    [one] { $count } registro con una contraseña mal protegida en { $field }
   *[other] { $count } registros con una contraseña mal protegida en { $field }
}
evidence-email = { $count ->
    [one] { $count } registro con una dirección de correo en { $field }
   *[other] { $count } registros con una dirección de correo en { $field }
}
evidence-read-card = Búsqueda de números de tarjeta: { $count } de { $of } registros en { $datasets ->
    [one] { $datasets } conjunto de datos
   *[other] { $datasets } conjuntos de datos
}
evidence-read-password = Contraseñas examinadas: { $count } de { $of } registros en { $datasets ->
    [one] { $datasets } conjunto de datos
   *[other] { $datasets } conjuntos de datos
}
evidence-read-email = Búsqueda de direcciones de correo: { $count } de { $of } registros en { $datasets ->
    [one] { $datasets } conjunto de datos
   *[other] { $datasets } conjuntos de datos
}
evidence-keys = { $count ->
    [0] Ninguna clave sin declarar dentro del JSON
    [one] { $count } clave sin declarar dentro del JSON
   *[other] { $count } claves sin declarar dentro del JSON
}: se leyeron { $looked } de { $of } registros
estate-undeclared-key = { $dataset } tiene dentro de su JSON una clave { $field } que nadie ha declarado.
estate-not-json = { $count ->
    [one] { $count } valor de { $field } en { $dataset } no es JSON; nadie puede decir qué contiene.
   *[other] { $count } valores de { $field } en { $dataset } no son JSON; nadie puede decir qué contienen.
}
