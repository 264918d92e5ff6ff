## Lettres en cours de demande (kept.rights.letters.telling)

rights-letter-way-this = ouvrir le lien à la fin de cette lettre ; il sert une seule fois
rights-letter-cooling = Tout est prêt. Nous commençons le { DATETIME($at, dateStyle: "long", timeStyle: "short") } (UTC) ; jusque-là, rien n’est modifié.
rights-letter-cooling-final = Ce qui est alors effacé ne peut pas être rétabli.
rights-letter-cooling-cancel = Si vous avez changé d’avis, ouvrez ce lien ; personne ne vous demandera pourquoi. Sinon, vous n’avez rien à faire.
rights-letter-cooling-reply = Si vous avez changé d’avis, écrivez-nous ou appelez-nous avant, en indiquant le numéro de votre demande. Sinon, vous n’avez rien à faire.
rights-letter-cancelled = Vous avez retiré votre demande. Rien n’a été modifié, et vous pouvez demander de nouveau à tout moment.
rights-letter-joined = Vous nous avez déjà demandé la même chose. Cette demande est en cours sous la référence { $reference }, et c’est sa date, plus ancienne, qui compte. Vous n’avez rien à faire.
rights-letter-settled = Une personne a lu ce que vous avez écrit, et nous comprenons que votre demande porte sur ceci :
rights-letter-settled-rest = Elle ne porte alors sur rien d’autre : ce qui n’est pas nommé ici reste comme il est.
rights-letter-settled-object = Si vous voulez dire autre chose, ou davantage, répondez à cette lettre ou écrivez sur la page de votre demande : le travail s’arrête alors jusqu’à ce que quelqu’un l’ait lu. Vous pouvez aussi faire appel une fois notre réponse reçue ; quelqu’un d’autre en décide.
rights-letter-settled-value = { $what } : une valeur à corriger
rights-letter-mandate = Quelqu’un nous interroge sur vos données et dit que vous le souhaitez :
rights-letter-mandate-confirm = Si c’est exact, ouvrez le lien ci-dessous. Il ne s’ouvre qu’une fois.
rights-letter-mandate-ignore = Sinon, ne faites rien : cette personne n’apprend rien de nous, pas même si nous vous connaissons.
rights-letter-recipient = Vous avez reçu de nous des données personnelles. Pour la personne nommée ci-dessous, nous avons { $kind ->
    [erasure] effacé les données, à sa demande
    [rectification] rectifié les données, à sa demande
   *[restriction] limité l’usage des données, à sa demande
}. Veuillez faire de même avec ce que vous détenez (RGPD, art. 19) :
rights-letter-recipient-answer = Une fois que c’est fait, ouvrez ce lien ou répondez à cette lettre.
rights-letter-recipient-again = Nous vous en avons informé le { DATETIME($at, dateStyle: "long") } et n’avons pas eu de réponse.
rights-letter-recipient-silent = { $recipient } a été informé de cette demande le { DATETIME($at, dateStyle: "long") }, a reçu des rappels et n’a pas répondu.
rights-letter-recipient-call = Appelez-le, s’il vous plaît, et notez dans la console ce qu’il dit.

## Ce qui est envoyé à la personne responsable (kept.app.rights.reminding)

rights-reminder-subject = { $count ->
    [one] Une demande arrive à échéance ou est en retard
   *[other] { $count } demandes arrivent à échéance ou sont en retard
}
rights-reminder = Ces demandes attendent quelqu’un. Qui demande quoi se trouve dans la console.
rights-reminder-due = { $reference } ({ $kind }) : échéance le { DATETIME($at, dateStyle: "long") }
rights-reminder-overdue = { $reference } ({ $kind }) : en retard depuis le { DATETIME($at, dateStyle: "long") }

## Ce qui figure dans un paquet (kept.app.rights.packing)

rights-package-until = { $period } au plus (clause { $clause })
rights-package-while = aussi longtemps que le dit la clause { $clause }
rights-package-at-once = pas plus longtemps que nécessaire (clause { $clause })
rights-package-purposes = Nous utilisons vos données pour : { $what }.
rights-package-recipients = Elles sont, ou peuvent être, communiquées à : { $what }.
rights-package-complain = Vous pouvez demander la rectification, l’effacement ou la limitation, vous opposer à leur usage et vous plaindre auprès de votre autorité de contrôle.
