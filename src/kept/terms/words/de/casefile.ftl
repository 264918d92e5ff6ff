## Was ein Antrag ist, wie er steht und was mit ihm geschah (kept.web.casefile)

kind-access = Kopie der Daten
kind-portability = Daten zum Mitnehmen
kind-rectification = Berichtigung
kind-erasure = Löschung
kind-restriction = Einschränkung
kind-objection = Widerspruch
kind-contest = Angefochtene Entscheidung
kind-withdrawal = Widerruf der Einwilligung
kind-opt-out = Kein Verkauf, keine Weitergabe
kind-limit = Begrenzte Nutzung
kind-complaint = Beschwerde
kind-appeal = Einspruch
kind-inquiry = Frage

channel-centre = Datenschutzzentrum
channel-account = Kundenbereich
channel-api = Programmschnittstelle
channel-email = E-Mail
channel-phone = Telefon
channel-letter = Brief
channel-support = Kundendienst
channel-terminal = Befehlszeile
channel-gpc = Browsersignal (GPC)
channel-drp = Data-Rights-Protokoll
channel-opendsr = OpenDSR-Schnittstelle

stage-received = Eingegangen
stage-verifying = Wer fragt
stage-planning = Nachsehen
stage-deciding = Entscheiden
stage-cooling = Bedenkzeit
stage-running = Ausführen
stage-answering = Antworten
stage-closed = Abgeschlossen
stage-refused = Abgelehnt
stage-cancelled = Zurückgenommen

waits-subject = auf die Person
waits-staff = auf uns
waits-kept = in Arbeit
waits-time = auf einen Termin
waits-nobody = auf niemanden

answer-found = { $count ->
    [one] 1 Datensatz
   *[other] { $count } Datensätze
}
answer-none = nichts gefunden
answer-held = bleibt aus einem Grund, wie es war
answer-failed = noch keine Antwort
answer-waiting = noch nicht gefragt

point-subject = dass die Person ist, wer sie sagt
point-agent = dass der Vertreter ist, wer er sagt
point-mandate = dass die Person diesen Vertreter beauftragt hat
point-parent = dass der Elternteil ist, wer er sagt
point-relation = dass es ein Elternteil dieses Kindes ist
point-minor = dass diese Person ein Kind ist

ground-unfounded = Offenkundig unbegründet
ground-excessive = Offenkundig exzessiv
ground-not-identified = Wir konnten nicht feststellen, wer fragt
ground-exempt = Eine Ausnahme im Gesetz
ground-no-right = Kein Gesetz und keine Zusage gibt dieses Recht
ground-not-ours = Die Daten gehören zu einem anderen Unternehmen
ground-not-a-minor = Angesehen: nicht gezeigt, dass es ein Kind ist
ground-spam = Werbemüll

decision-granted = Stattgegeben
decision-partly = Teilweise stattgegeben
decision-rejected = Nicht stattgegeben

case-by-staff = Mitarbeitende
case-by-subject = die Person
case-by-agent = der Vertreter
case-by-parent = der Elternteil
case-by-reporter = wer es gemeldet hat
case-by-recipient = Empfänger
case-by-kept = das Programm

case-event-received = Der Antrag ging ein (Weg: { $channel }).
case-event-acknowledged = Der Eingang wurde bestätigt.
case-event-acknowledged-quietly = Der Eingang wurde vermerkt. Kein Brief ging hinaus: Die Adresse bekam heute fünf von Leuten, die nicht gezeigt haben, dass es ihre ist.
case-event-identity-asked = { $how ->
    [link] Ein Link ging an eine Adresse, die schon bekannt war.
   *[staff] Jemand vom Haus sieht nach, wer fragt.
}
case-event-identity-proved = Gezeigt wurde, { $point }, { $how ->
    [partner] ein hier bekannter Vertreter oder Verantwortlicher hat es bestätigt
    [session] bei einem Besuch, in dem es schon gezeigt war
    [link] durch einen Link
    [code] durch einen Code
    [document] durch ein Dokument, das angesehen wurde
   *[staff] von Hand, durch Mitarbeitende
}.
case-event-document-received = Ein Dokument zum Ansehen ging ein.
case-event-documents-destroyed = { $count ->
    [one] Das Dokument wurde vernichtet, denn die Prüfung ist fertig.
   *[other] Alle { $count } Dokumente wurden vernichtet, denn die Prüfung ist fertig.
}
case-event-clarification-asked = Eine Rückfrage wurde gestellt.
case-event-clarification-answered = Die Rückfrage wurde beantwortet.
case-event-message = Eine Nachricht wurde geschrieben.
case-event-message-read = Was die Person schrieb, wurde gelesen.
case-event-duplicate-found = Dasselbe wurde schon gefragt, in { $of }; jener Antrag wird beantwortet.
case-event-planned = { $count ->
    [0] Ein Plan wurde gemacht: Er betrifft keinen Datensatz.
    [one] Ein Plan über 1 Datensatz wurde gemacht.
   *[other] Ein Plan über { $count } Datensätze wurde gemacht.
}
case-event-planned-blocked = Ein Plan wurde gemacht, der noch nicht ausgeführt werden kann.
case-event-settled = Es wurde festgehalten, was genau gemeint ist, und der Person mitgeteilt.
case-event-settled-quietly = Es wurde festgehalten, was genau gemeint ist.
case-event-weighed = Abgewogen: { $decision }.
case-event-redaction-marked = Was an Angaben anderer geschwärzt wird, wurde von Hand markiert.
case-event-redaction-approved = Was von anderen spricht, wurde angesehen und geschwärzt.
case-event-approved = Der Plan wurde freigegeben.
case-event-declined = Der Plan wurde nicht freigegeben.
case-event-cooling-began = Bedenkzeit bis { DATETIME($until, dateStyle: "medium", timeStyle: "short") } (UTC).
case-event-cancelled = Der Antrag wurde zurückgenommen. Geändert wurde nichts.
case-event-began = Die Ausführung begann.
case-event-step-answered = { $system }: { $answer }.
case-event-confirmed = { $count ->
    [0] Ein unabhängiger Blick fand nichts mehr.
    [one] Ein unabhängiger Blick fand noch 1 Datensatz.
   *[other] Ein unabhängiger Blick fand noch { $count } Datensätze.
}
case-event-took-effect = Es ist wirksam geworden.
case-event-package-ready = Die Kopie liegt bis { DATETIME($until, dateStyle: "medium") } bereit.
case-event-recipient-told = { $recipient } wurde unterrichtet.
case-event-recipient-took = { $recipient } wurde über die eigene Schnittstelle unterrichtet.
case-event-recipient-reminded = { $recipient } wurde erinnert, oder der Beauftragte wurde es.
case-event-recipient-acknowledged = { $recipient } hat es auch getan.
case-event-extended = Mehr Zeit bis { DATETIME($until, dateStyle: "medium") } genommen.
case-event-paused = Die Arbeit ruht vorerst.
case-event-resumed = Die Arbeit geht weiter.
case-event-restriction-ends = Der Person wurde mitgeteilt, dass die Einschränkung am { DATETIME($until, dateStyle: "long") } endet.
case-event-restriction-lifted = Die Einschränkung ist aufgehoben: Alles ist wie vor ihr.
case-event-answered = Die Antwort wurde gegeben.
case-event-delivered = Ein Brief ging hinaus.
case-event-letter-returned = Ein Brief kam zurück: Er ist nicht angekommen.
case-event-refused = Abgelehnt: { $ground }.
case-event-appealed = Gegen die Antwort wurde Einspruch erhoben.
case-event-appeal-decided = Über den Einspruch wurde entschieden: { $decision }.
case-event-reopened = { $why ->
    [reply] Der Antrag ist wieder offen, denn die Person hat geschrieben.
    [hold-ended] Was bleiben musste, muss es nicht mehr: Der Rest wird ausgeführt.
   *[staff] Der Antrag wurde wieder geöffnet.
}
case-event-closed = Abgeschlossen: Es bleibt nichts zu tun.
