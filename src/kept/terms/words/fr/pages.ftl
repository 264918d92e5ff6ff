web-skip = Aller au contenu
web-nav = Pages
web-language = Langue
web-promises = Nos promesses
web-policy = Politique de confidentialité
web-versions = Toutes les versions
web-colophon = Les verdicts sont établis à nouveau, chaque fois, d’après ce qui a été constaté dans nos systèmes. Personne ne peut les fixer à la main.
web-contents = Sommaire
web-clause = Clause

web-unchecked = Pas encore vérifiée
web-means-kept = Un programme met cette promesse en œuvre, et un contrôle des systèmes en service n’a révélé aucun manquement.
web-means-attested = Cela se passe hors de tout ordinateur. Une personne nommément désignée en a signé une attestation, pièce à l’appui, et celle-ci n’a pas expiré.
web-means-unproven = Rien n’appuie encore cette promesse, ou le dernier contrôle est trop ancien pour que l’on puisse s’y fier.
web-means-due = Un réexamen ou une attestation signée dont dépend cette promesse est arrivé à échéance et doit être renouvelé.
web-means-broken = Un contrôle a révélé que cette promesse n’est pas tenue.

web-version = Version { $number }
web-modified = Dernière modification :
web-effective = Entrée en vigueur
web-published = Publiée
web-digest = Empreinte
web-permalink = Adresse permanente
web-current = en vigueur
web-to-come = à venir
web-policy-lead = Voici ce que nous promettons. Pour chaque clause, un verdict dit si nous la respectons.
web-see-promises = Voir nos promesses et où elles en sont
web-not-current = Ceci est une version antérieure, conservée ici pour mémoire. Elle n’est plus en vigueur.
web-not-yet = Cette version est publiée mais n’est pas encore en vigueur.
web-read-current = Lire la version en vigueur
web-coming = La version { $number } prend effet le
web-coming-read = Lire la version { $number }
web-versions-lead = Toutes les versions de la politique qui ont été publiées, chacune à sa propre adresse.
web-no-policy = Aucune politique n’est encore en vigueur. Dès qu’il y en aura une, elle figurera ici, avec un verdict pour chacune de ses clauses.

web-promises-lead = Notre politique de confidentialité, clause par clause, avec pour chacune un verdict : la respectons-nous ?
web-read-policy = Lire la politique seule
web-never-checked = Rien n’a encore été contrôlé. Les promesses figurent ci-dessous sans verdict.
web-outdated = Le texte de la politique a changé depuis le dernier contrôle. Aucun verdict n’est donné jusqu’au prochain.
web-judged = verdicts du
web-looked = dernier contrôle le
web-nothing-looked-at = rien n’a été contrôlé
web-filter = Afficher les clauses ayant un verdict donné
web-all = Toutes les promesses
web-all-lead = Chaque clause de la politique qui nous engage.
web-show-all = Afficher toutes les clauses
web-evidence = Détails
web-none-such = Aucune clause n’a ce verdict.
web-json = Les mêmes informations sous forme de données (JSON)

web-trail = Où vous êtes
web-in-policy = Lire cette clause dans la politique, version { $number }
web-verdict = Verdict
web-parts = { $n ->
    [one] Sur quoi repose le verdict
   *[other] Les { $n } éléments sur lesquels repose le verdict
}
web-parts-lead = Le plus faible vient en premier : lui seul décide du verdict.
web-commitments = { $n ->
    [one] Engagement :
   *[other] Engagements :
}
web-no-evidence = Aucune preuve destinée au public n’appuie cet élément.
web-preamble = Cette clause explique et ne promet rien par elle-même ; elle n’a donc pas de verdict.
web-verify = Comment le vérifier vous-même
web-verify-lead = Chaque contrôle laisse une inscription dans un registre auquel on ne peut qu’ajouter. Le point de contrôle ci-dessous fixe toutes les inscriptions faites jusqu’ici : si nous en modifiions une seule par la suite, votre copie le montrerait.
web-verify-keep = Conservez une copie de ce point de contrôle signé, dans un fichier nommé checkpoint.txt.
web-verify-ask = Plus tard, quand vous le voudrez, demandez-nous l’archive du registre. Elle contient des références, des empreintes et des nombres, et les données personnelles de personne.
web-verify-run = Prenez le vérificateur, un simple fichier qui n’a besoin que de Python, et lancez-le :
web-verify-package = Une copie de vos données que nous vous avons remise se vérifie de même, jusqu’à chaque fichier :
web-verifier-key = Clé de vérification
web-no-checkpoint = Le registre n’a pas encore de point de contrôle signé. Après le premier contrôle, il figurera ici avec la clé qui permet de le vérifier.
web-neighbours = Clauses précédente et suivante
web-before = Précédente
web-after = Suivante

web-not-found = Cette page n’existe pas
web-not-found-lead = Il n’y a rien à cette adresse. La clause porte peut-être un autre numéro, ou l’adresse est incomplète.
web-failed = Cette page ne peut pas être affichée
web-failed-lead = Une erreur s’est produite de notre côté. Elle est consignée ; veuillez réessayer plus tard.
web-stale-form = Ce formulaire est trop ancien
web-stale-form-lead = Rien n’a été fait. Il a été ouvert il y a trop longtemps, ou pas sur l’une de nos pages. Revenez en arrière, rechargez la page et envoyez-le de nouveau.
