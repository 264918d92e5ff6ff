## Die Konsole (kept.web.console)

console-inbox = Anträge
console-holds = Sperren
console-looks = Wer hineinsah
console-not-yours = Das gehört nicht zu Ihrer Rolle
console-not-yours-lead = Fragen Sie, wer Kept betreibt, wenn Sie es für Ihre Arbeit brauchen.
console-seek = Aktenzeichen eines Antrags
console-go = Öffnen
console-no-such = Dieses Aktenzeichen gibt es nicht.
console-new = Antrag aufnehmen
console-new-lead = Schreiben Sie auf, was die Person sagt, in ihren Worten. Sie bekommt einen Brief und weist sich aus wie alle.
console-report = Meldung aufnehmen, dass ein Konto einem Kind gehört
console-new-more = Was Sie gewählt haben, fragt nach mehr; es steht jetzt unten.
console-new-language = Briefe auf
console-new-place = Danach richtet sich, welches Gesetz die Person schützt. Ist nichts gewählt, bindet die früheste Frist aller Gesetze, die infrage kommen.
console-asks-who = Um wen es geht, oder wer sich meldet
console-asks-email = Ihre E-Mail-Adresse, die wir kennen könnten
console-asks-email-hint = Dorthin geht ein Link, und mehr Nachweis wird nicht verlangt. Meldet sich jemand für eine andere Person, ist es deren Adresse.
console-asks-for-another = Jemand meldet sich für eine andere Person
console-asks-agent = Adresse derer, die sich melden
console-asks-agent-hint = Eine Vertretung braucht das Wort der Person, Eltern zeigen die Beziehung. Die Briefe gehen an diese Adresse.
console-asks-place = Wo die Person lebt
console-asks-no-place = Nicht gesagt
console-asks-which-part-erasure = Kreuzen Sie nichts an, wenn alles gemeint ist.
console-asks-text-ask = Die Frage
console-pointed = Sieht nach einem Antrag aus
console-pointed-lead = Das hat jemand in einem Ticket oder Chat geschrieben. Sehen Sie dort nach; nehmen Sie dann den Antrag auf, oder sagen Sie, dass keiner gestellt ist.
console-pointed-seems = vermutlich:
console-pointed-nothing = Es ist kein Antrag
console-pointed-count = { $count ->
    [one] Eine Nachricht außerhalb von hier sieht nach einem Antrag aus
   *[other] { $count } Nachrichten außerhalb von hier sehen nach Anträgen aus
}
console-by-way = Es kam über
console-filter = Welche Anträge
console-open = offen
console-overdue = überfällig
console-soon = fällig in 7 Tagen
console-ours = warten auf uns
console-unread = ungelesen
console-all = alle, auch abgeschlossene
console-due = Fällig
console-request = Antrag
console-kind = Was
console-state = Stand
console-waits = Wartet
console-received = Eingang
console-chip-overdue = überfällig
console-nothing-due = kein Termin
console-new-words = neu
console-nothing-open = Nichts ist offen. Wenn jemand etwas beantragt, steht es hier, der früheste Termin zuerst.
console-nothing-here = Hier ist nichts.
console-came = Eingegangen am
console-place = Wohnt in
console-place-guessed = nach der Sprache des Browsers vermutet
console-laws = Nach
console-late = Das ging nicht mehr: Der Antrag ist weiter. So steht er jetzt.
console-done = Erledigt und vermerkt.
console-is-paused = Die Arbeit an diesem Antrag ruht. Keine gesetzliche Frist steht deshalb still.
console-until = bis
console-by-clause = nach Klausel
console-blocked = Der Plan kann noch nicht ausgeführt werden:
console-acts = Was Sie tun können
console-steps = Wie weit er ist
console-clocks = Termine
console-systems = Systeme
console-no-plan = Noch gibt es keinen Plan. Sobald es einen gibt, steht hier jedes System mit seiner Antwort.
console-stays = Was bleibt, und warum
console-tells = Wer unterrichtet wird
console-recipient-untold = noch nicht unterrichtet
console-recipient-system = hat es über die eigene Schnittstelle ebenso getan und wurde noch einmal gefragt
console-recipient-mail = per Mail unterrichtet
console-recipient-hand = von einem Menschen unterrichtet
console-enclosed = Die Kopie, die dem Brief beiliegt
console-recipient-confirmed = bestätigt
console-recipient-noted = wie im Haus vermerkt wurde
console-recipient-waiting = noch nicht bestätigt
console-recipient-reminded = erinnert
console-said = Was gesagt wurde
console-contact = Antwort an
console-nothing-said = Es wurde nichts geschrieben.
console-documents = Dokumente zum Ansehen
console-letters = Briefe
console-sent = gesendet
console-came-back = kam zurück: anders zustellen
console-to-send = wartet auf den Versand
console-by-post = Mit der Post: Drucken Sie es aus, die Anschrift kommt auf den Umschlag
console-failed = { $count ->
    [one] nicht angenommen, 1 Versuch
   *[other] nicht angenommen, { $count } Versuche
}
console-look-lead = Was hier geschrieben wurde, handelt von einem Menschen. Sagen Sie zuerst, wofür Sie es brauchen: Es wird vermerkt, und die Person kann es sehen.
console-purpose = Zweck, wie die Erklärung ihn nennt
console-choose = Wählen …
console-reason = Warum
console-reason-hint = Ein Satz, den die Person lesen darf.
console-look = Für eine halbe Stunde zeigen
console-no-look = Ihre Rolle zeigt, wie der Antrag steht, und niemandes Daten.
console-no-purpose = Wählen Sie einen Zweck und sagen Sie, warum.
console-timeline = Was geschah
console-looked = Wer hineinsah
console-plan = Der Plan
console-plan-records = { $count ->
    [0] Er betrifft keinen Datensatz.
    [one] Er betrifft 1 Datensatz.
   *[other] Er betrifft { $count } Datensätze.
}
console-optional = wenn Sie mögen
console-missing = Hier fehlt etwas, oder es ist keine der Möglichkeiten.
console-preview = Das geht hinaus
console-preview-lead = Ändern Sie oben, was nicht stimmt, und sehen Sie noch einmal nach.
console-send = Absenden
console-preview-again = Noch einmal ansehen
console-to-preview = Brief ansehen
console-back = Zurück
console-when = Wann
console-who = Wer
console-looks-lead = Jeder Blick in die Daten eines Menschen. Zweck und Grund stehen beim Antrag, und die Person sieht sie.
console-nobody-looked = Noch hat niemand hineingesehen.
console-exemption = { $law }, { $section } – { $says }
console-keys = Tasten
console-keys-lead = Einzelne Tasten wirken, solange Sie nicht schreiben. Alles geht auch mit Tab und Eingabe.
console-key-seek = einen Antrag am Aktenzeichen finden
console-key-next = nächster und voriger Antrag der Liste
console-key-up = zurück nach oben
console-key-new = einen Antrag aufnehmen
console-key-keys = diese Seite
console-keys-off = Tasten in diesem Browser ausschalten
console-keys-on = Tasten in diesem Browser einschalten
console-fault-other = Das wurde abgewiesen ({ $code }).
console-fault-rights-not-now = So wie der Antrag jetzt steht, geht das nicht. Sehen Sie ihn noch einmal an.
console-fault-rights-same-eyes = Das muss jemand anderes entscheiden: Dieselben Augen zählen nicht zweimal.
console-fault-rights-no-reason = Sagen Sie, warum – in Worten für die Person, um die es geht.
console-fault-rights-short-mark = Ein Wort, das geschwärzt wird, hat mindestens zwei Buchstaben oder Ziffern.
console-fault-rights-same-marks = So wird es schon gezeigt. Schreiben Sie, was noch zu schwärzen ist, oder kreuzen Sie an, was freigegeben wird.
console-fault-rights-unreasoned-mark = Sagen Sie, warum das, was Sie freigeben, niemand anderen betrifft.
console-fault-rights-weak-proof = Das genügt als Nachweis nicht.
console-fault-rights-nameless-child = Niemand sagt, wodurch das Kind hier bekannt ist. Suchen Sie es heraus und geben Sie es mit dem Verhältnis an: Die Adresse des Elternteils ist nicht die des Kindes.
console-fault-rights-no-extension = Kein Gesetz und keine Zusage gibt aus diesem Grund mehr Zeit.
console-fault-records-busy-request = Mit dem Antrag ist inzwischen etwas anderes geschehen. Sehen Sie ihn noch einmal an.
console-fault-rights-incomplete-letter = Dem Brief fehlt etwas, was das Gesetz verlangt.

asker-subject = im eigenen Namen gestellt
asker-agent = durch einen Vertreter gestellt
asker-parent = durch einen Elternteil gestellt
asker-reporter = gemeldet: das Konto gehört einem Kind

act-message = Schreiben
act-clarify = Nachfragen, was gemeint ist
act-ask-identity = Fragen, wer es ist
act-prove = Als gezeigt nehmen
act-plan = Neu planen
act-settle = Festhalten, was gemeint ist
act-weigh = Abwägen
act-redact = Schwärzung ansehen
act-approve = Freigeben
act-decline = Nicht freigeben
act-answer = Antworten
act-extend = Mehr Zeit nehmen
act-pause = Ruhen lassen
act-resume = Weitermachen
act-read = Als gelesen vermerken
act-refuse = Ablehnen
act-decide-appeal = Über den Einspruch entscheiden
act-reopen = Wieder öffnen
act-lift = Einschränkung aufheben

act-lead-message = Es geht als Brief hinaus, in der Sprache der Person, mit dem, was Sie schreiben.
act-lead-clarify = Die Person wird brieflich gefragt. Manche Gesetze lassen ihre Frist bis zur Antwort stillstehen.
act-lead-ask-identity = Ein Link geht an eine Adresse, die schon gespeichert ist. Fragen Sie nie nach mehr, als wir haben.
act-lead-prove = Nur, was Sie wirklich angesehen haben. Ihr Name und Ihr Grund bleiben; Dokumente werden damit vernichtet.
act-lead-plan = Die Systeme werden noch einmal durchgesehen; Freigaben des alten Plans verfallen.
act-lead-settle = Nach den Worten der Person: welcher Teil, welcher Zweck, oder was falsch und was richtig ist. Daraus wird der Plan neu gemacht; Zustimmungen zum alten verfallen.
act-lead-weigh = Eine Entscheidung in der Sache. Die Person erfährt Ihre Gründe.
act-lead-redact = Bevor Daten anderer hinausgehen könnten, sieht jemand hin. Was Sie freigeben, wird geschwärzt, wie es hier steht.
act-lead-approve = Was freigegeben ist, wird ausgeführt. Wer die Person von Hand erkannt hat, gibt nicht allein frei.
act-lead-decline = Alle Freigaben dieses Plans verfallen, und er wird neu gemacht.
act-lead-answer = Das ist die ganze Antwort. Kein Antrag wird beantwortet, solange ein System schweigt.
act-lead-extend = Einmal, aus einem Grund, den das Gesetz kennt, und die Person erfährt es vor dem ersten Termin.
act-lead-pause = Die Arbeit ruht; die gesetzlichen Fristen nicht.
act-lead-resume = Die Arbeit geht weiter, und was die Person schrieb, gilt als gelesen.
act-lead-read = Sie haben gelesen, was die Person schrieb, und nichts weiter ist zu tun. Nichts wird verschickt.
act-lead-refuse = Die Person erfährt, warum und wo sie sich beschweren kann. Das lässt sich nicht zurücknehmen; Einspruch ist möglich.
act-lead-decide-appeal = Nur wer an dem, wogegen er sich richtet, nicht beteiligt war.
act-lead-reopen = Nichts geht hinaus, bevor Sie es sagen.
act-lead-lift = Die Person erfährt zuerst, wann sie endet und warum (Art. 18 Abs. 3 DSGVO). An diesem Tag, sobald der Brief hinaus ist, kommt alles von selbst zurück.

field-text = Ihre Worte
field-reason = Grund
field-point = Was gezeigt wurde
field-known-kind = Wodurch das Kind hier bekannt ist (mit dem Verhältnis oder dem Alter; leer, wo es richtig angegeben ist)
field-known = Diese Adresse oder Nummer
field-decision = Entscheidung
field-part = Was gemeint ist
field-purposes = Zwecke
field-category = Was falsch ist
field-old = Wie es dasteht
field-new = Wie es heißen soll
field-note = Notiz
field-ground = Begründung
field-exemption = Ausnahme im Gesetz
field-until = Bis
field-on = Tag, an dem sie endet (ohne Angabe: morgen)

extension-complexity = Der Antrag ist komplex
extension-number = Es sind viele Anträge
extension-interference = Der erste Termin würde den Betrieb stören
extension-consultation = Andere müssen erst gehört werden

console-letter = Brief „{ $subject }“
console-recipient = „{ $recipient }“
act-sent = Versand vermerken
act-tell = Vermerken, wer unterrichtet ist
act-acknowledged = Vermerken, dass sie es auch taten
act-lead-sent = Ein Brief, den kein Kanal annimmt. Drucken Sie ihn vom Antrag aus, senden Sie ihn und sagen Sie, wie.
act-lead-tell = Wer die Daten bekam, erfährt davon (Art. 19): per Mail, wo eine Adresse hinterlegt ist, sonst sagen Sie es selbst und vermerken es hier.
act-lead-acknowledged = Ein Empfänger hat gesagt, dass er dasselbe getan hat.
field-letter = Brief
field-how = Wie er gesendet wurde
field-recipient = Empfänger

console-sides = Was geschwärzt wird
console-sides-count = { $count ->
    [one] 1 Eintrag anderer spricht von jemandem.
   *[other] { $count } Einträge anderer sprechen von jemandem.
}
console-sides-hand = Hier lässt sich nichts von Hand markieren: Ist etwas falsch, stimmen Sie nicht zu und sagen Sie, was.
console-sides-none = Die Texte lassen sich jetzt nicht lesen. Stimmen Sie nicht zu, was Sie nicht gesehen haben.
console-sides-empty = Nichts spricht mehr von jemand anderem. Der Plan kann neu gemacht werden.
console-sides-approve = Schwärzung freigeben
console-written = Wie geschrieben
console-goes-out = Wie es dann ist
console-sides-before = Die davor
console-sides-after = Die danach
console-marks = Von Hand markieren
console-marks-further = Auch schwärzen
console-marks-further-hint = Namen und Wörter anderer Personen, je eine Zeile. Sie werden überall in diesem Paket geschwärzt, als ganze Wörter, groß oder klein geschrieben.
console-marks-spared = Freigeben
console-marks-spared-hint = Was Sie ankreuzen, bleibt überall in diesem Paket, wie es geschrieben wurde.
console-marks-reason = Warum es freigegeben wird
console-marks-show = So zeigen
console-marks-done = So ginge es jetzt hinaus. Sehen Sie es an und geben Sie es frei, wenn es stimmt.
console-marks-unshown = Was Sie geschrieben oder angekreuzt haben, wird noch nicht gezeigt und gälte nicht. Lassen Sie es zuerst so zeigen.
console-does = { $count ->
    [one] { $count } Datensatz
   *[other] { $count } Datensätze
} · { $op ->
    [read] gegeben
    [erase] gelöscht
    [mask] geleert
    [set] berichtigt
    [redact] geschwärzt
    [seal] beiseite gelegt
    [unseal] zurückgebracht
    [flag] verborgen
   *[other] { $op }
}
console-asks-report-note = Jemand vom Personal geht dem nach. Mit dem Konto geschieht nichts, bevor bestätigt ist, dass es einem Kind gehört. Wer es gemeldet hat, bekommt einen Brief, der nichts über das Konto sagt.
console-asks-report-email-hint = Soweit sie bekannt ist. Sonst schreiben Sie unten, wer gemeint ist.
console-asks-report-also = Eine Nummer oder ein Name des Kontos ist bekannt
console-asks-report-text = Woher man es weiß, und wer gemeint ist
console-asks-report-agent = Adresse der Person, die es meldet
console-asks-report-agent-hint = Dorthin gehen Briefe. Wer das Konto hat, erfährt nicht, wer es gemeldet hat.
