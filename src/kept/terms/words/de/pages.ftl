web-skip = Zum Inhalt springen
web-nav = Seiten
web-language = Sprache
web-promises = Unsere Versprechen
web-policy = Datenschutzerklärung
web-versions = Alle Fassungen
web-colophon = Die Urteile werden jedes Mal neu aus dem ermittelt, was in unseren Systemen vorgefunden wurde. Niemand kann sie von Hand setzen.
web-contents = Inhalt
web-clause = Klausel

web-unchecked = Noch nicht geprüft
web-means-kept = Ein Programm setzt dieses Versprechen um, und eine Prüfung der laufenden Systeme hat keinen Verstoß gefunden.
web-means-attested = Dies geschieht außerhalb von Computern. Eine namentlich bekannte Person hat darüber einen Nachweis mit einem Beleg unterzeichnet, und der Nachweis ist nicht abgelaufen.
web-means-unproven = Hinter diesem Versprechen steht noch nichts, oder die letzte Prüfung liegt zu lange zurück, um sich darauf zu verlassen.
web-means-due = Eine Überprüfung oder ein unterzeichneter Nachweis, von dem dieses Versprechen abhängt, ist abgelaufen und muss erneuert werden.
web-means-broken = Eine Prüfung hat ergeben, dass dieses Versprechen nicht gehalten wird.

web-version = Fassung { $number }
web-modified = Zuletzt geändert am
web-effective = In Kraft ab
web-published = Veröffentlicht
web-digest = Prüfsumme
web-permalink = Dauerhafte Adresse
web-current = in Kraft
web-to-come = künftig
web-policy-lead = Das versprechen wir. Zu jeder Klausel gibt es ein Urteil darüber, ob wir sie einhalten.
web-see-promises = Unsere Versprechen und wie es um sie steht
web-not-current = Dies ist eine ältere Fassung. Sie bleibt zum Nachlesen hier und ist nicht mehr in Kraft.
web-not-yet = Diese Fassung ist veröffentlicht, aber noch nicht in Kraft.
web-read-current = Die geltende Fassung lesen
web-coming = Fassung { $number } tritt in Kraft am
web-coming-read = Fassung { $number } lesen
web-versions-lead = Alle Fassungen der Datenschutzerklärung, die je veröffentlicht wurden, jede unter einer eigenen Adresse.
web-no-policy = Noch ist keine Datenschutzerklärung in Kraft. Sobald eine veröffentlicht ist, steht sie hier, mit einem Urteil zu jeder Klausel.

web-promises-lead = Unsere Datenschutzerklärung, Klausel für Klausel, jeweils mit dem Urteil, ob wir sie einhalten.
web-read-policy = Nur die Datenschutzerklärung lesen
web-never-checked = Noch wurde nichts geprüft. Die Versprechen stehen unten ohne Urteil.
web-outdated = Der Wortlaut hat sich seit der letzten Prüfung geändert. Bis zur nächsten wird kein Urteil abgegeben.
web-judged = Urteile vom
web-looked = zuletzt nachgesehen am
web-nothing-looked-at = es wurde nichts nachgesehen
web-filter = Klauseln mit einem bestimmten Urteil zeigen
web-all = Alle Versprechen
web-all-lead = Jede Klausel, die uns bindet.
web-show-all = Alle Klauseln zeigen
web-evidence = Einzelheiten
web-none-such = Keine Klausel hat dieses Urteil.
web-json = Dasselbe als Daten (JSON)

web-trail = Wo Sie sind
web-in-policy = In der Datenschutzerklärung lesen, Fassung { $number }
web-verdict = Urteil
web-parts = { $n ->
    [one] Worauf das Urteil beruht
   *[other] Die { $n } Dinge, auf denen das Urteil beruht
}
web-parts-lead = Das Schwächste steht zuerst: Es allein entscheidet über das Urteil.
web-commitments = { $n ->
    [one] Zusage:
   *[other] Zusagen:
}
web-no-evidence = Zu diesem Teil gibt es keine Belege für die Öffentlichkeit.
web-preamble = Diese Klausel erläutert und verspricht für sich genommen nichts; deshalb gibt es kein Urteil.
web-verify = So prüfen Sie das selbst
web-verify-lead = Jede Prüfung hinterlässt einen Eintrag in einem Register, dem nur hinzugefügt werden kann. Der Prüfpunkt unten legt alle bisherigen Einträge fest: Änderten wir später auch nur einen davon, würde Ihre Kopie es zeigen.
web-verify-keep = Bewahren Sie diesen unterzeichneten Prüfpunkt auf, in einer Datei namens checkpoint.txt.
web-verify-ask = Verlangen Sie zu einem späteren Zeitpunkt das Bündel des Registers von uns. Es enthält Verweise, Prüfsummen und Anzahlen und von niemandem personenbezogene Daten.
web-verify-run = Holen Sie das Prüfprogramm, eine einzelne Datei, die außer Python nichts braucht, und starten Sie es:
web-verify-package = Eine Kopie Ihrer Daten, die Sie von uns haben, prüfen Sie ebenso, bis zur einzelnen Datei:
web-verifier-key = Prüfschlüssel
web-no-checkpoint = Das Register hat noch keinen unterzeichneten Prüfpunkt. Nach der ersten Prüfung steht hier einer, mit dem Schlüssel dazu.
web-neighbours = Klauseln davor und danach
web-before = Zurück
web-after = Weiter

web-not-found = Diese Seite gibt es nicht
web-not-found-lead = Unter dieser Adresse steht nichts. Vielleicht hat die Klausel eine andere Nummer, oder die Adresse ist unvollständig.
web-failed = Diese Seite kann nicht gezeigt werden
web-failed-lead = Bei uns ist etwas schiefgegangen. Der Fehler ist festgehalten; bitte versuchen Sie es später noch einmal.
web-stale-form = Dieses Formular ist zu alt
web-stale-form-lead = Es ist nichts geschehen. Es wurde vor zu langer Zeit geöffnet oder nicht auf einer Seite von uns. Gehen Sie zurück, laden Sie die Seite neu und senden Sie es noch einmal.
