## Requests, and rights that are tried (kept.verdict.checks)

records-not-answered = Our own records did not answer ({ $reason }).

rehearsal-kept = Tried with a made-up person: { $records ->
    [one] { $records } record
   *[other] { $records } records
 } in { $datasets ->
    [one] { $datasets } dataset
   *[other] { $datasets } datasets
 }; { $systems ->
    [one] { $systems } system
   *[other] { $systems } systems
 } answered.
rehearsal-silent = Tried with a made-up person, and { $count ->
    [one] a system
   *[other] { $count } systems
 } did not answer: { $system }.
rehearsal-nobody = The made-up person on whom rights are tried was not found.
rehearsal-blocked = Tried with a made-up person, and it cannot be carried out ({ $reason }).
rehearsal-unable = It cannot be carried out in { $count ->
    [one] a dataset
   *[other] { $count } datasets
 }: { $dataset }.
rehearsal-empty = Tried with a made-up person of whom no system holds anything, so it shows nothing.
rehearsal-no-canary = No made-up person is declared on whom this right could be tried.
evidence-rehearsal = { $records ->
    [one] { $records } record
   *[other] { $records } records
 } of a made-up person; { $systems ->
    [one] { $systems } system
   *[other] { $systems } systems
 } answered, { $silent } silent
evidence-rehearsal-unable = The store cannot do this.

requests-in-time = { $in_time } of { $answered } answered in time; { $mean ->
    [one] { $mean } hour
   *[other] { $mean } hours
 } on average, { $median } in the middle.
requests-none-waiting = Nobody who asked for this was kept waiting.
requests-none = Nobody has asked yet, so there is nothing to show.
requests-open-only = { $count ->
    [one] { $count } request
   *[other] { $count } requests
 } not due yet, and none answered so far.
requests-overdue = { $overdue } of { $count ->
    [one] { $count } request
   *[other] { $count } requests
 } overdue.
requests-late = { $late } of { $count ->
    [one] { $count } request
   *[other] { $count } requests
 } answered after the date.
requests-hollow = { $hollow } of { $count ->
    [one] { $count } request
   *[other] { $count } requests
 } called answered, though not every system has spoken or not everything was done.
requests-come-due = A request has come due on { DATETIME($at, dateStyle: "medium") }, and nobody has looked since.
minors-in-time = { $answered ->
    [one] { $answered } report
   *[other] { $answered } reports
 } that somebody is under age dealt with; where it was confirmed, the data went in time.
minors-none-waiting = No child’s data waits to be erased.
minors-overdue = Confirmed to be a child’s, and still there after the date: the data of { $overdue ->
    [one] { $overdue } account
   *[other] { $overdue } accounts
 }.
minors-late = Confirmed to be a child’s, and gone only after the date: the data of { $late ->
    [one] { $late } account
   *[other] { $late } accounts
 }.
minors-hollow = { $hollow ->
    [one] { $hollow } report
   *[other] { $hollow } reports
 } that somebody is under age called dealt with, though not everything was done.
minors-come-due = A child’s data had to be gone by { DATETIME($at, dateStyle: "medium") }, and nobody has looked since.
evidence-requests = { $count ->
    [one] { $count } request
   *[other] { $count } requests
 } in a year: { $answered } answered, { $late } of them late; { $overdue } overdue

requests-usable = The form for it is there, and { $answered } of { $count ->
    [one] { $count } request
   *[other] { $count } requests
 } of a year answered.
evidence-usable = { $answered } of { $count ->
    [one] { $count } request
   *[other] { $count } requests
 } answered
requests-proved = { $answered ->
    [one] { $answered } request
   *[other] { $answered } requests
 } answered, each after it was shown who asks.
requests-unproved = { $of } of { $count ->
    [one] { $count } request
   *[other] { $count } requests
 } begun before it was shown who asks.
evidence-unproved = { $count ->
    [one] { $count } request
   *[other] { $count } requests
 }, { $of } of them begun before it was shown who asks
requests-approved = Whatever needs approvals was carried out with them.
requests-unapproved = { $of } of { $count ->
    [one] { $count } request
   *[other] { $count } requests
 } carried out without the approvals needed.
evidence-unapproved = { $count ->
    [one] { $count } request
   *[other] { $count } requests
 }, { $of } of them without the approvals needed

returned-nobody = Nobody who was erased stands in a store again.
returned-somebody = { $count ->
    [one] { $count } record stands
   *[other] { $count } records stand
 } for somebody who was erased, in { $dataset }.
holds-end = { $count ->
    [0] No legal hold is in force.
    [one] { $count } legal hold in force, with an end.
   *[other] { $count } legal holds in force, each with an end.
 }
holds-endless = { $endless } of { $count ->
    [one] { $count } legal hold has
   *[other] { $count } legal holds have
 } no end.
evidence-holds = { $count ->
    [one] { $count } legal hold
   *[other] { $count } legal holds
 } in force, { $endless } of them without an end
holds-undone = { $gone ->
    [one] A record that a legal hold keeps is gone
   *[other] { $gone } records that legal holds keep are gone
 } all the same: { $dataset }.
holds-untold = Whether what legal holds keep is still there cannot be told: { $dataset } does not answer.
evidence-holds-undone = A record here is gone although a legal hold keeps it.

disclosed-none = Nothing has been handed over under this clause, so there is nothing to show.
disclosed-accounted = { $count ->
    [one] { $count } disclosure stands
   *[other] { $count } disclosures stand
 } in a case file: two people had agreed before, and the person was told or may not be told yet.
disclosed-unfiled = { $unfiled } of { $count ->
    [one] { $count } disclosure
   *[other] { $count } disclosures
 } in no case file.
disclosed-unreviewed = { $unreviewed } of { $count ->
    [one] { $count } disclosure
   *[other] { $count } disclosures
 } made before two people had agreed.
disclosed-incomplete = { $incomplete } of { $count ->
    [one] { $count } disclosure
   *[other] { $count } disclosures
 } in a case file that does not say who demands what, by which instrument and about whom.
disclosed-untold = { $untold } of { $count ->
    [one] { $count } disclosure
   *[other] { $count } disclosures
 } of which the person has not been told, though nothing forbids it.
disclosed-silence-ended = What forbade to tell a person of a disclosure has ended, and nobody has looked since.
evidence-disclosed = { $count ->
    [one] { $count } disclosure
   *[other] { $count } disclosures
 }: { $unfiled } without a case file, { $unreviewed } without two who agreed before, { $untold } not told of yet

looks-shown = { $count ->
    [0] No member of staff has looked at anybody’s data in a year.
    [one] One look of staff at somebody’s data, for a purpose that this policy lists, and shown to the person.
   *[other] { $count } looks of staff at people’s data, each for a purpose that this policy lists, and shown to the person.
}
looks-hidden = { $hidden } of { $count ->
    [one] { $count } look
   *[other] { $count } looks
 } of staff at people’s data not shown to the person.
looks-purposeless = { $purposeless } of { $count ->
    [one] { $count } look
   *[other] { $count } looks
 } of staff at people’s data for no purpose that this policy lists.
evidence-looks = { $count ->
    [one] { $count } look
   *[other] { $count } looks
 } of staff in a year: { $hidden } not shown to the person, { $purposeless } without a purpose

laws-known = Of each of the { $places } places in which { $people } people live, a law file is known by which requests are answered.
laws-missing = People live in { $count ->
    [one] a place
   *[other] { $count } places
 } whose law nobody has written down here: { $place }.{ $vague ->
    [0] {""}
   *[other] {" "}Of people in { $stateless } it is not known in which state they live, and only the laws of some states are written down here.
 }
laws-stateless = Of people in { $stateless } it is not known in which state they live, and only the laws of some states are written down here.
laws-nowhere = It cannot be told in which places people live.
evidence-residents = { $count ->
    [one] the place of { $count } person
   *[other] the places of { $count } people
 }

retention-kept-but-held = Nothing in { $dataset } is kept for longer than promised, but { $count ->
    [one] a record that a legal hold keeps
   *[other] { $count } records that legal holds keep
 } ({ $clause }).
retention-hold-ended = A legal hold on { $dataset } has ended, and nobody has looked since whether what it kept is gone.
retention-hold-unclear = { $count ->
    [one] { $count } record in { $dataset } is
   *[other] { $count } records in { $dataset } are
} due, and whether a legal hold keeps them cannot be told while a system does not answer.
evidence-kept-by-hold = { $count ->
    [one] { $count } record due, and kept by a legal hold under { $clause }
   *[other] { $count } records due, and kept by a legal hold under { $clause }
}
evidence-kept-for-case = { $count ->
    [one] { $count } record due, and kept for the case { $case }
   *[other] { $count } records due, and kept for the case { $case }
}

copies-own = { $count ->
    [0] No copy lies ready in which a record could be somebody else’s.
    [one] All { $records } records in a copy that can be fetched are the person’s own.
   *[other] All { $records } records in { $count } copies that can be fetched are the persons’ own.
}
copies-strange = { $strange ->
    [one] A record of somebody else lies
   *[other] { $strange } records of somebody else lie
 } in { $count ->
    [one] a copy that can be fetched
   *[other] { $count } copies that can be fetched
}: { $dataset }.
copies-untold = Whose the records in { $untold } of { $count ->
    [one] { $count } copy
   *[other] { $count } copies
 } that can be fetched are cannot be told.
evidence-copies = { $count ->
    [one] { $count } copy
   *[other] { $count } copies
 } ready with { $records ->
    [one] { $records } record
   *[other] { $records } records
 }, { $strange } of them somebody else’s
evidence-copies-left = { $count ->
    [one] { $count } older copy lies
   *[other] { $count } older copies lie
 } ready besides, not opened here
evidence-copies-strange = A record here was given to somebody whose it is not.

objection-heeded = { $people ->
    [0] Nobody has objected to anything.
    [one] One person has objected, and nothing that the stores show went against it since.
   *[other] { $people } people have objected, and nothing that the stores show went against it since.
}
objection-ignored = Since somebody objected, { $count ->
    [one] a record shows
   *[other] { $count } records show
 } what they had objected to: { $dataset }.
evidence-objected = { $people ->
    [one] { $people } person has objected
   *[other] { $people } people have objected
}; { $count ->
    [one] { $count } record shows a use since
   *[other] { $count } records show a use since
}
evidence-objected-in = A record here shows a use that the person had objected to.

restriction-unseen = { $count ->
    [0] No restriction is in force.
    [one] A restricted record is seen by no application.
   *[other] { $count } restricted records are seen by no application.
}
restriction-seen = { $seen } of { $count ->
    [one] { $count } restricted record
   *[other] { $count } restricted records
 } can be seen by applications ({ $through }): { $dataset }.
restriction-untried = Whether restricted records can be seen cannot be tried from { $through }.
evidence-restricted = { $count ->
    [one] { $count } restricted record
   *[other] { $count } restricted records
 } looked for from the connections of applications: { $seen } seen
evidence-restricted-seen = A record here is restricted, and an application sees it.

treatment-same = { $count ->
    [one] One record of somebody who used a right shows the terms
   *[other] { $count } records of people who used a right show the terms
 } that others have for the same, compared with { $others ->
    [one] { $others } record
   *[other] { $others } records
 } of others: { $dataset }.
treatment-apart = { $apart ->
    [one] A record of somebody who used a right shows terms
   *[other] { $apart } records of people who used a right show terms
 } that nobody else has for the same: { $dataset }.
treatment-nobody = No system shows the terms of anybody who used a right.
treatment-alone = Nobody else has the same as those who used a right: there is nothing to compare.
evidence-treated = { $people ->
    [one] { $people } person who used a right
   *[other] { $people } people who used a right
 }, { $records ->
    [one] { $records } record of theirs
   *[other] { $records } records of theirs
 } held against { $others } of others; { $apart } apart, { $alone } with nothing to compare
evidence-treated-apart = A record here shows terms for somebody who used a right that nobody else has for the same.
