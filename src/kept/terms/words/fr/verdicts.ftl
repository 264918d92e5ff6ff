## Demandes, et droits mis à l’essai (kept.verdict.checks)

records-not-answered = Nos propres registres n’ont pas répondu ({ $reason }).

rehearsal-kept = Essayé avec une personne fictive : { $records ->
    [one] { $records } enregistrement
   *[other] { $records } enregistrements
 } dans { $datasets ->
    [one] { $datasets } ensemble
   *[other] { $datasets } ensembles
 } ; { $systems ->
    [one] { $systems } système a répondu
   *[other] { $systems } systèmes ont répondu
 }.
rehearsal-silent = Essayé avec une personne fictive, et { $count ->
    [one] un système n’a pas répondu
   *[other] { $count } systèmes n’ont pas répondu
 } : { $system }.
rehearsal-nobody = La personne fictive sur laquelle les droits sont essayés n’a pas été trouvée.
rehearsal-blocked = Essayé avec une personne fictive, et cela ne peut pas être exécuté ({ $reason }).
rehearsal-unable = Cela ne peut pas être exécuté dans { $count ->
    [one] un ensemble
   *[other] { $count } ensembles
 } : { $dataset }.
rehearsal-empty = Essayé avec une personne fictive dont aucun système ne détient rien : cela ne montre rien.
rehearsal-no-canary = Aucune personne fictive n’est déclarée, sur laquelle ce droit pourrait être essayé.
evidence-rehearsal = { $records ->
    [one] { $records } enregistrement
   *[other] { $records } enregistrements
 } d’une personne fictive ; { $systems ->
    [one] { $systems } système a répondu
   *[other] { $systems } systèmes ont répondu
 }, { $silent } sans réponse
evidence-rehearsal-unable = Le système ne peut pas le faire.

requests-in-time = { $in_time } sur { $answered } traitées à temps ; { $mean ->
    [one] { $mean } heure
   *[other] { $mean } heures
 } en moyenne, { $median } au milieu.
requests-none-waiting = Personne n’a attendu trop longtemps ce qu’il avait demandé.
requests-none = Personne n’a encore rien demandé : il n’y a rien à montrer.
requests-open-only = { $count ->
    [one] { $count } demande n’est pas encore échue
   *[other] { $count } demandes ne sont pas encore échues
 }, et aucune n’a été traitée jusqu’ici.
requests-overdue = { $overdue } sur { $count ->
    [one] { $count } demande
   *[other] { $count } demandes
 } en retard.
requests-late = { $late } sur { $count ->
    [one] { $count } demande
   *[other] { $count } demandes
 } traitées après la date.
requests-hollow = { $hollow } sur { $count ->
    [one] { $count } demande
   *[other] { $count } demandes
 } dites traitées, bien que tous les systèmes n’aient pas répondu ou que tout ne soit pas fait.
requests-come-due = Une demande est arrivée à échéance le { DATETIME($at, dateStyle: "medium") }, et personne n’a regardé depuis.
minors-in-time = { $answered ->
    [one] { $answered } signalement traité
   *[other] { $answered } signalements traités
 } disant que quelqu’un est mineur ; là où c’était confirmé, les données ont disparu à temps.
minors-none-waiting = Aucune donnée d’un enfant n’attend d’être effacée.
minors-overdue = Confirmées comme celles d’un enfant et encore là après la date : les données de { $overdue ->
    [one] { $overdue } compte
   *[other] { $overdue } comptes
 }.
minors-late = Confirmées comme celles d’un enfant et effacées seulement après la date : les données de { $late ->
    [one] { $late } compte
   *[other] { $late } comptes
 }.
minors-hollow = { $hollow ->
    [one] { $hollow } signalement dit traité
   *[other] { $hollow } signalements dits traités
 } disant que quelqu’un est mineur, bien que tout ne soit pas fait.
minors-come-due = Les données d’un enfant devaient disparaître avant le { DATETIME($at, dateStyle: "medium") }, et personne n’a regardé depuis.
evidence-requests = { $count ->
    [one] { $count } demande
   *[other] { $count } demandes
 } en un an : { $answered } traitées, dont { $late } trop tard ; { $overdue } en retard

requests-usable = Le formulaire est là, et { $answered } sur { $count ->
    [one] { $count } demande
   *[other] { $count } demandes
 } d’une année ont reçu une réponse.
evidence-usable = { $answered } sur { $count ->
    [one] { $count } demande
   *[other] { $count } demandes
 } avec réponse
requests-proved = { $answered ->
    [one] { $answered } demande a reçu sa réponse
   *[other] { $answered } demandes ont reçu leur réponse
 } une fois montré qui demande.
requests-unproved = { $of } sur { $count ->
    [one] { $count } demande
   *[other] { $count } demandes
 } : commencées avant qu’il soit montré qui demande.
evidence-unproved = { $count ->
    [one] { $count } demande
   *[other] { $count } demandes
 }, dont { $of } commencées avant qu’il soit montré qui demande
requests-approved = Ce qui demande des approbations a été exécuté avec elles.
requests-unapproved = { $of } sur { $count ->
    [one] { $count } demande
   *[other] { $count } demandes
 } : exécutées sans les approbations nécessaires.
evidence-unapproved = { $count ->
    [one] { $count } demande
   *[other] { $count } demandes
 }, dont { $of } sans les approbations nécessaires

returned-nobody = Aucune personne effacée ne se trouve de nouveau dans un système.
returned-somebody = { $count ->
    [one] { $count } enregistrement représente
   *[other] { $count } enregistrements représentent
 } une personne effacée, dans { $dataset }.
holds-end = { $count ->
    [0] Aucune obligation de conservation n’est en vigueur.
    [one] { $count } obligation de conservation en vigueur, avec une fin.
   *[other] { $count } obligations de conservation en vigueur, chacune avec une fin.
 }
holds-endless = { $endless } sur { $count ->
    [one] { $count } obligation de conservation
   *[other] { $count } obligations de conservation
 } sans fin.
evidence-holds = { $count ->
    [one] { $count } obligation de conservation
   *[other] { $count } obligations de conservation
 } en vigueur, dont { $endless } sans fin
holds-undone = { $gone ->
    [one] Un enregistrement qu’une conservation légale retient a disparu
   *[other] { $gone } enregistrements que des conservations légales retiennent ont disparu
 } malgré tout : { $dataset }.
holds-untold = On ne peut pas dire si ce que des conservations légales retiennent est encore là : { $dataset } ne répond pas.
evidence-holds-undone = Un enregistrement a disparu ici, bien qu’une conservation légale le retienne.

disclosed-none = Rien n’a encore été communiqué au titre de cette clause ; il n’y a donc rien à montrer.
disclosed-accounted = { $count ->
    [one] { $count } communication figure
   *[other] { $count } communications figurent
 } dans un dossier : deux personnes avaient donné leur accord avant, et la personne concernée le sait ou ne peut pas encore le savoir.
disclosed-unfiled = { $unfiled } sur { $count ->
    [one] { $count } communication
   *[other] { $count } communications
 } dans aucun dossier.
disclosed-unreviewed = { $unreviewed } sur { $count ->
    [one] { $count } communication faite
   *[other] { $count } communications faites
 } avant que deux personnes aient donné leur accord.
disclosed-incomplete = { $incomplete } sur { $count ->
    [one] { $count } communication
   *[other] { $count } communications
 } dans un dossier qui ne dit pas qui demande quoi, par quel acte et sur qui.
disclosed-untold = { $untold } sur { $count ->
    [one] { $count } communication
   *[other] { $count } communications
 } dont la personne concernée n’a pas été informée, alors que rien ne l’interdit.
disclosed-silence-ended = L’interdiction de parler d’une communication à la personne concernée a pris fin, et personne n’a regardé depuis.
evidence-disclosed = { $count ->
    [one] { $count } communication
   *[other] { $count } communications
 } : { $unfiled } sans dossier, { $unreviewed } sans deux accords préalables, { $untold } dont la personne ne sait rien encore

looks-shown = { $count ->
    [0] Depuis un an, personne de l’entreprise n’a consulté les données de quelqu’un.
    [one] Une consultation de données par le personnel, pour une finalité que ce texte annonce, et montrée à la personne.
   *[other] { $count } consultations de données par le personnel, chacune pour une finalité que ce texte annonce, et montrée à la personne.
}
looks-hidden = { $hidden } sur { $count ->
    [one] { $count } consultation
   *[other] { $count } consultations
 } de données par le personnel, sans être montrée à la personne.
looks-purposeless = { $purposeless } sur { $count ->
    [one] { $count } consultation
   *[other] { $count } consultations
 } de données par le personnel, sans finalité que ce texte annonce.
evidence-looks = { $count ->
    [one] { $count } consultation
   *[other] { $count } consultations
 } par le personnel en un an : { $hidden } non montrées à la personne, { $purposeless } sans finalité

laws-known = Pour chacun des { $places } lieux où vivent { $people } personnes, un fichier de loi est connu, selon lequel les demandes sont traitées.
laws-missing = Des personnes vivent dans { $count ->
    [one] un lieu
   *[other] { $count } lieux
 } dont personne n’a consigné la loi ici : { $place }.{ $vague ->
    [0] {""}
   *[other] {" "}Pour des personnes qui vivent dans { $stateless }, on ne sait pas dans quel État, et seules les lois de certains États sont notées ici.
 }
laws-stateless = Pour des personnes qui vivent dans { $stateless }, on ne sait pas dans quel État, et seules les lois de certains États sont notées ici.
laws-nowhere = On ne peut pas dire dans quels lieux vivent les personnes.
evidence-residents = { $count ->
    [one] le lieu de { $count } personne
   *[other] les lieux de { $count } personnes
 }

retention-kept-but-held = Rien dans { $dataset } n’est conservé plus longtemps que promis, sauf { $count ->
    [one] un enregistrement qu’une conservation légale retient
   *[other] { $count } enregistrements que des conservations légales retiennent
 } ({ $clause }).
retention-hold-ended = Une conservation légale portant sur { $dataset } a pris fin, et personne n’a vérifié depuis que ce qu’elle retenait a disparu.
retention-hold-unclear = { $count ->
    [one] { $count } enregistrement de { $dataset } est arrivé
   *[other] { $count } enregistrements de { $dataset } sont arrivés
} à échéance ; tant qu’un système ne répond pas, on ne peut dire si une conservation légale les retient.
evidence-kept-by-hold = { $count ->
    [one] { $count } enregistrement échu, retenu par une conservation légale au titre de { $clause }
   *[other] { $count } enregistrements échus, retenus par une conservation légale au titre de { $clause }
}
evidence-kept-for-case = { $count ->
    [one] { $count } enregistrement échu, retenu pour le dossier { $case }
   *[other] { $count } enregistrements échus, retenus pour le dossier { $case }
}

copies-own = { $count ->
    [0] Aucune copie n’est prête où un enregistrement pourrait être celui d’autrui.
    [one] Les { $records } enregistrements d’une copie qui peut être retirée sont ceux de la personne.
   *[other] Les { $records } enregistrements de { $count } copies qui peuvent être retirées sont ceux des personnes.
}
copies-strange = { $strange ->
    [one] Un enregistrement d’une autre personne se trouve
   *[other] { $strange } enregistrements d’une autre personne se trouvent
 } dans { $count ->
    [one] une copie qui peut être retirée
   *[other] { $count } copies qui peuvent être retirées
} : { $dataset }.
copies-untold = À qui sont les enregistrements de { $untold } sur { $count ->
    [one] { $count } copie qui peut être retirée
   *[other] { $count } copies qui peuvent être retirées
 } ne peut être établi.
evidence-copies = { $count ->
    [one] { $count } copie prête
   *[other] { $count } copies prêtes
 } avec { $records ->
    [one] { $records } enregistrement
   *[other] { $records } enregistrements
 }, dont { $strange } d’une autre personne
evidence-copies-left = { $count ->
    [one] { $count } copie plus ancienne est prête
   *[other] { $count } copies plus anciennes sont prêtes
 } en outre, non ouvertes ici
evidence-copies-strange = Un enregistrement d’ici a été donné à une personne qu’il ne concerne pas.

objection-heeded = { $people ->
    [0] Personne ne s’est opposé à quoi que ce soit.
    [one] Une personne s’est opposée, et rien de ce que montrent les systèmes ne l’a contredite depuis.
   *[other] { $people } personnes se sont opposées, et rien de ce que montrent les systèmes ne les a contredites depuis.
}
objection-ignored = Depuis une opposition, { $count ->
    [one] un enregistrement montre
   *[other] { $count } enregistrements montrent
 } ce à quoi la personne s’était opposée : { $dataset }.
evidence-objected = { $people ->
    [one] { $people } personne s’est opposée
   *[other] { $people } personnes se sont opposées
} ; { $count ->
    [one] { $count } enregistrement montre une utilisation depuis
   *[other] { $count } enregistrements montrent une utilisation depuis
}
evidence-objected-in = Un enregistrement ici montre une utilisation à laquelle la personne s’était opposée.

restriction-unseen = { $count ->
    [0] Aucune limitation n’est en vigueur.
    [one] Un enregistrement limité n’est vu d’aucune application.
   *[other] { $count } enregistrements limités ne sont vus d’aucune application.
}
restriction-seen = Des applications ({ $through }) voient { $seen } sur { $count ->
    [one] { $count } enregistrement limité
   *[other] { $count } enregistrements limités
 } : { $dataset }.
restriction-untried = Depuis { $through }, on ne peut essayer si des enregistrements limités sont vus.
evidence-restricted = { $count ->
    [one] { $count } enregistrement limité cherché
   *[other] { $count } enregistrements limités cherchés
 } depuis les connexions des applications ; vus : { $seen }
evidence-restricted-seen = Un enregistrement d’ici est limité, et une application le voit.

treatment-same = { $count ->
    [one] Un enregistrement d’une personne qui a exercé un droit montre les conditions
   *[other] { $count } enregistrements de personnes qui ont exercé un droit montrent les conditions
 } que d’autres ont pour la même chose, par comparaison avec { $others ->
    [one] { $others } enregistrement
   *[other] { $others } enregistrements
 } d’autres personnes : { $dataset }.
treatment-apart = { $apart ->
    [one] Un enregistrement d’une personne qui a exercé un droit montre des conditions
   *[other] { $apart } enregistrements de personnes qui ont exercé un droit montrent des conditions
 } que personne d’autre n’a pour la même chose : { $dataset }.
treatment-nobody = Aucun système ne montre les conditions d’une personne qui a exercé un droit.
treatment-alone = Personne d’autre n’a la même chose que ceux qui ont exercé un droit : il n’y a rien à comparer.
evidence-treated = { $people ->
    [one] { $people } personne qui a exercé un droit
   *[other] { $people } personnes qui ont exercé un droit
 }, { $records ->
    [one] { $records } de leurs enregistrements comparé
   *[other] { $records } de leurs enregistrements comparés
 } à { $others } d’autres personnes ; { $apart } à part, { $alone } sans rien à comparer
evidence-treated-apart = Un enregistrement ici montre, pour une personne qui a exercé un droit, des conditions que personne d’autre n’a pour la même chose.
