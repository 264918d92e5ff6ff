## What is said to a parent, of the child (kept.rights.children)

rights-letter-subject-of-child = { $letter ->
    [identity] Please show that you ask for your child ({ $reference })
    [access] The copy of the child’s data ({ $reference })
    [rectification] The child’s data is corrected ({ $reference })
    [restriction] The child’s data is restricted ({ $reference })
    [cooling] The child’s data will be erased soon: you can still stop it ({ $reference })
   *[other] { rights-letter-subject }
}
rights-letter-about-of-child = This is about { $kind ->
    [access] your request for access to a child’s data
    [portability] your request for a child’s data in a portable form
    [rectification] your request to correct a child’s data
    [erasure] your request to erase a child’s data
    [restriction] your request to restrict the use of a child’s data
    [objection] your objection to the use of a child’s data
    [contest] your request that a person looks at an automated decision about a child
    [withdrawal] the withdrawal of consent for a child
    [opt-out] your choice not to have a child’s data sold or shared
    [limit] your choice to limit the use of a child’s sensitive data
    [complaint] your complaint for a child
    [appeal] your appeal for a child
   *[inquiry] your question for a child
} ({ DATETIME($at, dateStyle: "long") }, reference { $reference }).
rights-letter-signed-of-child = { $controller }, the people who look after the child’s data
rights-letter-under-of-child = The child’s right stands in { $laws }.
rights-letter-verifies-of-child = First we make sure that you are the child’s parent, so that nobody else gets the child’s data or has it erased. Nothing more is asked for than that takes.
rights-letter-identity-of-child = Before we act, we must be sure that you are the child’s parent. Please confirm first that this address is yours:
rights-letter-identity-least-of-child = Then show, on the page that opens, whose child it is: by a document, or by calling us. Say the child’s name, and the school or whatever else the child is known by here. One of our staff looks at it, we use it for this check alone, and it is deleted when the check is done.
rights-letter-nothing-held-of-child = We asked every one of our systems, and none holds data about the child.
rights-letter-nothing-of-part-of-child = We hold no data about the child of the part that you asked us to erase. Everything else is unchanged.
rights-letter-access-of-child = The copy of the child’s data is ready. It holds the data itself and, for each part, what we use it for, where it comes from, who receives it, how long we keep it, and whether a decision was made by a machine alone.
rights-letter-portability-of-child = The child’s data is ready: all that was given to us by or for the child, as JSON and CSV files that another service can read.
rights-letter-access-enclosed-of-child = The copy of the child’s data comes with this letter. It holds the data itself and, for each part, what we use it for, where it comes from, who receives it, how long we keep it, and whether a decision was made by a machine alone.
rights-letter-portability-enclosed-of-child = The child’s data comes with this letter: all that was given to us by or for the child, as JSON and CSV files that another service can read.
rights-letter-further-rights-of-child = You may also have the child’s data corrected, erased or restricted, object to its use, and take it elsewhere.
rights-letter-erased-of-child = Everything that we held about the child is erased:
rights-letter-backups-of-child = The last backup that still holds a copy is destroyed on { DATETIME($at, dateStyle: "long") }. Until then nobody uses that copy, and should a backup be restored, the child’s data is erased from it again first.
rights-letter-not-back-of-child = We keep a note that holds nothing but a code, so that no later import brings the child’s data back.
rights-letter-rest-unchanged-of-child = Your request was about a part of the child’s data. Everything else is unchanged.
rights-letter-resumed-of-child = After your request some of the child’s data had to stay. The reason has ended, and this is now erased too:
rights-letter-nothing-to-restrict-of-child = We hold no data about the child of the part that you named, so there is nothing to restrict.
rights-letter-lifted-of-child = The restriction of the child’s data ends on { DATETIME($at, dateStyle: "long") }. The reason:
rights-letter-objection-of-child = From now on we no longer use the child’s data for:
rights-letter-objection-refused-of-child = We continue to use the child’s data for:
rights-letter-choice-of-child = { $kind ->
    [opt-out] The child’s data is no longer sold, shared, or used for targeted advertising.
    [limit] The child’s sensitive data is used for nothing but the service that was asked for.
   *[withdrawal] The consent for the child is withdrawn, and what rested on it has stopped. What was done before remains lawful.
}
rights-letter-no-disadvantage-of-child = Nothing else changes for the child or for you: no price, no plan and no service depends on it.
rights-letter-no-right-of-child = No law that protects the child, and no promise of ours, gives what you asked for:
rights-exempt-unidentified-of-child = We cannot tell which data is the child’s ({ $law }, { $section }).
rights-exempt-unverified-of-child = We could not verify that you are the child’s parent ({ $law }, { $section }).
rights-exempt-compelling-grounds-of-child = Compelling legitimate grounds for the use override the child’s interests ({ $law }, { $section }).
stays-rights-plan-of-another-of-child = It is somebody else’s as well, and stays with them.
stays-rights-plan-joint-of-child = It is another person’s as well. What is the child’s in it goes.
stays-rights-plan-shared-of-child = Somebody else is known by the same address or number, so we cannot tell that it is the child’s alone.
stays-rights-plan-cannot-redact-of-child = Somebody else wrote it and speaks of the child in it, and what keeps it cannot change single texts. It goes when its own time is over.
package-title-access-of-child = A child’s data at { $controller }
package-title-portability-of-child = A child’s data that was given to { $controller }
package-hello-of-child = Hello,
package-lead-access-of-child = This is what we hold about the child, where each part comes from, what we use it for, who receives it and when it goes. The same records are in the files beside this page, as JSON and as CSV.
package-lead-portability-of-child = This is the data that was given to us by or for the child, as JSON and as CSV with a description of each file, so that another service can read it.
package-source-person-of-child = the child, or somebody for the child
package-source-automatic-of-child = our systems, while they were used
package-mentions-of-child = Where others speak of the child
package-mentions-lead-of-child = These texts belong to other people and mention the child. What would tell you about somebody else is blacked out.
package-nothing-lead-of-child = These parts of our systems were asked as well, and hold nothing about the child.
rights-package-purposes-of-child = We use the child’s data for: { $what }.
rights-package-complain-of-child = You may ask us to correct, erase or restrict the child’s data, object to its use, and complain to your supervisory authority.
centre-nothing-held-of-child = Nothing is held about the child.
centre-package-of-child = The copy of the child’s data lies ready
centre-now-verifying-of-child = We have to know that you are the child’s parent.

## What is said to whoever reported that an account is a child’s (kept.rights.letters.reporting)

rights-letter-subject-of-report = Your report about an account ({ $reference })
rights-letter-about-of-report = This is about what you reported to us ({ DATETIME($at, dateStyle: "long") }, reference { $reference }).
rights-letter-report-taken = We have your report that an account is a child’s. A person looks into it. Nothing changes before they have.
rights-letter-report-done = We have looked into what you reported, and done what has to be done. We speak about an account with nobody else than its holder, so this is all that we can say.
rights-letter-report-aside = We have looked into what you reported, and do nothing for it, because:
