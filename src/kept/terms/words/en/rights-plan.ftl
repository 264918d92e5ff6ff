## Plans for rights (kept.rights.planning)

rights-plan-step = Asked for under GDPR Art. { $article }.
rights-plan-lifts = Ends the restriction that { $plan } made (GDPR Art. 18(3)).
cited-article = GDPR Art. { $article }
cited-recital = GDPR recital { $article }
rights-plan-several = { $count } records of { $dataset } are known by that, and stand for different people. Tell them apart by one of: { $by }.
rights-plan-disagree = What was said of a person does not lead to one record: some of it is somebody else's.
rights-plan-unreached = Nothing leads from a person to { $dataset }. Give it “belongs”, or “belongs: []” where nobody can be told from its records.
rights-plan-silent = { $dataset } could not be looked into: { $reason }.
rights-plan-held = A legal hold keeps it (case { $case }).
rights-plan-exempt = Kept under GDPR Art. { $article } until its period ends (clause { $clause }).
rights-plan-joint = It is another person's as well.
rights-plan-joint-unchanged = It is another person's as well.
rights-plan-of-another = It is another person's, and was only given to this one.
rights-plan-shared = It is found by nothing but a value that another person has too.
rights-plan-cannot = Its store cannot do that: { $reason }.
rights-plan-cannot-correct = Its store cannot do that: { $reason }.
rights-plan-cannot-redact = Its store cannot do that: { $reason }.
rights-plan-pointed-at = Records of { $dataset } that stay point at it: only what is personal is emptied.
rights-plan-key = The value is part of the key by which its store tells records apart.
rights-plan-unrestricted = Its store can neither hide it nor set it aside: the applications still see it.
rights-plan-restrict-what = Say which data is to be restricted (a category, a dataset or a record): a restriction stops its use, and not the service.
rights-plan-correct-what = Say which value is wrong and what is right: nothing says what is to be corrected.
rights-plan-unsaid = Records of { $dataset } would stay, and neither a clause of the policy nor words for a letter say why. Give their retention rule its clause.
rights-plan-restricted = Data of theirs is set aside under the restriction { $plan }, where an erasure would not find it. Lift that first.
rights-plan-app-no-estate = Nothing says yet what our systems hold: no estate is declared.
rights-plan-rights-unknown-identifier = Our systems do not know people by what this request names. Ask for an address or a number that they are known by, and plan again.
rights-plan-rights-unknown-class = The request names a class of people that the estate does not have.

## Why something stays, said to whose it is

stays-rights-plan-of-another = It is somebody else’s as well, such as a colleague’s or a customer’s of yours, and stays with them.
stays-rights-plan-joint = It is another person’s as well. What is yours in it goes.
stays-rights-plan-joint-unchanged = It is another person’s as well, and stays as it was.
stays-rights-plan-shared = Somebody else is known by the same address or number, so we cannot tell that it is yours alone.
stays-rights-plan-cannot = Single records cannot be taken out of it. The whole archive is destroyed when its time is over.
stays-rights-plan-cannot-correct = Its store cannot change single records, so it stays as it was.
stays-rights-plan-cannot-redact = Somebody else wrote it and speaks of you in it, and what keeps it cannot change single texts. It goes when its own time is over.
stays-rights-plan-unrestricted = What keeps it can neither hide it nor set it aside: our applications still see it. It must not be used there either.
stays-rights-plan-exempt = The law has us keep it until its period ends.
stays-rights-plan-held = It is needed for a legal matter, and stays until that is over.
stays-rights-plan-pointed-at = Other records that stay point at it: what is personal in it is emptied.
