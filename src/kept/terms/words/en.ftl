### What Kept says, in English. One group for each chapter; the codes of a chapter begin with the same word.
### Every code stands in all four languages with the same parameters (tested).

## Periods: put in by the program wherever a message has a `period`

period-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
period-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
period-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
period-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
period-agreed = the agreed period
period-table = the period set for each case
period-indefinite = no set end

## Verdicts

verdict-kept = kept
verdict-attested = attested
verdict-due = due
verdict-broken = broken
verdict-unproven = unproven
verdict-no-control = Nothing stands behind this clause yet: { $part ->
    [retains] how long data is kept
    [answers] how soon an answer comes
    [honours] a right that people have
    [collects] what is collected
    [uses] what data is used for
    [shares] who receives data
    [sells] whether data is sold
    [contact] where we can be reached
    [guards] the age limit
    [asks] the consent that is asked for
    [transfers] how data reaches other countries
    [sets] which cookies are set
    [protects] how data is protected
    [notifies] who is told, and when
    [publishes] what is published
    [signals] which browser signals are honoured
   *[other] { $part }
}.
verdict-no-commitment = Nobody has yet said what this clause means in practice.
verdict-open-question = A question is still open: { $asks }
verdict-not-reviewed = Nobody has reviewed yet what this clause means in practice.
verdict-stale-words = The words of this clause have changed since they were last reviewed.
verdict-never-looked = Nobody has looked yet. The next check will.
verdict-findings-altered = The records of the last check were changed afterwards: they prove nothing. The next check looks again.
verdict-records-altered = What was declared was changed past Kept in its own records: nothing can be worked out from it.
verdict-finding-too-old = The last look, on { DATETIME($at, dateStyle: "medium") }, is too long ago to count.
verdict-not-answered = { $system } did not answer: { $reason ->
    [estate-unreachable] it could not be reached
    [estate-refused] it did not let us in
    [estate-missing] something that is declared is not there
    [estate-unreadable] its contents could not be read
    [estate-cannot] it cannot do what is asked here
   *[other] { $reason }
}.

## Retention

retention-overdue = { $count ->
    [one] { $count } record in { $dataset } is kept past { $period }.
   *[other] { $count } records in { $dataset } are kept past { $period }.
}
retention-gap = { $count ->
    [one] { $count } day is missing in { $dataset } within { $period }.
   *[other] { $count } days are missing in { $dataset } within { $period }.
}
retention-come-due = Since the last look, the oldest record in { $dataset }, from { DATETIME($oldest, dateStyle: "medium") }, has reached the end of { $period }. It must go now.
retention-kept = Nothing in { $dataset } is kept for longer than promised.
retention-within = { $count ->
    [one] { $count } record in { $dataset } within { $period }.
   *[other] { $count } records in { $dataset } within { $period }.
}
retention-within-oldest = { $count ->
    [one] { $count } record in { $dataset } within { $period }, from { DATETIME($oldest, dateStyle: "medium") }.
   *[other] { $count } records in { $dataset } within { $period }, the oldest from { DATETIME($oldest, dateStyle: "medium") }.
}
retention-emptied = { $count ->
    [one] { $count } record in { $dataset }, emptied of what may no longer be kept.
   *[other] { $count } records in { $dataset }, emptied of what may no longer be kept.
}
retention-startless = { $count ->
    [one] { $count } record in { $dataset } lacks the date from which its period runs.
   *[other] { $count } records in { $dataset } lack the date from which their period runs.
}
retention-ahead = { $count ->
    [one] { $count } record in { $dataset } has a date that lies more than a year ahead.
   *[other] { $count } records in { $dataset } have a date that lies more than a year ahead.
}
retention-nothing-held = { $dataset } is empty, although records are promised to be there for { $period }.
retention-no-period = How long records in { $dataset } are kept has not been settled yet.
retention-no-rule = { $count ->
    [one] { $count } record has no retention rule: { $dataset }.
   *[other] { $count } records have no retention rule: { $dataset }.
}
retention-all-ruled = { $count ->
    [one] Every record in { $count } dataset has its retention rule.
   *[other] Every record in { $count } datasets has its retention rule.
}
retention-step = The period in clause { $clause } has ended.
retention-held = { $count ->
    [one] A legal hold keeps one record (case { $case }).
   *[other] A legal hold keeps { $count } records (case { $case }).
}

## The estate

estate-all-declared = { $count ->
    [one] { $count } field
   *[other] { $count } fields
} in { $datasets ->
    [one] { $datasets } dataset
   *[other] { $datasets } datasets
}, all declared.
estate-announced = { $count ->
    [one] { $count } field
   *[other] { $count } fields
} in { $datasets ->
    [one] { $datasets } dataset
   *[other] { $datasets } datasets
}, announced by this clause.
estate-undeclared = { $count ->
    [one] { $count } undeclared place holds data: { $dataset } ({ $field }).
   *[other] { $count } undeclared places hold data, among them { $dataset } ({ $field }).
}
estate-unannounced = { $count ->
    [one] { $count } field of personal data is not announced as it should be: { $dataset } ({ $field }).
   *[other] { $count } fields of personal data are not announced as they should be, among them { $dataset } ({ $field }).
}
estate-declared-gone = { $count ->
    [one] { $count } declared field is no longer there: { $dataset } ({ $field }).
   *[other] { $count } declared fields are no longer there, among them { $dataset } ({ $field }).
}
estate-nothing-declared = Nobody has declared any dataset with personal data yet.
estate-unreadable = { $count ->
    [one] { $count } record in { $dataset } cannot be read, so nobody can tell how old it is.
   *[other] { $count } records in { $dataset } cannot be read, so nobody can tell how old they are.
}
estate-nothing-holds = No declared field holds what this clause announces.
estate-undeclared-dataset = { $dataset } is there, and nobody has declared it.
estate-undeclared-field = { $dataset } has a field { $field } that nobody has declared.
estate-gone-dataset = { $dataset } is declared and no longer there.
estate-gone-field = { $dataset } has lost its declared field { $field }.
estate-changed-field = The field { $field } of { $dataset } is no longer of the declared kind.

## Registers and reviews

register-missing = { $count } of { $of } in { $dataset } without a record in { $needed }.
register-lapsed = { $count } of { $of } in { $dataset } with a record in { $needed } that has run out.
register-nothing = There is nothing in { $dataset } yet that would need a record.
register-covered = { $count } of { $of } in { $dataset } with a record in force in { $needed }.
review-nothing = There is nothing in { $dataset } that could be reviewed yet.
review-overdue = { $count ->
    [one] { $count } review of { $of } in { $dataset } is overdue.
   *[other] { $count } reviews of { $of } in { $dataset } are overdue.
}
review-current = { $count ->
    [one] { $count } record in { $dataset }, with its review up to date.
   *[other] { $count } records in { $dataset }, with every review up to date.
}

## Attestations

attestation-missing = Nobody has signed for this yet.
attestation-valid = Signed by { $signer }, in force until { DATETIME($until, dateStyle: "medium") }.
attestation-expired = Signed by { $signer }, expired on { DATETIME($until, dateStyle: "medium") }.
attestation-withdrawn = What was signed for this was withdrawn.
attestation-other-words = The words of this clause have changed since somebody signed for them.

## Pages

page-shown = { $count ->
    [one] { $count } statement is shown
   *[other] { $count } statements are shown
} { $pages ->
    [one] on { $page }.
   *[other] on { $pages } pages, { $page } among them.
}
page-missing = { $count ->
    [one] { $count } of { $of } statements is not shown on { $page }.
   *[other] { $count } of { $of } statements are not shown on { $page }.
}
page-altered = The words of version { $version } on record are not those that were published.
page-placeholder = The text still has a placeholder here instead of a real entry.
page-not-answered = The page { $page } did not answer ({ $reason }).

## Evidence: what was seen

evidence-overdue = { $count ->
    [one] { $count } record overdue
   *[other] { $count } records overdue
}
evidence-held = { $count ->
    [one] { $count } record held
   *[other] { $count } records held
}
evidence-oldest = The oldest is from { DATETIME($at, dateStyle: "medium") }
evidence-none = Nothing was there to look at
evidence-days = { $count ->
    [one] { $count } day with records
   *[other] { $count } days with records
}
evidence-startless = { $count ->
    [one] { $count } record without a start
   *[other] { $count } records without a start
}
evidence-ahead = { $count ->
    [one] { $count } record dated far ahead
   *[other] { $count } records dated far ahead
}
evidence-unruled = { $count ->
    [one] { $count } record under no rule
   *[other] { $count } records under no rule
}
evidence-of = { $count ->
    [one] { $count } record looked at
   *[other] { $count } records looked at
}
evidence-missing = { $count } without a record
evidence-lapsed = { $count } with a record that has run out
evidence-next = The next review is due on { DATETIME($at, dateStyle: "medium") }
evidence-structure = { $count ->
    [0] No difference between what lives there and what is declared
    [one] { $count } difference between what lives there and what is declared
   *[other] { $count } differences between what lives there and what is declared
}
evidence-page = { $count ->
    [0] All of { $of } statements were found
   *[other] { $count } of { $of } statements were not found
}
evidence-statement = “{ $statement }”
