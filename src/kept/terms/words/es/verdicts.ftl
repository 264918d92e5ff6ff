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
evidence-requests = { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
 } en un año: { $answered } atendidas, { $late } de ellas tarde; { $overdue } fuera de plazo
