### Ce que dit Kept, en français. Un groupe par chapitre ; les codes d’un chapitre commencent par le même mot.

## Durées

period-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
period-months = { $count } mois
period-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
period-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
period-agreed = la durée convenue
period-table = la durée fixée pour chaque cas
period-indefinite = aucune fin fixée

## Verdicts

verdict-kept = tenue
verdict-attested = attestée
verdict-due = à renouveler
verdict-broken = rompue
verdict-unproven = non prouvée
verdict-no-control = Rien n’appuie encore cette clause : { $part ->
    [retains] la durée de conservation des données
    [answers] le délai de réponse
    [honours] un droit des personnes concernées
    [collects] ce qui est collecté
    [uses] à quoi servent les données
    [shares] qui reçoit les données
    [sells] si les données sont vendues
    [contact] comment vous pouvez nous joindre
    [guards] la limite d’âge
    [asks] le consentement demandé
    [transfers] comment les données parviennent dans d’autres pays
    [sets] quels cookies sont déposés
    [protects] comment les données sont protégées
    [notifies] qui est averti, et quand
    [publishes] ce qui est publié
    [signals] quels signaux du navigateur sont respectés
   *[other] { $part }
}.
verdict-no-commitment = Personne n’a encore dit ce que cette clause signifie en pratique.
verdict-open-question = Une question reste ouverte : { $asks }
verdict-not-reviewed = Personne n’a encore vérifié ce que cette clause signifie en pratique.
verdict-stale-words = Les termes de cette clause ont changé depuis leur dernière relecture.
verdict-never-looked = Personne n’a encore vérifié. Le prochain contrôle le fera.
verdict-findings-altered = Ce que le dernier contrôle a noté a été modifié par la suite et ne prouve rien. Le prochain contrôle regardera de nouveau.
verdict-records-altered = Ce qui a été déclaré a été modifié à l’insu de Kept dans ses propres registres : on ne peut rien en tirer.
verdict-finding-too-old = La dernière vérification, le { DATETIME($at, dateStyle: "medium") }, est trop ancienne pour compter.
verdict-not-answered = { $system } n’a pas répondu : { $reason ->
    [estate-unreachable] le système n’a pas pu être joint
    [estate-refused] le système nous a refusé l’accès
    [estate-missing] un élément déclaré ne s’y trouve pas
    [estate-unreadable] son contenu n’a pas pu être lu
    [estate-cannot] le système ne sait pas faire ce qui est demandé ici
   *[other] { $reason }
}.

## Conservation

retention-overdue = { $count ->
    [one] { $count } enregistrement de { $dataset } dépasse { $period }.
   *[other] { $count } enregistrements de { $dataset } dépassent { $period }.
}
retention-gap = { $count ->
    [one] { $count } jour manque dans { $dataset } (durée : { $period }).
   *[other] { $count } jours manquent dans { $dataset } (durée : { $period }).
}
retention-come-due = Depuis le dernier examen, l’enregistrement le plus ancien de { $dataset }, du { DATETIME($oldest, dateStyle: "medium") }, a atteint la fin de sa durée ({ $period }). Il doit maintenant disparaître.
retention-kept = Rien dans { $dataset } n’est conservé plus longtemps que promis.
retention-within = { $count ->
    [one] { $count } enregistrement dans { $dataset }, dans les limites (durée : { $period }).
   *[other] { $count } enregistrements dans { $dataset }, tous dans les limites (durée : { $period }).
}
retention-within-oldest = { $count ->
    [one] { $count } enregistrement dans { $dataset }, du { DATETIME($oldest, dateStyle: "medium") } (durée : { $period }).
   *[other] { $count } enregistrements dans { $dataset }, le plus ancien du { DATETIME($oldest, dateStyle: "medium") } (durée : { $period }).
}
retention-emptied = { $count ->
    [one] { $count } enregistrement de { $dataset }, vidé de ce qui ne peut plus être conservé.
   *[other] { $count } enregistrements de { $dataset }, vidés de ce qui ne peut plus être conservé.
}
retention-startless = { $count ->
    [one] { $count } enregistrement de { $dataset } n’a pas de date à partir de laquelle courrait sa durée.
   *[other] { $count } enregistrements de { $dataset } n’ont pas de date à partir de laquelle courrait leur durée.
}
retention-ahead = { $count ->
    [one] { $count } enregistrement de { $dataset } porte une date située à plus d’un an dans l’avenir.
   *[other] { $count } enregistrements de { $dataset } portent une date située à plus d’un an dans l’avenir.
}
retention-nothing-held = { $dataset } est vide, alors que des enregistrements y sont promis pendant { $period }.
retention-no-period = La durée de conservation des enregistrements de { $dataset } n’est pas encore fixée.
retention-no-rule = { $count ->
    [one] { $count } enregistrement n’a pas de règle de conservation : { $dataset }.
   *[other] { $count } enregistrements n’ont pas de règle de conservation : { $dataset }.
}
retention-all-ruled = { $count ->
    [one] Chaque enregistrement de { $count } jeu de données a sa règle de conservation.
   *[other] Chaque enregistrement de { $count } jeux de données a sa règle de conservation.
}
retention-step = La durée prévue par la clause { $clause } est écoulée.
retention-held = { $count ->
    [one] Une conservation légale retient un enregistrement (dossier { $case }).
   *[other] Une conservation légale retient { $count } enregistrements (dossier { $case }).
}

## Le patrimoine de données

estate-all-declared = { $count ->
    [one] { $count } champ
   *[other] { $count } champs
} dans { $datasets ->
    [one] { $datasets } jeu de données
   *[other] { $datasets } jeux de données
}, tout est déclaré.
estate-announced = { $count ->
    [one] { $count } champ
   *[other] { $count } champs
} dans { $datasets ->
    [one] { $datasets } jeu de données
   *[other] { $datasets } jeux de données
}, annoncés par cette clause.
estate-undeclared = { $count ->
    [one] { $count } emplacement non déclaré contient des données : { $dataset } ({ $field }).
   *[other] { $count } emplacements non déclarés contiennent des données, dont { $dataset } ({ $field }).
}
estate-unannounced = { $count ->
    [one] { $count } champ de données personnelles n’est pas annoncé comme il le devrait : { $dataset } ({ $field }).
   *[other] { $count } champs de données personnelles ne sont pas annoncés comme ils le devraient, dont { $dataset } ({ $field }).
}
estate-declared-gone = { $count ->
    [one] { $count } champ déclaré a disparu : { $dataset } ({ $field }).
   *[other] { $count } champs déclarés ont disparu, dont { $dataset } ({ $field }).
}
estate-nothing-declared = Personne n’a encore déclaré de jeu de données personnelles.
estate-unreadable = { $count ->
    [one] { $count } enregistrement de { $dataset } est illisible : personne ne peut en dire l’âge.
   *[other] { $count } enregistrements de { $dataset } sont illisibles : personne ne peut en dire l’âge.
}
estate-nothing-holds = Aucun champ déclaré ne contient ce que cette clause annonce.
estate-undeclared-dataset = { $dataset } existe, et personne ne l’a déclaré.
estate-undeclared-field = { $dataset } a un champ { $field } que personne n’a déclaré.
estate-gone-dataset = { $dataset } est déclaré et n’existe plus.
estate-gone-field = { $dataset } n’a plus son champ déclaré { $field }.
estate-changed-field = Le champ { $field } de { $dataset } n’est plus du type déclaré.

## Registres et revues

register-missing = { $count } sur { $of } dans { $dataset } sans inscription dans { $needed }.
register-lapsed = { $count } sur { $of } dans { $dataset } avec une inscription expirée dans { $needed }.
register-nothing = Il n’y a encore rien dans { $dataset } qui demande une inscription.
register-covered = { $count } sur { $of } dans { $dataset } avec une inscription en vigueur dans { $needed }.
review-nothing = Il n’y a encore rien à revoir dans { $dataset }.
review-overdue = { $count ->
    [one] { $count } revue sur { $of } dans { $dataset } est en retard.
   *[other] { $count } revues sur { $of } dans { $dataset } sont en retard.
}
review-current = { $count ->
    [one] { $count } entrée dans { $dataset }, revue à temps.
   *[other] { $count } entrées dans { $dataset }, toutes revues à temps.
}

## Attestations

attestation-missing = Personne n’a encore signé pour cela.
attestation-valid = Signé par { $signer }, en vigueur jusqu’au { DATETIME($until, dateStyle: "medium") }.
attestation-expired = Signé par { $signer }, expiré le { DATETIME($until, dateStyle: "medium") }.
attestation-withdrawn = Ce qui a été signé pour cela a été retiré.
attestation-other-words = Les termes de cette clause ont changé depuis que quelqu’un a signé pour elle.

## Pages

page-shown = { $count ->
    [one] { $count } mention figure
   *[other] { $count } mentions figurent
} { $pages ->
    [one] sur { $page }.
   *[other] sur { $pages } pages, dont { $page }.
}
page-missing = { $count ->
    [one] { $count } mention sur { $of } ne figure pas sur { $page }.
   *[other] { $count } mentions sur { $of } ne figurent pas sur { $page }.
}
page-altered = Les mots conservés de la version { $version } ne sont pas ceux qui ont été publiés.
page-placeholder = Le texte contient encore ici un espace réservé au lieu d’une vraie mention.
page-not-answered = La page { $page } n’a pas répondu ({ $reason }).

## Éléments de preuve : ce qui a été vu

evidence-overdue = { $count ->
    [one] { $count } enregistrement hors délai
   *[other] { $count } enregistrements hors délai
}
evidence-held = { $count ->
    [one] { $count } enregistrement conservé
   *[other] { $count } enregistrements conservés
}
evidence-oldest = Le plus ancien est du { DATETIME($at, dateStyle: "medium") }
evidence-none = Il n’y avait rien à examiner
evidence-days = { $count ->
    [one] { $count } jour avec des enregistrements
   *[other] { $count } jours avec des enregistrements
}
evidence-startless = { $count ->
    [one] { $count } enregistrement sans date de départ
   *[other] { $count } enregistrements sans date de départ
}
evidence-ahead = { $count ->
    [one] { $count } enregistrement daté loin dans l’avenir
   *[other] { $count } enregistrements datés loin dans l’avenir
}
evidence-unruled = { $count ->
    [one] { $count } enregistrement sans règle
   *[other] { $count } enregistrements sans règle
}
evidence-of = { $count ->
    [one] { $count } enregistrement examiné
   *[other] { $count } enregistrements examinés
}
evidence-missing = { $count } sans inscription
evidence-lapsed = { $count } avec une inscription expirée
evidence-next = La prochaine revue est attendue le { DATETIME($at, dateStyle: "medium") }
evidence-structure = { $count ->
    [0] Aucun écart entre ce qui existe et ce qui est déclaré
    [one] { $count } écart entre ce qui existe et ce qui est déclaré
   *[other] { $count } écarts entre ce qui existe et ce qui est déclaré
}
evidence-page = { $count ->
    [0] Les mentions ont toutes été trouvées ({ $of })
   *[other] Mentions non trouvées : { $count } sur { $of }
}
evidence-statement = « { $statement } »
