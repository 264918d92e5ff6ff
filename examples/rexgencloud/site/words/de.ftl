### What the example company's site says, in German. The same codes and parameters in all four (tested).

## The frame of every page

skip = Zum Inhalt
nav-main = Hauptmenü
nav-foot = Über diese Seite
nav-language = Sprache
desk = Arbeitsplatz
panel = Kundenbereich
sign-in = Anmelden
sign-out = Abmelden
sign-up = Konto eröffnen
status = Status
policy = Datenschutzerklärung
privacy-centre = Datenschutz-Center
promises = Unsere Versprechen, geprüft
outbox = Postausgang dieser Vorführung
example = Rexgencloud ist ein Beispielunternehmen. Hier wird nichts wirklich gehostet.
optional = freiwillig

## The front page

home-title = Websites, sorgfältig gehostet
home-lead = Hosting, Domains und Entwicklung von Menschen, die antworten.
by-month = im Monat
plan-basic = Basic
plan-business = Business
plan-enterprise = Enterprise
plan-backups = Sicherungen werden { $days } Tage aufbewahrt.
home-promise-title = Wir halten unsere Datenschutzerklärung ein
home-promise = Jeder Satz darin wird an unseren laufenden Systemen geprüft.
hosting = Hosting
hosting-lead = Ihre Website auf Rechnern, die wir selbst betreuen, mit Menschen, die antworten.
hosting-sites = Websites und Domains
hosting-sites-words = Von der eigenen Seite bis zum Laden einer Firma; Domains bestellen Sie im Kundenbereich.
hosting-backups = Sicherungen, die nützen
hosting-backups-words = Je nach Tarif 30, 60 oder 90 Tage aufbewahrt, und mit einem Knopf zurückgespielt.
hosting-people = Support von Menschen
hosting-people-words = Per Ticket, Live-Chat und Mail. Wer Ihr Konto ansieht, sagt warum, und Sie können es sehen.
hosting-data = Ihre Daten bleiben Ihre
hosting-data-words = Unsere Datenschutzerklärung wird Satz für Satz an unseren laufenden Systemen geprüft.
policy-version = Fassung { $version }

## What went wrong

refused = Das hat nicht geklappt
refused-400 = Dieses Formular ist zu alt oder kam nicht von unserer Seite. Bitte öffnen Sie die Seite neu.
refused-403 = Diese Seite dürfen Sie nicht sehen.
refused-404 = Diese Seite gibt es nicht, oder sie gehört nicht Ihnen.
refused-405 = Diese Seite erreicht man so nicht.
refused-413 = Was Sie geschickt haben, ist zu groß.
refused-422 = Im Formular fehlt etwas, oder etwas ist zu lang. Bitte gehen Sie zurück und sehen Sie nach.
refused-back = Zurück
trouble = Bei uns ist etwas schiefgegangen
trouble-words = Es wurde vermerkt, ohne was Sie eingegeben haben. Bitte versuchen Sie es noch einmal.
too-young = Wir können kein Konto eröffnen
too-young-words = Unser Dienst ist nicht für Menschen unter 18. Was Sie eingegeben haben, wurde nicht gespeichert. Schulen können ein Konto für ihre Schülerinnen und Schüler eröffnen.

## Mistakes in forms

form-mistakes = { $count ->
    [one] Bitte sehen Sie sich eine Angabe noch einmal an.
   *[other] Bitte sehen Sie sich { $count } Angaben noch einmal an.
}
form-missing = Bitte füllen Sie das aus.
form-too-long = Das ist zu lang.
form-letters = Hier steht ein Zeichen, das nicht verwendet werden kann.
form-card = Das sieht nach einer Kartennummer aus. Wir dürfen sie nicht haben: bitte lassen Sie sie weg.
form-email = Das ist keine E-Mail-Adresse.
form-email-taken = Diese E-Mail-Adresse kann hier nicht verwendet werden.
form-phone = Das ist keine Telefonnummer.
form-choice = Bitte wählen Sie aus der Liste.
form-password = Bitte mindestens 12 Zeichen.
form-acknowledge = Ohne das können wir kein Konto eröffnen.
form-date = Das ist kein Geburtsdatum.
form-domain = Buchstaben, Ziffern und Bindestriche, am Ende .example
form-domain-taken = Diesen Namen hat schon jemand.

## Words of many forms

name = Name
email = E-Mail
phone = Telefon
street = Straße und Hausnummer
postcode = Postleitzahl
city = Ort
country = Land
language = Sprache
company = Unternehmen
tax-id = Steuernummer
born = Geburtsdatum
password = Passwort
subject = Betreff
message = Nachricht
save = Speichern
send = Senden
state = Stand
role = Rolle
kind = Art
since = Seit
when = Wann
purpose = Zweck
reason = Grund
total = Gesamt

## Signing up and in

signup-title = Ein Konto eröffnen
signup-who = Wer Sie sind
signup-kind = Das Konto ist für
kind-private = Eine Privatperson
kind-trader = Einzelunternehmen
kind-company = Ein Unternehmen
signup-company-hint = Nur für ein Unternehmen.
signup-born-hint = Wir prüfen nur, ob Sie alt genug sind. Das Datum wird nicht gespeichert.
signup-reach = Wie wir Sie erreichen
signup-safe = Ihr Passwort
signup-password-hint = Mindestens 12 Zeichen. Ein kurzer Satz ist gut.
signup-policy = Unsere Datenschutzerklärung, Fassung { $version }, sagt, was wir mit Ihren Daten tun.
signup-read = Lesen (auf Englisch)
signup-acknowledge = Ich habe Fassung { $version } der Datenschutzerklärung gelesen.
newsletter = Newsletter
signup-newsletter = Schicken Sie mir den Newsletter. Ich bestätige das erst per E-Mail und kann ihn jederzeit beenden.
signup-open = Konto eröffnen
signin-welcome = Danke. Wir haben Ihnen eine E-Mail geschickt; Sie können sich jetzt anmelden.
signin-wrong = E-Mail und Passwort passen nicht zusammen.
signin-too-often = Zu viele Versuche. Bitte warten Sie fünfzehn Minuten.
signin-none = Noch kein Konto?
newsletter-confirm = Möchten Sie unseren Newsletter an diese Adresse bekommen?
newsletter-yes = Ja, bitte
newsletter-end = Möchten Sie den Newsletter beenden?
newsletter-no = Beenden
newsletter-confirmed = Danke, der Newsletter kommt zu Ihnen.
newsletter-ended = Der Newsletter ist beendet.

## Mail

mail-welcome-subject = Willkommen bei Rexgencloud
mail-welcome = Ihr Konto ist eröffnet. Falls Sie es nicht eröffnet haben, antworten Sie bitte auf diese E-Mail.
mail-known-subject = Sie haben schon ein Konto
mail-known = Jemand, vielleicht Sie, wollte mit dieser Adresse ein Konto eröffnen. Es gibt schon eines: bitte melden Sie sich an.
mail-confirm-subject = Bitte bestätigen Sie den Newsletter
mail-confirm = Sie haben unseren Newsletter bestellt. Er kommt nur, wenn Sie das hier bestätigen: { $link }
mail-answer-subject = Es gibt eine Antwort auf Ihre Anfrage
mail-answer = Unser Support hat Ihnen geantwortet. Sie finden die Antwort im Kundenbereich: { $link }
mail-parent-subject = Ihre Einwilligung für ein Schulkonto
mail-parent = Eine Schule möchte ein Konto für Ihr Kind eröffnen und braucht Ihre Einwilligung. Ohne sie wird nichts eröffnet. Bitte antworten Sie hier: { $link }
mail-join-subject = { $company } möchte Sie als Kontakt
mail-join = { $company } möchte Sie als Kontakt bei Rexgencloud. Melden Sie sich an und sagen Sie hier Ja: { $link }
mail-domain-taken-subject = Ihre Domain konnte nicht registriert werden
mail-domain-taken = Jemand anders war schneller: { $domain } ist vergeben. Es wurde nichts berechnet.
mail-survey-subject = Wie zufrieden sind Sie mit Rexgencloud?
mail-survey = Sie haben gesagt, dass wir Sie ab und zu fragen dürfen. Es dauert eine Minute, und es gibt einen Knopf, um nicht mehr gefragt zu werden: { $link }
mail-closed-subject = Ihr Konto ist geschlossen
mail-closed = Ihr Konto bei Rexgencloud ist geschlossen. Wenn Sie das nicht waren, antworten Sie bitte sofort auf diese Mail.

## The control panel

overview = Übersicht
profile = Profil
services = Leistungen
projects = Projekte
domains = Domains
invoices = Rechnungen
tickets = Support
chat = Chat
education = Bildung
overview-hello = Schön, dass Sie da sind, { $name }.
overview-data = Ihre Daten
centre-lead = Dort sehen Sie, was wir über Sie haben, und fragen nach einer Kopie, einer Berichtigung oder der Löschung.
centre-go = Zum Datenschutz-Center
place-data = Was wir über Sie haben
place-data-words = Im Datenschutz-Center: aus jedem System, mit Herkunft und Enddatum.
place-requests = Ihre Anfragen
place-requests-words = Auskunft, Berichtigung, eine Kopie oder Löschung verlangen.
place-choices = Ihre Entscheidungen
place-choices-words = Newsletter und Sprache, jederzeit zu ändern.
place-promises-words = Jeder Satz unserer Erklärung mit seinem Urteil.
overview-looked = Wer von uns Ihr Konto angesehen hat
overview-nobody = Niemand.
overview-acknowledged = Fassungen der Erklärung, die Sie gelesen haben
profile-saved = Gespeichert.
profile-mail-sent = Gespeichert. Der Newsletter beginnt, wenn Sie ihn in unserer E-Mail bestätigen.
contacts = Wer für das Unternehmen spricht
contact-email = E-Mail eines weiteren Kontakts
contact-ask = Anfragen
contact-asked = Wir haben eine Anfrage per E-Mail geschickt.
contact-leave = Nicht mehr dafür sprechen
contact-join = { $company } möchte Sie als Kontakt bei uns.
contact-yes = Ja
preferences = Einstellungen
theme = Farben
theme-system = Wie auf diesem Gerät
theme-light = Hell
theme-dark = Dunkel
password-old = Jetziges Passwort
password-new = Neues Passwort
password-change = Passwort ändern
plan = Tarif
services-none = Sie haben noch nichts bestellt.
ordered-on = Bestellt am
ended-on = beendet am
order-new = Einen Tarif bestellen
order-place = Zahlungspflichtig bestellen
order-end = Beenden
order-why = Ein Programm gab dieser Bestellung { $score } Punkte; ab 50 wartet sie, bis ein Mensch sie angesehen hat. Die Gründe:
abuse-new-account = Das Konto ist keine Stunde alt.
abuse-many-orders = Es gab drei oder mehr Bestellungen an einem Tag.
abuse-wrong-passwords = An einem Tag wurde dreimal oder öfter ein falsches Passwort eingegeben.
abuse-overdue-invoices = Eine Rechnung ist überfällig.
order-contest = Sagen Sie uns, warum das falsch ist. Ein Mensch liest es.
order-contest-send = Widersprechen
order-contested = Sie haben widersprochen. Ein Mensch sieht es sich an.
order-reviewed = Ein Mensch hat es angesehen und entschieden.
project = Projekt
projects-none = Sie arbeiten an keinem Projekt.
agreement = Vereinbarung
agreement-none = Es gibt keine Vereinbarung: das Projekt wird aufbewahrt, wie unsere Erklärung es sagt.
signed-on = unterschrieben am
kept-until = aufbewahrt bis
members = Mitglieder
member-owner = Inhaber
member-editor = Bearbeitung
requirements = Anforderungen
files = Dateien
domain = Domain
expires = Läuft ab
domains-none = Sie haben noch keine Domain.
domain-order = Eine Domain bestellen
domain-hint = Etwa mein-laden.example. Ihr Name und Ihre Adresse gehen als WHOIS-Kontakt an die Registrierungsstelle.
social = Soziales Netz
social-none = Nichts ist verbunden, und von dort wissen wir nichts über Sie.
social-what = Wenn Sie Example Circle verbinden, bekommen wir Ihr Handle, Ihren Namen und die Adresse Ihres Profils, und zeigen sie unserem Support.
social-connect = Example Circle verbinden
social-disconnect = Trennen
social-leaving = Wenn Sie es trennen, geht das hier, und dort, was Sie uns erlaubt haben.
social-connected = Es ist verbunden.
social-disconnected = Es ist getrennt, und was von dort kam, ist gelöscht.
social-denied = Sie haben es nicht erlaubt. Nichts wurde verbunden.
social-down = Das Netz antwortet gerade nicht. Bitte versuchen Sie es später wieder.
social-handle = Handle
social-profile = Profil
domain-release = Zurückgeben
invoice = Rechnung
invoices-none = Es gibt keine Rechnungen.
issued-on = Ausgestellt am
due-on = Fällig am
bill-to = Rechnung an
net = Netto
tax = Steuer
paid-by = Bezahlt mit { $brand }, endend auf { $four },
pay = Bezahlen
pay-words = Ihre Karte geben Sie beim Zahlungsdienst ein. Wir sehen ihre Nummer nie.
payment-down = Der Zahlungsdienst antwortet nicht. Es wurde nichts abgebucht; bitte versuchen Sie es später.
payment-waits = Danke. Der Zahlungsdienst hat uns noch nichts gesagt; bitte sehen Sie in einer Minute wieder nach.
backups = Sicherungen
backups-lead = Jede enthält die Inhalte Ihrer Projekte, wie sie waren. Wird eine zurückgespielt, ersetzt sie Dateien gleichen Namens; was seither dazukam, bleibt.
backups-none = Von Ihrem Konto gibt es noch keine Sicherung. Für jeden Tarif wird jede Nacht eine gemacht.
backups-restore = Zurückspielen
backups-restored = { $count ->
    [0] Es gab nichts zurückzuspielen.
    [one] Eine Datei oder Anforderung wurde zurückgespielt.
   *[other] { $count } Dateien und Anforderungen wurden zurückgespielt.
}
backups-failed = Diese Sicherung lässt sich nicht zurückspielen. Bitte fragen Sie unseren Support.
tickets-none = Sie haben noch nichts gefragt.
ticket = Gespräch
ticket-new = Fragen Sie uns
ticket-close = Abschließen
last-message = Letzte Nachricht
chat-lead = Schreiben Sie uns: jemand vom Support antwortet hier.
chat-again = Nach Antworten sehen
education-lead = Für Schulen: Das Konto einer Schülerin oder eines Schülers öffnet sich, wenn ein Elternteil eingewilligt hat und wir das geprüft haben.
institution = Einrichtung
supervisor = Aufsicht führende Person
supervisor-email = Deren E-Mail
students = Schülerinnen und Schüler
student = Schülerin oder Schüler
student-number = Nummer
student-add = Hinzufügen
student-ask = Elternteil fragen
parent = Elternteil
parent-email = E-Mail des Elternteils
parent-asked = { $institution } möchte ein Konto für { $student } eröffnen und bittet um Ihre Einwilligung.
parent-agree = Ich willige ein
parent-refuse = Ich willige nicht ein
parent-yes = Danke. Wir prüfen nun, wer Sie sind; danach öffnet sich das Konto.
parent-no = Sie haben nicht eingewilligt. Das Konto ist geschlossen.
parent-verified = Ihre Einwilligung ist geprüft, das Konto ist offen.
prefers-surveys = Sie dürfen mich ab und zu fragen, wie zufrieden ich bin: höchstens einmal in 90 Tagen.
prefers-calls = Sie dürfen mich anrufen. Ohne diesen Haken tut es niemand von uns.
close = Konto schließen
close-hint = Sie können das Konto schließen, wann immer Sie wollen.
close-lead = Ihre Tarife enden, Ihre Domains werden freigegeben und Ihre Projekte geschlossen. Das lässt sich nicht zurücknehmen.
close-goes = Was sofort geht
close-goes-words = Passwort, Einstellungen, Telefonnummer, Bestellungen, Schüler, Newsletter und Umfragen, und die Aufzeichnung, wer Ihr Konto angesehen hat.
close-stays = Was bleibt, und wie lange
close-stays-basic = Name, E-Mail und Rechnungsadresse: sieben Jahre, und nur aus rechtlichen Gründen.
close-stays-invoices = Rechnungen und Zahlungen: so lange, wie das Steuerrecht Ihres Landes es verlangt.
close-stays-tickets = Was Sie dem Support geschrieben haben: drei Jahre ab der letzten Nachricht.
close-stays-projects = Beendete Projekte: wie vereinbart, oder mindestens zwei Jahre.
close-stays-logs = Server-Protokolle: 90 Tage.
close-stays-backups = Sicherungen: 30 bis 90 Tage, je nach Tarif.
close-or = Soll alles gelöscht werden, was kein Gesetz uns aufzubewahren befiehlt, so fragen Sie hier danach:
close-now = Konto endgültig schließen
closed = Ihr Konto ist geschlossen. Danke, dass Sie bei uns waren.
upload = Dateien der Website
upload-hint = Ein Zip mit höchstens hundert Textdateien von je höchstens 100 Kilobyte. Eine Datei gleichen Namens wird ersetzt.
upload-send = Dateien senden
upload-no-zip = Das ist kein Zip-Archiv, oder es ist beschädigt.
upload-empty = In diesem Archiv ist keine Datei.
upload-too-many = In diesem Archiv sind mehr als hundert Dateien.
upload-too-large = Ausgepackt ist dieses Archiv zu groß.
upload-encrypted = Dieses Archiv ist verschlüsselt. Wir können es nicht öffnen.
upload-name = Eine Datei in diesem Archiv hat einen Namen, der nicht geht.
upload-no-text = Eine Datei in diesem Archiv ist kein reiner Text (UTF-8).
survey = Umfrage
survey-lead = Danke, dass Sie sich einen Augenblick nehmen. Wir fragen höchstens einmal in 90 Tagen.
survey-score = Wie zufrieden sind Sie mit uns?
survey-scale = 1 heißt gar nicht, 5 heißt sehr.
survey-words = Was sollten wir besser machen?
survey-no-more = Nicht mehr fragen
survey-thanks = Danke für Ihre Antwort.
survey-never = Wir fragen Sie nicht mehr. In Ihren Einstellungen können Sie das ändern.
survey-answered = Sie haben schon geantwortet. Danke.

## States

state-active = aktiv
state-suspended = wartet
state-refused = abgelehnt
state-ended = beendet
state-open = offen
state-answered = beantwortet
state-ordered = wird registriert
state-paid = bezahlt
state-closed = geschlossen
state-running = läuft
state-waiting = wartet auf den Elternteil
state-confirmed = wird geprüft
state-withdrawn = keine Einwilligung
state-up = läuft
state-down = gestört
state-unknown = zuletzt nicht geprüft

## The status page

status-lead = Was unsere Überwachung sieht, Minute für Minute.
status-nothing = Die Überwachung hat noch nicht nachgesehen.
status-now = Jetzt
status-share = In 30 Tagen
status-last = Zuletzt geprüft
service = Dienst
service-website = Website
service-payments = Zahlungen
service-registrar = Domains
service-mail = E-Mail

## The desk

desk-sign-in = Arbeitsplatz
role-support = Support
role-billing = Abrechnung
role-operations = Betrieb
role-privacy = Datenschutz
purpose-support = Eine Frage beantworten
purpose-billing = Abrechnung
purpose-abuse = Missbrauch und Sicherheit
purpose-request = Eine Anfrage zu personenbezogenen Daten
kind-ticket = Anfrage
kind-chat = Chat
desk-waiting = Wartet auf Antwort
desk-nothing = Nichts wartet.
desk-look-title = Ein Konto ansehen
desk-look-words = Sagen Sie zuerst, warum. Die Kundin oder der Kunde sieht Ihre Rolle, den Zweck und den Grund.
desk-email = E-Mail der Kundin oder des Kunden
desk-look = Vermerken und ansehen
desk-nobody = Diese Adresse hat niemand.
desk-account = Konto
desk-orders = Bestellungen zur Entscheidung
desk-release = Freigeben
desk-refuse = Ablehnen
desk-consents = Einwilligungen zur Prüfung
desk-evidence = Wie der Elternteil geprüft wurde
desk-verify = Geprüft: Konto öffnen
desk-mail = Postfach
desk-letter = Brief
mail-down = Der Mailserver nimmt es nicht an. Ihre Worte sind noch hier: Bitte versuchen Sie es noch einmal.
desk-send = Ausgabe senden
desk-survey = Geht an alle, die gefragt werden wollen und in den letzten 90 Tagen nicht gefragt wurden.
desk-survey-send = Umfrage senden
desk-asked = { $count ->
    [one] Ein Kunde wurde gefragt.
   *[other] { $count } Kunden wurden gefragt.
}

## Die Seite der Vorführung

demo = Anmeldungen dieser Vorführung
demo-lead = Alle diese Menschen sind erfunden. Melden Sie sich als einer von ihnen an, oder eröffnen Sie ein eigenes Konto.
demo-as = Als { $name } anmelden
demo-customers = Kunden
demo-staff = Mitarbeiter, am Arbeitsplatz
demo-part-companies = Spricht für zwei Firmen.
demo-part-trader = Einzelunternehmerin: Die Firma ist der Mensch.
demo-part-project = Besitzt ein Projekt, das zu Ende ist.
demo-part-domain = Hat eine Domain, deren WHOIS-Kontakt jemand anders ist.
demo-part-chat = Hat im Live-Chat mit dem Support gesprochen.
demo-part-invoice = Hat eine Rechnung zu bezahlen.
demo-role-privacy = Datenschutz: sieht und entscheidet fast alles.
demo-role-support = Support: antwortet, und sieht Konten aus einem Grund an.
demo-role-billing = Abrechnung: entscheidet über angehaltene Bestellungen.
demo-role-operations = Betrieb: hat einen Arbeitsplatz, und sieht keinen Kunden.
username = Benutzername
region = Region
time-zone = Zeitzone
