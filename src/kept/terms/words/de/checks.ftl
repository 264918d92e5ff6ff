## Was Felder enthalten: Kartennummern, Passwörter, Adressen, die Schlüssel in JSON

contents-card = { $count ->
    [one] { $count } Datensatz in { $dataset } ({ $field }) enthält etwas, das wie die Nummer einer Zahlungskarte aussieht.
   *[other] { $count } Datensätze enthalten etwas, das wie die Nummer einer Zahlungskarte aussieht, darunter in { $dataset } ({ $field }).
}
contents-password = { $count ->
    [one] { $count } Passwort in { $dataset } ({ $field }) ist nicht als langsamer Hash mit Salt gespeichert.
   *[other] { $count } Passwörter in { $dataset } ({ $field }) sind nicht als langsame Hashes mit Salt gespeichert.
}
contents-email = { $count ->
    [one] { $count } E-Mail-Adresse steht in einem Feld, das als nicht personenbezogen angegeben ist: { $dataset } ({ $field }).
   *[other] { $count } Datensätze haben eine E-Mail-Adresse in einem Feld, das als nicht personenbezogen angegeben ist, darunter in { $dataset } ({ $field }).
}
contents-no-card = Keine Nummer einer Zahlungskarte in { $datasets ->
    [one] { $datasets } Datenbestand
   *[other] { $datasets } Datenbeständen
}: { $count } von { $of } Datensätzen wurden gelesen.
contents-no-password = Passwörter sind langsame Hashes mit Salt: { $count } von { $of } wurden gelesen.
contents-no-email = Keine E-Mail-Adresse in den als nicht personenbezogen angegebenen Feldern von { $datasets ->
    [one] { $datasets } Datenbestand
   *[other] { $datasets } Datenbeständen
}: { $count } von { $of } Datensätzen wurden gelesen.
evidence-card = { $count ->
    [one] { $count } Datensatz mit einer Kartennummer in { $field }
   *[other] { $count } Datensätze mit einer Kartennummer in { $field }
}
evidence-password = { $count ->
    [one] { $count } Datensatz mit einem unsicheren Passwort in { $field }
   *[other] { $count } Datensätze mit einem unsicheren Passwort in { $field }
}
evidence-email = { $count ->
    [one] { $count } Datensatz mit einer E-Mail-Adresse in { $field }
   *[other] { $count } Datensätze mit einer E-Mail-Adresse in { $field }
}
evidence-read-card = Nach Kartennummern durchsucht: { $count } von { $of } Datensätzen in { $datasets ->
    [one] { $datasets } Datenbestand
   *[other] { $datasets } Datenbeständen
}
evidence-read-password = Passwörter angesehen: { $count } von { $of } Datensätzen in { $datasets ->
    [one] { $datasets } Datenbestand
   *[other] { $datasets } Datenbeständen
}
evidence-read-email = Nach E-Mail-Adressen durchsucht: { $count } von { $of } Datensätzen in { $datasets ->
    [one] { $datasets } Datenbestand
   *[other] { $datasets } Datenbeständen
}
evidence-keys = { $count ->
    [0] Kein nicht angegebener Schlüssel im JSON
    [one] { $count } nicht angegebener Schlüssel im JSON
   *[other] { $count } nicht angegebene Schlüssel im JSON
}: { $looked } von { $of } Datensätzen wurden gelesen
estate-undeclared-key = { $dataset } hat in seinem JSON einen Schlüssel { $field }, den niemand angegeben hat.
estate-not-json = { $count ->
    [one] { $count } Wert von { $field } in { $dataset } ist kein JSON; niemand kann sagen, was er enthält.
   *[other] { $count } Werte von { $field } in { $dataset } sind kein JSON; niemand kann sagen, was sie enthalten.
}

## Das Neueste, das Unerlaubte, die Gruppen

fresh-kept = { $what }: zuletzt angesehen am { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC, { $minutes ->
    [one] innerhalb { $minutes } Minute
   *[other] innerhalb von { $minutes } Minuten
} wie versprochen.
fresh-stale = { $what } wurde zuletzt am { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC angesehen, vor mehr als { $minutes ->
    [one] { $minutes } Minute.
   *[other] { $minutes } Minuten.
}
fresh-never = Nach { $what } hat noch niemand gesehen; das sollte alle { $minutes ->
    [one] { $minutes } Minute geschehen.
   *[other] { $minutes } Minuten geschehen.
}
evidence-newest = Der neueste Datensatz zu { $what } ist vom { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC
absent-found = { $count ->
    [one] { $count } Datensatz in { $dataset } dürfte nicht da sein: { $says }.
   *[other] { $count } Datensätze in { $dataset } dürften nicht da sein: { $says }.
}
absent-none = Nichts in { $dataset }, was nicht da sein dürfte ({ $says }).
evidence-absent = { $count ->
    [0] Kein Datensatz, der nicht da sein dürfte ({ $says })
    [one] { $count } Datensatz, der nicht da sein dürfte ({ $says })
   *[other] { $count } Datensätze, die nicht da sein dürften ({ $says })
}
groups-large = { $count ->
    [one] { $count } Kennzahl in { $dataset }, über mindestens { $smallest } Menschen.
   *[other] { $count } Kennzahlen in { $dataset }, jede über mindestens { $smallest } Menschen.
}
groups-small = { $count ->
    [one] { $count } Kennzahl in { $dataset } betrifft weniger als { $smallest } Menschen.
   *[other] { $count } Kennzahlen in { $dataset } betreffen weniger als { $smallest } Menschen.
}
groups-uncounted = { $count ->
    [one] { $count } Kennzahl in { $dataset } sagt nicht, wie viele Menschen sie betrifft.
   *[other] { $count } Kennzahlen in { $dataset } sagen nicht, wie viele Menschen sie betreffen.
}
groups-none = In { $dataset } gibt es noch keine Kennzahlen.
evidence-groups-of = { $count ->
    [one] { $count } Kennzahl vorhanden
   *[other] { $count } Kennzahlen vorhanden
}
evidence-groups-small = { $count ->
    [0] Keine über weniger als { $smallest } Menschen
    [one] { $count } Kennzahl über weniger als { $smallest } Menschen
   *[other] { $count } Kennzahlen über weniger als { $smallest } Menschen
}
evidence-groups-uncounted = { $count ->
    [one] { $count } Kennzahl über unbekannt viele Menschen
   *[other] { $count } Kennzahlen über unbekannt viele Menschen
}
evidence-days-of = { $part }: { $count ->
    [one] { $count } Tag mit Datensätzen
   *[other] { $count } Tage mit Datensätzen
}
retention-unsettled = { $count ->
    [one] Für { $count } Datensatz in { $dataset } hat niemand gesagt, wie lange er aufbewahrt wird.
   *[other] Für { $count } Datensätze in { $dataset } hat niemand gesagt, wie lange sie aufbewahrt werden.
}
evidence-unsettled = { $count ->
    [one] { $count } Datensatz ohne eigene Frist
   *[other] { $count } Datensätze ohne eigene Frist
}

## Woher Felder kommen

estate-sourceless = { $count ->
    [one] { $count } Feld mit personenbezogenen Daten sagt nicht, woher es kommt: { $dataset } ({ $field }).
   *[other] { $count } Felder mit personenbezogenen Daten sagen nicht, woher sie kommen, darunter { $dataset } ({ $field }).
}
estate-source-unknown = { $count ->
    [one] { $count } Feld kommt von einem Dritten, der nicht unter den Systemen ist: { $dataset } ({ $field }).
   *[other] { $count } Felder kommen von Dritten, die nicht unter den Systemen sind, darunter { $dataset } ({ $field }).
}

retention-short = In { $dataset } ({ $part }) ist nichts mehr da, was das Ende der Frist ({ $period }) erreicht: Es ging vor der Zeit verloren.
evidence-reach-of = { $part }: { $count ->
    [one] { $count } Datensatz vom Ende seiner Frist
   *[other] { $count } Datensätze vom Ende ihrer Frist
}

## Der eigene Kundenbereich

panel-kept-both = { $panel }: { $shown ->
    [one] { $shown } Angabe eines Testkontos wird gezeigt, wie sie gespeichert ist
   *[other] { $shown } Angaben eines Testkontos werden gezeigt, wie sie gespeichert sind
}, und was es dort ändert, kommt an.
panel-kept-shows = { $panel }: { $shown ->
    [one] { $shown } Angabe eines Testkontos wird gezeigt, wie sie gespeichert ist.
   *[other] { $shown } Angaben eines Testkontos werden gezeigt, wie sie gespeichert sind.
}
panel-kept-changes = { $panel }: Was ein Testkonto dort ändert, kommt an.
panel-missing = { $panel }: { $count ->
    [one] { $count } von { $of } Angaben wird nicht so gezeigt, wie sie gespeichert ist: { $field }.
   *[other] { $count } von { $of } Angaben werden nicht so gezeigt, wie sie gespeichert sind, etwa { $field }.
}
panel-lost = { $panel }: Eine dort gemachte Änderung kam nicht im Speicher an: { $field }.
panel-unseen = { $panel }: Nach der Änderung wurde noch der alte Wert gezeigt: { $field }.
panel-left = { $panel }: Ein Test änderte { $field } und konnte es nicht zurückändern.
panel-unlisted = { $panel }: { $count ->
    [one] Niemand sagt, ob { $count } gespeicherte Angabe dort gezeigt wird: { $field }.
   *[other] Niemand sagt, ob { $count } gespeicherte Angaben dort gezeigt werden, etwa { $field }.
}
evidence-panel-shows = { $count } von { $of } Angaben eines Testkontos werden so gezeigt, wie sie gespeichert sind
evidence-panel-changes = { $count } von { $of } Änderungen kamen im Speicher an und wurden zurückgenommen
panel-says = { $count ->
    [one] { $count } Angabe steht, wo sie stehen soll ({ $panel }).
   *[other] { $count } Angaben stehen, wo sie stehen sollen ({ $panel }).
}
panel-unsaid = { $count ->
    [one] { $count } von { $of } Angaben steht nicht, wo sie stehen soll ({ $panel }): { $field }.
   *[other] { $count } von { $of } Angaben stehen nicht, wo sie stehen sollen ({ $panel }), etwa { $field }.
}
evidence-panel-says = { $count } von { $of } Angaben stehen, wo sie stehen sollen
panel-guards = Wer unter { $age } ist, wird abgewiesen ({ $panel }, { $page }), wer alt genug ist, nicht.
panel-open = Wer zu jung ist, wird nicht abgewiesen ({ $panel }): { $field }.
panel-barred = { $field } weist auch ab, wer alt genug ist ({ $panel }): Ob es am Alter liegt, ist nicht zu sagen.
panel-untried = Ob { $field } abweist, wer zu jung ist, ließ sich nicht versuchen ({ $panel }).
evidence-panel-guards = { $count } von { $of } Seiten wiesen ein zu spätes Geburtsdatum ab und ließen ein anderes gelten
estate-part-missing = Kein angegebenes Feld enthält einen Teil dessen, was diese Klausel ankündigt: { $category }.
panel-not-answered = { $panel } konnte nicht angesehen werden: { $reason ->
    [estate-unreachable] keine Antwort
    [estate-refused] das Testkonto wurde nicht eingelassen, oder ein Formular wurde abgelehnt
    [estate-missing] die Systeme enthalten nichts vom Testkonto
    [safeguards-secret] das Passwort des Testkontos ist nicht da, wo es sein soll
   *[other] { $reason }
}.
