## Schreiben zu Anträgen (kept.rights.letters)

rights-letter-subject = { $letter ->
    [acknowledgement] Ihr Antrag ist bei uns eingegangen
    [identity] Bitte zeigen Sie uns, dass der Antrag von Ihnen kommt
    [clarification] Eine Frage zu Ihrem Antrag
    [extension] Ihr Antrag dauert länger
    [access] Die Kopie Ihrer Daten
    [erasure] Was wir gelöscht haben
    [erasure-resumed] Was noch bleiben musste, ist jetzt gelöscht
    [rectification] Ihre Daten sind berichtigt
    [restriction] Ihre Daten sind eingeschränkt
    [restriction-ends] Die Einschränkung endet bald
    [objection] Ihr Widerspruch ist angenommen
    [objection-refused] Ihr Widerspruch
    [choice] Ihre Wahl gilt
    [contest] Die Entscheidung wurde erneut geprüft
    [complaint] Ihre Beschwerde
    [forwarded] Ihr Antrag wurde weitergeleitet
    [appeal] Ihr Einspruch
    [refusal] Wir können Ihrem Antrag nicht folgen
    [recipients] Wen wir benachrichtigt haben
    [recipient] Daten, die Sie von uns haben
    [message] Eine Nachricht zu Ihrem Antrag
    [answer] Unsere Antwort auf Ihren Antrag
    [settled] Wie wir Ihren Antrag verstehen
    [cooling] Ihre Daten werden bald gelöscht: noch können Sie es anhalten
    [cancelled] Ihr Antrag ist zurückgenommen
    [joined] Ihr Antrag war schon unterwegs
    [mandate] Bitte bestätigen Sie: jemand fragt in Ihrem Namen
   *[other] Ihr Antrag
} ({ $reference })
rights-letter-hello = Guten Tag { $name },
rights-letter-hello-somebody = Guten Tag,
rights-letter-about = Es geht um { $kind ->
    [access] Ihren Antrag auf Auskunft über Ihre Daten
    [portability] Ihren Antrag auf Übertragung Ihrer Daten
    [rectification] Ihren Antrag auf Berichtigung Ihrer Daten
    [erasure] Ihren Antrag auf Löschung Ihrer Daten
    [restriction] Ihren Antrag auf Einschränkung der Verarbeitung
    [objection] Ihren Widerspruch gegen die Verarbeitung Ihrer Daten
    [contest] Ihren Antrag, dass ein Mensch eine automatisierte Entscheidung prüft
    [withdrawal] den Widerruf Ihrer Einwilligung
    [opt-out] Ihre Wahl, dass Ihre Daten nicht verkauft oder weitergegeben werden
    [limit] Ihre Wahl, die Nutzung Ihrer sensiblen Daten zu begrenzen
    [complaint] Ihre Beschwerde
    [appeal] Ihren Einspruch
   *[inquiry] Ihre Frage
} ({ DATETIME($at, dateStyle: "long") }, Zeichen { $reference }).
rights-letter-contact = Fragen? Antworten Sie auf dieses Schreiben, oder schreiben Sie an { $contact }.
rights-letter-signed = { $controller }, die Menschen, die sich um Ihre Daten kümmern
rights-letter-received = Er ist bei uns eingegangen und wird bearbeitet.
rights-letter-due = Unsere Antwort haben Sie spätestens am { DATETIME($at, dateStyle: "long") }: { $by ->
    [law] { $law }, { $section }, verlangt das von uns
   *[promise] Klausel { $section } unserer Datenschutzerklärung verspricht es
}.
rights-letter-under = Ihr Recht steht in { $laws }.
rights-letter-verifies = Zuerst vergewissern wir uns, dass er von Ihnen kommt, damit niemand sonst Ihre Daten erhält oder sie für Sie verliert. Wir verlangen nicht mehr, als wir schon haben.
rights-letter-free = Für Sie ist das kostenlos, und keine Leistung, kein Preis und kein Tarif hängt davon ab. Sie können ihn jederzeit zurücknehmen.
rights-letter-identity = Bevor wir handeln, müssen wir sicher sein, dass der Antrag von Ihnen kommt. Bitte wählen Sie einen Weg:
rights-letter-way-link = den Link öffnen, den wir an eine uns bereits bekannte Adresse geschickt haben; er gilt einmal
rights-letter-way-code = uns den Code nennen, den wir an eine uns bereits bekannte Adresse geschickt haben
rights-letter-way-account = sich in Ihrem Konto anmelden und den Antrag dort bestätigen
rights-letter-way-staff = uns anrufen oder schreiben; dann finden wir gemeinsam einen anderen Weg
rights-letter-identity-least = Was Sie uns zeigen, nutzen wir nur für diese Prüfung und löschen es danach. Bitte schicken Sie keine Kopie eines Ausweises, solange wir nicht darum bitten.
rights-letter-clock-stops = Solange wir auf Sie warten, ruht die Frist, die das Gesetz uns setzt ({ $law }, { $section }).
rights-letter-clock-runs = Die Frist für unsere Antwort läuft weiter, während wir auf Sie warten.
rights-letter-clarification = Um gut antworten zu können, müssen wir Folgendes wissen:
rights-letter-clarification-all = Sie müssen nichts eingrenzen. Wenn Sie alles möchten, sagen Sie es, und Sie bekommen alles.
rights-letter-longer = Bis zum { DATETIME($at, dateStyle: "long") } können wir nicht antworten. Unsere Antwort haben Sie spätestens am { DATETIME($until, dateStyle: "long") }.
rights-letter-longer-why = Der Grund: { $cause ->
    [complexity] Ihr Antrag ist komplex
    [number] viele Anträge sind zugleich eingegangen
    [interference] der erste Termin würde unsere Arbeit unzumutbar beeinträchtigen
    [consultation] wir müssen zuerst andere anhören
   *[other] { $cause }
}.
rights-letter-longer-by = Der neue Termin beruht auf { $by ->
    [law] { $law }, { $section }
   *[promise] Klausel { $section } unserer Datenschutzerklärung
}.
rights-letter-longer-once = Verschoben werden kann er nur dieses eine Mal.
rights-letter-nothing-held = Wir haben jedes unserer Systeme gefragt, und keines enthält Daten über Sie.
rights-letter-nothing-of-part = Von dem Teil, den wir löschen sollten, haben wir keine Daten über Sie. Alles Übrige ist unverändert.
rights-letter-access = Ihre Kopie liegt bereit. Sie enthält die Daten selbst und zu jedem Teil, wozu wir ihn nutzen, woher er kommt, wer ihn erhält, wie lange wir ihn aufbewahren und ob eine Maschine allein entschieden hat.
rights-letter-portability = Ihre Daten liegen bereit: alles, was Sie uns gegeben haben, als JSON- und CSV-Dateien, die ein anderer Dienst lesen kann.
rights-letter-access-enclosed = Ihre Kopie liegt diesem Brief bei. Sie enthält die Daten selbst und zu jedem Teil, wozu wir ihn nutzen, woher er kommt, wer ihn erhält, wie lange wir ihn aufbewahren und ob eine Maschine allein entschieden hat.
rights-letter-portability-enclosed = Ihre Daten liegen diesem Brief bei: alles, was Sie uns gegeben haben, als JSON- und CSV-Dateien, die ein anderer Dienst lesen kann.
rights-letter-link-until = Der Link gilt bis zum { DATETIME($at, dateStyle: "long") }. Danach fragen Sie noch einmal, und Sie bekommen einen neuen.
rights-letter-passphrase = Die Datei ist verschlüsselt. Ihr Kennwort erreicht Sie auf einem anderen Weg.
rights-letter-withheld = Ein Teil dessen, was Sie verlangt haben, ist nicht darin:
rights-letter-further-rights = Sie können Ihre Daten auch berichtigen, löschen oder einschränken lassen, ihrer Nutzung widersprechen und sie mitnehmen.
rights-letter-erased = Alles, was wir über Sie hatten, ist gelöscht:
rights-letter-erased-part = Das ist gelöscht:
rights-letter-erased-what = { $what }: { $count ->
    [one] 1 Datensatz
   *[other] { $count } Datensätze
}
rights-letter-stays = Das bleibt vorerst, jeweils mit dem Grund:
rights-letter-stays-what = { $what }: { $count ->
    [one] 1 Datensatz.
   *[other] { $count } Datensätze.
}
rights-letter-stays-clause = Das ist Klausel { $clause } unserer Datenschutzerklärung.
rights-letter-stays-article = Das stützt sich auf { $cited }.
rights-letter-stays-until = Es wird am { DATETIME($at, dateStyle: "long") } gelöscht, ohne dass Sie es noch einmal verlangen müssen.
rights-letter-stays-between = Es wird nach und nach zwischen dem { DATETIME($first, dateStyle: "long") } und dem { DATETIME($at, dateStyle: "long") } gelöscht, ohne dass Sie es noch einmal verlangen müssen.
rights-letter-stays-open = Es wird gelöscht, sobald der Grund entfällt, ohne dass Sie es noch einmal verlangen müssen; wir sagen es Ihnen dann.
rights-letter-backups = Die letzte Sicherung, die noch eine Kopie enthält, wird am { DATETIME($at, dateStyle: "long") } vernichtet. Bis dahin nutzt niemand diese Kopie, und sollte eine Sicherung eingespielt werden, werden Ihre Daten zuerst wieder daraus gelöscht.
rights-letter-not-back = Wir behalten einen Vermerk, der nichts als einen Code enthält, damit kein späterer Import Ihre Daten zurückbringt.
rights-letter-rest-unchanged = Ihr Antrag betraf einen Teil Ihrer Daten. Alles Übrige ist unverändert.
rights-letter-resumed = Nach Ihrem Antrag mussten einige Ihrer Daten noch bleiben. Der Grund ist entfallen, und jetzt ist auch das gelöscht:
rights-letter-not-corrected = Wir haben jedes unserer Systeme gefragt und nirgends gefunden, was Sie als falsch angegeben haben, so wie Sie es geschrieben haben. Geändert wurde nichts. Schreiben Sie uns, falls es anders geschrieben ist. Es ging um:
rights-letter-corrected = Das haben wir berichtigt, in jeder Kopie, die wir haben:
rights-letter-corrected-part = Das haben wir berichtigt:
rights-letter-uncorrected = An diesen Stellen bleibt es, wie es war: weil es auch jemand anderem gehört, oder weil sich dort nichts einzeln ändern lässt:
rights-letter-nothing-to-restrict = Von dem Teil, den Sie genannt haben, haben wir keine Daten über Sie; es gibt also nichts einzuschränken.
rights-letter-item = { $what }
rights-letter-restricted = Die Nutzung hiervon ist ab jetzt eingeschränkt:
rights-letter-restricted-means = Wir speichern es und tun sonst nichts damit, außer wenn Sie zustimmen oder wenn es für Rechtsansprüche oder zum Schutz anderer gebraucht wird.
rights-letter-restricted-ends = Bevor die Einschränkung endet, sagen wir es Ihnen.
rights-letter-unrestricted = An diesen Stellen lässt sich die Einschränkung technisch nicht durchsetzen: Der Speicher kann die Daten weder verbergen noch beiseitelegen, sodass unsere Anwendungen sie weiter sehen. Genutzt werden dürfen sie auch dort nicht:
rights-letter-restricted-others = Das hier gehört auch einer anderen Person und bleibt, wie es war:
rights-letter-lifted = Die Einschränkung Ihrer Daten endet am { DATETIME($at, dateStyle: "long") }. Der Grund:
rights-letter-objection = Ab jetzt nutzen wir Ihre Daten nicht mehr für:
rights-letter-objection-refused = Wir nutzen Ihre Daten weiterhin für:
rights-letter-weighing = Wir haben Ihre Gründe gegen unsere abgewogen, und zwar so:
rights-letter-choice = { $kind ->
    [opt-out] Ihre Daten werden nicht mehr verkauft, weitergegeben oder für gezielte Werbung genutzt.
    [limit] Ihre sensiblen Daten werden nur noch für die Leistung genutzt, die Sie verlangt haben.
   *[withdrawal] Ihre Einwilligung ist widerrufen, und was auf ihr beruhte, hat aufgehört. Was vorher geschah, bleibt rechtmäßig.
}
rights-letter-no-disadvantage = Sonst ändert sich für Sie nichts: Kein Preis, kein Tarif und keine Leistung hängt davon ab.
rights-letter-told = Wir haben die benachrichtigt, die die Daten erhalten hatten:
rights-letter-told-one = { $recipient }, am { DATETIME($at, dateStyle: "long") }:
rights-letter-told-confirmed = hat bestätigt, dass es getan ist.
rights-letter-told-waiting = hat noch nicht bestätigt.
rights-letter-told-nobody = Die Daten waren niemandem gegeben worden, also war niemand zu benachrichtigen.
rights-letter-refused = Wir folgen Ihrem Antrag nicht. Die Gründe:
rights-letter-no-right = Kein Gesetz, das Sie schützt, und kein Versprechen von uns gibt, was Sie verlangt haben:
rights-letter-not-ours = Wir speichern diese Daten für jemand anderen; dort wird über sie entschieden. Wir haben Ihren Antrag dorthin weitergeleitet, und von dort erhalten Sie die Antwort:
rights-letter-contest-reviewed = Ein Mensch, der an der Entscheidung nicht beteiligt war, hat sie erneut geprüft, mit dem, was Sie uns gesagt haben.
rights-letter-contest = { $outcome ->
    [granted] Sie ist aufgehoben.
    [partly] Sie ist zum Teil geändert.
   *[rejected] Sie bleibt bestehen.
}
rights-letter-complaint = Wir sind Ihrer Beschwerde nachgegangen. Unsere Antwort:
rights-letter-appeal-reviewed = Über Ihren Einspruch hat jemand entschieden, der die erste Entscheidung nicht getroffen hat.
rights-letter-appealed = { $outcome ->
    [granted] Sie haben recht, und wir tun, was Sie verlangt haben.
    [partly] Sie haben zum Teil recht.
   *[rejected] Die erste Entscheidung bleibt bestehen.
}
rights-letter-appeal-stays = Die Einschränkung endet nicht am { DATETIME($at, dateStyle: "long") }, anders als wir Ihnen geschrieben hatten.
rights-letter-appeal = Sie können bei uns Einspruch erheben, indem Sie auf dieses Schreiben antworten. Jemand anderes entscheidet innerhalb dieser Frist: { $period } ({ $law }, { $section }).
rights-letter-complain = Wenn Sie nicht einverstanden sind, können Sie sich bei einer Aufsichtsbehörde beschweren:
rights-letter-complain-anywhere = Wenn Sie nicht einverstanden sind, können Sie sich bei der Aufsichtsbehörde des Landes beschweren, in dem Sie leben oder arbeiten oder in dem Ihrer Ansicht nach das Recht verletzt wurde.
rights-letter-complain-cited = Ihr Recht auf Beschwerde: { $laws }.
rights-letter-authority = { $name }, { $web }
rights-letter-court = Sie können auch vor Gericht gehen ({ $laws }).

rights-exempt-unfounded = Der Antrag ist offenkundig unbegründet oder exzessiv ({ $law }, { $section }).
rights-exempt-unidentified = Wir können nicht erkennen, welche Daten Ihre sind ({ $law }, { $section }).
rights-exempt-unverified = Wir konnten nicht prüfen, dass der Antrag von Ihnen kommt ({ $law }, { $section }).
rights-exempt-rights-of-others = Eine Kopie würde die Rechte und Freiheiten anderer beeinträchtigen ({ $law }, { $section }).
rights-exempt-rights-of-others-portability = Eine Übertragung würde die Rechte und Freiheiten anderer beeinträchtigen ({ $law }, { $section }).
rights-exempt-compelling-grounds = Zwingende schutzwürdige Gründe für die Nutzung überwiegen Ihre Interessen ({ $law }, { $section }).
rights-exempt-expression = Es ist für die Freiheit der Meinungsäußerung und Information erforderlich ({ $law }, { $section }).
rights-exempt-legal-obligation = Ein Gesetz verpflichtet uns, es aufzubewahren ({ $law }, { $section }).
rights-exempt-public-health = Es ist im öffentlichen Interesse für die öffentliche Gesundheit erforderlich ({ $law }, { $section }).
rights-exempt-research = Es ist für Archive, Forschung oder Statistik im öffentlichen Interesse erforderlich ({ $law }, { $section }).
rights-exempt-legal-claims = Es ist erforderlich, um Rechtsansprüche geltend zu machen, auszuüben oder zu verteidigen ({ $law }, { $section }).
rights-exempt-transaction = Es ist für das erforderlich, was Sie bestellt oder mit uns vereinbart haben ({ $law }, { $section }).
rights-exempt-security = Es ist für die Sicherheit und gegen Betrug erforderlich ({ $law }, { $section }).
rights-exempt-repair = Es ist erforderlich, um Fehler zu finden und zu beheben ({ $law }, { $section }).
rights-exempt-speech = Es ist für die Redefreiheit oder ein anderes gesetzliches Recht erforderlich ({ $law }, { $section }).
rights-exempt-other = Das Gesetz sagt: { $says } ({ $law }, { $section }).
