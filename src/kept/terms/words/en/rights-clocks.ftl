## Clocks of requests (kept.rights)

rights-clock-name = { $clock ->
    [acknowledge] Confirm receipt
    [act] Answer
    [refuse] Say why not
    [appeal] Decide the appeal
   *[other] { $clock }
}
rights-clock-running = Due on { DATETIME($at, dateStyle: "medium") }, { $count ->
    [0] today
    [one] in 1 day
   *[other] in { $count } days
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] clause { $section } of the policy
}).
rights-clock-extended = Extended: due on { DATETIME($at, dateStyle: "medium") }, { $count ->
    [0] today
    [one] in 1 day
   *[other] in { $count } days
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] clause { $section } of the policy
}).
rights-clock-paused = Stands still since { DATETIME($at, dateStyle: "medium") }, until the person answers; with an answer today it is due on { DATETIME($until, dateStyle: "medium") } ({ $by ->
    [law] { $law }, { $section }
   *[promise] clause { $section } of the policy
}).
rights-clock-overdue = Overdue since { DATETIME($at, dateStyle: "medium") }, { $count ->
    [one] by 1 day
   *[other] by { $count } days
} ({ $by ->
    [law] { $law }, { $section }
   *[promise] clause { $section } of the policy
}).
rights-clock-met = Done on { DATETIME($at, dateStyle: "medium") }, in time (due on { DATETIME($until, dateStyle: "medium") }).
rights-clock-late = Done on { DATETIME($at, dateStyle: "medium") }, too late (due on { DATETIME($until, dateStyle: "medium") }).
rights-clock-stopped = Taken back by the person on { DATETIME($at, dateStyle: "medium") }.
