## Letters about requests (kept.rights.letters)

rights-letter-subject = { $letter ->
    [acknowledgement] We have received your request
    [identity] Please show that the request is yours
    [clarification] A question about your request
    [extension] Your request takes longer
    [access] The copy of your data
    [erasure] What we erased
    [erasure-resumed] What had to stay is now erased
    [rectification] Your data is corrected
    [restriction] Your data is restricted
    [restriction-ends] The restriction is about to end
    [objection] Your objection is accepted
    [objection-refused] Your objection
    [choice] Your choice is in force
    [contest] The decision was looked at again
    [complaint] Your complaint
    [forwarded] Your request was passed on
    [appeal] Your appeal
    [refusal] We cannot do what you asked
    [recipients] Who was told
    [recipient] Data that you had from us
    [message] A message about your request
    [answer] Our answer to your request
    [settled] How we understand your request
    [cooling] Your data will be erased soon: you can still stop it
    [cancelled] Your request is taken back
    [joined] Your request was already on its way
    [mandate] Please confirm: somebody asks in your name
   *[other] Your request
} ({ $reference })
rights-letter-hello = Hello { $name },
rights-letter-hello-somebody = Hello,
rights-letter-about = This is about { $kind ->
    [access] your request for access to your data
    [portability] your request for your data in a portable form
    [rectification] your request to correct your data
    [erasure] your request to erase your data
    [restriction] your request to restrict the use of your data
    [objection] your objection to the use of your data
    [contest] your request that a person looks at an automated decision
    [withdrawal] the withdrawal of your consent
    [opt-out] your choice not to have your data sold or shared
    [limit] your choice to limit the use of your sensitive data
    [complaint] your complaint
    [appeal] your appeal
   *[inquiry] your question
} ({ DATETIME($at, dateStyle: "long") }, reference { $reference }).
rights-letter-contact = Questions? Answer this letter, or write to { $contact }.
rights-letter-signed = { $controller }, the people who look after your data
rights-letter-received = We have received it and are working on it.
rights-letter-due = You have our answer by { DATETIME($at, dateStyle: "long") } at the latest: { $by ->
    [law] { $law }, { $section }, asks this of us
   *[promise] clause { $section } of our privacy policy promises it
}.
rights-letter-under = Your right stands in { $laws }.
rights-letter-verifies = First we make sure that it comes from you, so that nobody else gets your data or loses it for you. Nothing more is asked for than what we already hold.
rights-letter-free = It costs you nothing, and no service, price or plan depends on it. You may take it back at any time.
rights-letter-identity = Before we act, we must be sure that the request is yours. Please choose one way:
rights-letter-way-link = open the link that we sent to an address we already hold; it works once
rights-letter-way-code = tell us the code that we sent to an address we already hold
rights-letter-way-account = sign in to your account and confirm the request there
rights-letter-way-staff = call us or write to us, and we find another way together
rights-letter-identity-least = We use what you show us for this check alone and delete it when the check is done. Please send no copy of an identity document unless we ask you for one.
rights-letter-clock-stops = While we wait for you, the time that the law gives us stands still ({ $law }, { $section }).
rights-letter-clock-runs = The time that we have for our answer runs on while we wait for you.
rights-letter-clarification = To answer you well, we need to know this:
rights-letter-clarification-all = You need not narrow anything down. If you want everything, say so, and you get everything.
rights-letter-longer = We cannot answer by { DATETIME($at, dateStyle: "long") }. You have our answer by { DATETIME($until, dateStyle: "long") } at the latest.
rights-letter-longer-why = The reason: { $cause ->
    [complexity] your request is complex
    [number] many requests came in together
    [interference] the first date would unreasonably interfere with our work
    [consultation] we must consult others first
   *[other] { $cause }
}.
rights-letter-longer-by = The new date rests on { $by ->
    [law] { $law }, { $section }
   *[promise] clause { $section } of our privacy policy
}.
rights-letter-longer-once = It can be put off this once only.
rights-letter-nothing-held = We asked every one of our systems, and none holds data about you.
rights-letter-nothing-of-part = We hold no data about you of the part that you asked us to erase. Everything else is unchanged.
rights-letter-access = Your copy is ready. It holds the data itself and, for each part, what we use it for, where it comes from, who receives it, how long we keep it, and whether a decision was made by a machine alone.
rights-letter-portability = Your data is ready: all that you gave us, as JSON and CSV files that another service can read.
rights-letter-access-enclosed = Your copy comes with this letter. It holds the data itself and, for each part, what we use it for, where it comes from, who receives it, how long we keep it, and whether a decision was made by a machine alone.
rights-letter-portability-enclosed = Your data comes with this letter: all that you gave us, as JSON and CSV files that another service can read.
rights-letter-link-until = The link works until { DATETIME($at, dateStyle: "long") }. After that, ask again and you get a new one.
rights-letter-passphrase = The file is encrypted. Its passphrase reaches you another way.
rights-letter-withheld = Some of what you asked for is not in it:
rights-letter-further-rights = You may also have your data corrected, erased or restricted, object to its use, and take it elsewhere.
rights-letter-erased = Everything that we held about you is erased:
rights-letter-erased-part = This is erased:
rights-letter-erased-what = { $what }: { $count ->
    [one] 1 record
   *[other] { $count } records
}
rights-letter-stays = This stays for now, with the reason for each part:
rights-letter-stays-what = { $what }: { $count ->
    [one] 1 record.
   *[other] { $count } records.
}
rights-letter-stays-clause = This is clause { $clause } of our privacy policy.
rights-letter-stays-article = It rests on { $cited }.
rights-letter-stays-until = It is erased on { DATETIME($at, dateStyle: "long") }, without another request from you.
rights-letter-stays-between = It is erased bit by bit between { DATETIME($first, dateStyle: "long") } and { DATETIME($at, dateStyle: "long") }, without another request from you.
rights-letter-stays-open = It is erased as soon as the reason ends, without another request from you, and we tell you then.
rights-letter-backups = The last backup that still holds a copy is destroyed on { DATETIME($at, dateStyle: "long") }. Until then nobody uses that copy, and should a backup be restored, your data is erased from it again first.
rights-letter-not-back = We keep a note that holds nothing but a code, so that no later import brings your data back.
rights-letter-rest-unchanged = Your request was about a part of your data. Everything else is unchanged.
rights-letter-resumed = After your request some of your data had to stay. The reason has ended, and this is now erased too:
rights-letter-not-corrected = We asked every one of our systems, and in none did we find what you gave us as wrong, written as you wrote it. Nothing was changed. Write to us if it is written in another way. It was about:
rights-letter-corrected = We corrected this, in every copy that we hold:
rights-letter-corrected-part = We corrected this:
rights-letter-uncorrected = It stays as it was in these places, because it is somebody else’s as well, or because what keeps it cannot be changed in part:
rights-letter-nothing-to-restrict = We hold no data about you of the part that you named, so there is nothing to restrict.
rights-letter-item = { $what }
rights-letter-restricted = The use of this is restricted from now on:
rights-letter-restricted-means = We store it and do nothing else with it, unless you agree, or it is needed for legal claims or to protect somebody else.
rights-letter-restricted-ends = Before the restriction ends, we tell you.
rights-letter-unrestricted = In these places the system itself cannot enforce the restriction: what keeps the data can neither hide it nor set it aside, so our applications still see it. It must not be used there either:
rights-letter-restricted-others = This is another person’s as well, and stays as it was:
rights-letter-lifted = The restriction of your data ends on { DATETIME($at, dateStyle: "long") }. The reason:
rights-letter-objection = From now on we no longer use your data for:
rights-letter-objection-refused = We continue to use your data for:
rights-letter-weighing = We weighed your reasons against ours, and this is how:
rights-letter-choice = { $kind ->
    [opt-out] Your data is no longer sold, shared, or used for targeted advertising.
    [limit] Your sensitive data is used for nothing but the service that you asked for.
   *[withdrawal] Your consent is withdrawn, and what rested on it has stopped. What was done before remains lawful.
}
rights-letter-no-disadvantage = Nothing else changes for you: no price, no plan and no service depends on it.
rights-letter-told = We told those who had received the data:
rights-letter-told-one = { $recipient }, on { DATETIME($at, dateStyle: "long") }:
rights-letter-told-confirmed = has confirmed that it is done.
rights-letter-told-waiting = has not confirmed yet.
rights-letter-told-nobody = The data had been given to nobody, so nobody had to be told.
rights-letter-refused = We do not do what you asked. The reasons:
rights-letter-no-right = No law that protects you, and no promise of ours, gives what you asked for:
rights-letter-not-ours = We hold this data for somebody else, who decides about it. We have passed your request on to them, and they answer you:
rights-letter-contest-reviewed = A person who had no part in the decision has looked at it again, with what you told us.
rights-letter-contest = { $outcome ->
    [granted] It is overturned.
    [partly] It is changed in part.
   *[rejected] It stands.
}
rights-letter-complaint = We have looked into your complaint. Our answer:
rights-letter-appeal-reviewed = Somebody who did not take the first decision has decided your appeal.
rights-letter-appealed = { $outcome ->
    [granted] You are right, and we do what you asked.
    [partly] You are right in part.
   *[rejected] The first decision stands.
}
rights-letter-appeal-stays = The restriction does not end on { DATETIME($at, dateStyle: "long") }, although we had written to you that it would.
rights-letter-appeal = You may appeal to us by answering this letter. Somebody else decides within { $period } ({ $law }, { $section }).
rights-letter-complain = If you disagree, you may complain to a supervisory authority:
rights-letter-complain-anywhere = If you disagree, you may complain to the supervisory authority of the country or state where you live, where you work, or where you think the law was broken.
rights-letter-complain-cited = Your right to complain: { $laws }.
rights-letter-authority = { $name }, { $web }
rights-letter-court = You may also go to court ({ $laws }).

rights-exempt-unfounded = The request is manifestly unfounded or excessive ({ $law }, { $section }).
rights-exempt-unidentified = We cannot tell which data is yours ({ $law }, { $section }).
rights-exempt-unverified = We could not verify that the request is yours ({ $law }, { $section }).
rights-exempt-rights-of-others = A copy would harm the rights and freedoms of other people ({ $law }, { $section }).
rights-exempt-rights-of-others-portability = A transfer would harm the rights and freedoms of other people ({ $law }, { $section }).
rights-exempt-compelling-grounds = Compelling legitimate grounds for the use override your interests ({ $law }, { $section }).
rights-exempt-expression = It is needed for the freedom of expression and information ({ $law }, { $section }).
rights-exempt-legal-obligation = A law obliges us to keep it ({ $law }, { $section }).
rights-exempt-public-health = It is needed in the public interest for public health ({ $law }, { $section }).
rights-exempt-research = It is needed for archiving, research or statistics in the public interest ({ $law }, { $section }).
rights-exempt-legal-claims = It is needed to establish, exercise or defend legal claims ({ $law }, { $section }).
rights-exempt-transaction = It is needed for what you ordered or agreed with us ({ $law }, { $section }).
rights-exempt-security = It is needed for security and against fraud ({ $law }, { $section }).
rights-exempt-repair = It is needed to find and repair errors ({ $law }, { $section }).
rights-exempt-speech = It is needed for free speech or another right that a law gives ({ $law }, { $section }).
rights-exempt-other = The law says: { $says } ({ $law }, { $section }).
