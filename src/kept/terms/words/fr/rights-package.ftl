## Le dossier remis à une personne (kept.rights.packaging)

package-title-access = Vos données chez { $controller }
package-title-portability = Les données que vous avez fournies à { $controller }
package-hello = Bonjour { $name },
package-made = Établi le { DATETIME($at, dateStyle: "long") } en réponse à votre demande { $request }.
package-lead-access = Voici ce que nous conservons à votre sujet, d’où cela vient, à quoi cela sert, qui le reçoit et quand cela disparaît. Les mêmes enregistrements se trouvent dans les fichiers joints, en JSON et en CSV.
package-lead-portability = Voici les données que vous nous avez fournies vous-même, en JSON et en CSV avec une description de chaque fichier, pour qu’un autre service puisse les lire.
package-contents = Dans ce dossier
package-records = { $count ->
    [0] Aucun enregistrement
    [one] 1 enregistrement
   *[other] { $count } enregistrements
}
package-from = Origine
package-source-person = vous-même
package-source-automatic = nos systèmes, pendant que vous les utilisiez
package-used-for = Utilisé pour
package-given-to = Transmis à
package-kept-until = Conservé jusqu’au
package-files = Fichiers
package-show = Afficher les enregistrements
package-more = { $count ->
    [one] Un enregistrement de plus se trouve dans les fichiers.
   *[other] { $count } enregistrements de plus se trouvent dans les fichiers.
}
package-password-set = un mot de passe est défini ; ce que nous en conservons n’est dans aucune copie
package-password-none = aucun
package-mentions = Là où d’autres parlent de vous
package-mentions-lead = Ces textes appartiennent à d’autres personnes et vous mentionnent. Ce qui vous renseignerait sur autrui est masqué.
package-nothing = Là où nous avons cherché sans rien trouver
package-nothing-lead = Ces parties de nos systèmes ont aussi été interrogées et ne contiennent rien sur vous.
package-rights = Ce que vous pouvez faire d’autre
package-made-by = { $controller } répond de ce dossier. Questions : { $contact }.
package-verify = MANIFEST.txt énumère chaque fichier du dossier et est signé. La façon de le vérifier, et avec quelle clé, figure à la fin de notre page des promesses.
