page-skip = Zum Inhalt springen
page-nav = Seiten
page-language = Sprache
page-promises = Unsere Versprechen
page-policy = Datenschutzerklärung
page-versions = Alle Fassungen
page-colophon = Die Urteile werden jedes Mal neu aus dem ermittelt, was in unseren Systemen vorgefunden wurde. Niemand kann sie von Hand setzen.
page-contents = Inhalt
page-clause = Klausel

page-verdict-kept = Gehalten
page-verdict-attested = Bezeugt
page-verdict-unproven = Unbelegt
page-verdict-due = Fällig
page-verdict-broken = Gebrochen
page-unchecked = Noch nicht geprüft
page-means-kept = Ein Programm setzt dieses Versprechen um, und eine Prüfung der laufenden Systeme hat keinen Verstoß gefunden.
page-means-attested = Dies geschieht außerhalb von Computern. Eine namentlich bekannte Person hat darüber einen Nachweis mit einem Beleg unterzeichnet, und der Nachweis ist nicht abgelaufen.
page-means-unproven = Hinter diesem Versprechen steht noch nichts, oder die letzte Prüfung liegt zu lange zurück, um sich darauf zu verlassen.
page-means-due = Eine Überprüfung oder ein unterzeichneter Nachweis, von dem dieses Versprechen abhängt, ist abgelaufen und muss erneuert werden.
page-means-broken = Eine Prüfung hat ergeben, dass dieses Versprechen nicht gehalten wird.

page-version = Fassung { $number }
page-modified = Zuletzt geändert am
page-effective = In Kraft ab
page-published = Veröffentlicht
page-digest = Prüfsumme des Wortlauts
page-permalink = Dauerhafte Adresse
page-current = in Kraft
page-to-come = künftig
page-policy-lead = Das versprechen wir. Zu jeder Klausel gibt es ein Urteil darüber, ob wir sie einhalten.
page-see-promises = Unsere Versprechen und wie es um sie steht
page-not-current = Dies ist eine ältere Fassung. Sie bleibt zum Nachlesen hier und ist nicht mehr in Kraft.
page-not-yet = Diese Fassung ist veröffentlicht, aber noch nicht in Kraft.
page-read-current = Die geltende Fassung lesen
page-coming = Fassung { $number } tritt in Kraft am
page-coming-read = Fassung { $number } lesen
page-versions-lead = Alle Fassungen der Datenschutzerklärung, die je veröffentlicht wurden, jede unter einer eigenen Adresse.
page-no-policy = Noch ist keine Datenschutzerklärung in Kraft. Sobald eine veröffentlicht ist, steht sie hier, mit einem Urteil zu jeder Klausel.

page-promises-lead = Unsere Datenschutzerklärung, Klausel für Klausel, jeweils mit dem Urteil, ob wir sie einhalten.
page-read-policy = Nur die Datenschutzerklärung lesen
page-never-checked = Noch wurde nichts geprüft. Die Versprechen stehen unten ohne Urteil.
page-outdated = Der Wortlaut hat sich seit der letzten Prüfung geändert. Bis zur nächsten wird kein Urteil abgegeben.
page-judged = beurteilt am
page-looked = zuletzt nachgesehen am
page-nothing-looked-at = es wurde nichts nachgesehen
page-filter = Klauseln mit einem bestimmten Urteil zeigen
page-all = Alle Versprechen
page-show-all = Alle Klauseln zeigen
page-meanings = Was die Urteile bedeuten
page-evidence = Belege
page-none-such = Keine Klausel hat dieses Urteil.
page-json = Dasselbe als Daten (JSON)

page-trail = Wo Sie sind
page-in-policy = In der Datenschutzerklärung lesen, Fassung { $number }
page-verdict = Urteil
page-parts = { $n ->
    [one] Worauf das Urteil beruht
   *[other] Die { $n } Dinge, auf denen das Urteil beruht
}
page-parts-lead = Das Schwächste steht zuerst: Es allein entscheidet über das Urteil.
page-commitments = { $n ->
    [one] Zusage:
   *[other] Zusagen:
}
page-no-evidence = Zu diesem Teil gibt es keine Belege für die Öffentlichkeit.
page-preamble = Diese Klausel erläutert und verspricht für sich genommen nichts; deshalb gibt es kein Urteil.
page-verify = So prüfen Sie das selbst
page-verify-lead = Jede Prüfung hinterlässt einen Eintrag in einem Register, dem nur hinzugefügt werden kann. Der Prüfpunkt unten legt alle bisherigen Einträge fest: Änderten wir später auch nur einen davon, würde Ihre Kopie es zeigen.
page-verify-keep = Bewahren Sie diesen unterzeichneten Prüfpunkt auf, in einer Datei namens checkpoint.txt.
page-verify-ask = Verlangen Sie zu einem späteren Zeitpunkt das Bündel des Registers von uns. Es enthält Verweise, Prüfsummen und Anzahlen und von niemandem personenbezogene Daten.
page-verify-run = Starten Sie das Prüfprogramm, eine einzelne Datei, die nichts von uns braucht:
page-verifier-key = Prüfschlüssel
page-checkpoint = Unterzeichneter Prüfpunkt
page-command = Befehl
page-no-checkpoint = Das Register hat noch keinen unterzeichneten Prüfpunkt. Nach der ersten Prüfung steht hier einer, mit dem Schlüssel dazu.
page-neighbours = Klauseln davor und danach
page-before = Zurück
page-after = Weiter

page-not-found = Diese Seite gibt es nicht
page-not-found-lead = Unter dieser Adresse steht nichts. Vielleicht hat die Klausel eine andere Nummer, oder die Adresse ist unvollständig.
page-failed = Diese Seite kann nicht gezeigt werden
page-failed-lead = Bei uns ist etwas schiefgegangen. Der Fehler ist festgehalten; bitte versuchen Sie es später noch einmal.
