## Délais des demandes (kept.rights)

rights-clock-name = { $clock ->
    [acknowledge] Accuser réception
    [act] Répondre
    [refuse] Motiver le refus
    [appeal] Statuer sur le recours
   *[other] { $clock } (délai)
}
rights-clock-running = À faire d’ici le { DATETIME($at, dateStyle: "medium") }, { $count ->
    [0] aujourd’hui
    [one] dans { $count } jour
   *[other] dans { $count } jours
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] clause { $section } de la politique
}).
rights-clock-extended = Prolongé : à faire d’ici le { DATETIME($at, dateStyle: "medium") }, { $count ->
    [0] aujourd’hui
    [one] dans { $count } jour
   *[other] dans { $count } jours
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] clause { $section } de la politique
}).
rights-clock-paused = Suspendu depuis le { DATETIME($at, dateStyle: "medium") }, jusqu’à la réponse de la personne ; avec une réponse aujourd’hui, à faire d’ici le { DATETIME($until, dateStyle: "medium") } ({ $by ->
    [law] { $law }, { $section }
   *[promise] clause { $section } de la politique
}).
rights-clock-overdue = En retard depuis le { DATETIME($at, dateStyle: "medium") }, { $count ->
    [one] de { $count } jour
   *[other] de { $count } jours
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] clause { $section } de la politique
}).
rights-clock-met = Fait le { DATETIME($at, dateStyle: "medium") }, à temps (échéance le { DATETIME($until, dateStyle: "medium") }).
rights-clock-late = Fait le { DATETIME($at, dateStyle: "medium") }, trop tard (échéance le { DATETIME($until, dateStyle: "medium") }).
rights-clock-stopped = Retirée par la personne le { DATETIME($at, dateStyle: "medium") }.
