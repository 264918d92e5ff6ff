### What the example company's site says, in English. The same codes and parameters in all four (tested).

## The frame of every page

skip = Skip to the content
nav-main = Main
nav-foot = About this site
nav-language = Language
desk = Desk
panel = Control panel
sign-in = Sign in
sign-out = Sign out
sign-up = Open an account
status = Status
policy = Privacy policy
privacy-centre = Privacy centre
promises = Our promises, checked
outbox = Outbox of this demonstration
example = Rexgencloud is an example company. Nothing is really hosted here.
optional = optional

## The front page

home-title = Websites, hosted with care
home-lead = Hosting, domains and development from people who answer.
by-month = a month
plan-basic = Basic
plan-business = Business
plan-enterprise = Enterprise
plan-backups = Backups are kept for { $days } days.
home-promise-title = We keep our privacy policy
home-promise = Every clause of it is checked against our live systems.
hosting = Hosting
hosting-lead = Your website on machines that we look after ourselves, with people who answer.
hosting-sites = Sites and domains
hosting-sites-words = From a page of your own to the shop of a company; domains are ordered in the control panel.
hosting-backups = Backups you can use
hosting-backups-words = By plan kept for 30, 60 or 90 days, and put back with one button.
hosting-people = Support by people
hosting-people-words = By ticket, live chat and mail. Whoever looks at your account says why, and you can see it.
hosting-data = Your data stays yours
hosting-data-words = Our privacy policy is checked against our live systems, clause by clause.
policy-version = Version { $version }

## What went wrong

refused = That did not work
refused-400 = This form is too old, or was not sent from our page. Please open the page again.
refused-403 = You may not see this page.
refused-404 = There is no such page, or it is not yours.
refused-405 = This page is not reached that way.
refused-413 = What you sent is too large.
refused-422 = Something in the form is missing or too long. Please go back and look again.
refused-back = Back
trouble = Something went wrong on our side
trouble-words = It was written down, without what you typed. Please try again.
too-young = We cannot open an account
too-young-words = Our service is not for people under 18. What you typed was not kept. Schools can open an account for their students.

## Mistakes in forms

form-mistakes = { $count ->
    [one] One thing needs your attention.
   *[other] { $count } things need your attention.
}
form-missing = Please fill this in.
form-too-long = This is too long.
form-letters = There is a character here that cannot be used.
form-card = This looks like a card number. We must not have it: please leave it out.
form-email = This is not an email address.
form-email-taken = This email address cannot be used here.
form-phone = This is not a phone number.
form-choice = Please choose from the list.
form-password = At least 12 characters, please.
form-acknowledge = Without this we cannot open an account.
form-date = This is not a date of birth.
form-domain = Letters, digits and hyphens, ending in .example
form-domain-taken = Somebody has this name already.

## Words of many forms

name = Name
email = Email
phone = Phone
street = Street and number
postcode = Postcode
city = City
country = Country
language = Language
company = Company
tax-id = Tax number
born = Date of birth
password = Password
subject = Subject
message = Message
save = Save
send = Send
state = State
role = Role
kind = Kind
since = Since
when = When
purpose = Purpose
reason = Reason
total = Total

## Signing up and in

signup-title = Open an account
signup-who = Who you are
signup-kind = The account is for
kind-private = A private person
kind-trader = A sole trader
kind-company = A company
signup-company-hint = For a company only.
signup-born-hint = We only check that you are old enough. The date is not kept.
signup-reach = How we reach you
signup-safe = Your password
signup-password-hint = At least 12 characters. A short sentence is good.
signup-policy = Our privacy policy, version { $version }, says what we do with your data.
signup-read = Read it (in English)
signup-acknowledge = I have read version { $version } of the privacy policy.
newsletter = Newsletter
signup-newsletter = Send me the newsletter. I confirm it by mail first, and can end it at any time.
signup-open = Open the account
signin-welcome = Thank you. We have sent you a mail; you can sign in now.
signin-wrong = Email and password do not fit together.
signin-too-often = Too many tries. Please wait fifteen minutes.
signin-none = No account yet?
newsletter-confirm = Do you want to get our newsletter at this address?
newsletter-yes = Yes, send it
newsletter-end = Do you want to end the newsletter?
newsletter-no = End it
newsletter-confirmed = Thank you, the newsletter will come to you.
newsletter-ended = The newsletter has ended.

## Mail

mail-welcome-subject = Welcome to Rexgencloud
mail-welcome = Your account is open. If you did not open it, please answer this mail.
mail-known-subject = You have an account already
mail-known = Somebody, perhaps you, wanted to open an account with this address. There is one already: please sign in.
mail-confirm-subject = Please confirm the newsletter
mail-confirm = You asked for our newsletter. It comes only if you confirm it here: { $link }
mail-answer-subject = There is an answer to your ticket
mail-answer = Our support has answered you. Please read it in the control panel: { $link }
mail-parent-subject = Your consent for a school account
mail-parent = A school would like to open an account for your child and needs your consent. Nothing opens without it. Please answer here: { $link }
mail-join-subject = { $company } asks you to be a contact
mail-join = { $company } would like you to be one of its contacts at Rexgencloud. Sign in and say yes here: { $link }
mail-domain-taken-subject = Your domain could not be registered
mail-domain-taken = Somebody else was quicker: { $domain } has been taken. Nothing was invoiced.
mail-survey-subject = How satisfied are you with Rexgencloud?
mail-survey = You said that we may ask you now and then. It takes a minute, and there is a button to be asked no more: { $link }
mail-closed-subject = Your account is closed
mail-closed = Your account at Rexgencloud is closed. If that was not you, please answer this mail at once.

## The control panel

overview = Overview
profile = Profile
services = Services
projects = Projects
domains = Domains
invoices = Invoices
tickets = Support
chat = Chat
education = Education
overview-hello = Good to see you, { $name }.
overview-data = Your data
centre-lead = There you see what we hold about you, and ask for a copy, a correction or deletion.
centre-go = Go to the privacy centre
place-data = What we hold about you
place-data-words = In the privacy centre: from every system, with source and end date.
place-requests = Your requests
place-requests-words = Ask for access, correction, a copy or deletion.
place-choices = Your choices
place-choices-words = Newsletter and language, changed at any time.
place-promises-words = Each clause of our policy with its verdict.
overview-looked = Who of our staff looked at your account
overview-nobody = Nobody has.
overview-acknowledged = Versions of the policy you have read
profile-saved = Saved.
profile-mail-sent = Saved. The newsletter begins once you confirm it in the mail we have sent you.
contacts = Who speaks for the company
contact-email = Email of another contact
contact-ask = Ask them
contact-asked = We have sent a mail that asks.
contact-leave = Stop speaking for it
contact-join = { $company } asks you to be one of its contacts with us.
contact-yes = Yes
preferences = Preferences
theme = Colours
theme-system = As on this device
theme-light = Light
theme-dark = Dark
password-old = Present password
password-new = New password
password-change = Change the password
plan = Plan
services-none = You have not ordered anything yet.
ordered-on = Ordered on
ended-on = ended on
order-new = Order a plan
order-place = Order and pay by invoice
order-end = End it
order-why = A program gave this order { $score } points; from 50 on an order waits until a person has looked at it. The reasons:
abuse-new-account = The account is less than an hour old.
abuse-many-orders = There were three orders or more within a day.
abuse-wrong-passwords = A wrong password was typed in three times or more within a day.
abuse-overdue-invoices = An invoice is overdue.
order-contest = Tell us why this is wrong. A person will read it.
order-contest-send = Contest it
order-contested = You have contested this. A person is looking at it.
order-reviewed = A person has looked at it and decided.
project = Project
projects-none = You work on no project.
agreement = Agreement
agreement-none = There is no agreement: the project is kept as our policy says.
signed-on = signed on
kept-until = kept until
members = Members
member-owner = Owner
member-editor = Editor
requirements = Requirements
files = Files
domain = Domain
expires = Expires
domains-none = You have no domain yet.
domain-order = Order a domain
domain-hint = Such as my-shop.example. Your name and address go to the registry as WHOIS contact.
social = Social network
social-none = Nothing is connected, and we know nothing of you from there.
social-what = If you connect Example Circle, we get your handle, your name and the address of your profile, and show them to our support.
social-connect = Connect Example Circle
social-disconnect = Disconnect
social-leaving = When you disconnect it, this goes here, and there what you have allowed us.
social-connected = It is connected.
social-disconnected = It is disconnected, and what came from there is deleted.
social-denied = You have not allowed it. Nothing was connected.
social-down = The network does not answer at the moment. Please try again later.
social-handle = Handle
social-profile = Profile
domain-release = Give it back
invoice = Invoice
invoices-none = There are no invoices.
issued-on = Issued on
due-on = Due on
bill-to = Billed to
net = Net
tax = Tax
paid-by = Paid by { $brand } ending in { $four },
pay = Pay
pay-words = You type your card in at the payment processor. We never see its number.
payment-down = The payment processor does not answer. Nothing was taken; please try again later.
payment-waits = Thank you. The payment processor has not told us yet; please look again in a minute.
backups = Backups
backups-lead = Each holds the contents of your projects as they were. Putting one back replaces the files of the same name; what was made since stays.
backups-none = There is no backup of your account yet. One is made every night for each plan.
backups-restore = Put back
backups-restored = { $count ->
    [0] There was nothing to put back.
    [one] One file or requirement was put back.
   *[other] { $count } files and requirements were put back.
}
backups-failed = This backup cannot be put back. Please ask our support.
tickets-none = You have not asked anything yet.
ticket = Conversation
ticket-new = Ask us
ticket-close = Close it
last-message = Last message
chat-lead = Write to us: somebody of support answers here.
chat-again = Look for answers
education-lead = For schools: a student’s account opens once a parent has consented and we have verified who the parent is.
institution = Institution
supervisor = Supervising adult
supervisor-email = Their email
students = Students
student = Student
student-number = Number
student-add = Add a student
student-ask = Ask the parent
parent = Parent
parent-email = The parent’s email
parent-asked = { $institution } would like to open an account for { $student } and asks for your consent.
parent-agree = I consent
parent-refuse = I do not consent
parent-yes = Thank you. We will now verify who you are; the account opens after that.
parent-no = You have not consented. The account is shut.
parent-verified = Your consent is verified, and the account is open.
prefers-surveys = You may ask me now and then how satisfied I am: at most once in 90 days.
prefers-calls = You may call me. Without this tick nobody of us does.
close = Close the account
close-hint = You can close the account whenever you like.
close-lead = Your plans end, your domains are released and your projects are closed. This cannot be taken back.
close-goes = What goes at once
close-goes-words = Password, preferences, phone number, orders, students, newsletter and surveys, and the record of who looked at your account.
close-stays = What stays, and how long
close-stays-basic = Name, email and billing address: seven years, and for legal reasons alone.
close-stays-invoices = Invoices and payments: as long as the tax law of your country asks for.
close-stays-tickets = What you wrote to support: three years from the last message.
close-stays-projects = Ended projects: as agreed, or at least two years.
close-stays-logs = Server logs: 90 days.
close-stays-backups = Backups: 30 to 90 days, by your plan.
close-or = To have everything deleted that no law orders us to keep, ask in the
close-now = Close the account for good
closed = Your account is closed. Thank you for having been with us.
upload = Files of the website
upload-hint = A zip of at most a hundred text files, each of at most 100 kilobytes. A file of the same name is replaced.
upload-send = Send the files
upload-no-zip = This is no zip archive, or it is damaged.
upload-empty = There is no file in this archive.
upload-too-many = There are more than a hundred files in this archive.
upload-too-large = Unpacked, this archive is too large.
upload-encrypted = This archive is encrypted. We cannot open it.
upload-name = A file in this archive has a name that cannot be used.
upload-no-text = A file in this archive is not plain text (UTF-8).
survey = Survey
survey-lead = Thank you for taking a moment. We ask at most once in 90 days.
survey-score = How satisfied are you with us?
survey-scale = 1 is not at all, 5 is very much.
survey-words = What should we do better?
survey-no-more = Do not ask me again
survey-thanks = Thank you for your answer.
survey-never = We will not ask you again. You can change that in your preferences.
survey-answered = You have answered this already. Thank you.

## States

state-active = active
state-suspended = waiting
state-refused = refused
state-ended = ended
state-open = open
state-answered = answered
state-ordered = being registered
state-paid = paid
state-closed = closed
state-running = running
state-waiting = waiting for the parent
state-confirmed = being verified
state-withdrawn = no consent
state-up = up
state-down = down
state-unknown = not looked at lately

## The status page

status-lead = What our prober sees, minute by minute.
status-nothing = The prober has not looked yet.
status-now = Now
status-share = Up in 30 days
status-last = Last look
service = Service
service-website = Website
service-payments = Payments
service-registrar = Domains
service-mail = Mail

## The desk

desk-sign-in = Desk
role-support = Support
role-billing = Billing
role-operations = Operations
role-privacy = Privacy
purpose-support = Answering a question
purpose-billing = Billing
purpose-abuse = Abuse and security
purpose-request = A request about personal data
kind-ticket = Ticket
kind-chat = Chat
desk-waiting = Waiting for an answer
desk-nothing = Nothing waits.
desk-look-title = Look at an account
desk-look-words = Say why first. The customer is shown your role, the purpose and the reason.
desk-email = Email of the customer
desk-look = Write it down and look
desk-nobody = Nobody has this address.
desk-account = Account
desk-orders = Orders to decide
desk-release = Release
desk-refuse = Refuse
desk-consents = Consents to verify
desk-evidence = How the parent was verified
desk-verify = Verified: open the account
desk-mail = Mailbox
desk-letter = Letter
mail-down = The mail server does not take it. Your words are still here: please try again.
desk-send = Send the issue
desk-survey = Goes to those who want to be asked, and were not within the last 90 days.
desk-survey-send = Send the survey
desk-asked = { $count ->
    [one] One customer was asked.
   *[other] { $count } customers were asked.
}

## The page of the demonstration

demo = Sign-ins of this demonstration
demo-lead = All of these people are made up. Sign in as any of them, or open an account of your own.
demo-as = Sign in as { $name }
demo-customers = Customers
demo-staff = Staff, at the desk
demo-part-companies = Speaks for two companies.
demo-part-trader = A sole trader: the company is the person.
demo-part-project = Owns a project that has ended.
demo-part-domain = Has a domain whose WHOIS contact is somebody else.
demo-part-chat = Has talked to support in the live chat.
demo-part-invoice = Has an invoice to pay.
demo-role-privacy = Privacy: sees and decides nearly everything.
demo-role-support = Support: answers, and looks at accounts for a reason.
demo-role-billing = Billing: decides about suspended orders.
demo-role-operations = Operations: has a place at the desk, and sees no customer.
username = User name
region = Region
time-zone = Time zone
