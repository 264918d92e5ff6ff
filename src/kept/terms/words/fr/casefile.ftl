## Ce qu’est une demande, où elle en est et ce qui s’est passé (kept.web.casefile)

kind-access = Copie des données
kind-portability = Données à emporter
kind-rectification = Rectification
kind-erasure = Effacement
kind-restriction = Limitation
kind-objection = Opposition
kind-contest = Décision contestée
kind-withdrawal = Consentement retiré
kind-opt-out = Ni vente ni partage
kind-limit = Usage limité
kind-complaint = Réclamation
kind-appeal = Recours
kind-inquiry = Question posée

channel-centre = centre de confidentialité
channel-account = espace client
channel-api = interface de programmation
channel-email = courriel
channel-phone = téléphone
channel-letter = courrier
channel-support = assistance
channel-terminal = ligne de commande
channel-gpc = signal du navigateur (GPC)
channel-drp = protocole Data Rights
channel-opendsr = interface OpenDSR

stage-received = Reçue
stage-verifying = Qui demande
stage-planning = Recherche
stage-deciding = Décision
stage-cooling = Temps de réflexion
stage-running = Exécution
stage-answering = Réponse
stage-closed = Close
stage-refused = Refusée
stage-cancelled = Reprise

waits-subject = de la personne
waits-staff = de nous
waits-kept = en cours
waits-time = d’une date
waits-nobody = de personne

answer-found = { $count ->
    [one] 1 enregistrement
   *[other] { $count } enregistrements
}
answer-none = rien trouvé
answer-held = reste comme avant, pour une raison
answer-failed = pas encore de réponse
answer-waiting = pas encore interrogé

point-subject = que la personne est bien qui elle dit
point-agent = que le mandataire est bien qui il dit
point-mandate = que la personne a bien mandaté ce mandataire
point-parent = que le parent est bien qui il dit
point-relation = que c’est un parent de cet enfant
point-minor = que cette personne est un enfant

ground-unfounded = Manifestement infondée
ground-excessive = Manifestement excessive
ground-not-identified = Nous n’avons pas pu établir qui demande
ground-exempt = Une exception prévue par la loi
ground-no-right = Ni loi ni promesse ne donne ce droit
ground-not-ours = Les données relèvent d’une autre entreprise
ground-not-a-minor = Examiné : rien ne montre que c’est un enfant
ground-spam = Courrier indésirable

decision-granted = Accordée
decision-partly = Accordée en partie
decision-rejected = Non accordée

case-by-staff = personnel
case-by-subject = la personne
case-by-agent = le mandataire
case-by-parent = le parent
case-by-reporter = qui l’a signalé
case-by-recipient = destinataire
case-by-kept = le programme

case-event-received = La demande est arrivée (voie : { $channel }).
case-event-acknowledged = La réception a été confirmée.
case-event-acknowledged-quietly = L’arrivée a été notée. Aucune lettre n’est partie : l’adresse en a reçu cinq aujourd’hui de personnes qui n’ont pas montré qu’elle est à elles.
case-event-identity-asked = { $how ->
    [link] Un lien a été envoyé à une adresse déjà connue.
   *[staff] Un membre du personnel regarde qui demande.
}
case-event-identity-proved = Il a été montré { $point }, { $how ->
    [partner] un mandataire ou un responsable connu ici l’a attesté
    [session] lors d’une visite où cela avait déjà été montré
    [link] par un lien
    [code] par un code
    [document] par un document examiné par le personnel
   *[staff] par le personnel, à la main
}.
case-event-document-received = Un document à examiner est arrivé.
case-event-documents-destroyed = { $count ->
    [one] Le document a été détruit, la vérification étant faite.
   *[other] Les { $count } documents ont été détruits, la vérification étant faite.
}
case-event-clarification-asked = Une question a été posée.
case-event-clarification-answered = La question a reçu sa réponse.
case-event-message = Un message a été écrit.
case-event-message-read = Ce que la personne a écrit a été lu.
case-event-duplicate-found = La même chose a déjà été demandée, dans { $of } ; c’est cette demande qui reçoit la réponse.
case-event-planned = { $count ->
    [0] Un plan a été fait : il ne touche aucun enregistrement.
    [one] Un plan a été fait sur 1 enregistrement.
   *[other] Un plan a été fait sur { $count } enregistrements.
}
case-event-planned-blocked = Un plan a été fait, qui ne peut pas encore être exécuté.
case-event-settled = On a noté ce qui est visé exactement, et la personne en a été informée.
case-event-settled-quietly = On a noté ce qui est visé exactement.
case-event-weighed = Mise en balance : { $decision }.
case-event-redaction-marked = Ce qui est noirci d’autrui a été marqué à la main.
case-event-redaction-approved = Ce qui parle d’autrui a été examiné et noirci.
case-event-approved = Le plan a été approuvé.
case-event-declined = Le plan n’a pas été approuvé.
case-event-cooling-began = Temps de réflexion jusqu’au { DATETIME($until, dateStyle: "medium", timeStyle: "short") } (UTC).
case-event-cancelled = La demande a été reprise. Rien n’a été modifié.
case-event-began = L’exécution a commencé.
case-event-step-answered = { $system } : { $answer }.
case-event-confirmed = { $count ->
    [0] Un contrôle indépendant n’a plus rien trouvé.
    [one] Un contrôle indépendant a encore trouvé 1 enregistrement.
   *[other] Un contrôle indépendant a encore trouvé { $count } enregistrements.
}
case-event-took-effect = La mesure a pris effet.
case-event-package-ready = La copie est prête jusqu’au { DATETIME($until, dateStyle: "medium") }.
case-event-recipient-told = { $recipient } a été informé.
case-event-recipient-took = { $recipient } a été informé par sa propre interface.
case-event-recipient-reminded = Un rappel a été envoyé à { $recipient }, ou au délégué.
case-event-recipient-acknowledged = { $recipient } l’a fait aussi.
case-event-extended = Plus de temps a été pris, jusqu’au { DATETIME($until, dateStyle: "medium") }.
case-event-paused = Le travail est suspendu pour l’instant.
case-event-resumed = Le travail reprend.
case-event-restriction-ends = La personne a été informée que la limitation prend fin le { DATETIME($until, dateStyle: "long") }.
case-event-restriction-lifted = La limitation est levée : tout est comme avant elle.
case-event-answered = La réponse a été donnée.
case-event-delivered = Une lettre est partie.
case-event-letter-returned = Une lettre est revenue : elle n’est pas arrivée.
case-event-refused = Refusée : { $ground }.
case-event-appealed = Un recours a été formé contre la réponse.
case-event-appeal-decided = Le recours a été tranché : { $decision }.
case-event-reopened = { $why ->
    [reply] La demande est rouverte, la personne ayant écrit.
    [hold-ended] Ce qui devait rester ne le doit plus : le reste est exécuté.
   *[staff] Le personnel a rouvert la demande.
}
case-event-closed = Close : il ne reste rien à faire.
