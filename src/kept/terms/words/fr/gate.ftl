## The gate (kept.gate)

gate-permitted = Autorisé pour la finalité de la clause { $clause }.
gate-no-purpose = Aucune clause ne cite cette finalité ({ $clause }) ; elle est donc refusée.
gate-restricted = La personne a fait limiter le traitement de ces données : elles sont conservées, non utilisées (clause { $clause }).
gate-objected = La personne s’est opposée à cette utilisation (clause { $clause }).
gate-no-marketing = La personne ne veut pas de publicité (clause { $clause }).
gate-no-calls = La personne ne veut pas d’appels (clause { $clause }).
gate-no-sale = La personne a refusé la vente et le partage (clause { $clause }).
gate-no-consent = La clause { $clause } exige d’abord un consentement, et il n’y en a pas.
gate-no-number = Personne ne peut composer ce numéro, donc personne ne peut l’appeler.
gate-may-call = Personne n’a demandé à ne pas être appelé à ce numéro.
