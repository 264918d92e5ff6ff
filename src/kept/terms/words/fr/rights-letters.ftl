## Lettres au sujet des demandes (kept.rights.letters)

rights-letter-subject = { $letter ->
    [acknowledgement] Nous avons reçu votre demande
    [identity] Merci de montrer que la demande vient de vous
    [clarification] Une question sur votre demande
    [extension] Votre demande prend plus de temps
    [access] La copie de vos données
    [erasure] Ce que nous avons effacé
    [erasure-resumed] Ce qui devait rester est maintenant effacé
    [rectification] Vos données sont rectifiées
    [restriction] Vos données sont limitées
    [restriction-ends] La limitation va prendre fin
    [objection] Votre opposition est acceptée
    [objection-refused] Votre opposition
    [choice] Votre choix est appliqué
    [contest] La décision a été réexaminée
    [complaint] Votre réclamation
    [forwarded] Votre demande a été transmise
    [appeal] Votre recours
    [refusal] Nous ne pouvons pas faire ce que vous demandez
    [recipients] Qui a été informé
    [recipient] Des données que vous tenez de nous
    [message] Un message au sujet de votre demande
    [answer] Notre réponse à votre demande
    [settled] Comment nous comprenons votre demande
    [cooling] Vos données seront bientôt effacées : vous pouvez encore l’empêcher
    [cancelled] Votre demande est retirée
    [joined] Votre demande était déjà en cours
    [mandate] Merci de confirmer : quelqu’un demande en votre nom
   *[other] Votre demande
} ({ $reference })
rights-letter-hello = Bonjour { $name },
rights-letter-hello-somebody = Bonjour,
rights-letter-about = Ceci concerne { $kind ->
    [access] votre demande d’accès à vos données
    [portability] votre demande de portabilité de vos données
    [rectification] votre demande de rectification de vos données
    [erasure] votre demande d’effacement de vos données
    [restriction] votre demande de limitation du traitement
    [objection] votre opposition au traitement de vos données
    [contest] votre demande qu’une personne réexamine une décision automatisée
    [withdrawal] le retrait de votre consentement
    [opt-out] votre choix que vos données ne soient ni vendues ni partagées
    [limit] votre choix de limiter l’usage de vos données sensibles
    [complaint] votre réclamation
    [appeal] votre recours
   *[inquiry] votre question
} ({ DATETIME($at, dateStyle: "long") }, référence { $reference }).
rights-letter-contact = Des questions ? Répondez à cette lettre ou écrivez à { $contact }.
rights-letter-signed = { $controller }, les personnes qui veillent sur vos données
rights-letter-received = Nous l’avons reçue et nous en occupons.
rights-letter-due = Vous aurez notre réponse au plus tard le { DATETIME($at, dateStyle: "long") } : { $by ->
    [law] { $law }, { $section }, nous le demande
   *[promise] la clause { $section } de notre politique de confidentialité le promet
}.
rights-letter-under = Votre droit figure ici : { $laws }.
rights-letter-verifies = Nous nous assurons d’abord qu’elle vient de vous, pour que personne d’autre n’obtienne vos données ou ne vous les fasse perdre. Nous ne demandons rien de plus que ce que nous détenons déjà.
rights-letter-free = Cela ne vous coûte rien, et aucun service, prix ou forfait n’en dépend. Vous pouvez la retirer à tout moment.
rights-letter-identity = Avant d’agir, nous devons être sûrs que la demande vient de vous. Choisissez l’un de ces moyens :
rights-letter-way-link = ouvrir le lien envoyé à une adresse que nous détenons déjà ; il sert une seule fois
rights-letter-way-code = nous donner le code envoyé à une adresse que nous détenons déjà
rights-letter-way-account = vous connecter à votre compte et y confirmer la demande
rights-letter-way-staff = nous appeler ou nous écrire, et nous trouverons un autre moyen ensemble
rights-letter-identity-least = Ce que vous nous montrez sert à cette vérification seule et est supprimé ensuite. N’envoyez pas de copie d’une pièce d’identité si nous ne vous en demandons pas.
rights-letter-clock-stops = Tant que nous vous attendons, le délai que la loi nous donne est suspendu ({ $law }, { $section }).
rights-letter-clock-runs = Le délai de notre réponse continue de courir pendant que nous vous attendons.
rights-letter-clarification = Pour bien vous répondre, nous avons besoin de savoir ceci :
rights-letter-clarification-all = Vous n’avez pas à restreindre votre demande. Si vous voulez tout, dites-le, et vous aurez tout.
rights-letter-longer = Nous ne pouvons pas répondre d’ici le { DATETIME($at, dateStyle: "long") }. Vous aurez notre réponse au plus tard le { DATETIME($until, dateStyle: "long") }.
rights-letter-longer-why = La raison : { $cause ->
    [complexity] votre demande est complexe
    [number] de nombreuses demandes sont arrivées ensemble
    [interference] la première date gênerait notre travail de façon déraisonnable
    [consultation] nous devons d’abord consulter d’autres personnes
   *[other] { $cause }
}.
rights-letter-longer-by = La nouvelle date repose sur { $by ->
    [law] { $law }, { $section }
   *[promise] la clause { $section } de notre politique de confidentialité
}.
rights-letter-longer-once = Elle ne peut être repoussée que cette seule fois.
rights-letter-nothing-held = Nous avons interrogé chacun de nos systèmes, et aucun ne détient de données à votre sujet.
rights-letter-nothing-of-part = De la partie que vous nous demandiez d’effacer, nous ne détenons aucune donnée à votre sujet. Le reste n’a pas changé.
rights-letter-access = Votre copie est prête. Elle contient les données et, pour chaque partie, à quoi elle nous sert, d’où elle vient, qui la reçoit, combien de temps nous la gardons, et si une machine seule a décidé.
rights-letter-portability = Vos données sont prêtes : tout ce que vous nous avez donné, en fichiers JSON et CSV qu’un autre service peut lire.
rights-letter-access-enclosed = Votre copie accompagne cette lettre. Elle contient les données et, pour chaque partie, à quoi elle nous sert, d’où elle vient, qui la reçoit, combien de temps nous la gardons, et si une machine seule a décidé.
rights-letter-portability-enclosed = Vos données accompagnent cette lettre : tout ce que vous nous avez donné, en fichiers JSON et CSV qu’un autre service peut lire.
rights-letter-link-until = Le lien est valable jusqu’au { DATETIME($at, dateStyle: "long") }. Ensuite, redemandez-le et vous en aurez un nouveau.
rights-letter-passphrase = Le fichier est chiffré. Sa phrase secrète vous parvient par une autre voie.
rights-letter-withheld = Une partie de ce que vous demandez n’y figure pas :
rights-letter-further-rights = Vous pouvez aussi faire rectifier, effacer ou limiter vos données, vous opposer à leur usage et les emporter ailleurs.
rights-letter-erased = Tout ce que nous détenions à votre sujet est effacé :
rights-letter-erased-part = Ceci est effacé :
rights-letter-erased-what = { $what } : { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
}
rights-letter-stays = Ceci reste pour l’instant, avec la raison de chaque partie :
rights-letter-stays-what = { $what } : { $count ->
    [one] { $count } enregistrement.
   *[other] { $count } enregistrements.
}
rights-letter-stays-clause = C’est la clause { $clause } de notre politique de confidentialité.
rights-letter-stays-article = Cela repose sur { $cited }.
rights-letter-stays-until = L’effacement a lieu le { DATETIME($at, dateStyle: "long") }, sans nouvelle demande de votre part.
rights-letter-stays-between = L’effacement a lieu peu à peu entre le { DATETIME($first, dateStyle: "long") } et le { DATETIME($at, dateStyle: "long") }, sans nouvelle demande de votre part.
rights-letter-stays-open = L’effacement a lieu dès que la raison disparaît, sans nouvelle demande de votre part, et nous vous le disons alors.
rights-letter-backups = La dernière sauvegarde qui en contient encore une copie est détruite le { DATETIME($at, dateStyle: "long") }. D’ici là personne n’utilise cette copie, et si une sauvegarde était restaurée, vos données en seraient d’abord effacées de nouveau.
rights-letter-not-back = Nous gardons une note qui ne contient qu’un code, pour qu’aucune importation ne ramène vos données.
rights-letter-rest-unchanged = Votre demande portait sur une partie de vos données. Le reste n’a pas changé.
rights-letter-resumed = Après votre demande, une partie de vos données devait rester. La raison a disparu, et ceci est maintenant effacé aussi :
rights-letter-not-corrected = Nous avons interrogé tous nos systèmes et n’avons trouvé nulle part ce que vous avez indiqué comme faux, tel que vous l’avez écrit. Rien n’a été modifié. Écrivez-nous si c’est écrit autrement. Il s’agissait de :
rights-letter-corrected = Nous avons rectifié ceci, dans chaque copie que nous détenons :
rights-letter-corrected-part = Nous avons rectifié ceci :
rights-letter-uncorrected = À ces endroits, cela reste comme avant, parce que cela appartient aussi à quelqu’un d’autre, ou parce que rien ne s’y modifie séparément :
rights-letter-nothing-to-restrict = De la partie que vous avez nommée, nous ne détenons aucune donnée à votre sujet ; il n’y a donc rien à limiter.
rights-letter-item = { $what }
rights-letter-restricted = L’usage de ceci est désormais limité :
rights-letter-restricted-means = Nous le conservons et n’en faisons rien d’autre, sauf avec votre accord, pour des droits en justice ou pour protéger une autre personne.
rights-letter-restricted-ends = Avant la fin de la limitation, nous vous le dirons.
rights-letter-unrestricted = À ces endroits, le système lui-même ne peut pas imposer la limitation : ce qui conserve les données ne peut ni les cacher ni les mettre de côté, et nos applications les voient encore. Elles ne doivent pas y être utilisées non plus :
rights-letter-restricted-others = Ceci est aussi à une autre personne, et reste comme avant :
rights-letter-lifted = La limitation de vos données prend fin le { DATETIME($at, dateStyle: "long") }. La raison :
rights-letter-objection = Désormais nous n’utilisons plus vos données pour :
rights-letter-objection-refused = Nous continuons d’utiliser vos données pour :
rights-letter-weighing = Nous avons mis en balance vos raisons et les nôtres, de cette façon :
rights-letter-choice = { $kind ->
    [opt-out] Vos données ne sont plus vendues, partagées, ni utilisées pour de la publicité ciblée.
    [limit] Vos données sensibles ne servent plus qu’au service que vous avez demandé.
   *[withdrawal] Votre consentement est retiré, et ce qui reposait sur lui a cessé. Ce qui a été fait avant reste licite.
}
rights-letter-no-disadvantage = Rien d’autre ne change pour vous : aucun prix, aucun forfait et aucun service n’en dépend.
rights-letter-told = Nous avons informé ceux qui avaient reçu les données :
rights-letter-told-one = { $recipient }, le { DATETIME($at, dateStyle: "long") } :
rights-letter-told-confirmed = a confirmé que c’est fait.
rights-letter-told-waiting = n’a pas encore confirmé.
rights-letter-told-nobody = Les données n’avaient été données à personne ; il n’y avait donc personne à informer.
rights-letter-refused = Nous ne faisons pas ce que vous demandez. Les raisons :
rights-letter-no-right = Aucune loi qui vous protège, et aucune de nos promesses, ne donne ce que vous demandez :
rights-letter-not-ours = Nous détenons ces données pour quelqu’un d’autre, qui en décide. Nous lui avons transmis votre demande, et c’est de là que viendra la réponse :
rights-letter-contest-reviewed = Une personne qui n’a pas pris part à la décision l’a réexaminée, avec ce que vous nous avez dit.
rights-letter-contest = { $outcome ->
    [granted] Elle est annulée.
    [partly] Elle est modifiée en partie.
   *[rejected] Elle est maintenue.
}
rights-letter-complaint = Nous avons examiné votre réclamation. Notre réponse :
rights-letter-appeal-reviewed = Quelqu’un qui n’a pas pris la première décision a statué sur votre recours.
rights-letter-appealed = { $outcome ->
    [granted] Vous avez raison, et nous faisons ce que vous demandez.
    [partly] Vous avez raison en partie.
   *[rejected] La première décision est maintenue.
}
rights-letter-appeal-stays = La limitation ne prend pas fin le { DATETIME($at, dateStyle: "long") }, contrairement à ce que nous vous avions écrit.
rights-letter-appeal = Vous pouvez faire un recours auprès de nous en répondant à cette lettre. Quelqu’un d’autre décide dans ce délai : { $period } ({ $law }, { $section }).
rights-letter-complain = Si vous n’êtes pas d’accord, vous pouvez adresser une réclamation à une autorité de contrôle :
rights-letter-complain-anywhere = Si vous n’êtes pas d’accord, vous pouvez adresser une réclamation à l’autorité de contrôle du pays ou de l’État où vous vivez, où vous travaillez, ou dans lequel vous pensez que le droit n’a pas été respecté.
rights-letter-complain-cited = Votre droit de réclamation : { $laws }.
rights-letter-authority = { $name }, { $web }
rights-letter-court = Vous pouvez aussi saisir un tribunal ({ $laws }).

rights-exempt-unfounded = La demande est manifestement infondée ou excessive ({ $law }, { $section }).
rights-exempt-unidentified = Nous ne pouvons pas savoir quelles données sont les vôtres ({ $law }, { $section }).
rights-exempt-unverified = Nous n’avons pas pu vérifier que la demande vient de vous ({ $law }, { $section }).
rights-exempt-rights-of-others = Une copie porterait atteinte aux droits et libertés d’autrui ({ $law }, { $section }).
rights-exempt-rights-of-others-portability = Un transfert porterait atteinte aux droits et libertés d’autrui ({ $law }, { $section }).
rights-exempt-compelling-grounds = Des motifs légitimes et impérieux prévalent sur vos intérêts ({ $law }, { $section }).
rights-exempt-expression = C’est nécessaire à la liberté d’expression et d’information ({ $law }, { $section }).
rights-exempt-legal-obligation = Une loi nous oblige à le conserver ({ $law }, { $section }).
rights-exempt-public-health = C’est nécessaire à l’intérêt public dans le domaine de la santé publique ({ $law }, { $section }).
rights-exempt-research = C’est nécessaire à l’archivage, à la recherche ou à la statistique dans l’intérêt public ({ $law }, { $section }).
rights-exempt-legal-claims = C’est nécessaire à la constatation, à l’exercice ou à la défense de droits en justice ({ $law }, { $section }).
rights-exempt-transaction = C’est nécessaire à ce que vous avez commandé ou convenu avec nous ({ $law }, { $section }).
rights-exempt-security = C’est nécessaire à la sécurité et contre la fraude ({ $law }, { $section }).
rights-exempt-repair = C’est nécessaire pour trouver et corriger des erreurs ({ $law }, { $section }).
rights-exempt-speech = C’est nécessaire à la liberté d’expression ou à un autre droit prévu par la loi ({ $law }, { $section }).
rights-exempt-other = La loi dit : { $says } ({ $law }, { $section }).
