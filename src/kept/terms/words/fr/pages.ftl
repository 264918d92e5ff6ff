page-skip = Aller au contenu
page-nav = Pages
page-language = Langue
page-promises = Nos promesses
page-policy = Politique de confidentialité
page-versions = Toutes les versions
page-colophon = Les verdicts sont établis à nouveau, chaque fois, d’après ce qui a été constaté dans nos systèmes. Personne ne peut les fixer à la main.
page-contents = Sommaire
page-clause = Clause

page-verdict-kept = Tenue
page-verdict-attested = Attestée
page-verdict-unproven = Non prouvée
page-verdict-due = Échue
page-verdict-broken = Rompue
page-unchecked = Pas encore vérifiée
page-means-kept = Un programme met cette promesse en œuvre, et un contrôle des systèmes en service n’a révélé aucun manquement.
page-means-attested = Cela se passe hors de tout ordinateur. Une personne nommément désignée en a signé une attestation, pièce à l’appui, et celle-ci n’a pas expiré.
page-means-unproven = Rien n’appuie encore cette promesse, ou le dernier contrôle est trop ancien pour que l’on puisse s’y fier.
page-means-due = Un réexamen ou une attestation signée dont dépend cette promesse est arrivé à échéance et doit être renouvelé.
page-means-broken = Un contrôle a révélé que cette promesse n’est pas tenue.

page-version = Version { $number }
page-modified = Dernière modification :
page-effective = En vigueur à partir du
page-published = Publiée
page-digest = Empreinte du texte
page-permalink = Adresse permanente
page-current = en vigueur
page-to-come = à venir
page-policy-lead = Voici ce que nous promettons. Pour chaque clause, un verdict dit si nous la respectons.
page-see-promises = Voir nos promesses et où elles en sont
page-not-current = Ceci est une version antérieure, conservée ici pour mémoire. Elle n’est plus en vigueur.
page-not-yet = Cette version est publiée mais n’est pas encore en vigueur.
page-read-current = Lire la version en vigueur
page-coming = La version { $number } prend effet le
page-coming-read = Lire la version { $number }
page-versions-lead = Toutes les versions de la politique qui ont été publiées, chacune à sa propre adresse.
page-no-policy = Aucune politique n’est encore en vigueur. Dès qu’il y en aura une, elle figurera ici, avec un verdict pour chacune de ses clauses.

page-promises-lead = Notre politique de confidentialité, clause par clause, avec pour chacune un verdict : la respectons-nous ?
page-read-policy = Lire la politique seule
page-never-checked = Rien n’a encore été contrôlé. Les promesses figurent ci-dessous sans verdict.
page-outdated = Le texte de la politique a changé depuis le dernier contrôle. Aucun verdict n’est donné jusqu’au prochain.
page-judged = verdicts établis le
page-looked = dernier contrôle le
page-nothing-looked-at = rien n’a été contrôlé
page-filter = Afficher les clauses ayant un verdict donné
page-all = Toutes les promesses
page-show-all = Afficher toutes les clauses
page-meanings = Ce que signifie chaque verdict
page-evidence = Preuves
page-none-such = Aucune clause n’a ce verdict.
page-json = Les mêmes informations sous forme de données (JSON)

page-trail = Où vous êtes
page-in-policy = Lire cette clause dans la politique, version { $number }
page-verdict = Verdict
page-parts = { $n ->
    [one] Sur quoi repose le verdict
   *[other] Les { $n } éléments sur lesquels repose le verdict
}
page-parts-lead = Le plus faible vient en premier : lui seul décide du verdict.
page-commitments = { $n ->
    [one] Engagement :
   *[other] Engagements :
}
page-no-evidence = Aucune preuve destinée au public n’appuie cet élément.
page-preamble = Cette clause explique et ne promet rien par elle-même ; elle n’a donc pas de verdict.
page-verify = Comment le vérifier vous-même
page-verify-lead = Chaque contrôle laisse une inscription dans un registre auquel on ne peut qu’ajouter. Le point de contrôle ci-dessous fixe toutes les inscriptions faites jusqu’ici : si nous en modifiions une seule par la suite, votre copie le montrerait.
page-verify-keep = Conservez une copie de ce point de contrôle signé, dans un fichier nommé checkpoint.txt.
page-verify-ask = Plus tard, quand vous le voudrez, demandez-nous l’archive du registre. Elle contient des références, des empreintes et des nombres, et les données personnelles de personne.
page-verify-run = Lancez le vérificateur, un simple fichier qui n’a besoin de rien qui vienne de nous :
page-verifier-key = Clé de vérification
page-checkpoint = Point de contrôle signé
page-command = Commande
page-no-checkpoint = Le registre n’a pas encore de point de contrôle signé. Après le premier contrôle, il figurera ici avec la clé qui permet de le vérifier.
page-neighbours = Clauses précédente et suivante
page-before = Précédente
page-after = Suivante

page-not-found = Cette page n’existe pas
page-not-found-lead = Il n’y a rien à cette adresse. La clause porte peut-être un autre numéro, ou l’adresse est incomplète.
page-failed = Cette page ne peut pas être affichée
page-failed-lead = Une erreur s’est produite de notre côté. Elle est consignée ; veuillez réessayer plus tard.
