web-skip = Skip to the content
web-nav = Pages
web-language = Language
web-promises = Our promises
web-policy = Privacy policy
web-versions = All versions
web-colophon = Verdicts are worked out afresh from what was found in our systems. Nobody can set them by hand.
web-contents = Contents
web-clause = Clause

web-unchecked = Not checked yet
web-means-kept = A program carries this promise out, and a check of the live systems found no breach.
web-means-attested = This happens outside any computer. A named person has signed a record of it, with a document behind it, and the record has not expired.
web-means-unproven = Nothing stands behind this promise yet, or the last look is too long ago to rely on.
web-means-due = A review or a signed record that this promise depends on has lapsed and must be renewed.
web-means-broken = A check found that this promise is not being kept.

web-version = Version { $number }
web-modified = Last modified
web-effective = In force from
web-published = Published
web-digest = Digest
web-permalink = Permanent address
web-current = in force
web-to-come = to come
web-policy-lead = This is what we promise. For every clause there is a verdict that says whether we keep it.
web-see-promises = See our promises and how they stand
web-not-current = This is an older version. It is kept here for the record and is no longer in force.
web-not-yet = This version is published but not in force yet.
web-read-current = Read the policy in force
web-coming = Version { $number } takes effect on
web-coming-read = Read version { $number }
web-versions-lead = Every version of the policy that was ever published, each at an address of its own.
web-no-policy = No policy is in force yet. Once one is published, it stands here with a verdict for each of its clauses.

web-promises-lead = Our privacy policy, clause by clause, each with a verdict on whether we keep it.
web-read-policy = Read the policy alone
web-never-checked = Nothing has been checked yet. The promises stand below without a verdict.
web-outdated = The words of the policy have changed since the last check. Until the next one, no verdict is given.
web-judged = verdicts of
web-looked = last look on
web-nothing-looked-at = nothing was looked at
web-filter = Show the clauses with one verdict
web-all = All promises
web-all-lead = Every clause of the policy that binds us.
web-show-all = Show all clauses
web-evidence = Details
web-none-such = No clause has this verdict.
web-json = The same as data (JSON)

web-trail = Where you are
web-in-policy = Read it in the policy, version { $number }
web-verdict = Verdict
web-parts = { $n ->
    [one] What the verdict rests on
   *[other] The { $n } things the verdict rests on
}
web-parts-lead = The weakest comes first: it alone decides the verdict.
web-commitments = { $n ->
    [one] Commitment:
   *[other] Commitments:
}
web-no-evidence = There is no evidence for the public behind this part.
web-preamble = This clause explains and promises nothing by itself, so it has no verdict.
web-verify = How to verify this yourself
web-verify-lead = Every check leaves an entry in an append-only ledger. The checkpoint below fixes all entries so far: if we altered even one of them later, your copy would show it.
web-verify-keep = Keep a copy of this signed checkpoint, in a file named checkpoint.txt.
web-verify-ask = At any later time, ask us for the ledger’s bundle. It holds entries of references, digests and counts, and nobody’s personal data.
web-verify-run = Fetch the verifier, a single file that needs nothing of ours but Python, and run it:
web-verify-package = A copy of your data that we gave you is verified in the same way, down to each file:
web-verifier-key = Verifier key
web-no-checkpoint = The ledger has no signed checkpoint yet. After the first check, one stands here with the key to verify it.
web-neighbours = Clauses before and after
web-before = Before
web-after = Next

web-not-found = There is no such page
web-not-found-lead = Nothing stands at this address. The clause may have another number, or the address was cut short.
web-failed = This page cannot be shown
web-failed-lead = Something went wrong on our side. The fault is on record; please try again later.
web-stale-form = This form is too old
web-stale-form-lead = Nothing was done. It was opened too long ago, or not on a page of ours. Go back, load the page again and send it once more.
