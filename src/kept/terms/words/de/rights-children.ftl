## What is said to a parent, of the child (kept.rights.children)

rights-letter-subject-of-child = { $letter ->
    [identity] Bitte zeigen Sie uns, dass Sie für Ihr Kind fragen ({ $reference })
    [access] Die Kopie der Daten des Kindes ({ $reference })
    [rectification] Die Daten des Kindes sind berichtigt ({ $reference })
    [restriction] Die Daten des Kindes sind eingeschränkt ({ $reference })
    [cooling] Die Daten des Kindes werden bald gelöscht: noch können Sie es anhalten ({ $reference })
   *[other] { rights-letter-subject }
}
rights-letter-about-of-child = Es geht um { $kind ->
    [access] Ihren Antrag auf Auskunft über die Daten eines Kindes
    [portability] Ihren Antrag auf Übertragung der Daten eines Kindes
    [rectification] Ihren Antrag auf Berichtigung der Daten eines Kindes
    [erasure] Ihren Antrag auf Löschung der Daten eines Kindes
    [restriction] Ihren Antrag auf Einschränkung der Verarbeitung der Daten eines Kindes
    [objection] Ihren Widerspruch gegen die Verarbeitung der Daten eines Kindes
    [contest] Ihren Antrag, dass ein Mensch eine automatisierte Entscheidung über ein Kind prüft
    [withdrawal] den Widerruf der Einwilligung für ein Kind
    [opt-out] Ihre Wahl, dass die Daten eines Kindes nicht verkauft oder weitergegeben werden
    [limit] Ihre Wahl, die Nutzung der sensiblen Daten eines Kindes zu begrenzen
    [complaint] Ihre Beschwerde für ein Kind
    [appeal] Ihren Einspruch für ein Kind
   *[inquiry] Ihre Frage für ein Kind
} ({ DATETIME($at, dateStyle: "long") }, Zeichen { $reference }).
rights-letter-signed-of-child = { $controller }, die Menschen, die sich um die Daten des Kindes kümmern
rights-letter-under-of-child = Das Recht des Kindes steht in { $laws }.
rights-letter-verifies-of-child = Zuerst vergewissern wir uns, dass Sie ein Elternteil des Kindes sind, damit niemand sonst die Daten des Kindes erhält oder löschen lässt. Wir verlangen nicht mehr, als dafür nötig ist.
rights-letter-identity-of-child = Bevor wir handeln, müssen wir sicher sein, dass Sie ein Elternteil des Kindes sind. Bitte bestätigen Sie zuerst, dass diese Adresse Ihre ist:
rights-letter-identity-least-of-child = Zeigen Sie dann auf der Seite, die sich öffnet, um wessen Kind es geht: durch ein Dokument oder indem Sie uns anrufen. Nennen Sie den Namen des Kindes und die Schule, oder wodurch das Kind hier sonst bekannt ist. Jemand von uns sieht es sich an, wir nutzen es nur für diese Prüfung, und danach wird es gelöscht.
rights-letter-nothing-held-of-child = Wir haben jedes unserer Systeme gefragt, und keines enthält Daten über das Kind.
rights-letter-nothing-of-part-of-child = Von dem Teil, den wir löschen sollten, haben wir keine Daten über das Kind. Alles Übrige ist unverändert.
rights-letter-access-of-child = Die Kopie der Daten des Kindes liegt bereit. Sie enthält die Daten selbst und zu jedem Teil, wozu wir ihn nutzen, woher er kommt, wer ihn erhält, wie lange wir ihn aufbewahren und ob eine Maschine allein entschieden hat.
rights-letter-portability-of-child = Die Daten des Kindes liegen bereit: alles, was uns vom Kind oder für das Kind gegeben wurde, als JSON- und CSV-Dateien, die ein anderer Dienst lesen kann.
rights-letter-access-enclosed-of-child = Die Kopie der Daten des Kindes liegt diesem Brief bei. Sie enthält die Daten selbst und zu jedem Teil, wozu wir ihn nutzen, woher er kommt, wer ihn erhält, wie lange wir ihn aufbewahren und ob eine Maschine allein entschieden hat.
rights-letter-portability-enclosed-of-child = Die Daten des Kindes liegen diesem Brief bei: alles, was uns vom Kind oder für das Kind gegeben wurde, als JSON- und CSV-Dateien, die ein anderer Dienst lesen kann.
rights-letter-further-rights-of-child = Sie können die Daten des Kindes auch berichtigen, löschen oder einschränken lassen, ihrer Nutzung widersprechen und sie mitnehmen.
rights-letter-erased-of-child = Alles, was wir über das Kind hatten, ist gelöscht:
rights-letter-backups-of-child = Die letzte Sicherung, die noch eine Kopie enthält, wird am { DATETIME($at, dateStyle: "long") } vernichtet. Bis dahin nutzt niemand diese Kopie, und sollte eine Sicherung eingespielt werden, werden die Daten des Kindes zuerst wieder daraus gelöscht.
rights-letter-not-back-of-child = Wir behalten einen Vermerk, der nichts als einen Code enthält, damit kein späterer Import die Daten des Kindes zurückbringt.
rights-letter-rest-unchanged-of-child = Ihr Antrag betraf einen Teil der Daten des Kindes. Alles Übrige ist unverändert.
rights-letter-resumed-of-child = Nach Ihrem Antrag mussten einige Daten des Kindes noch bleiben. Der Grund ist entfallen, und jetzt ist auch das gelöscht:
rights-letter-nothing-to-restrict-of-child = Von dem Teil, den Sie genannt haben, haben wir keine Daten über das Kind; es gibt also nichts einzuschränken.
rights-letter-lifted-of-child = Die Einschränkung der Daten des Kindes endet am { DATETIME($at, dateStyle: "long") }. Der Grund:
rights-letter-objection-of-child = Ab jetzt nutzen wir die Daten des Kindes nicht mehr für:
rights-letter-objection-refused-of-child = Wir nutzen die Daten des Kindes weiterhin für:
rights-letter-choice-of-child = { $kind ->
    [opt-out] Die Daten des Kindes werden nicht mehr verkauft, weitergegeben oder für gezielte Werbung genutzt.
    [limit] Die sensiblen Daten des Kindes werden nur noch für die Leistung genutzt, die verlangt wurde.
   *[withdrawal] Die Einwilligung für das Kind ist widerrufen, und was auf ihr beruhte, hat aufgehört. Was vorher geschah, bleibt rechtmäßig.
}
rights-letter-no-disadvantage-of-child = Sonst ändert sich für das Kind und für Sie nichts: Kein Preis, kein Tarif und keine Leistung hängt davon ab.
rights-letter-no-right-of-child = Kein Gesetz, das das Kind schützt, und kein Versprechen von uns gibt, was Sie verlangt haben:
rights-exempt-unidentified-of-child = Wir können nicht erkennen, welche Daten die des Kindes sind ({ $law }, { $section }).
rights-exempt-unverified-of-child = Wir konnten nicht prüfen, dass Sie ein Elternteil des Kindes sind ({ $law }, { $section }).
rights-exempt-compelling-grounds-of-child = Zwingende schutzwürdige Gründe für die Nutzung überwiegen die Interessen des Kindes ({ $law }, { $section }).
stays-rights-plan-of-another-of-child = Es gehört auch jemand anderem und bleibt dort.
stays-rights-plan-joint-of-child = Es gehört auch einer anderen Person. Was darin dem Kind gehört, geht.
stays-rights-plan-shared-of-child = Jemand anderes ist unter derselben Adresse oder Nummer bekannt; wir können nicht sagen, dass es nur dem Kind gehört.
stays-rights-plan-cannot-redact-of-child = Jemand anderes hat es geschrieben und nennt darin das Kind, und dort lassen sich einzelne Texte nicht ändern. Es geht, wenn seine eigene Zeit um ist.
package-title-access-of-child = Die Daten eines Kindes bei { $controller }
package-title-portability-of-child = Die Daten eines Kindes, die { $controller } gegeben wurden
package-hello-of-child = Guten Tag,
package-lead-access-of-child = Hier steht, was wir über das Kind speichern, woher es kommt, wofür wir es verwenden, wer es erhält und wann es gelöscht wird. Dieselben Datensätze liegen neben dieser Seite als JSON und als CSV.
package-lead-portability-of-child = Das sind die Daten, die uns vom Kind oder für das Kind gegeben wurden, als JSON und als CSV mit einer Beschreibung jeder Datei, damit ein anderer Dienst sie lesen kann.
package-source-person-of-child = das Kind, oder jemand für das Kind
package-source-automatic-of-child = unsere Systeme, während sie genutzt wurden
package-mentions-of-child = Wo andere von dem Kind sprechen
package-mentions-lead-of-child = Diese Texte stammen von anderen und erwähnen das Kind. Was Ihnen etwas über Dritte verraten würde, ist geschwärzt.
package-nothing-lead-of-child = Auch diese Teile unserer Systeme wurden gefragt; dort steht nichts über das Kind.
rights-package-purposes-of-child = Wir nutzen die Daten des Kindes für: { $what }.
rights-package-complain-of-child = Sie können für das Kind Berichtigung, Löschung und Einschränkung verlangen, der Nutzung widersprechen und sich bei Ihrer Aufsichtsbehörde beschweren.
centre-nothing-held-of-child = Über das Kind ist nichts gespeichert.
centre-package-of-child = Die Kopie der Daten des Kindes liegt bereit
centre-now-verifying-of-child = Wir müssen wissen, dass Sie ein Elternteil des Kindes sind.

## What is said to whoever reported that an account is a child’s (kept.rights.letters.reporting)

rights-letter-subject-of-report = Ihre Meldung zu einem Konto ({ $reference })
rights-letter-about-of-report = Es geht um das, was Sie uns gemeldet haben ({ DATETIME($at, dateStyle: "long") }, Aktenzeichen { $reference }).
rights-letter-report-taken = Ihre Meldung, dass ein Konto einem Kind gehört, ist angekommen. Ein Mensch geht ihr nach. Vorher ändert sich nichts.
rights-letter-report-done = Wir sind Ihrer Meldung nachgegangen und haben getan, was zu tun ist. Über ein Konto sprechen wir mit niemandem als der Person, der es gehört; mehr können wir deshalb nicht sagen.
rights-letter-report-aside = Wir sind Ihrer Meldung nachgegangen und tun nichts weiter, weil:
