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
