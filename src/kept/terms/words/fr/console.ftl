## La console (kept.web.console)

console-inbox = Demandes
console-holds = Blocages
console-looks = Qui a consulté
console-not-yours = Cela ne fait pas partie de votre rôle
console-not-yours-lead = Adressez-vous à qui exploite Kept si votre travail le demande.
console-seek = Référence d’une demande
console-go = Ouvrir
console-no-such = Cette référence n’existe pas.
console-new = Saisir une demande
console-new-lead = Notez ce que dit la personne, avec ses mots. Elle reçoit une lettre et montre qui elle est comme tout le monde.
console-report = Saisir un signalement : le compte est celui d’un enfant
console-new-more = Ce que vous avez choisi demande davantage, qui figure maintenant ci-dessous.
console-new-language = Lettres en
console-new-place = Cela dit quelle loi protège la personne. Si rien n’est choisi, la première échéance de toutes les lois possibles s’impose.
console-asks-who = De qui il s’agit, ou qui demande
console-asks-email = Son adresse électronique que nous pouvons connaître
console-asks-email-hint = Un lien y part, et c’est toute la preuve demandée. Si quelqu’un demande pour une autre personne, c’est l’adresse de celle-ci.
console-asks-for-another = Quelqu’un demande pour une autre personne
console-asks-agent = Adresse de qui demande
console-asks-agent-hint = Un mandataire a besoin de l’accord de la personne, un parent montre le lien. Les lettres vont à cette adresse.
console-asks-place = Où vit la personne
console-asks-no-place = Non dit
console-asks-which-part-erasure = Ne cochez rien si tout est visé.
console-asks-text-ask = La question
console-pointed = Semble être une demande
console-pointed-lead = Quelqu’un a écrit cela dans un ticket ou une discussion. Regardez-le là-bas ; saisissez ensuite la demande, ou dites que rien n’est demandé.
console-pointed-seems = sans doute :
console-pointed-nothing = Rien n’est demandé
console-pointed-count = { $count ->
    [one] Un message, ailleurs, semble être une demande
   *[other] { $count } messages, ailleurs, semblent être des demandes
}
console-by-way = Arrivée par
console-filter = Quelles demandes
console-open = ouvertes
console-overdue = en retard
console-soon = à rendre sous 7 jours
console-ours = attendent de nous
console-unread = non lues
console-all = toutes, closes comprises
console-due = Échéance
console-request = Demande
console-kind = Objet
console-state = Étape
console-waits = Attend
console-received = Reçue
console-chip-overdue = en retard
console-nothing-due = pas de date
console-new-words = nouveau
console-nothing-open = Rien n’est ouvert. Quand quelqu’un demande, c’est ici, la date la plus proche d’abord.
console-nothing-here = Il n’y a rien ici.
console-came = Arrivée le
console-place = Habite en
console-place-guessed = supposé d’après la langue du navigateur
console-laws = Selon
console-late = Ce n’était plus possible : la demande a avancé. Voici où elle en est.
console-done = Fait, et enregistré.
console-is-paused = Le travail sur cette demande est suspendu. Aucun délai légal ne s’arrête pour autant.
console-until = jusqu’au
console-by-clause = selon la clause
console-blocked = Le plan ne peut pas encore être exécuté :
console-acts = Ce que vous pouvez faire
console-steps = Où elle en est
console-clocks = Échéances
console-systems = Systèmes
console-no-plan = Aucun plan n’a encore été fait. Dès qu’il y en a un, chaque système figure ici avec sa réponse.
console-stays = Ce qui reste, et pourquoi
console-tells = Qui est informé
console-recipient-untold = pas encore informé
console-recipient-system = a fait de même par sa propre interface, et a été interrogé à nouveau
console-recipient-mail = informé par courriel
console-recipient-hand = informé par une personne
console-enclosed = La copie à joindre à la lettre
console-recipient-confirmed = confirmé
console-recipient-noted = selon une note de nos services
console-recipient-waiting = pas encore confirmé
console-recipient-reminded = rappelé
console-said = Ce qui a été dit
console-contact = réponse à
console-nothing-said = Rien n’a été écrit.
console-documents = Documents à examiner
console-letters = Lettres
console-sent = envoyée
console-came-back = revenue : à envoyer autrement
console-to-send = attend l’envoi
console-by-post = Par la poste : imprimez-la, l’adresse va sur l’enveloppe
console-failed = { $count ->
    [one] non acceptée, 1 essai
   *[other] non acceptée, { $count } essais
}
console-look-lead = Ce qui est écrit ici parle d’une personne. Dites d’abord pourquoi vous en avez besoin : c’est enregistré, et la personne peut le voir.
console-purpose = Finalité, telle que la politique l’énonce
console-choose = Choisir…
console-reason = Pourquoi
console-reason-hint = Une phrase que la personne peut lire.
console-look = Me le montrer pendant une demi-heure
console-no-look = Votre rôle montre où en est la demande, et les données de personne.
console-no-purpose = Choisissez une finalité et dites pourquoi.
console-timeline = Ce qui s’est passé
console-looked = Qui a consulté
console-plan = Le plan
console-plan-records = { $count ->
    [0] Il ne touche aucun enregistrement.
    [one] Il touche 1 enregistrement.
   *[other] Il touche { $count } enregistrements.
}
console-optional = si vous voulez
console-missing = Il manque quelque chose ici, ou ce n’est pas l’un des choix.
console-preview = Voici ce qui part
console-preview-lead = Changez ci-dessus ce qui ne va pas, et regardez encore.
console-send = Envoyer
console-preview-again = Regarder encore
console-to-preview = Voir la lettre
console-back = Retour
console-when = Quand
console-who = Qui
console-looks-lead = Toute consultation des données d’une personne. Sa finalité et sa raison figurent avec la demande, et la personne les voit.
console-nobody-looked = Personne n’a encore rien consulté.
console-exemption = { $law }, { $section } : { $says }
console-keys = Touches
console-keys-lead = Les touches seules agissent tant que vous n’écrivez pas. Tout fonctionne aussi avec Tab et Entrée.
console-key-seek = trouver une demande par sa référence
console-key-next = demande suivante et précédente de la liste
console-key-up = revenir au-dessus
console-key-new = saisir une demande
console-key-keys = cette page
console-keys-off = Désactiver les touches dans ce navigateur
console-keys-on = Activer les touches dans ce navigateur
console-fault-other = Cela a été refusé ({ $code }).
console-fault-rights-not-now = Dans l’état de la demande, ce n’est pas possible. Regardez-la encore.
console-fault-rights-same-eyes = Quelqu’un d’autre doit décider : les mêmes yeux ne comptent pas deux fois.
console-fault-rights-no-reason = Dites pourquoi, en des mots pour la personne concernée.
console-fault-rights-short-mark = Un mot à noircir a au moins deux lettres ou chiffres.
console-fault-rights-same-marks = C’est déjà montré ainsi. Écrivez ce qui est encore à noircir, ou cochez ce qui est à rétablir.
console-fault-rights-unreasoned-mark = Dites pourquoi ce que vous rétablissez ne concerne personne d’autre.
console-fault-rights-weak-proof = Cela ne suffit pas à le montrer.
console-fault-rights-nameless-child = Personne ne dit par quoi l’enfant est connu ici. Cherchez-le et donnez-le avec le lien : l’adresse du parent n’est pas celle de l’enfant.
console-fault-rights-no-extension = Ni loi ni promesse ne donne plus de temps pour cette raison.
console-fault-records-busy-request = Autre chose est arrivé à la demande entre-temps. Regardez-la encore.
console-fault-rights-incomplete-letter = Il manque à la lettre quelque chose que la loi exige.

asker-subject = demandée en son propre nom
asker-agent = demandée par un mandataire
asker-parent = demandée par un parent
asker-reporter = signalé : le compte est celui d’un enfant

act-message = Écrire
act-clarify = Demander ce qui est voulu
act-ask-identity = Demander qui c’est
act-prove = Tenir pour montré
act-plan = Refaire le plan
act-settle = Préciser ce qui est visé
act-weigh = Mettre en balance
act-redact = Examiner le noircissement
act-approve = Approuver
act-decline = Ne pas approuver
act-answer = Répondre
act-extend = Prendre plus de temps
act-pause = Suspendre
act-resume = Reprendre
act-read = Marquer comme lu
act-refuse = Refuser
act-decide-appeal = Trancher le recours
act-reopen = Rouvrir
act-lift = Lever la limitation

act-lead-message = Cela part en lettre, dans la langue de la personne, avec ce que vous écrivez.
act-lead-clarify = La personne est interrogée par lettre. Certaines lois arrêtent leur délai jusqu’à la réponse.
act-lead-ask-identity = Un lien part à une adresse déjà détenue. Ne demandez jamais plus que ce que nous avons.
act-lead-prove = Seulement ce que vous avez vraiment regardé. Votre nom et votre raison sont gardés ; les documents sont alors détruits.
act-lead-plan = Les systèmes sont parcourus à nouveau ; les approbations de l’ancien plan tombent.
act-lead-settle = D’après les mots de la personne : quelle partie, quelle finalité, ou ce qui est faux et ce qui est juste. Le plan est refait sur cette base et les approbations de l’ancien tombent.
act-lead-weigh = Une décision sur le fond. La personne apprend vos raisons.
act-lead-redact = Avant que des données d’autrui puissent sortir, quelqu’un regarde. Ce que vous approuvez est noirci tel qu’affiché.
act-lead-approve = Ce qui est approuvé est exécuté. Qui a identifié la personne à la main n’approuve pas seul.
act-lead-decline = Toutes les approbations de ce plan tombent, et il est refait.
act-lead-answer = C’est la réponse entière. Aucune demande n’est répondue tant qu’un système se tait.
act-lead-extend = Une fois, pour une raison que la loi connaît, et la personne l’apprend avant la première date.
act-lead-pause = Le travail s’arrête ; les délais légaux, non.
act-lead-resume = Le travail reprend, et ce que la personne a écrit compte comme lu.
act-lead-read = Vous avez lu ce que la personne a écrit, et il n’y a rien de plus à faire. Rien n’est envoyé.
act-lead-refuse = La personne apprend pourquoi, et où se plaindre. Cela ne se reprend pas ; un recours est possible.
act-lead-decide-appeal = Seulement qui n’a pas eu part à ce qui est attaqué.
act-lead-reopen = Rien ne part avant que vous ne le disiez.
act-lead-lift = La personne apprend d’abord quand elle prend fin, et pourquoi (art. 18, paragraphe 3, du RGPD). Ce jour-là, une fois la lettre partie, tout revient de lui-même.

field-text = Vos mots
field-reason = Raison
field-point = Ce qui a été montré
field-known-kind = Par quoi l’enfant est connu ici (avec le lien ou l’âge ; vide si c’est donné correctement)
field-known = Cette adresse ou ce numéro
field-decision = Décision
field-part = Ce qui est visé
field-purposes = Finalités
field-category = Ce qui est faux
field-old = Tel que c’est écrit
field-new = Tel que ce devrait être
field-note = Remarque
field-ground = Motif
field-exemption = Exception de la loi
field-until = Jusqu’au
field-on = Jour où elle prend fin (demain, sans indication)

extension-complexity = La demande est complexe
extension-number = Les demandes sont nombreuses
extension-interference = La première date gênerait l’activité
extension-consultation = D’autres doivent d’abord être consultés

console-letter = Lettre « { $subject } »
console-recipient = « { $recipient } »
act-sent = Noter l’envoi
act-tell = Noter qui est informé
act-acknowledged = Noter qu’ils l’ont fait aussi
act-lead-sent = Une lettre qu’aucun canal ne prend. Imprimez-la depuis la demande, envoyez-la, et dites comment.
act-lead-tell = Qui a reçu les données l’apprend (art. 19) : par courriel si une adresse est enregistrée, sinon dites-le vous-même et notez-le ici.
act-lead-acknowledged = Un destinataire a dit qu’il avait fait de même.
field-letter = Lettre
field-how = Comment elle a été envoyée
field-recipient = Destinataire

console-sides = Ce qui est noirci
console-sides-count = { $count ->
    [one] 1 enregistrement d’autrui parle de quelqu’un.
   *[other] { $count } enregistrements d’autrui parlent de quelqu’un.
}
console-sides-hand = Rien ne se marque à la main ici : si quelque chose est faux, n’approuvez pas et dites quoi.
console-sides-none = Les textes ne peuvent pas être lus maintenant. N’approuvez pas ce que vous n’avez pas vu.
console-sides-empty = Plus rien ne parle de quelqu’un d’autre. Le plan peut être refait.
console-sides-approve = Approuver l’occultation
console-written = Tel qu’écrit
console-goes-out = Tel qu’il serait
console-sides-before = Les précédents
console-sides-after = Les suivants
console-marks = Marquer à la main
console-marks-further = Noircir aussi
console-marks-further-hint = Noms et mots d’autres personnes, un par ligne. Ils sont noircis partout dans ce paquet, comme mots entiers, en majuscules ou non.
console-marks-spared = Rétablir
console-marks-spared-hint = Ce que vous cochez reste tel qu’écrit, partout dans ce paquet.
console-marks-reason = Pourquoi c’est rétabli
console-marks-show = Montrer ainsi
console-marks-done = Voici ce qui partirait maintenant. Regardez-le, et approuvez si c’est juste.
console-marks-unshown = Ce que vous avez écrit ou coché n’est pas encore montré et ne vaudrait pas. Faites-le d’abord montrer ainsi.
console-does = { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
} · { $op ->
    [read] donnés
    [erase] effacés
    [mask] vidés
    [set] corrigés
    [redact] noircis
    [seal] mis de côté
    [unseal] remis en place
    [flag] cachés
   *[other] { $op }
}
console-asks-report-note = Un membre du personnel l’examine. Rien n’arrive au compte avant qu’il soit confirmé que c’est celui d’un enfant. La personne qui l’a signalé reçoit une lettre, qui ne dit rien du compte.
console-asks-report-email-hint = Si elle est connue. Sinon, écrivez plus bas de qui il s’agit.
console-asks-report-also = Un numéro ou un nom du compte est connu
console-asks-report-text = Comment on le sait, et de qui il s’agit
console-asks-report-agent = Adresse de la personne qui le signale
console-asks-report-agent-hint = Les lettres y sont envoyées. Le titulaire du compte n’apprend pas qui l’a signalé.
