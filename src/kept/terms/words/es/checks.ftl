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

## Lo más reciente, lo prohibido, los grupos

fresh-kept = { $what }: revisado por última vez el { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC, { $minutes ->
    [one] dentro de { $minutes } minuto
   *[other] dentro de { $minutes } minutos
}, como se promete.
fresh-stale = { $what } se revisó por última vez el { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC, hace más de { $minutes ->
    [one] { $minutes } minuto.
   *[other] { $minutes } minutos.
}
fresh-never = Nadie ha revisado todavía { $what }, lo que debería hacerse cada { $minutes ->
    [one] { $minutes } minuto.
   *[other] { $minutes } minutos.
}
evidence-newest = El registro más reciente sobre { $what } es del { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC
absent-found = { $count ->
    [one] { $count } registro de { $dataset } no debería estar ahí: { $says }.
   *[other] { $count } registros de { $dataset } no deberían estar ahí: { $says }.
}
absent-none = Nada en { $dataset } que no debería estar ahí ({ $says }).
evidence-absent = { $count ->
    [0] Ningún registro que no debería estar ahí ({ $says })
    [one] { $count } registro que no debería estar ahí ({ $says })
   *[other] { $count } registros que no deberían estar ahí ({ $says })
}
groups-large = { $count ->
    [one] { $count } cifra en { $dataset }, sobre al menos { $smallest } personas.
   *[other] { $count } cifras en { $dataset }, cada una sobre al menos { $smallest } personas.
}
groups-small = { $count ->
    [one] { $count } cifra de { $dataset } trata de menos de { $smallest } personas.
   *[other] { $count } cifras de { $dataset } tratan de menos de { $smallest } personas.
}
groups-uncounted = { $count ->
    [one] { $count } cifra de { $dataset } no dice de cuántas personas trata.
   *[other] { $count } cifras de { $dataset } no dicen de cuántas personas tratan.
}
groups-none = Todavía no hay cifras en { $dataset }.
evidence-groups-of = { $count ->
    [one] { $count } cifra conservada
   *[other] { $count } cifras conservadas
}
evidence-groups-small = { $count ->
    [0] Ninguna sobre menos de { $smallest } personas
    [one] { $count } cifra sobre menos de { $smallest } personas
   *[other] { $count } cifras sobre menos de { $smallest } personas
}
evidence-groups-uncounted = { $count ->
    [one] { $count } cifra sobre no se sabe cuántas personas
   *[other] { $count } cifras sobre no se sabe cuántas personas
}
evidence-days-of = { $part }: { $count ->
    [one] { $count } día con registros
   *[other] { $count } días con registros
}
retention-unsettled = { $count ->
    [one] De { $count } registro de { $dataset } nadie ha dicho cuánto tiempo se conserva.
   *[other] De { $count } registros de { $dataset } nadie ha dicho cuánto tiempo se conservan.
}
evidence-unsettled = { $count ->
    [one] { $count } registro sin plazo propio
   *[other] { $count } registros sin plazo propio
}

## De dónde vienen los campos

estate-sourceless = { $count ->
    [one] { $count } campo de datos personales no dice de dónde viene: { $dataset } ({ $field }).
   *[other] { $count } campos de datos personales no dicen de dónde vienen, entre ellos { $dataset } ({ $field }).
}
estate-source-unknown = { $count ->
    [one] { $count } campo viene de un tercero que no está entre los sistemas: { $dataset } ({ $field }).
   *[other] { $count } campos vienen de terceros que no están entre los sistemas, entre ellos { $dataset } ({ $field }).
}

retention-short = En { $dataset } ({ $part }) no queda nada del final del plazo ({ $period }): se perdió antes de tiempo.
evidence-reach-of = { $part }: { $count ->
    [one] { $count } registro del final de su plazo
   *[other] { $count } registros del final de su plazo
}

## El panel propio de la empresa

panel-kept-both = { $panel }: { $shown ->
    [one] { $shown } dato de una cuenta de prueba se muestra tal como se conserva
   *[other] { $shown } datos de una cuenta de prueba se muestran tal como se conservan
}, y lo que cambia allí llega.
panel-kept-shows = { $panel }: { $shown ->
    [one] { $shown } dato de una cuenta de prueba se muestra tal como se conserva.
   *[other] { $shown } datos de una cuenta de prueba se muestran tal como se conservan.
}
panel-kept-changes = { $panel }: lo que una cuenta de prueba cambia allí llega.
panel-missing = { $panel }: { $count ->
    [one] { $count } de { $of } datos no se muestra tal como se conserva: { $field }.
   *[other] { $count } de { $of } datos no se muestran tal como se conservan, por ejemplo { $field }.
}
panel-lost = { $panel }: un cambio hecho allí no llegó a lo conservado: { $field }.
panel-unseen = { $panel }: después del cambio todavía se mostraba el valor anterior: { $field }.
panel-left = { $panel }: una prueba cambió { $field } y no pudo restablecerlo.
panel-unlisted = { $panel }: { $count ->
    [one] nadie dice si se muestra allí { $count } dato conservado: { $field }.
   *[other] nadie dice si se muestran allí { $count } datos conservados, por ejemplo { $field }.
}
evidence-panel-shows = { $count } de { $of } datos de una cuenta de prueba se muestran tal como se conservan
evidence-panel-changes = { $count } de { $of } cambios llegaron a lo conservado y se restablecieron
panel-says = { $count ->
    [one] { $count } mención aparece donde debe ({ $panel }).
   *[other] { $count } menciones aparecen donde deben ({ $panel }).
}
panel-unsaid = { $count ->
    [one] { $count } de { $of } menciones no aparece donde debe ({ $panel }): { $field }.
   *[other] { $count } de { $of } menciones no aparecen donde deben ({ $panel }), por ejemplo { $field }.
}
evidence-panel-says = { $count } de { $of } menciones aparecen donde deben
panel-guards = Quien tiene menos de { $age } años es rechazado ({ $panel }, { $page }); quien tiene la edad, no.
panel-open = Quien es demasiado joven no es rechazado ({ $panel }): { $field }.
panel-barred = { $field } rechaza también a quien tiene la edad ({ $panel }): no puede decirse qué hace con la edad.
panel-untried = No pudo probarse si { $field } rechaza a quien es demasiado joven ({ $panel }).
evidence-panel-guards = { $count } de { $of } páginas rechazaron una fecha de nacimiento demasiado tardía y admitieron otra
estate-part-missing = Ningún campo declarado contiene una parte de lo que anuncia esta cláusula: { $category }.
panel-not-answered = No se pudo examinar { $panel }: { $reason ->
    [estate-unreachable] no responde
    [estate-refused] no dejó entrar a la cuenta de prueba, o rechazó un formulario
    [estate-missing] los sistemas no contienen nada de la cuenta de prueba
    [safeguards-secret] la contraseña de la cuenta de prueba no está donde debería
   *[other] { $reason }
}.
