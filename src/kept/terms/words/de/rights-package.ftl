## Das Paket, das eine Person bekommt (kept.rights.packaging)

package-title-access = Ihre Daten bei { $controller }
package-title-portability = Die Daten, die Sie { $controller } gegeben haben
package-hello = Guten Tag { $name },
package-made = Erstellt am { DATETIME($at, dateStyle: "long") } auf Ihren Antrag { $request }.
package-lead-access = Hier steht, was wir über Sie speichern, woher es kommt, wofür wir es verwenden, wer es erhält und wann es gelöscht wird. Dieselben Datensätze liegen neben dieser Seite als JSON und als CSV.
package-lead-portability = Das sind die Daten, die Sie uns selbst gegeben haben, als JSON und als CSV mit einer Beschreibung jeder Datei, damit ein anderer Dienst sie lesen kann.
package-contents = In diesem Paket
package-records = { $count ->
    [0] Kein Datensatz
    [one] 1 Datensatz
   *[other] { $count } Datensätze
}
package-from = Herkunft
package-source-person = Sie selbst
package-source-automatic = unsere Systeme, während Sie sie benutzt haben
package-used-for = Verwendet für
package-given-to = Weitergegeben an
package-kept-until = Gespeichert bis
package-files = Dateien
package-show = Datensätze anzeigen
package-more = { $count ->
    [one] Ein weiterer Datensatz steht in den Dateien.
   *[other] { $count } weitere Datensätze stehen in den Dateien.
}
package-password-set = ein Passwort ist gesetzt; was wir davon speichern, steht in keiner Kopie
package-password-none = keines
package-mentions = Wo andere von Ihnen sprechen
package-mentions-lead = Diese Texte stammen von anderen und erwähnen Sie. Was Ihnen etwas über Dritte verraten würde, ist geschwärzt.
package-nothing = Wo wir gesucht und nichts gefunden haben
package-nothing-lead = Auch diese Teile unserer Systeme wurden gefragt; dort steht nichts über Sie.
package-rights = Was Sie außerdem tun können
package-made-by = Für dieses Paket steht { $controller } ein. Fragen: { $contact }.
package-verify = MANIFEST.txt nennt jede Datei des Pakets und ist signiert. Wie und mit welchem Schlüssel man das prüft, steht am Ende unserer Seite der Versprechen.
