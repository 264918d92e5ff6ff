page-skip = Skip to the content
page-nav = Pages
page-language = Language
page-promises = Our promises
page-policy = Privacy policy
page-versions = All versions
page-colophon = Verdicts are worked out afresh from what was found in our systems. Nobody can set them by hand.
page-contents = Contents
page-clause = Clause

page-verdict-kept = Kept
page-verdict-attested = Attested
page-verdict-unproven = Unproven
page-verdict-due = Due
page-verdict-broken = Broken
page-unchecked = Not checked yet
page-means-kept = A program carries this promise out, and a check of the live systems found no breach.
page-means-attested = This happens outside any computer. A named person has signed a record of it, with a document behind it, and the record has not expired.
page-means-unproven = Nothing stands behind this promise yet, or the last look is too long ago to rely on.
page-means-due = A review or a signed record that this promise depends on has lapsed and must be renewed.
page-means-broken = A check found that this promise is not being kept.

page-version = Version { $number }
page-modified = Last modified
page-effective = In force from
page-published = Published
page-digest = Digest of the words
page-permalink = Permanent address
page-current = in force
page-to-come = to come
page-policy-lead = This is what we promise. For every clause there is a verdict that says whether we keep it.
page-see-promises = See our promises and how they stand
page-not-current = This is an older version. It is kept here for the record and is no longer in force.
page-not-yet = This version is published but not in force yet.
page-read-current = Read the policy in force
page-coming = Version { $number } takes effect on
page-coming-read = Read version { $number }
page-versions-lead = Every version of the policy that was ever published, each at an address of its own.
page-no-policy = No policy is in force yet. Once one is published, it stands here with a verdict for each of its clauses.

page-promises-lead = Our privacy policy, clause by clause, each with a verdict on whether we keep it.
page-read-policy = Read the policy alone
page-never-checked = Nothing has been checked yet. The promises stand below without a verdict.
page-outdated = The words of the policy have changed since the last check. Until the next one, no verdict is given.
page-judged = judged on
page-looked = last looked at on
page-nothing-looked-at = nothing was looked at
page-filter = Show the clauses with one verdict
page-all = All promises
page-show-all = Show all clauses
page-meanings = What each verdict means
page-evidence = Evidence
page-none-such = No clause has this verdict.
page-json = The same as data (JSON)

page-trail = Where you are
page-in-policy = Read it in the policy, version { $number }
page-verdict = Verdict
page-parts = { $n ->
    [one] What the verdict rests on
   *[other] The { $n } things the verdict rests on
}
page-parts-lead = The weakest comes first: it alone decides the verdict.
page-commitments = { $n ->
    [one] Commitment:
   *[other] Commitments:
}
page-no-evidence = There is no evidence for the public behind this part.
page-preamble = This clause explains and promises nothing by itself, so it has no verdict.
page-verify = How to verify this yourself
page-verify-lead = Every check leaves an entry in an append-only ledger. The checkpoint below fixes all entries so far: if we altered even one of them later, your copy would show it.
page-verify-keep = Keep a copy of this signed checkpoint, in a file named checkpoint.txt.
page-verify-ask = At any later time, ask us for the ledger’s bundle. It holds entries of references, digests and counts, and nobody’s personal data.
page-verify-run = Run the verifier, a single file that needs nothing of ours:
page-verifier-key = Verifier key
page-checkpoint = Signed checkpoint
page-command = Command
page-no-checkpoint = The ledger has no signed checkpoint yet. After the first check, one stands here with the key to verify it.
page-neighbours = Clauses before and after
page-before = Before
page-after = Next

page-not-found = There is no such page
page-not-found-lead = Nothing stands at this address. The clause may have another number, or the address was cut short.
page-failed = This page cannot be shown
page-failed-lead = Something went wrong on our side. The fault is on record; please try again later.
