## The package that a person gets (kept.rights.packaging)

package-title-access = Your data at { $controller }
package-title-portability = The data you gave { $controller }
package-hello = Hello { $name },
package-made = Made on { DATETIME($at, dateStyle: "long") } in answer to your request { $request }.
package-lead-access = This is what we hold about you, where each part comes from, what we use it for, who receives it and when it goes. The same records are in the files beside this page, as JSON and as CSV.
package-lead-portability = This is the data that you gave us yourself, as JSON and as CSV with a description of each file, so that another service can read it.
package-contents = In this package
package-records = { $count ->
    [0] No record
    [one] 1 record
   *[other] { $count } records
}
package-from = Comes from
package-source-person = you
package-source-automatic = our systems, while you used them
package-used-for = Used for
package-given-to = Given to
package-kept-until = Kept until
package-files = Files
package-show = Show the records
package-more = { $count ->
    [one] One more record is in the files.
   *[other] { $count } more records are in the files.
}
package-password-set = a password is set; what we keep of it is in no copy
package-password-none = none
package-mentions = Where others speak of you
package-mentions-lead = These texts belong to other people and mention you. What would tell you about somebody else is blacked out.
package-nothing = Where we looked and found nothing
package-nothing-lead = These parts of our systems were asked as well, and hold nothing about you.
package-rights = What else you may do
package-made-by = { $controller } answers for this package. Questions: { $contact }.
package-verify = MANIFEST.txt lists every file of the package and is signed. How to check it, and with which key, stands at the end of our page of promises.
