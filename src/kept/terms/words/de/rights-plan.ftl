## Pläne für Rechte (kept.rights.planning)

rights-plan-step = Verlangt nach Art. { $article } DSGVO.
rights-plan-lifts = Beendet die Einschränkung durch { $plan } (Art. 18 Abs. 3 DSGVO).
cited-article = Art. { $article } DSGVO
cited-recital = Erwägungsgrund { $article } DSGVO
rights-plan-several = { $count } Einträge in { $dataset } passen darauf und stehen für verschiedene Menschen. Unterscheiden lassen sie sich durch: { $by }.
rights-plan-disagree = Was über eine Person angegeben wurde, führt nicht zu einem Eintrag: Etwas davon gehört jemand anderem.
rights-plan-unreached = Von einer Person führt nichts zu { $dataset }. Geben Sie dort „belongs“ an, oder „belongs: []“, wenn die Einträge niemanden erkennen lassen.
rights-plan-silent = In { $dataset } konnte nicht nachgesehen werden: { $reason }.
rights-plan-held = Eine gesetzliche Aufbewahrung hält es fest (Fall { $case }).
rights-plan-exempt = Bleibt nach Art. { $article } DSGVO bis zum Ende seiner Frist (Klausel { $clause }).
rights-plan-joint = Es gehört auch einer anderen Person.
rights-plan-joint-unchanged = Es gehört auch einer anderen Person.
rights-plan-of-another = Es gehört einer anderen Person und wurde dieser nur gezeigt.
rights-plan-shared = Es ist nur über einen Wert zu finden, den auch eine andere Person hat.
rights-plan-cannot = Der Speicher kann das nicht: { $reason }.
rights-plan-cannot-correct = Der Speicher kann das nicht: { $reason }.
rights-plan-cannot-redact = Der Speicher kann das nicht: { $reason }.
rights-plan-pointed-at = Einträge in { $dataset }, die bleiben, verweisen darauf: Nur das Persönliche wird geleert.
rights-plan-key = Der Wert gehört zum Schlüssel, an dem der Speicher Einträge unterscheidet.
rights-plan-unrestricted = Der Speicher kann es weder verbergen noch beiseitelegen: Die Anwendungen sehen es weiterhin.
rights-plan-restrict-what = Sagen Sie, welche Daten eingeschränkt werden sollen (eine Kategorie, ein Datenbestand oder ein Datensatz): Eine Einschränkung beendet deren Verwendung, nicht den Dienst.
rights-plan-correct-what = Sagen Sie, welche Angabe falsch ist und wie sie richtig lautet: Nichts sagt, was berichtigt werden soll.
rights-plan-unsaid = Datensätze von { $dataset } blieben, und weder eine Klausel der Erklärung noch Worte für einen Brief sagen, warum. Geben Sie ihrer Aufbewahrungsregel eine Klausel.
rights-plan-restricted = Daten dieser Person liegen wegen der Einschränkung { $plan } beiseite, wo eine Löschung sie nicht fände. Heben Sie diese zuerst auf.
rights-plan-app-no-estate = Noch sagt nichts, was unsere Systeme enthalten: Kein Bestand ist angegeben.
rights-plan-rights-unknown-identifier = Unsere Systeme kennen Menschen nicht unter dem, was dieser Antrag nennt. Bitten Sie um eine Adresse oder Nummer, unter der sie bekannt sind, und planen Sie neu.
rights-plan-rights-unknown-class = Der Antrag nennt eine Klasse von Menschen, die der Bestand nicht hat.

## Why something stays, said to whose it is

stays-rights-plan-of-another = Es gehört auch jemand anderem, etwa einer Kollegin oder Ihrem Kunden, und bleibt dort.
stays-rights-plan-joint = Es gehört auch einer anderen Person. Was darin Ihres ist, geht.
stays-rights-plan-joint-unchanged = Es gehört auch einer anderen Person und bleibt, wie es war.
stays-rights-plan-shared = Jemand anderes ist unter derselben Adresse oder Nummer bekannt; wir können nicht sagen, dass es nur Ihres ist.
stays-rights-plan-cannot = Einzelne Datensätze lassen sich nicht herausnehmen. Das ganze Archiv wird vernichtet, wenn seine Zeit vorbei ist.
stays-rights-plan-cannot-correct = Dort lässt sich Einzelnes nicht ändern; es bleibt, wie es war.
stays-rights-plan-cannot-redact = Jemand anderes hat es geschrieben und nennt Sie darin, und dort lassen sich einzelne Texte nicht ändern. Es geht, wenn seine eigene Zeit um ist.
stays-rights-plan-unrestricted = Der Speicher kann es weder verbergen noch beiseitelegen: Unsere Anwendungen sehen es weiter. Genutzt werden darf es auch dort nicht.
stays-rights-plan-exempt = Das Gesetz lässt es uns behalten, bis seine Frist endet.
stays-rights-plan-held = Es wird für eine rechtliche Angelegenheit gebraucht und bleibt, bis sie vorbei ist.
stays-rights-plan-pointed-at = Andere Datensätze, die bleiben, verweisen darauf: Was darin persönlich ist, wird geleert.
