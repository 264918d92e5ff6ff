## What a request is, where it stands and what happened to it (kept.web.casefile)

kind-access = A copy of the data
kind-portability = The data in a form to take along
kind-rectification = Correction
kind-erasure = Erasure
kind-restriction = Restriction
kind-objection = Objection
kind-contest = Contested decision
kind-withdrawal = Consent withdrawn
kind-opt-out = No sale, no sharing
kind-limit = Limited use
kind-complaint = Complaint
kind-appeal = Appeal
kind-inquiry = Question

channel-centre = privacy centre
channel-account = customer panel
channel-api = API
channel-email = e-mail
channel-phone = telephone
channel-letter = letter
channel-support = support
channel-terminal = command line
channel-gpc = browser signal (GPC)
channel-drp = Data Rights Protocol
channel-opendsr = OpenDSR

stage-received = Received
stage-verifying = Who is asking
stage-planning = Looking
stage-deciding = Deciding
stage-cooling = Time to think again
stage-running = Carrying out
stage-answering = Answering
stage-closed = Closed
stage-refused = Refused
stage-cancelled = Taken back

waits-subject = for the person
waits-staff = for us
waits-kept = at work
waits-time = for a date
waits-nobody = for nobody

answer-found = { $count ->
    [one] 1 record
   *[other] { $count } records
}
answer-none = nothing found
answer-held = stays as it was, for a reason
answer-failed = no answer yet
answer-waiting = not asked yet

point-subject = that the person is who they say
point-agent = that the agent is who they say
point-mandate = that the person wants this agent to ask
point-parent = that the parent is who they say
point-relation = that they are this child’s parent
point-minor = that this person is a child

ground-unfounded = Manifestly unfounded
ground-excessive = Manifestly excessive
ground-not-identified = We could not find out who is asking
ground-exempt = An exemption of the law
ground-no-right = No law and no promise gives this right
ground-not-ours = The data is another company’s
ground-not-a-minor = Looked at: not shown to be a child
ground-spam = Spam

decision-granted = Granted
decision-partly = Granted in part
decision-rejected = Not granted

case-by-staff = staff
case-by-subject = the person
case-by-agent = the agent
case-by-parent = the parent
case-by-reporter = who reported it
case-by-recipient = recipient
case-by-kept = Kept

case-event-received = The request came in by { $channel }.
case-event-acknowledged = Receipt was confirmed.
case-event-acknowledged-quietly = It was noted that it came in. No letter went out: the address had five today from people who have not shown that it is theirs.
case-event-identity-asked = { $how ->
    [link] A link was sent to an address that was known already.
   *[staff] A member of staff looks at who is asking.
}
case-event-identity-proved = It was shown { $point }, { $how ->
    [partner] an agent or controller that is known here said so
    [session] in a visit in which they had shown it already
    [link] by a link
    [code] by a code
    [document] by a document that staff looked at
   *[staff] by staff, by hand
}.
case-event-document-received = A document came in to be looked at.
case-event-documents-destroyed = { $count ->
    [one] The document was destroyed, since the check is done.
   *[other] All { $count } documents were destroyed, since the check is done.
}
case-event-clarification-asked = A question was asked.
case-event-clarification-answered = The question was answered.
case-event-message = A message was written.
case-event-message-read = What the person wrote was read.
case-event-duplicate-found = The same was asked before, in { $of }; that request is answered.
case-event-planned = { $count ->
    [0] A plan was made: it touches no record.
    [one] A plan was made over 1 record.
   *[other] A plan was made over { $count } records.
}
case-event-planned-blocked = A plan was made that cannot be carried out yet.
case-event-settled = It was taken down what exactly is meant, and the person was told.
case-event-settled-quietly = It was taken down what exactly is meant.
case-event-weighed = Weighed: { $decision }.
case-event-redaction-marked = What is blacked out of others was marked by hand.
case-event-redaction-approved = What speaks of others was looked at and blacked out.
case-event-approved = The plan was approved.
case-event-declined = The plan was not approved.
case-event-cooling-began = There is time to think again until { DATETIME($until, dateStyle: "medium", timeStyle: "short") } (UTC).
case-event-cancelled = The request was taken back. Nothing was changed.
case-event-began = Carrying it out began.
case-event-step-answered = { $system }: { $answer }.
case-event-confirmed = { $count ->
    [0] An independent look found nothing left.
    [one] An independent look found 1 record left.
   *[other] An independent look found { $count } records left.
}
case-event-took-effect = It has taken effect.
case-event-package-ready = The copy lies ready until { DATETIME($until, dateStyle: "medium") }.
case-event-recipient-told = { $recipient } was told.
case-event-recipient-took = { $recipient } was told over its own interface.
case-event-recipient-reminded = { $recipient } was reminded, or the officer was.
case-event-recipient-acknowledged = { $recipient } did so too.
case-event-extended = More time was taken, until { DATETIME($until, dateStyle: "medium") }.
case-event-paused = The work was stopped for now.
case-event-resumed = The work goes on.
case-event-restriction-ends = The person was told that the restriction ends on { DATETIME($until, dateStyle: "long") }.
case-event-restriction-lifted = The restriction is lifted: everything is as it was before it.
case-event-answered = The answer was given.
case-event-delivered = A letter went out.
case-event-letter-returned = A letter came back: it did not arrive.
case-event-refused = Refused: { $ground }.
case-event-appealed = The answer was appealed against.
case-event-appeal-decided = The appeal was decided: { $decision }.
case-event-reopened = { $why ->
    [reply] The request is open again, since the person wrote.
    [hold-ended] What had to stay need not any more: the rest is carried out.
   *[staff] Staff opened the request again.
}
case-event-closed = Closed: nothing is left to be done.
