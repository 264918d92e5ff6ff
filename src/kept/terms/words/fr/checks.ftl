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
