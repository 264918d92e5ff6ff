## Letters on the way of a request (kept.rights.letters.telling)

rights-letter-way-this = open the link at the end of this letter; it works once
rights-letter-cooling = Everything is ready. We begin on { DATETIME($at, dateStyle: "long", timeStyle: "short") } (UTC), and until then nothing is changed.
rights-letter-cooling-final = What is erased then cannot be brought back.
rights-letter-cooling-cancel = If you have changed your mind, open this link; nobody will ask you why. If you have not, you need do nothing.
rights-letter-cooling-reply = If you have changed your mind, write to us or ring us before then, and name the number of your request. If you have not, you need do nothing.
rights-letter-cancelled = You took your request back. Nothing was changed, and you may ask again at any time.
rights-letter-joined = You asked us for the same before. That request is on its way under the reference { $reference }, and its earlier date counts. You need do nothing.
rights-letter-settled = A person has read what you wrote, and we take your request to be about this:
rights-letter-settled-rest = It is about nothing else then: what is not named here stays as it is.
rights-letter-settled-object = If you mean something else, or more, answer this letter or write on the page of your request: the work then stops until somebody has read it. You may also appeal once you have our answer; somebody else decides that.
rights-letter-settled-value = { $what }: one value to correct
rights-letter-mandate = Somebody asks us about your data and says that you want them to:
rights-letter-mandate-confirm = If that is so, open the link below. It works once.
rights-letter-mandate-ignore = If it is not, do nothing: they learn nothing from us, not even whether we know you.
rights-letter-recipient = You received personal data from us. Of the person named below, we have { $kind ->
    [erasure] erased the data, as they asked
    [rectification] corrected the data, as they asked
   *[restriction] restricted the use of the data, as they asked
}. Please do the same with what you have (GDPR, Art. 19):
rights-letter-recipient-answer = Once it is done, please open this link, or answer this letter.
rights-letter-recipient-again = We told you of this on { DATETIME($at, dateStyle: "long") }, and have not heard from you.
rights-letter-recipient-silent = { $recipient } was told of this request on { DATETIME($at, dateStyle: "long") }, was reminded, and has not answered.
rights-letter-recipient-call = Please call them, and note in the console what they say.

## What is mailed to the officer (kept.app.rights.reminding)

rights-reminder-subject = { $count ->
    [one] A request is due soon or overdue
   *[other] { $count } requests are due soon or overdue
}
rights-reminder = These requests need somebody. Who asks, and for what, is in the console.
rights-reminder-due = { $reference } ({ $kind }): due on { DATETIME($at, dateStyle: "long") }
rights-reminder-overdue = { $reference } ({ $kind }): overdue since { DATETIME($at, dateStyle: "long") }

## What stands in a package (kept.app.rights.packing)

rights-package-until = { $period } at the most (clause { $clause })
rights-package-while = as long as clause { $clause } says
rights-package-at-once = no longer than it is needed (clause { $clause })
rights-package-purposes = We use your data for: { $what }.
rights-package-recipients = It was, or may be, given to: { $what }.
rights-package-complain = You may ask us to correct, erase or restrict your data, object to its use, and complain to your supervisory authority.
