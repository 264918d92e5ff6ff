## Anträge, und Rechte, die erprobt werden (kept.verdict.checks)

records-not-answered = Unsere eigenen Aufzeichnungen haben nicht geantwortet ({ $reason }).

rehearsal-kept = Mit einer erfundenen Person erprobt: { $records ->
    [one] { $records } Datensatz
   *[other] { $records } Datensätze
 } in { $datasets ->
    [one] { $datasets } Bestand
   *[other] { $datasets } Beständen
 }; { $systems ->
    [one] { $systems } System hat
   *[other] { $systems } Systeme haben
 } geantwortet.
rehearsal-silent = Mit einer erfundenen Person erprobt, und { $count ->
    [one] ein System hat
   *[other] { $count } Systeme haben
 } nicht geantwortet: { $system }.
rehearsal-nobody = Die erfundene Person, an der Rechte erprobt werden, wurde nicht gefunden.
rehearsal-blocked = Mit einer erfundenen Person erprobt, und es lässt sich nicht ausführen ({ $reason }).
rehearsal-unable = Es lässt sich nicht ausführen in { $count ->
    [one] einem Bestand
   *[other] { $count } Beständen
 }: { $dataset }.
rehearsal-empty = Mit einer erfundenen Person erprobt, von der kein System etwas hat: Das zeigt nichts.
rehearsal-no-canary = Es ist keine erfundene Person angegeben, an der sich dieses Recht erproben ließe.
evidence-rehearsal = { $records ->
    [one] { $records } Datensatz
   *[other] { $records } Datensätze
 } einer erfundenen Person; { $systems ->
    [one] { $systems } System hat
   *[other] { $systems } Systeme haben
 } geantwortet, { $silent } nicht
evidence-rehearsal-unable = Der Speicher kann das nicht.

requests-in-time = { $in_time } von { $answered } rechtzeitig beantwortet; im Mittel nach { $mean ->
    [one] { $mean } Stunde
   *[other] { $mean } Stunden
 }, in der Mitte nach { $median }.
requests-none-waiting = Niemand, der darum gebeten hat, musste zu lange warten.
requests-none = Noch hat niemand gefragt; es gibt nichts zu zeigen.
requests-open-only = { $count ->
    [one] { $count } Antrag ist
   *[other] { $count } Anträge sind
 } noch nicht fällig, und keiner ist bisher beantwortet.
requests-overdue = { $overdue } von { $count ->
    [one] { $count } Antrag
   *[other] { $count } Anträgen
 } überfällig.
requests-late = { $late } von { $count ->
    [one] { $count } Antrag
   *[other] { $count } Anträgen
 } nach der Frist beantwortet.
requests-hollow = { $hollow } von { $count ->
    [one] { $count } Antrag
   *[other] { $count } Anträgen
 } heißen beantwortet, obwohl nicht jedes System gesprochen hat oder nicht alles getan ist.
requests-come-due = Ein Antrag ist am { DATETIME($at, dateStyle: "medium") } fällig geworden, und seither hat niemand nachgesehen.
minors-in-time = { $answered ->
    [one] { $answered } Meldung
   *[other] { $answered } Meldungen
 }, dass jemand minderjährig ist, abgeschlossen; wo es bestätigt wurde, gingen die Daten rechtzeitig.
minors-none-waiting = Keine Daten eines Kindes warten auf ihre Löschung.
minors-overdue = Bestätigt als die eines Kindes und nach der Frist noch da: die Daten von { $overdue ->
    [one] { $overdue } Konto
   *[other] { $overdue } Konten
 }.
minors-late = Bestätigt als die eines Kindes und erst nach der Frist gelöscht: die Daten von { $late ->
    [one] { $late } Konto
   *[other] { $late } Konten
 }.
minors-hollow = { $hollow ->
    [one] { $hollow } Meldung
   *[other] { $hollow } Meldungen
 }, dass jemand minderjährig ist, als abgeschlossen geführt, obwohl nicht alles getan ist.
minors-come-due = Die Daten eines Kindes mussten bis { DATETIME($at, dateStyle: "medium") } gelöscht sein, und seither hat niemand nachgesehen.
evidence-requests = { $count ->
    [one] { $count } Antrag
   *[other] { $count } Anträge
 } in einem Jahr: { $answered } beantwortet, davon { $late } zu spät; { $overdue } überfällig

requests-usable = Das Formular dafür ist da, und { $answered } von { $count ->
    [one] { $count } Anfrage
   *[other] { $count } Anfragen
 } eines Jahres wurden beantwortet.
evidence-usable = { $answered } von { $count ->
    [one] { $count } Anfrage
   *[other] { $count } Anfragen
 } beantwortet
requests-proved = { $answered ->
    [one] { $answered } Anfrage
   *[other] { $answered } Anfragen
 } beantwortet, jede erst, nachdem gezeigt war, wer fragt.
requests-unproved = { $of } von { $count ->
    [one] { $count } Anfrage
   *[other] { $count } Anfragen
 } begonnen, bevor gezeigt war, wer fragt.
evidence-unproved = { $count ->
    [one] { $count } Anfrage
   *[other] { $count } Anfragen
 }, davon { $of } begonnen, bevor gezeigt war, wer fragt
requests-approved = Was Freigaben braucht, wurde mit ihnen ausgeführt.
requests-unapproved = { $of } von { $count ->
    [one] { $count } Anfrage
   *[other] { $count } Anfragen
 } ohne die nötigen Freigaben ausgeführt.
evidence-unapproved = { $count ->
    [one] { $count } Anfrage
   *[other] { $count } Anfragen
 }, davon { $of } ohne die nötigen Freigaben

returned-nobody = Niemand, der gelöscht wurde, steht wieder in einem Speicher.
returned-somebody = { $count ->
    [one] { $count } Datensatz steht
   *[other] { $count } Datensätze stehen
 } für jemanden, der gelöscht wurde, in { $dataset }.
holds-end = { $count ->
    [0] Es besteht keine gesetzliche Aufbewahrung.
    [one] { $count } gesetzliche Aufbewahrung besteht, mit einem Ende.
   *[other] { $count } gesetzliche Aufbewahrungen bestehen, jede mit einem Ende.
 }
holds-endless = { $endless } von { $count ->
    [one] { $count } gesetzlichen Aufbewahrung hat
   *[other] { $count } gesetzlichen Aufbewahrungen haben
 } kein Ende.
evidence-holds = { $count ->
    [one] { $count } gesetzliche Aufbewahrung
   *[other] { $count } gesetzliche Aufbewahrungen
 }, davon { $endless } ohne Ende
holds-undone = { $gone ->
    [one] Ein Datensatz, den eine gesetzliche Aufbewahrung festhält, ist
   *[other] { $gone } Datensätze, die gesetzliche Aufbewahrungen festhalten, sind
 } trotzdem fort: { $dataset }.
holds-untold = Ob noch da ist, was gesetzliche Aufbewahrungen festhalten, lässt sich nicht sagen: { $dataset } antwortet nicht.
evidence-holds-undone = Hier ist ein Datensatz fort, obwohl eine gesetzliche Aufbewahrung ihn festhält.

disclosed-none = Nach dieser Klausel wurde noch nichts herausgegeben, also gibt es nichts zu zeigen.
disclosed-accounted = { $count ->
    [one] { $count } Herausgabe steht
   *[other] { $count } Herausgaben stehen
 } in einer Fallakte: Zwei Personen hatten vorher zugestimmt, und die betroffene Person weiß davon oder darf es noch nicht wissen.
disclosed-unfiled = { $unfiled } von { $count ->
    [one] { $count } Herausgabe
   *[other] { $count } Herausgaben
 } in keiner Fallakte.
disclosed-unreviewed = { $unreviewed } von { $count ->
    [one] { $count } Herausgabe
   *[other] { $count } Herausgaben
 } vor der Zustimmung von zwei Personen.
disclosed-incomplete = { $incomplete } von { $count ->
    [one] { $count } Herausgabe
   *[other] { $count } Herausgaben
 } in einer Fallakte, die nicht sagt, wer was wodurch und über wen verlangt.
disclosed-untold = { $untold } von { $count ->
    [one] { $count } Herausgabe
   *[other] { $count } Herausgaben
 } der betroffenen Person noch nicht mitgeteilt, obwohl nichts es verbietet.
disclosed-silence-ended = Was verbot, einer Person von einer Herausgabe zu erzählen, ist zu Ende, und seither hat niemand nachgesehen.
evidence-disclosed = { $count ->
    [one] { $count } Herausgabe
   *[other] { $count } Herausgaben
 }: { $unfiled } ohne Fallakte, { $unreviewed } ohne zwei, die vorher zustimmten, { $untold } noch nicht mitgeteilt

looks-shown = { $count ->
    [0] Seit einem Jahr hat niemand vom Personal jemandes Daten angesehen.
    [one] Ein Blick des Personals in jemandes Daten, zu einem Zweck aus diesem Text, und der Person gezeigt.
   *[other] { $count } Blicke des Personals in Daten von Personen, jeder zu einem Zweck aus diesem Text, und der Person gezeigt.
}
looks-hidden = { $hidden } von { $count ->
    [one] { $count } Blick
   *[other] { $count } Blicken
 } des Personals in Daten von Personen der Person nicht gezeigt.
looks-purposeless = { $purposeless } von { $count ->
    [one] { $count } Blick
   *[other] { $count } Blicken
 } des Personals in Daten von Personen ohne einen Zweck aus diesem Text.
evidence-looks = { $count ->
    [one] { $count } Blick
   *[other] { $count } Blicke
 } des Personals in einem Jahr: { $hidden } der Person nicht gezeigt, { $purposeless } ohne Zweck

laws-known = Für jeden der { $places } Orte, in denen { $people } Personen leben, ist eine Gesetzesdatei bekannt, nach der Anfragen beantwortet werden.
laws-missing = Es leben Personen in { $count ->
    [one] einem Ort, dessen
   *[other] { $count } Orten, deren
 } Gesetz hier niemand aufgeschrieben hat: { $place }.{ $vague ->
    [0] {""}
   *[other] {" "}Von Personen in { $stateless } ist nicht bekannt, in welchem Bundesstaat sie leben, und nur die Gesetze mancher Bundesstaaten sind hier aufgeschrieben.
 }
laws-stateless = Von Personen in { $stateless } ist nicht bekannt, in welchem Bundesstaat sie leben, und nur die Gesetze mancher Bundesstaaten sind hier aufgeschrieben.
laws-nowhere = Es lässt sich nicht sagen, in welchen Orten Personen leben.
evidence-residents = { $count ->
    [one] der Ort von { $count } Person
   *[other] die Orte von { $count } Personen
 }

retention-kept-but-held = In { $dataset } wird nichts länger aufbewahrt als versprochen, außer { $count ->
    [one] einem Datensatz, den eine gesetzliche Aufbewahrung festhält
   *[other] { $count } Datensätzen, die gesetzliche Aufbewahrungen festhalten
 } ({ $clause }).
retention-hold-ended = Eine gesetzliche Aufbewahrung von { $dataset } ist zu Ende, und seither hat niemand nachgesehen, ob das Festgehaltene gelöscht ist.
retention-hold-unclear = { $count ->
    [one] { $count } Datensatz in { $dataset } ist
   *[other] { $count } Datensätze in { $dataset } sind
} fällig; ob eine gesetzliche Aufbewahrung sie festhält, lässt sich nicht sagen, solange ein System nicht antwortet.
evidence-kept-by-hold = { $count ->
    [one] { $count } Datensatz fällig und durch eine gesetzliche Aufbewahrung nach { $clause } festgehalten
   *[other] { $count } Datensätze fällig und durch eine gesetzliche Aufbewahrung nach { $clause } festgehalten
}
evidence-kept-for-case = { $count ->
    [one] { $count } Datensatz fällig und für den Fall { $case } festgehalten
   *[other] { $count } Datensätze fällig und für den Fall { $case } festgehalten
}

copies-own = { $count ->
    [0] Keine Kopie liegt bereit, in der ein Datensatz eines anderen sein könnte.
    [one] Alle { $records } Datensätze einer Kopie, die abgeholt werden kann, gehören zu der Person selbst.
   *[other] Alle { $records } Datensätze in { $count } Kopien, die abgeholt werden können, gehören zu den Personen selbst.
}
copies-strange = { $strange ->
    [one] Ein Datensatz von jemand anderem liegt
   *[other] { $strange } Datensätze von jemand anderem liegen
 } in { $count ->
    [one] einer Kopie, die abgeholt werden kann
   *[other] { $count } Kopien, die abgeholt werden können
}: { $dataset }.
copies-untold = Wessen Datensätze in { $untold } von { $count ->
    [one] { $count } Kopie
   *[other] { $count } Kopien
 }, die abgeholt werden können, liegen, lässt sich nicht sagen.
evidence-copies = { $count ->
    [one] { $count } Kopie
   *[other] { $count } Kopien
 } bereit mit { $records ->
    [one] { $records } Datensatz
   *[other] { $records } Datensätzen
 }, davon { $strange } von jemand anderem
evidence-copies-left = { $count ->
    [one] { $count } ältere Kopie liegt
   *[other] { $count } ältere Kopien liegen
 } außerdem bereit, hier nicht geöffnet
evidence-copies-strange = Ein Datensatz von hier wurde jemandem gegeben, zu dem er nicht gehört.

objection-heeded = { $people ->
    [0] Niemand hat widersprochen.
    [one] Eine Person hat widersprochen, und nichts, was die Systeme zeigen, lief dem seither zuwider.
   *[other] { $people } Personen haben widersprochen, und nichts, was die Systeme zeigen, lief dem seither zuwider.
}
objection-ignored = Seit jemand widersprochen hat, { $count ->
    [one] zeigt ein Datensatz
   *[other] zeigen { $count } Datensätze
 }, was nicht mehr geschehen sollte: { $dataset }.
evidence-objected = { $people ->
    [one] { $people } Person hat widersprochen
   *[other] { $people } Personen haben widersprochen
}; { $count ->
    [one] { $count } Datensatz zeigt seither eine Verwendung
   *[other] { $count } Datensätze zeigen seither eine Verwendung
}
evidence-objected-in = Ein Datensatz hier zeigt eine Verwendung, der die Person widersprochen hatte.

restriction-unseen = { $count ->
    [0] Es gilt keine Einschränkung.
    [one] Ein eingeschränkter Datensatz wird von keiner Anwendung gesehen.
   *[other] { $count } eingeschränkte Datensätze werden von keiner Anwendung gesehen.
}
restriction-seen = { $seen } von { $count ->
    [one] { $count } eingeschränkten Datensatz
   *[other] { $count } eingeschränkten Datensätzen
 } für Anwendungen sichtbar ({ $through }): { $dataset }.
restriction-untried = Ob eingeschränkte Datensätze gesehen werden, lässt sich von { $through } aus nicht versuchen.
evidence-restricted = { $count ->
    [one] { $count } eingeschränkter Datensatz
   *[other] { $count } eingeschränkte Datensätze
 } über die Verbindungen der Anwendungen gesucht: { $seen } gesehen
evidence-restricted-seen = Ein Datensatz hier ist eingeschränkt, und eine Anwendung sieht ihn.

treatment-same = { $count ->
    [one] Ein Datensatz von jemandem, der ein Recht genutzt hat, zeigt dieselben Bedingungen
   *[other] { $count } Datensätze von Personen, die ein Recht genutzt haben, zeigen dieselben Bedingungen
 }, die andere für das Gleiche haben, verglichen mit { $others ->
    [one] { $others } Datensatz
   *[other] { $others } Datensätzen
 } anderer: { $dataset }.
treatment-apart = { $apart ->
    [one] Ein Datensatz von jemandem, der ein Recht genutzt hat, zeigt Bedingungen
   *[other] { $apart } Datensätze von Personen, die ein Recht genutzt haben, zeigen Bedingungen
 }, die sonst niemand für das Gleiche hat: { $dataset }.
treatment-nobody = Kein System zeigt die Bedingungen von jemandem, der ein Recht genutzt hat.
treatment-alone = Niemand sonst hat das Gleiche wie jene, die ein Recht genutzt haben: Es gibt nichts zu vergleichen.
evidence-treated = { $people ->
    [one] { $people } Person, die ein Recht genutzt hat
   *[other] { $people } Personen, die ein Recht genutzt haben
 }, { $records ->
    [one] { $records } Datensatz von ihnen
   *[other] { $records } Datensätze von ihnen
 } mit { $others } anderer verglichen; { $apart } abweichend, { $alone } ohne Vergleich
evidence-treated-apart = Ein Datensatz hier zeigt für jemanden, der ein Recht genutzt hat, Bedingungen, die sonst niemand für das Gleiche hat.
