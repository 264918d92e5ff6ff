## Plazos de las solicitudes (kept.rights)

rights-clock-name = { $clock ->
    [acknowledge] Confirmar la recepción
    [act] Responder
    [refuse] Motivar la negativa
    [appeal] Resolver el recurso
   *[other] { $clock } (plazo)
}
rights-clock-running = Vence el { DATETIME($at, dateStyle: "medium") }, { $count ->
    [0] hoy
    [one] en 1 día
   *[other] en { $count } días
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] cláusula { $section } de la política
}).
rights-clock-extended = Prorrogado: vence el { DATETIME($at, dateStyle: "medium") }, { $count ->
    [0] hoy
    [one] en 1 día
   *[other] en { $count } días
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] cláusula { $section } de la política
}).
rights-clock-paused = Suspendido desde el { DATETIME($at, dateStyle: "medium") }, hasta que la persona responda; con una respuesta hoy vence el { DATETIME($until, dateStyle: "medium") } ({ $by ->
    [law] { $law }, { $section }
   *[promise] cláusula { $section } de la política
}).
rights-clock-overdue = Vencido desde el { DATETIME($at, dateStyle: "medium") }, { $count ->
    [one] por 1 día
   *[other] por { $count } días
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] cláusula { $section } de la política
}).
rights-clock-met = Hecho el { DATETIME($at, dateStyle: "medium") }, a tiempo (vencía el { DATETIME($until, dateStyle: "medium") }).
rights-clock-late = Hecho el { DATETIME($at, dateStyle: "medium") }, demasiado tarde (vencía el { DATETIME($until, dateStyle: "medium") }).
rights-clock-stopped = Retirada por la persona el { DATETIME($at, dateStyle: "medium") }.
