## What is said to a parent, of the child (kept.rights.children)

rights-letter-subject-of-child = { $letter ->
    [identity] Merci de montrer que vous demandez pour votre enfant ({ $reference })
    [access] La copie des données de l’enfant ({ $reference })
    [rectification] Les données de l’enfant sont rectifiées ({ $reference })
    [restriction] Les données de l’enfant sont limitées ({ $reference })
    [cooling] Les données de l’enfant seront bientôt effacées : vous pouvez encore l’empêcher ({ $reference })
   *[other] { rights-letter-subject }
}
rights-letter-about-of-child = Ceci concerne { $kind ->
    [access] votre demande d’accès aux données d’un enfant
    [portability] votre demande de portabilité des données d’un enfant
    [rectification] votre demande de rectification des données d’un enfant
    [erasure] votre demande d’effacement des données d’un enfant
    [restriction] votre demande de limitation du traitement des données d’un enfant
    [objection] votre opposition au traitement des données d’un enfant
    [contest] votre demande qu’une personne réexamine une décision automatisée sur un enfant
    [withdrawal] le retrait du consentement pour un enfant
    [opt-out] votre choix que les données d’un enfant ne soient ni vendues ni partagées
    [limit] votre choix de limiter l’usage des données sensibles d’un enfant
    [complaint] votre réclamation pour un enfant
    [appeal] votre recours pour un enfant
   *[inquiry] votre question pour un enfant
} ({ DATETIME($at, dateStyle: "long") }, référence { $reference }).
rights-letter-signed-of-child = { $controller }, les personnes qui veillent sur les données de l’enfant
rights-letter-under-of-child = Le droit de l’enfant figure ici : { $laws }.
rights-letter-verifies-of-child = Nous nous assurons d’abord que vous êtes un parent de l’enfant, pour que personne d’autre n’obtienne ses données ou ne les fasse effacer. Nous ne demandons rien de plus que ce qu’il faut pour cela.
rights-letter-identity-of-child = Avant d’agir, nous devons être sûrs que vous êtes un parent de l’enfant. Confirmez d’abord que cette adresse est la vôtre :
rights-letter-identity-least-of-child = Montrez ensuite, sur la page qui s’ouvre, de qui c’est l’enfant : par un document, ou en nous appelant. Dites le nom de l’enfant et l’école, ou ce par quoi l’enfant est connu ici. Une personne de chez nous le regarde, il sert à cette vérification seule et il est supprimé ensuite.
rights-letter-nothing-held-of-child = Nous avons interrogé chacun de nos systèmes, et aucun ne détient de données au sujet de l’enfant.
rights-letter-nothing-of-part-of-child = De la partie que vous nous demandiez d’effacer, nous ne détenons aucune donnée au sujet de l’enfant. Le reste n’a pas changé.
rights-letter-access-of-child = La copie des données de l’enfant est prête. Elle contient les données et, pour chaque partie, à quoi elle nous sert, d’où elle vient, qui la reçoit, combien de temps nous la gardons, et si une machine seule a décidé.
rights-letter-portability-of-child = Les données de l’enfant sont prêtes : tout ce qui nous a été donné par l’enfant ou pour lui, en fichiers JSON et CSV qu’un autre service peut lire.
rights-letter-access-enclosed-of-child = La copie des données de l’enfant accompagne cette lettre. Elle contient les données et, pour chaque partie, à quoi elle nous sert, d’où elle vient, qui la reçoit, combien de temps nous la gardons, et si une machine seule a décidé.
rights-letter-portability-enclosed-of-child = Les données de l’enfant accompagnent cette lettre : tout ce qui nous a été donné par l’enfant ou pour lui, en fichiers JSON et CSV qu’un autre service peut lire.
rights-letter-further-rights-of-child = Vous pouvez aussi faire rectifier, effacer ou limiter les données de l’enfant, vous opposer à leur usage et les emporter ailleurs.
rights-letter-erased-of-child = Tout ce que nous détenions au sujet de l’enfant est effacé :
rights-letter-backups-of-child = La dernière sauvegarde qui en contient encore une copie est détruite le { DATETIME($at, dateStyle: "long") }. D’ici là personne n’utilise cette copie, et si une sauvegarde était restaurée, les données de l’enfant en seraient d’abord effacées de nouveau.
rights-letter-not-back-of-child = Nous gardons une note qui ne contient qu’un code, pour qu’aucune importation ne ramène les données de l’enfant.
rights-letter-rest-unchanged-of-child = Votre demande portait sur une partie des données de l’enfant. Le reste n’a pas changé.
rights-letter-resumed-of-child = Après votre demande, une partie des données de l’enfant devait rester. La raison a disparu, et ceci est maintenant effacé aussi :
rights-letter-nothing-to-restrict-of-child = De la partie que vous avez nommée, nous ne détenons aucune donnée au sujet de l’enfant ; il n’y a donc rien à limiter.
rights-letter-lifted-of-child = La limitation des données de l’enfant prend fin le { DATETIME($at, dateStyle: "long") }. La raison :
rights-letter-objection-of-child = Désormais nous n’utilisons plus les données de l’enfant pour :
rights-letter-objection-refused-of-child = Nous continuons d’utiliser les données de l’enfant pour :
rights-letter-choice-of-child = { $kind ->
    [opt-out] Les données de l’enfant ne sont plus vendues, partagées, ni utilisées pour de la publicité ciblée.
    [limit] Les données sensibles de l’enfant ne servent plus qu’au service qui a été demandé.
   *[withdrawal] Le consentement pour l’enfant est retiré, et ce qui reposait sur lui a cessé. Ce qui a été fait avant reste licite.
}
rights-letter-no-disadvantage-of-child = Rien d’autre ne change pour l’enfant ni pour vous : aucun prix, aucun forfait et aucun service n’en dépend.
rights-letter-no-right-of-child = Aucune loi qui protège l’enfant, et aucune de nos promesses, ne donne ce que vous demandez :
rights-exempt-unidentified-of-child = Nous ne pouvons pas savoir quelles données sont celles de l’enfant ({ $law }, { $section }).
rights-exempt-unverified-of-child = Nous n’avons pas pu vérifier que vous êtes un parent de l’enfant ({ $law }, { $section }).
rights-exempt-compelling-grounds-of-child = Des motifs légitimes et impérieux prévalent sur les intérêts de l’enfant ({ $law }, { $section }).
stays-rights-plan-of-another-of-child = Cela concerne aussi quelqu’un d’autre, et reste chez cette personne.
stays-rights-plan-joint-of-child = Cela concerne aussi une autre personne. Ce qui est à l’enfant disparaît.
stays-rights-plan-shared-of-child = Quelqu’un d’autre est connu par la même adresse ou le même numéro ; nous ne pouvons dire que c’est à l’enfant seul.
stays-rights-plan-cannot-redact-of-child = Quelqu’un d’autre l’a écrit et y parle de l’enfant, et on ne peut pas y modifier un texte seul. Il disparaît quand son propre temps est écoulé.
package-title-access-of-child = Les données d’un enfant chez { $controller }
package-title-portability-of-child = Les données d’un enfant fournies à { $controller }
package-hello-of-child = Bonjour,
package-lead-access-of-child = Voici ce que nous conservons au sujet de l’enfant, d’où cela vient, à quoi cela sert, qui le reçoit et quand cela disparaît. Les mêmes enregistrements se trouvent dans les fichiers joints, en JSON et en CSV.
package-lead-portability-of-child = Voici les données qui nous ont été fournies par l’enfant ou pour lui, en JSON et en CSV avec une description de chaque fichier, pour qu’un autre service puisse les lire.
package-source-person-of-child = l’enfant, ou quelqu’un pour l’enfant
package-source-automatic-of-child = nos systèmes, pendant leur utilisation
package-mentions-of-child = Là où d’autres parlent de l’enfant
package-mentions-lead-of-child = Ces textes appartiennent à d’autres personnes et mentionnent l’enfant. Ce qui vous renseignerait sur autrui est masqué.
package-nothing-lead-of-child = Ces parties de nos systèmes ont aussi été interrogées et ne contiennent rien sur l’enfant.
rights-package-purposes-of-child = Nous utilisons les données de l’enfant pour : { $what }.
rights-package-complain-of-child = Vous pouvez demander pour l’enfant la rectification, l’effacement ou la limitation, vous opposer à l’usage et vous plaindre auprès de votre autorité de contrôle.
centre-nothing-held-of-child = Rien n’est détenu au sujet de l’enfant.
centre-package-of-child = La copie des données de l’enfant est prête
centre-now-verifying-of-child = Nous devons savoir que vous êtes un parent de l’enfant.

## What is said to whoever reported that an account is a child’s (kept.rights.letters.reporting)

rights-letter-subject-of-report = Votre signalement au sujet d’un compte ({ $reference })
rights-letter-about-of-report = Ceci concerne ce que vous nous avez signalé ({ DATETIME($at, dateStyle: "long") }, référence { $reference }).
rights-letter-report-taken = Nous avons reçu votre signalement : un compte serait celui d’un enfant. Une personne l’examine. Rien ne change avant.
rights-letter-report-done = Nous avons examiné votre signalement et fait ce qu’il fallait. Nous ne parlons d’un compte qu’avec son titulaire ; nous ne pouvons donc pas en dire plus.
rights-letter-report-aside = Nous avons examiné votre signalement et n’y donnons pas suite, parce que :
