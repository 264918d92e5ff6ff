## The gate (kept.gate)

gate-permitted = Erlaubt für den Zweck von Klausel { $clause }.
gate-no-purpose = Keine Klausel nennt diesen Zweck ({ $clause }); er ist deshalb abgelehnt.
gate-restricted = Die Person hat diese Daten einschränken lassen: Sie werden gespeichert und nicht verwendet (Klausel { $clause }).
gate-objected = Die Person hat dieser Verwendung widersprochen (Klausel { $clause }).
gate-no-marketing = Die Person möchte keine Werbung (Klausel { $clause }).
gate-no-calls = Die Person möchte keine Anrufe (Klausel { $clause }).
gate-no-sale = Die Person hat Verkauf und Weitergabe abgelehnt (Klausel { $clause }).
gate-no-consent = Klausel { $clause } verlangt vorher eine Einwilligung, und es gibt keine.
gate-no-number = Diese Nummer kann niemand wählen, also darf sie niemand anrufen.
gate-may-call = Niemand hat verlangt, unter dieser Nummer nicht angerufen zu werden.
