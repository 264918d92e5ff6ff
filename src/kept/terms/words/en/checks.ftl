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
