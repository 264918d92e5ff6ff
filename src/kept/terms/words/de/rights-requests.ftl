## Schreiben auf dem Weg eines Antrags (kept.rights.letters.telling)

rights-letter-way-this = den Link am Ende dieses Schreibens öffnen; er gilt einmal
rights-letter-cooling = Alles ist vorbereitet. Wir beginnen am { DATETIME($at, dateStyle: "long", timeStyle: "short") } (UTC); bis dahin wird nichts geändert.
rights-letter-cooling-final = Was dann gelöscht ist, lässt sich nicht wiederherstellen.
rights-letter-cooling-cancel = Haben Sie es sich anders überlegt, öffnen Sie diesen Link; niemand fragt Sie nach dem Grund. Sonst müssen Sie nichts tun.
rights-letter-cooling-reply = Haben Sie es sich anders überlegt, schreiben Sie uns oder rufen Sie vorher an, und nennen Sie die Nummer Ihrer Anfrage. Sonst müssen Sie nichts tun.
rights-letter-cancelled = Sie haben Ihren Antrag zurückgenommen. Nichts wurde geändert, und Sie können jederzeit wieder fragen.
rights-letter-joined = Sie haben uns schon einmal darum gebeten. Jener Antrag ist unter dem Zeichen { $reference } unterwegs, und sein früheres Datum zählt. Sie müssen nichts tun.
rights-letter-settled = Ein Mensch hat gelesen, was Sie geschrieben haben, und wir verstehen Ihren Antrag so, dass es um Folgendes geht:
rights-letter-settled-rest = Um anderes geht es dann nicht: Was hier nicht genannt ist, bleibt, wie es ist.
rights-letter-settled-object = Wenn Sie etwas anderes oder mehr meinen, antworten Sie auf diesen Brief oder schreiben Sie auf der Seite Ihres Antrags: Dann ruht die Arbeit, bis es jemand gelesen hat. Sie können auch Einspruch erheben, sobald Sie unsere Antwort haben; darüber entscheidet jemand anderes.
rights-letter-settled-value = { $what }: ein Wert, der zu berichtigen ist
rights-letter-mandate = Jemand fragt uns nach Ihren Daten und sagt, dass Sie das wünschen:
rights-letter-mandate-confirm = Wenn das stimmt, öffnen Sie den Link unten. Er öffnet einmal.
rights-letter-mandate-ignore = Wenn nicht, tun Sie nichts: Die Person erfährt nichts von uns, auch nicht, ob wir Sie kennen.
rights-letter-recipient = Sie haben von uns personenbezogene Daten erhalten. Bei der unten genannten Person haben wir { $kind ->
    [erasure] die Daten auf ihren Wunsch gelöscht
    [rectification] die Daten auf ihren Wunsch berichtigt
   *[restriction] die Nutzung der Daten auf ihren Wunsch eingeschränkt
}. Bitte tun Sie mit dem, was Sie haben, dasselbe (DSGVO, Art. 19):
rights-letter-recipient-answer = Öffnen Sie bitte diesen Link, sobald es erledigt ist, oder antworten Sie auf diesen Brief.
rights-letter-recipient-again = Wir haben Sie am { DATETIME($at, dateStyle: "long") } davon unterrichtet und seither nichts von Ihnen gehört.
rights-letter-recipient-silent = { $recipient } wurde am { DATETIME($at, dateStyle: "long") } von dieser Anfrage unterrichtet, wurde erinnert und hat nicht geantwortet.
rights-letter-recipient-call = Bitte rufen Sie dort an, und halten Sie im Arbeitsplatz fest, was gesagt wird.

## Was der verantwortlichen Person gemailt wird (kept.app.rights.reminding)

rights-reminder-subject = { $count ->
    [one] Ein Antrag ist bald fällig oder überfällig
   *[other] { $count } Anträge sind bald fällig oder überfällig
}
rights-reminder = Diese Anträge brauchen jemanden. Wer was verlangt, steht in der Konsole.
rights-reminder-due = { $reference } ({ $kind }): fällig am { DATETIME($at, dateStyle: "long") }
rights-reminder-overdue = { $reference } ({ $kind }): überfällig seit { DATETIME($at, dateStyle: "long") }

## Was in einem Paket steht (kept.app.rights.packing)

rights-package-until = höchstens { $period } (Klausel { $clause })
rights-package-while = so lange, wie Klausel { $clause } sagt
rights-package-at-once = nicht länger als nötig (Klausel { $clause })
rights-package-purposes = Wir nutzen Ihre Daten für: { $what }.
rights-package-recipients = Weitergegeben werden sie oder können sie an: { $what }.
rights-package-complain = Sie können Berichtigung, Löschung und Einschränkung verlangen, der Nutzung widersprechen und sich bei Ihrer Aufsichtsbehörde beschweren.
