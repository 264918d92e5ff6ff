## What fields hold: card numbers, passwords, addresses, the keys inside JSON

contents-card = { $count ->
    [one] { $count } record in { $dataset } ({ $field }) holds what looks like the number of a payment card.
   *[other] { $count } records hold what looks like the number of a payment card, among them some in { $dataset } ({ $field }).
}
contents-password = { $count ->
    [one] { $count } password in { $dataset } ({ $field }) is not kept as a slow, salted hash.
   *[other] { $count } passwords in { $dataset } ({ $field }) are not kept as slow, salted hashes.
}
contents-email = { $count ->
    [one] { $count } email address stands in a field declared not personal: { $dataset } ({ $field }).
   *[other] { $count } records have an email address in a field declared not personal, among them some in { $dataset } ({ $field }).
}
contents-no-card = No number of a payment card in { $datasets ->
    [one] { $datasets } dataset
   *[other] { $datasets } datasets
}: { $count } of { $of } records were read.
contents-no-password = Passwords are slow, salted hashes: { $count } of { $of } were read.
contents-no-email = No email address in the fields declared not personal of { $datasets ->
    [one] { $datasets } dataset
   *[other] { $datasets } datasets
}: { $count } of { $of } records were read.
evidence-card = { $count ->
    [one] { $count } record with a card number in { $field }
   *[other] { $count } records with a card number in { $field }
}
evidence-password = { $count ->
    [one] { $count } record with an unsafe password in { $field }
   *[other] { $count } records with an unsafe password in { $field }
}
evidence-email = { $count ->
    [one] { $count } record with an email address in { $field }
   *[other] { $count } records with an email address in { $field }
}
evidence-read-card = Searched for card numbers: { $count } of { $of } records in { $datasets ->
    [one] { $datasets } dataset
   *[other] { $datasets } datasets
}
evidence-read-password = Passwords looked at: { $count } of { $of } records in { $datasets ->
    [one] { $datasets } dataset
   *[other] { $datasets } datasets
}
evidence-read-email = Searched for email addresses: { $count } of { $of } records in { $datasets ->
    [one] { $datasets } dataset
   *[other] { $datasets } datasets
}
evidence-keys = { $count ->
    [0] No undeclared key inside the JSON
    [one] { $count } undeclared key inside the JSON
   *[other] { $count } undeclared keys inside the JSON
}: { $looked } of { $of } records were read
estate-undeclared-key = { $dataset } has a key { $field } inside its JSON that nobody has declared.
estate-not-json = { $count ->
    [one] { $count } value of { $field } in { $dataset } is not JSON, so nobody can tell what it holds.
   *[other] { $count } values of { $field } in { $dataset } are not JSON, so nobody can tell what they hold.
}

## The newest, the forbidden, the groups

fresh-kept = { $what }: last looked at on { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC, { $minutes ->
    [one] within { $minutes } minute
   *[other] within { $minutes } minutes
} as promised.
fresh-stale = { $what } was last looked at on { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC, longer ago than { $minutes ->
    [one] { $minutes } minute.
   *[other] { $minutes } minutes.
}
fresh-never = Nobody has looked at { $what } yet, which should happen every { $minutes ->
    [one] { $minutes } minute.
   *[other] { $minutes } minutes.
}
evidence-newest = The newest record about { $what } is from { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC
absent-found = { $count ->
    [one] { $count } record in { $dataset } should not be there: { $says }.
   *[other] { $count } records in { $dataset } should not be there: { $says }.
}
absent-none = Nothing in { $dataset } that should not be there ({ $says }).
evidence-absent = { $count ->
    [0] No record that should not be there ({ $says })
    [one] { $count } record that should not be there ({ $says })
   *[other] { $count } records that should not be there ({ $says })
}
groups-large = { $count ->
    [one] { $count } figure in { $dataset }, of at least { $smallest } people.
   *[other] { $count } figures in { $dataset }, each of at least { $smallest } people.
}
groups-small = { $count ->
    [one] { $count } figure in { $dataset } is about fewer than { $smallest } people.
   *[other] { $count } figures in { $dataset } are about fewer than { $smallest } people.
}
groups-uncounted = { $count ->
    [one] { $count } figure in { $dataset } does not say how many people it is about.
   *[other] { $count } figures in { $dataset } do not say how many people they are about.
}
groups-none = There are no figures in { $dataset } yet.
evidence-groups-of = { $count ->
    [one] { $count } figure held
   *[other] { $count } figures held
}
evidence-groups-small = { $count ->
    [0] None about fewer than { $smallest } people
    [one] { $count } figure about fewer than { $smallest } people
   *[other] { $count } figures about fewer than { $smallest } people
}
evidence-groups-uncounted = { $count ->
    [one] { $count } figure about nobody knows how many people
   *[other] { $count } figures about nobody knows how many people
}
evidence-days-of = { $part }: { $count ->
    [one] { $count } day with records
   *[other] { $count } days with records
}
retention-unsettled = { $count ->
    [one] For { $count } record in { $dataset } nobody has said how long it is kept.
   *[other] For { $count } records in { $dataset } nobody has said how long they are kept.
}
evidence-unsettled = { $count ->
    [one] { $count } record without a period of its own
   *[other] { $count } records without a period of their own
}

## Where fields come from

estate-sourceless = { $count ->
    [one] { $count } field of personal data does not say where it comes from: { $dataset } ({ $field }).
   *[other] { $count } fields of personal data do not say where they come from, among them { $dataset } ({ $field }).
}
estate-source-unknown = { $count ->
    [one] { $count } field comes from a third party that is not among the systems: { $dataset } ({ $field }).
   *[other] { $count } fields come from third parties that are not among the systems, such as { $dataset } ({ $field }).
}

retention-short = In { $dataset } ({ $part }) nothing is left from the end of { $period }: it was lost before its time.
evidence-reach-of = { $part }: { $count ->
    [one] { $count } record from the end of its period
   *[other] { $count } records from the end of their period
}

## The company's own panel

panel-kept-both = On the { $panel }, { $shown ->
    [one] { $shown } detail of a test account is shown as it is held
   *[other] { $shown } details of a test account are shown as they are held
}, and what it changes there arrives.
panel-kept-shows = On the { $panel }, { $shown ->
    [one] { $shown } detail of a test account is shown as it is held.
   *[other] { $shown } details of a test account are shown as they are held.
}
panel-kept-changes = What a test account changes on the { $panel } arrives.
panel-missing = { $count ->
    [one] { $count } of { $of } details is not shown on the { $panel } as it is held: { $field }.
   *[other] { $count } of { $of } details are not shown on the { $panel } as they are held, such as { $field }.
}
panel-lost = A change made on the { $panel } did not reach the store: { $field }.
panel-unseen = The { $panel } still showed the old { $field } after it had been changed.
panel-left = A test changed { $field } on the { $panel } and could not change it back.
panel-unlisted = { $count ->
    [one] Nobody says whether the { $panel } shows { $count } detail that is held: { $field }.
   *[other] Nobody says whether the { $panel } shows { $count } details that are held, such as { $field }.
}
evidence-panel-shows = { $count } of { $of } details of a test account are shown as they are held
evidence-panel-changes = { $count } of { $of } changes reached the store and were changed back
panel-says = { $count ->
    [one] { $count } text stands where it should ({ $panel }).
   *[other] { $count } texts stand where they should ({ $panel }).
}
panel-unsaid = { $count ->
    [one] { $count } of { $of } texts does not stand where it should ({ $panel }): { $field }.
   *[other] { $count } of { $of } texts do not stand where they should ({ $panel }), such as { $field }.
}
evidence-panel-says = { $count } of { $of } texts stand where they should
panel-guards = Whoever is under { $age } is turned away ({ $panel }, { $page }), whoever is old enough is not.
panel-open = Whoever is too young is not turned away ({ $panel }): { $field }.
panel-barred = { $field } turns away whoever is old enough as well ({ $panel }): what it makes of age cannot be told.
panel-untried = Whether { $field } turns away whoever is too young could not be tried ({ $panel }).
evidence-panel-guards = { $count } of { $of } pages turned away a date of birth that is too late, and took one that is not
estate-part-missing = No declared field holds a part of what this clause announces: { $category }.
panel-not-answered = The { $panel } could not be looked at: { $reason ->
    [estate-unreachable] it does not answer
    [estate-refused] it did not let the test account in, or refused a form
    [estate-missing] the stores hold nothing of the test account
    [safeguards-secret] the password of the test account is not where it should be
   *[other] { $reason }
}.
