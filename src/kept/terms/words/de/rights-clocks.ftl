## Fristen von Anträgen (kept.rights)

rights-clock-name = { $clock ->
    [acknowledge] Eingang bestätigen
    [act] Antworten
    [refuse] Ablehnung begründen
    [appeal] Über den Einspruch entscheiden
   *[other] { $clock } (Frist)
}
rights-clock-running = Fällig am { DATETIME($at, dateStyle: "medium") }, { $count ->
    [0] heute
    [one] in 1 Tag
   *[other] in { $count } Tagen
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] Klausel { $section } der Erklärung
}).
rights-clock-extended = Verlängert: fällig am { DATETIME($at, dateStyle: "medium") }, { $count ->
    [0] heute
    [one] in 1 Tag
   *[other] in { $count } Tagen
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] Klausel { $section } der Erklärung
}).
rights-clock-paused = Ruht seit dem { DATETIME($at, dateStyle: "medium") }, bis die Person antwortet; mit einer Antwort heute fällig am { DATETIME($until, dateStyle: "medium") } ({ $by ->
    [law] { $law }, { $section }
   *[promise] Klausel { $section } der Erklärung
}).
rights-clock-overdue = Überfällig seit dem { DATETIME($at, dateStyle: "medium") }, { $count ->
    [one] um 1 Tag
   *[other] um { $count } Tage
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] Klausel { $section } der Erklärung
}).
rights-clock-met = Erledigt am { DATETIME($at, dateStyle: "medium") }, rechtzeitig (fällig am { DATETIME($until, dateStyle: "medium") }).
rights-clock-late = Erledigt am { DATETIME($at, dateStyle: "medium") }, zu spät (fällig am { DATETIME($until, dateStyle: "medium") }).
rights-clock-stopped = Von der Person am { DATETIME($at, dateStyle: "medium") } zurückgenommen.
