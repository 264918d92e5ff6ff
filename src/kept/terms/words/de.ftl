### Was Kept sagt, auf Deutsch. Eine Gruppe je Kapitel; die Codes eines Kapitels beginnen mit demselben Wort.

## Fristen

period-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
period-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
period-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
period-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
period-agreed = die vereinbarte Frist
period-table = die im Einzelfall geltende Frist
period-indefinite = kein festgelegtes Ende

## Urteile

verdict-kept = eingehalten
verdict-attested = bestätigt
verdict-due = fällig
verdict-broken = gebrochen
verdict-unproven = unbelegt
verdict-no-control = Hinter dieser Klausel steht noch nichts: { $part ->
    [retains] wie lange Daten aufbewahrt werden
    [answers] wie schnell eine Antwort kommt
    [honours] ein Recht der betroffenen Personen
    [collects] was erhoben wird
    [uses] wozu Daten genutzt werden
    [shares] wer Daten erhält
    [sells] ob Daten verkauft werden
    [contact] wie Sie uns erreichen
    [guards] die Altersgrenze
    [asks] die Einwilligung, um die gebeten wird
    [transfers] wie Daten in andere Länder gelangen
    [sets] welche Cookies gesetzt werden
    [protects] wie Daten geschützt werden
    [notifies] wer wann benachrichtigt wird
    [publishes] was veröffentlicht wird
    [signals] welche Signale des Browsers beachtet werden
   *[other] { $part }
}.
verdict-no-commitment = Noch hat niemand gesagt, was diese Klausel in der Praxis bedeutet.
verdict-open-question = Eine Frage ist noch offen: { $asks }
verdict-not-reviewed = Noch hat niemand geprüft, was diese Klausel in der Praxis bedeutet.
verdict-stale-words = Der Wortlaut dieser Klausel hat sich seit der letzten Durchsicht geändert.
verdict-never-looked = Noch hat niemand nachgesehen. Die nächste Prüfung holt es nach.
verdict-findings-altered = Was die letzte Prüfung festhielt, wurde nachträglich verändert und beweist nichts. Die nächste Prüfung sieht neu nach.
verdict-records-altered = Was erklärt wurde, wurde in den eigenen Aufzeichnungen an Kept vorbei verändert: daraus lässt sich nichts ableiten.
verdict-finding-too-old = Zuletzt wurde am { DATETIME($at, dateStyle: "medium") } nachgesehen; das ist zu lange her, um zu zählen.
verdict-not-answered = { $system } hat nicht geantwortet: { $reason ->
    [estate-unreachable] das System war nicht erreichbar
    [estate-refused] das System hat uns nicht eingelassen
    [estate-missing] etwas Angegebenes ist nicht da
    [estate-unreadable] der Inhalt war nicht lesbar
    [estate-cannot] es kann nicht, was hier verlangt ist
   *[other] { $reason }
}.

## Aufbewahrung

retention-overdue = { $count ->
    [one] { $count } Datensatz in { $dataset } wird über { $period } hinaus aufbewahrt.
   *[other] { $count } Datensätze in { $dataset } werden über { $period } hinaus aufbewahrt.
}
retention-gap = { $count ->
    [one] { $count } Tag fehlt in { $dataset } (Frist: { $period }).
   *[other] { $count } Tage fehlen in { $dataset } (Frist: { $period }).
}
retention-come-due = Für den ältesten Datensatz in { $dataset }, vom { DATETIME($oldest, dateStyle: "medium") }, ist seit dem letzten Nachsehen die Frist abgelaufen ({ $period }). Er muss jetzt weg.
retention-kept = In { $dataset } wird nichts länger aufbewahrt als versprochen.
retention-within = { $count ->
    [one] { $count } Datensatz in { $dataset }, nicht zu alt (Frist: { $period }).
   *[other] { $count } Datensätze in { $dataset }, keiner zu alt (Frist: { $period }).
}
retention-within-oldest = { $count ->
    [one] { $count } Datensatz in { $dataset }, vom { DATETIME($oldest, dateStyle: "medium") } (Frist: { $period }).
   *[other] { $count } Datensätze in { $dataset }, der älteste vom { DATETIME($oldest, dateStyle: "medium") } (Frist: { $period }).
}
retention-emptied = { $count ->
    [one] { $count } Datensatz in { $dataset }, geleert um das, was nicht länger aufbewahrt werden darf.
   *[other] { $count } Datensätze in { $dataset }, geleert um das, was nicht länger aufbewahrt werden darf.
}
retention-startless = { $count ->
    [one] { $count } Datensatz in { $dataset } hat kein Datum, von dem an seine Frist läuft.
   *[other] { $count } Datensätze in { $dataset } haben kein Datum, von dem an ihre Frist läuft.
}
retention-ahead = { $count ->
    [one] { $count } Datensatz in { $dataset } trägt ein Datum, das mehr als ein Jahr in der Zukunft liegt.
   *[other] { $count } Datensätze in { $dataset } tragen ein Datum, das mehr als ein Jahr in der Zukunft liegt.
}
retention-nothing-held = { $dataset } ist leer, obwohl Datensätze dort { $period } lang versprochen sind.
retention-no-period = Wie lange Datensätze in { $dataset } aufbewahrt werden, ist noch nicht festgelegt.
retention-no-rule = { $count ->
    [one] Für { $count } Datensatz gibt es keine Aufbewahrungsregel: { $dataset }.
   *[other] Für { $count } Datensätze gibt es keine Aufbewahrungsregel: { $dataset }.
}
retention-all-ruled = { $count ->
    [one] Jeder Datensatz in { $count } Datenbestand hat seine Aufbewahrungsregel.
   *[other] Jeder Datensatz in { $count } Datenbeständen hat seine Aufbewahrungsregel.
}
retention-step = Die Frist aus Klausel { $clause } ist abgelaufen.
retention-held = { $count ->
    [one] Eine gesetzliche Aufbewahrung hält einen Datensatz fest (Fall { $case }).
   *[other] Eine gesetzliche Aufbewahrung hält { $count } Datensätze fest (Fall { $case }).
}

## Der Bestand

estate-all-declared = { $count ->
    [one] { $count } Feld
   *[other] { $count } Felder
} in { $datasets ->
    [one] { $datasets } Datenbestand
   *[other] { $datasets } Datenbeständen
}, vollständig angegeben.
estate-announced = { $count ->
    [one] { $count } Feld
   *[other] { $count } Felder
} in { $datasets ->
    [one] { $datasets } Datenbestand
   *[other] { $datasets } Datenbeständen
}, von dieser Klausel angekündigt.
estate-undeclared = { $count ->
    [one] { $count } nicht angegebene Stelle enthält Daten: { $dataset } ({ $field }).
   *[other] { $count } nicht angegebene Stellen enthalten Daten, darunter { $dataset } ({ $field }).
}
estate-unannounced = { $count ->
    [one] { $count } Feld mit personenbezogenen Daten ist nicht richtig angekündigt: { $dataset } ({ $field }).
   *[other] { $count } Felder mit personenbezogenen Daten sind nicht richtig angekündigt, darunter { $dataset } ({ $field }).
}
estate-declared-gone = { $count ->
    [one] { $count } angegebenes Feld ist nicht mehr da: { $dataset } ({ $field }).
   *[other] { $count } angegebene Felder sind nicht mehr da, darunter { $dataset } ({ $field }).
}
estate-nothing-declared = Noch hat niemand einen Datenbestand mit personenbezogenen Daten angegeben.
estate-unreadable = { $count ->
    [one] { $count } Datensatz in { $dataset } ist nicht lesbar; niemand kann sagen, wie alt er ist.
   *[other] { $count } Datensätze in { $dataset } sind nicht lesbar; niemand kann sagen, wie alt sie sind.
}
estate-nothing-holds = Kein angegebenes Feld enthält, was diese Klausel ankündigt.
estate-undeclared-dataset = { $dataset } ist da, und niemand hat es angegeben.
estate-undeclared-field = { $dataset } hat ein Feld { $field }, das niemand angegeben hat.
estate-gone-dataset = { $dataset } ist angegeben und nicht mehr da.
estate-gone-field = { $dataset } hat sein angegebenes Feld { $field } nicht mehr.
estate-changed-field = Das Feld { $field } in { $dataset } ist nicht mehr von der angegebenen Art.

## Nachweise und Überprüfungen

register-missing = { $count } von { $of } in { $dataset } ohne Eintrag in { $needed }.
register-lapsed = { $count } von { $of } in { $dataset } mit einem abgelaufenen Eintrag in { $needed }.
register-nothing = In { $dataset } gibt es noch nichts, was einen Eintrag bräuchte.
register-covered = { $count } von { $of } in { $dataset } mit einem gültigen Eintrag in { $needed }.
review-nothing = In { $dataset } gibt es noch nichts zu überprüfen.
review-overdue = { $count ->
    [one] { $count } Überprüfung von { $of } in { $dataset } ist überfällig.
   *[other] { $count } Überprüfungen von { $of } in { $dataset } sind überfällig.
}
review-current = { $count ->
    [one] { $count } Eintrag in { $dataset }, rechtzeitig überprüft.
   *[other] { $count } Einträge in { $dataset }, alle rechtzeitig überprüft.
}

## Bestätigungen

attestation-missing = Dafür hat noch niemand unterschrieben.
attestation-valid = Unterschrieben von { $signer }, gültig bis { DATETIME($until, dateStyle: "medium") }.
attestation-expired = Unterschrieben von { $signer }, abgelaufen am { DATETIME($until, dateStyle: "medium") }.
attestation-withdrawn = Was hierfür unterschrieben wurde, wurde zurückgezogen.
attestation-other-words = Der Wortlaut dieser Klausel hat sich geändert, seit jemand für sie unterschrieben hat.

## Seiten

page-shown = { $count ->
    [one] { $count } Angabe steht
   *[other] { $count } Angaben stehen
} { $pages ->
    [one] auf { $page }.
   *[other] auf { $pages } Seiten, darunter { $page }.
}
page-missing = { $count ->
    [one] { $count } von { $of } Angaben fehlt auf { $page }.
   *[other] { $count } von { $of } Angaben fehlen auf { $page }.
}
page-altered = Die aufbewahrten Worte der Fassung { $version } sind nicht die, die veröffentlicht wurden.
page-placeholder = Hier steht im Text noch ein Platzhalter statt einer echten Angabe.
page-not-answered = Die Seite { $page } hat nicht geantwortet ({ $reason }).

## Belege: was zu sehen war

evidence-overdue = { $count ->
    [one] { $count } überfälliger Datensatz
   *[other] { $count } überfällige Datensätze
}
evidence-held = { $count ->
    [one] { $count } Datensatz vorhanden
   *[other] { $count } Datensätze vorhanden
}
evidence-oldest = Der älteste ist vom { DATETIME($at, dateStyle: "medium") }
evidence-none = Es gab nichts anzusehen
evidence-days = { $count ->
    [one] { $count } Tag mit Datensätzen
   *[other] { $count } Tage mit Datensätzen
}
evidence-startless = { $count ->
    [one] { $count } Datensatz ohne Fristbeginn
   *[other] { $count } Datensätze ohne Fristbeginn
}
evidence-ahead = { $count ->
    [one] { $count } Datensatz weit vordatiert
   *[other] { $count } Datensätze weit vordatiert
}
evidence-unruled = { $count ->
    [one] { $count } Datensatz ohne Regel
   *[other] { $count } Datensätze ohne Regel
}
evidence-of = { $count ->
    [one] { $count } Datensatz angesehen
   *[other] { $count } Datensätze angesehen
}
evidence-missing = { $count } ohne Eintrag
evidence-lapsed = { $count } mit abgelaufenem Eintrag
evidence-next = Die nächste Überprüfung ist am { DATETIME($at, dateStyle: "medium") } fällig
evidence-structure = { $count ->
    [0] Kein Unterschied zwischen dem, was da ist, und dem, was angegeben ist
    [one] { $count } Unterschied zwischen dem, was da ist, und dem, was angegeben ist
   *[other] { $count } Unterschiede zwischen dem, was da ist, und dem, was angegeben ist
}
evidence-page = { $count ->
    [0] Alle { $of } Angaben wurden gefunden
   *[other] { $count } von { $of } Angaben wurden nicht gefunden
}
evidence-statement = „{ $statement }“
