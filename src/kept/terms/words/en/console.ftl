## The console (kept.web.console)

console-inbox = Requests
console-holds = Holds
console-looks = Who looked
console-not-yours = This is not part of your role
console-not-yours-lead = Ask whoever runs Kept if you need it for your work.
console-seek = Reference of a request
console-go = Open
console-no-such = There is no such reference.
console-new = Take in a request
console-new-lead = Write down what the person says, in their words. They get a letter, and show who they are as everybody does.
console-report = Take in a report that an account is a child’s
console-new-more = What you chose asks for more, which stands below now.
console-new-language = Letters in
console-new-place = It says which law protects them. Where none is chosen, the first date of all that may apply binds.
console-asks-who = Who it is about, or who asks
console-asks-email = Their e-mail address that we may know
console-asks-email-hint = A link goes there, and that is all the proof that is asked for. Where somebody asks for another, it is the other’s.
console-asks-for-another = Somebody asks for another person
console-asks-agent = Address of who asks
console-asks-agent-hint = An agent needs the person’s word, a parent shows the relation. Letters go to this address.
console-asks-place = Where the person lives
console-asks-no-place = Not said
console-asks-which-part-erasure = Tick nothing if they mean all of it.
console-asks-text-ask = Their question
console-pointed = Seems to be a request
console-pointed-lead = Somebody wrote this in a ticket or a chat. Look at it there; then take the request in, or say that nothing is asked.
console-pointed-seems = seems to be:
console-pointed-nothing = Nothing is asked
console-pointed-count = { $count ->
    [one] One message outside of here seems to be a request
   *[other] { $count } messages outside of here seem to be requests
}
console-by-way = It came by
console-filter = Which requests
console-open = open
console-overdue = overdue
console-soon = due in 7 days
console-ours = waiting for us
console-unread = unread
console-all = all, closed ones too
console-due = Due
console-request = Request
console-kind = What
console-state = Stage
console-waits = Waits
console-received = Received
console-chip-overdue = overdue
console-nothing-due = no date
console-new-words = new
console-nothing-open = Nothing is open. When somebody asks, it stands here, the earliest date first.
console-nothing-here = There is nothing here.
console-came = Came in on
console-place = Lives in
console-place-guessed = guessed from the language of the browser
console-laws = Under
console-late = That was not possible any more: the request has moved on. Here is how it stands.
console-done = Done. It is on record.
console-is-paused = The work on this request is stopped. No legal clock stands still for it.
console-until = until
console-by-clause = by clause
console-blocked = The plan cannot be carried out yet:
console-acts = What you can do
console-steps = How far it has come
console-clocks = Dates
console-systems = Systems
console-no-plan = No plan was made yet. When one is, every system stands here with its answer.
console-stays = What stays, and why
console-tells = Who is told
console-recipient-untold = not told yet
console-recipient-system = did so too over its own interface, and was asked again
console-recipient-mail = told by mail
console-recipient-hand = told by a member of staff
console-enclosed = The copy to send with the letter
console-recipient-confirmed = confirmed
console-recipient-noted = as a member of staff noted
console-recipient-waiting = has not confirmed yet
console-recipient-reminded = reminded
console-said = What was said
console-contact = answer to
console-nothing-said = Nothing was written.
console-documents = Documents to look at
console-letters = Letters
console-sent = sent
console-came-back = came back: send it another way
console-to-send = waits to be sent
console-by-post = By post: print it, and put the address on the envelope
console-failed = { $count ->
    [one] not taken, 1 try
   *[other] not taken, { $count } tries
}
console-look-lead = What was written here is about a person. Say first what you need it for: it is recorded, and the person can see it.
console-purpose = Purpose, as the policy lists it
console-choose = Choose …
console-reason = Why
console-reason-hint = A sentence that the person may read.
console-look = Show it to me for half an hour
console-no-look = Your role shows how the request stands, and nobody’s data.
console-no-purpose = Choose a purpose and say why.
console-timeline = What happened
console-looked = Who looked
console-plan = The plan
console-plan-records = { $count ->
    [0] It touches no record.
    [one] It touches 1 record.
   *[other] It touches { $count } records.
}
console-optional = if you like
console-missing = Something is missing here, or is not one of the choices.
console-preview = This is what goes out
console-preview-lead = Change what you wrote above if it is not right, and look again.
console-send = Send it
console-preview-again = Look again
console-to-preview = Preview the letter
console-back = Back
console-when = When
console-who = Who
console-looks-lead = Every look at a person’s data. Its purpose and reason stand with the request, and the person sees them.
console-nobody-looked = Nobody has looked yet.
console-exemption = { $law }, { $section }: { $says }
console-keys = Keys
console-keys-lead = Single keys work while you are not typing. Everything works with Tab and Enter as well.
console-key-seek = find a request by its reference
console-key-next = next and previous request in the list
console-key-up = back to where this page hangs from
console-key-new = take in a request
console-key-keys = this page
console-keys-off = Turn the keys off in this browser
console-keys-on = Turn the keys on in this browser
console-fault-other = This was refused ({ $code }).
console-fault-rights-not-now = This is not possible as the request stands now. Look at it again.
console-fault-rights-same-eyes = Somebody else must decide this: the same eyes do not count twice.
console-fault-rights-no-reason = Say why, in words for the person it is about.
console-fault-rights-short-mark = A word to be blacked out has at least two letters or digits.
console-fault-rights-same-marks = This is shown so already. Write what else is to be blacked out, or tick what is to be given back.
console-fault-rights-unreasoned-mark = Say why what you give back is no other person’s.
console-fault-rights-weak-proof = That is not enough to show it.
console-fault-rights-nameless-child = Nobody says what the child is known by here. Look it up, and give it with the relation: the parent’s own address is not the child’s.
console-fault-rights-no-extension = No law and no promise gives more time for this reason.
console-fault-records-busy-request = Something else happened to the request in between. Look at it again.
console-fault-rights-incomplete-letter = The letter lacks something that the law wants it to say.

asker-subject = asked in their own name
asker-agent = asked by an agent
asker-parent = asked by a parent
asker-reporter = reported: the account is a child’s

act-message = Write
act-clarify = Ask what is meant
act-ask-identity = Ask who it is
act-prove = Take as shown
act-plan = Plan anew
act-settle = Say what is meant
act-weigh = Weigh
act-redact = Look at the redaction
act-approve = Approve
act-decline = Do not approve
act-answer = Answer
act-extend = Take more time
act-pause = Pause
act-resume = Go on
act-read = Mark as read
act-refuse = Refuse
act-decide-appeal = Decide the appeal
act-reopen = Open again
act-lift = Lift the restriction

act-lead-message = It goes out as a letter in the person’s language, with what you write.
act-lead-clarify = The person is asked by letter. Some laws let their clock stand still until the answer.
act-lead-ask-identity = A link goes to an address that is held already. Never ask for more than we hold.
act-lead-prove = Only what you have really looked at. Your name and your reason are kept; documents are destroyed with this.
act-lead-plan = The systems are looked through again; approvals of the old plan fall.
act-lead-settle = From the person’s words: which part, which purpose, or what is wrong and what is right. The plan is made anew of that, and approvals of the old one fall.
act-lead-weigh = A decision on the merits. The person is told your reasons.
act-lead-redact = Before others’ data could go out, somebody looks. What you approve is blacked out as it is shown.
act-lead-approve = What is approved is carried out. Somebody who identified the person by hand does not approve alone.
act-lead-decline = All approvals of this plan fall, and it is made anew.
act-lead-answer = This is the whole answer. No request is answered over a system that has not spoken.
act-lead-extend = Once, for a reason that the law knows, and the person is told before the first date.
act-lead-pause = The work stops; the legal clocks do not.
act-lead-resume = The work goes on, and what the person wrote counts as read.
act-lead-read = You read what the person wrote, and nothing more is to be done about it. Nothing is sent.
act-lead-refuse = The person is told why, and where they may complain. This cannot be taken back; they may appeal.
act-lead-decide-appeal = Only somebody who had no hand in what it is against.
act-lead-reopen = Nothing goes out before you say so.
act-lead-lift = The person hears first when it ends, and why (Art. 18(3) GDPR). On that day, once the letter is out, everything is brought back by itself.

field-text = Your words
field-reason = Reason
field-point = What was shown
field-known-kind = What the child is known by here (with the relation or the age; empty where it was given rightly)
field-known = That address or number
field-decision = Decision
field-part = What is meant
field-purposes = Purposes
field-category = What is wrong
field-old = As it stands
field-new = As it should be
field-note = Note
field-ground = Ground
field-exemption = Exemption of the law
field-until = Until
field-on = Day on which it ends (tomorrow, if you choose none)

extension-complexity = The request is complex
extension-number = There are many requests
extension-interference = The first date would disrupt the business
extension-consultation = Others must be consulted first

console-letter = Letter “{ $subject }”
console-recipient = “{ $recipient }”
act-sent = Note that it was sent
act-tell = Note who was told
act-acknowledged = Note that they did so too
act-lead-sent = A letter that no channel takes. Print it from the request, send it, and say how.
act-lead-tell = Who received the data hears of it (Art. 19): by mail where an address is set, else you tell them yourself and note it here.
act-lead-acknowledged = A recipient said that they did the same.
field-letter = Letter
field-how = How it was sent
field-recipient = Recipient

console-sides = What is blacked out
console-sides-count = { $count ->
    [one] 1 record of others speaks of somebody.
   *[other] { $count } records of others speak of somebody.
}
console-sides-hand = Nothing can be marked by hand here: if something is wrong, do not approve, and say what.
console-sides-none = The texts cannot be read now. Do not approve what you have not seen.
console-sides-empty = Nothing speaks of anybody else any more. The plan can be made anew.
console-sides-approve = Approve what is blacked out
console-written = As it was written
console-goes-out = As it would be
console-sides-before = Those before
console-sides-after = Those after
console-marks = Mark by hand
console-marks-further = Black out as well
console-marks-further-hint = Names and words of other people, one a line. They go wherever they stand in this package, as whole words, in capitals or not.
console-marks-spared = Give back
console-marks-spared-hint = What you tick stays as it was written, wherever it stands in this package.
console-marks-reason = Why it is given back
console-marks-show = Show it so
console-marks-done = This is how it would go out now. Look at it, and approve it if it is right.
console-marks-unshown = What you wrote or ticked is not shown yet, and would not hold. Show it so first.
console-does = { $count ->
    [one] { $count } record
   *[other] { $count } records
} · { $op ->
    [read] given
    [erase] removed
    [mask] emptied
    [set] corrected
    [redact] blacked out
    [seal] set aside
    [unseal] brought back
    [flag] hidden
   *[other] { $op }
}
console-asks-report-note = A member of staff looks into it. Nothing happens to the account before one has confirmed that it is a child’s. Whoever reported it gets a letter, which says nothing about the account.
console-asks-report-email-hint = As far as they know it. If they know none, write below whom they mean.
console-asks-report-also = They know a number or name of the account
console-asks-report-text = How they know, and whom they mean
console-asks-report-agent = Address of whoever reports it
console-asks-report-agent-hint = Letters go there. The holder of the account is not told who reported it.
