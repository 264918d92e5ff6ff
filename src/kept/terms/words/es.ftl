### Lo que dice Kept, en español. Un grupo por capítulo; los códigos de un capítulo empiezan por la misma palabra.

## Plazos

period-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
period-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
period-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
period-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
period-agreed = el plazo acordado
period-table = el plazo fijado para cada caso
period-indefinite = sin fin fijado

## Veredictos

verdict-kept = cumplida
verdict-attested = atestiguada
verdict-due = por renovar
verdict-broken = incumplida
verdict-unproven = sin probar
verdict-no-control = Todavía no hay nada que respalde esta cláusula: { $part ->
    [retains] cuánto tiempo se conservan los datos
    [answers] en qué plazo se responde
    [honours] un derecho de las personas interesadas
    [collects] qué se recoge
    [uses] para qué se usan los datos
    [shares] quién recibe los datos
    [sells] si se venden los datos
    [contact] cómo puede usted contactarnos
    [guards] el límite de edad
    [asks] el consentimiento que se pide
    [transfers] cómo llegan los datos a otros países
    [sets] qué cookies se instalan
    [protects] cómo se protegen los datos
    [notifies] a quién se avisa y cuándo
    [publishes] qué se publica
    [signals] qué señales del navegador se respetan
   *[other] { $part }
}.
verdict-no-commitment = Nadie ha dicho todavía qué significa esta cláusula en la práctica.
verdict-open-question = Queda una pregunta abierta: { $asks }
verdict-not-reviewed = Nadie ha revisado todavía lo que esta cláusula significa en la práctica.
verdict-stale-words = El texto de esta cláusula ha cambiado desde su última revisión.
verdict-never-looked = Nadie lo ha comprobado todavía. La próxima comprobación lo hará.
verdict-findings-altered = Lo que anotó la última comprobación fue modificado después y no prueba nada. La próxima comprobación mirará de nuevo.
verdict-records-altered = Lo declarado fue modificado en los propios registros al margen de Kept: de ello no se puede deducir nada.
verdict-finding-too-old = La última comprobación, del { DATETIME($at, dateStyle: "medium") }, es demasiado antigua para contar.
verdict-not-answered = { $system } no ha respondido: { $reason ->
    [estate-unreachable] no se pudo acceder al sistema
    [estate-refused] el sistema no nos dejó entrar
    [estate-missing] falta algo que está declarado
    [estate-unreadable] no se pudo leer su contenido
    [estate-cannot] no puede hacer lo que aquí se le pide
   *[other] { $reason }
}.

## Conservación

retention-overdue = { $count ->
    [one] { $count } registro de { $dataset } supera { $period }.
   *[other] { $count } registros de { $dataset } superan { $period }.
}
retention-gap = { $count ->
    [one] Falta { $count } día en { $dataset } (plazo: { $period }).
   *[other] Faltan { $count } días en { $dataset } (plazo: { $period }).
}
retention-come-due = Desde la última revisión, el registro más antiguo de { $dataset }, del { DATETIME($oldest, dateStyle: "medium") }, ha llegado al final de su plazo ({ $period }). Debe eliminarse ya.
retention-kept = Nada en { $dataset } se conserva más tiempo de lo prometido.
retention-within = { $count ->
    [one] { $count } registro en { $dataset }, dentro de lo previsto (plazo: { $period }).
   *[other] { $count } registros en { $dataset }, todos dentro de lo previsto (plazo: { $period }).
}
retention-within-oldest = { $count ->
    [one] { $count } registro en { $dataset }, del { DATETIME($oldest, dateStyle: "medium") } (plazo: { $period }).
   *[other] { $count } registros en { $dataset }, el más antiguo del { DATETIME($oldest, dateStyle: "medium") } (plazo: { $period }).
}
retention-emptied = { $count ->
    [one] { $count } registro de { $dataset }, vaciado de lo que ya no puede conservarse.
   *[other] { $count } registros de { $dataset }, vaciados de lo que ya no puede conservarse.
}
retention-startless = { $count ->
    [one] { $count } registro de { $dataset } no tiene la fecha desde la que corre su plazo.
   *[other] { $count } registros de { $dataset } no tienen la fecha desde la que corre su plazo.
}
retention-ahead = { $count ->
    [one] { $count } registro de { $dataset } lleva una fecha a más de un año en el futuro.
   *[other] { $count } registros de { $dataset } llevan una fecha a más de un año en el futuro.
}
retention-nothing-held = { $dataset } está vacío, aunque se promete que haya registros durante { $period }.
retention-no-period = Todavía no se ha fijado cuánto tiempo se conservan los registros de { $dataset }.
retention-no-rule = { $count ->
    [one] { $count } registro no tiene regla de conservación: { $dataset }.
   *[other] { $count } registros no tienen regla de conservación: { $dataset }.
}
retention-all-ruled = { $count ->
    [one] Cada registro de { $count } conjunto de datos tiene su regla de conservación.
   *[other] Cada registro de { $count } conjuntos de datos tiene su regla de conservación.
}
retention-step = Ha terminado el plazo de la cláusula { $clause }.
retention-held = { $count ->
    [one] Una retención legal conserva un registro (caso { $case }).
   *[other] Una retención legal conserva { $count } registros (caso { $case }).
}

## El patrimonio de datos

estate-all-declared = { $count ->
    [one] { $count } campo
   *[other] { $count } campos
} en { $datasets ->
    [one] { $datasets } conjunto de datos
   *[other] { $datasets } conjuntos de datos
}, todo declarado.
estate-announced = { $count ->
    [one] { $count } campo
   *[other] { $count } campos
} en { $datasets ->
    [one] { $datasets } conjunto de datos
   *[other] { $datasets } conjuntos de datos
}, según anuncia esta cláusula.
estate-undeclared = { $count ->
    [one] { $count } lugar sin declarar contiene datos: { $dataset } ({ $field }).
   *[other] { $count } lugares sin declarar contienen datos, entre ellos { $dataset } ({ $field }).
}
estate-unannounced = { $count ->
    [one] { $count } campo de datos personales no está anunciado como debería: { $dataset } ({ $field }).
   *[other] { $count } campos de datos personales no están anunciados como deberían, entre ellos { $dataset } ({ $field }).
}
estate-declared-gone = { $count ->
    [one] { $count } campo declarado ya no está: { $dataset } ({ $field }).
   *[other] { $count } campos declarados ya no están, entre ellos { $dataset } ({ $field }).
}
estate-nothing-declared = Nadie ha declarado todavía ningún conjunto de datos personales.
estate-unreadable = { $count ->
    [one] { $count } registro de { $dataset } no se puede leer; nadie sabe qué antigüedad tiene.
   *[other] { $count } registros de { $dataset } no se pueden leer; nadie sabe qué antigüedad tienen.
}
estate-nothing-holds = Ningún campo declarado contiene lo que anuncia esta cláusula.
estate-undeclared-dataset = { $dataset } existe y nadie lo ha declarado.
estate-undeclared-field = { $dataset } tiene un campo { $field } que nadie ha declarado.
estate-gone-dataset = { $dataset } está declarado y ya no existe.
estate-gone-field = { $dataset } ya no tiene su campo declarado { $field }.
estate-changed-field = El campo { $field } de { $dataset } ya no es del tipo declarado.

## Registros y revisiones

register-missing = { $count } de { $of } en { $dataset } sin anotación en { $needed }.
register-lapsed = { $count } de { $of } en { $dataset } con una anotación caducada en { $needed }.
register-nothing = Todavía no hay nada en { $dataset } que necesite una anotación.
register-covered = { $count } de { $of } en { $dataset } con una anotación vigente en { $needed }.
review-nothing = Todavía no hay nada que revisar en { $dataset }.
review-overdue = { $count ->
    [one] { $count } revisión de { $of } en { $dataset } está atrasada.
   *[other] { $count } revisiones de { $of } en { $dataset } están atrasadas.
}
review-current = { $count ->
    [one] { $count } entrada en { $dataset }, revisada a tiempo.
   *[other] { $count } entradas en { $dataset }, todas revisadas a tiempo.
}

## Atestaciones

attestation-missing = Nadie ha firmado todavía por esto.
attestation-valid = Firmado por { $signer }, vigente hasta el { DATETIME($until, dateStyle: "medium") }.
attestation-expired = Firmado por { $signer }, caducado el { DATETIME($until, dateStyle: "medium") }.
attestation-withdrawn = Lo que se firmó para esto fue retirado.
attestation-other-words = Las palabras de esta cláusula han cambiado desde que alguien firmó por ella.

## Páginas

page-shown = { $count ->
    [one] { $count } mención aparece
   *[other] { $count } menciones aparecen
} { $pages ->
    [one] en { $page }.
   *[other] en { $pages } páginas, entre ellas { $page }.
}
page-missing = { $count ->
    [one] { $count } de { $of } menciones no aparece en { $page }.
   *[other] { $count } de { $of } menciones no aparecen en { $page }.
}
page-altered = Las palabras conservadas de la versión { $version } no son las que se publicaron.
page-placeholder = El texto tiene aquí todavía un marcador en lugar de un dato real.
page-not-answered = La página { $page } no ha respondido ({ $reason }).

## Pruebas: lo que se vio

evidence-overdue = { $count ->
    [one] { $count } registro fuera de plazo
   *[other] { $count } registros fuera de plazo
}
evidence-held = { $count ->
    [one] { $count } registro conservado
   *[other] { $count } registros conservados
}
evidence-oldest = El más antiguo es del { DATETIME($at, dateStyle: "medium") }
evidence-none = No había nada que examinar
evidence-days = { $count ->
    [one] { $count } día con registros
   *[other] { $count } días con registros
}
evidence-startless = { $count ->
    [one] { $count } registro sin fecha de inicio
   *[other] { $count } registros sin fecha de inicio
}
evidence-ahead = { $count ->
    [one] { $count } registro con fecha muy adelantada
   *[other] { $count } registros con fecha muy adelantada
}
evidence-unruled = { $count ->
    [one] { $count } registro sin regla
   *[other] { $count } registros sin regla
}
evidence-of = { $count ->
    [one] { $count } registro examinado
   *[other] { $count } registros examinados
}
evidence-missing = { $count } sin anotación
evidence-lapsed = { $count } con una anotación caducada
evidence-next = La próxima revisión vence el { DATETIME($at, dateStyle: "medium") }
evidence-structure = { $count ->
    [0] Ninguna diferencia entre lo que existe y lo declarado
    [one] { $count } diferencia entre lo que existe y lo declarado
   *[other] { $count } diferencias entre lo que existe y lo declarado
}
evidence-page = { $count ->
    [0] Se encontraron todas las menciones ({ $of })
   *[other] Menciones no encontradas: { $count } de { $of }
}
evidence-statement = «{ $statement }»
