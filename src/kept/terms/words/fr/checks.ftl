## Ce que les champs contiennent : numéros de carte, mots de passe, adresses, clés dans le JSON

contents-card = { $count ->
    [one] { $count } enregistrement de { $dataset } ({ $field }) contient ce qui ressemble à un numéro de carte de paiement.
   *[other] { $count } enregistrements contiennent ce qui ressemble à un numéro de carte de paiement, dont certains dans { $dataset } ({ $field }).
}
contents-password = { $count ->
    [one] { $count } mot de passe de { $dataset } ({ $field }) n’est pas conservé sous forme de hachage lent et salé.
   *[other] { $count } mots de passe de { $dataset } ({ $field }) ne sont pas conservés sous forme de hachages lents et salés.
}
contents-email = { $count ->
    [one] { $count } adresse électronique se trouve dans un champ déclaré non personnel : { $dataset } ({ $field }).
   *[other] { $count } enregistrements ont une adresse électronique dans un champ déclaré non personnel, dont certains dans { $dataset } ({ $field }).
}
contents-no-card = Aucun numéro de carte de paiement dans { $datasets ->
    [one] { $datasets } jeu de données
   *[other] { $datasets } jeux de données
} : { $count } enregistrements sur { $of } ont été lus.
contents-no-password = Les mots de passe sont des hachages lents et salés : { $count } sur { $of } ont été lus.
contents-no-email = Aucune adresse électronique dans les champs déclarés non personnels de { $datasets ->
    [one] { $datasets } jeu de données
   *[other] { $datasets } jeux de données
} : { $count } enregistrements sur { $of } ont été lus.
evidence-card = { $count ->
    [one] { $count } enregistrement avec un numéro de carte dans { $field }
   *[other] { $count } enregistrements avec un numéro de carte dans { $field }
}
evidence-password = { $count ->
    [one] { $count } enregistrement avec un mot de passe mal protégé dans { $field }
   *[other] { $count } enregistrements avec un mot de passe mal protégé dans { $field }
}
evidence-email = { $count ->
    [one] { $count } enregistrement avec une adresse électronique dans { $field }
   *[other] { $count } enregistrements avec une adresse électronique dans { $field }
}
evidence-read-card = Numéros de carte recherchés : { $count } enregistrements sur { $of } dans { $datasets ->
    [one] { $datasets } jeu de données
   *[other] { $datasets } jeux de données
}
evidence-read-password = Mots de passe examinés : { $count } enregistrements sur { $of } dans { $datasets ->
    [one] { $datasets } jeu de données
   *[other] { $datasets } jeux de données
}
evidence-read-email = Adresses électroniques recherchées : { $count } enregistrements sur { $of } dans { $datasets ->
    [one] { $datasets } jeu de données
   *[other] { $datasets } jeux de données
}
evidence-keys = { $count ->
    [0] Aucune clé non déclarée dans le JSON
    [one] { $count } clé non déclarée dans le JSON
   *[other] { $count } clés non déclarées dans le JSON
} : { $looked } enregistrements sur { $of } ont été lus
estate-undeclared-key = { $dataset } a dans son JSON une clé { $field } que personne n’a déclarée.
estate-not-json = { $count ->
    [one] { $count } valeur de { $field } dans { $dataset } n’est pas du JSON : personne ne peut dire ce qu’elle contient.
   *[other] { $count } valeurs de { $field } dans { $dataset } ne sont pas du JSON : personne ne peut dire ce qu’elles contiennent.
}

## Le plus récent, l’interdit, les groupes

fresh-kept = { $what } : dernier contrôle le { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC, { $minutes ->
    [one] dans la limite de { $minutes } minute promise.
   *[other] dans la limite des { $minutes } minutes promises.
}
fresh-stale = { $what } a été contrôlé pour la dernière fois le { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC, il y a plus de { $minutes ->
    [one] { $minutes } minute.
   *[other] { $minutes } minutes.
}
fresh-never = Personne n’a encore contrôlé { $what }, ce qui devrait se faire toutes les { $minutes ->
    [one] { $minutes } minute.
   *[other] { $minutes } minutes.
}
evidence-newest = L’enregistrement le plus récent sur { $what } est du { DATETIME($at, dateStyle: "medium", timeStyle: "short") } UTC
absent-found = { $count ->
    [one] { $count } enregistrement de { $dataset } ne devrait pas être là : { $says }.
   *[other] { $count } enregistrements de { $dataset } ne devraient pas être là : { $says }.
}
absent-none = Rien dans { $dataset } qui ne devrait pas y être ({ $says }).
evidence-absent = { $count ->
    [0] Aucun enregistrement qui ne devrait pas être là ({ $says })
    [one] { $count } enregistrement qui ne devrait pas être là ({ $says })
   *[other] { $count } enregistrements qui ne devraient pas être là ({ $says })
}
groups-large = { $count ->
    [one] { $count } chiffre dans { $dataset }, portant sur au moins { $smallest } personnes.
   *[other] { $count } chiffres dans { $dataset }, portant chacun sur au moins { $smallest } personnes.
}
groups-small = { $count ->
    [one] { $count } chiffre de { $dataset } porte sur moins de { $smallest } personnes.
   *[other] { $count } chiffres de { $dataset } portent sur moins de { $smallest } personnes.
}
groups-uncounted = { $count ->
    [one] { $count } chiffre de { $dataset } ne dit pas sur combien de personnes il porte.
   *[other] { $count } chiffres de { $dataset } ne disent pas sur combien de personnes ils portent.
}
groups-none = Il n’y a pas encore de chiffres dans { $dataset }.
evidence-groups-of = { $count ->
    [one] { $count } chiffre conservé
   *[other] { $count } chiffres conservés
}
evidence-groups-small = { $count ->
    [0] Aucun sur moins de { $smallest } personnes
    [one] { $count } chiffre sur moins de { $smallest } personnes
   *[other] { $count } chiffres sur moins de { $smallest } personnes
}
evidence-groups-uncounted = { $count ->
    [one] { $count } chiffre sur un nombre inconnu de personnes
   *[other] { $count } chiffres sur un nombre inconnu de personnes
}
evidence-days-of = { $part } : { $count ->
    [one] { $count } jour avec des enregistrements
   *[other] { $count } jours avec des enregistrements
}
retention-unsettled = { $count ->
    [one] Pour { $count } enregistrement de { $dataset }, personne n’a dit combien de temps il est conservé.
   *[other] Pour { $count } enregistrements de { $dataset }, personne n’a dit combien de temps ils sont conservés.
}
evidence-unsettled = { $count ->
    [one] { $count } enregistrement sans durée propre
   *[other] { $count } enregistrements sans durée propre
}

## D’où viennent les champs

estate-sourceless = { $count ->
    [one] { $count } champ de données personnelles ne dit pas d’où il vient : { $dataset } ({ $field }).
   *[other] { $count } champs de données personnelles ne disent pas d’où ils viennent, dont { $dataset } ({ $field }).
}
estate-source-unknown = { $count ->
    [one] { $count } champ vient d’un tiers qui ne figure pas parmi les systèmes : { $dataset } ({ $field }).
   *[other] { $count } champs viennent de tiers qui ne figurent pas parmi les systèmes, dont { $dataset } ({ $field }).
}

retention-short = Dans { $dataset } ({ $part }), il ne reste rien de la fin de la durée ({ $period }) : c’est perdu avant l’heure.
evidence-reach-of = { $part } : { $count ->
    [one] { $count } enregistrement de la fin de sa durée
   *[other] { $count } enregistrements de la fin de leur durée
}

## L’espace client de l’entreprise

panel-kept-both = { $panel } : { $shown ->
    [one] { $shown } donnée d’un compte de test est affichée telle qu’elle est conservée
   *[other] { $shown } données d’un compte de test sont affichées telles qu’elles sont conservées
}, et ce qu’il y modifie est bien enregistré.
panel-kept-shows = { $panel } : { $shown ->
    [one] { $shown } donnée d’un compte de test est affichée telle qu’elle est conservée.
   *[other] { $shown } données d’un compte de test sont affichées telles qu’elles sont conservées.
}
panel-kept-changes = { $panel } : ce qu’un compte de test y modifie est bien enregistré.
panel-missing = { $panel } : { $count ->
    [one] { $count } donnée sur { $of } n’y est pas affichée telle qu’elle est conservée : { $field }.
   *[other] { $count } données sur { $of } n’y sont pas affichées telles qu’elles sont conservées, dont { $field }.
}
panel-lost = { $panel } : une modification faite ici n’a pas atteint les données conservées : { $field }.
panel-unseen = { $panel } : l’ancienne valeur était encore affichée après la modification : { $field }.
panel-left = { $panel } : un test a modifié { $field } et n’a pas pu le rétablir.
panel-unlisted = { $panel } : { $count ->
    [one] personne ne dit si { $count } donnée conservée y est affichée : { $field }.
   *[other] personne ne dit si { $count } données conservées y sont affichées, dont { $field }.
}
evidence-panel-shows = { $count } données sur { $of } d’un compte de test sont affichées telles qu’elles sont conservées
evidence-panel-changes = { $count } modifications sur { $of } ont atteint les données conservées et ont été rétablies
panel-says = { $count ->
    [one] { $count } mention figure là où elle le doit ({ $panel }).
   *[other] { $count } mentions figurent là où elles le doivent ({ $panel }).
}
panel-unsaid = { $count ->
    [one] { $count } mention sur { $of } ne figure pas là où elle le doit ({ $panel }) : { $field }.
   *[other] { $count } mentions sur { $of } ne figurent pas là où elles le doivent ({ $panel }), dont { $field }.
}
evidence-panel-says = { $count } mentions sur { $of } figurent là où elles le doivent
panel-guards = Qui a moins de { $age } ans est écarté ({ $panel }, { $page }), qui a l’âge ne l’est pas.
panel-open = Qui est trop jeune n’est pas écarté ({ $panel }) : { $field }.
panel-barred = { $field } écarte aussi qui a l’âge ({ $panel }) : on ne peut dire ce qu’elle fait de l’âge.
panel-untried = On n’a pu essayer si { $field } écarte qui est trop jeune ({ $panel }).
evidence-panel-guards = { $count } pages sur { $of } ont écarté une date de naissance trop tardive et accepté une autre
estate-part-missing = Aucun champ déclaré ne contient une partie de ce que cette clause annonce : { $category }.
panel-not-answered = { $panel } n’a pas pu être examiné : { $reason ->
    [estate-unreachable] pas de réponse
    [estate-refused] le compte de test n’a pas été admis, ou un formulaire a été refusé
    [estate-missing] les systèmes ne contiennent rien du compte de test
    [safeguards-secret] le mot de passe du compte de test n’est pas là où il devrait être
   *[other] { $reason }
}.
