## Plans pour les droits (kept.rights.planning)

rights-plan-step = Demandé au titre de l’art. { $article } du RGPD.
rights-plan-lifts = Met fin à la limitation faite par { $plan } (RGPD, art. 18, paragraphe 3).
cited-article = RGPD, art. { $article }
cited-recital = RGPD, considérant { $article }
rights-plan-several = { $count } enregistrements de { $dataset } y répondent, et concernent des personnes différentes. Pour les distinguer : { $by }.
rights-plan-disagree = Ce qui a été dit d'une personne ne mène pas à un seul enregistrement : une partie concerne quelqu'un d'autre.
rights-plan-unreached = Rien ne mène d'une personne à { $dataset }. Indiquez « belongs », ou « belongs: [] » si ces enregistrements ne permettent de reconnaître personne.
rights-plan-silent = { $dataset } n'a pas pu être consulté : { $reason }.
rights-plan-held = Une conservation légale le retient (dossier { $case }).
rights-plan-exempt = Conservé au titre du RGPD, art. { $article }, jusqu’à la fin de son délai (clause { $clause }).
rights-plan-joint = Il appartient aussi à une autre personne.
rights-plan-joint-unchanged = C’est aussi à une autre personne.
rights-plan-of-another = Il appartient à une autre personne, et n'a été que communiqué à celle-ci.
rights-plan-shared = On ne le trouve que par une valeur qu'une autre personne partage.
rights-plan-cannot = Son système ne le permet pas : { $reason }.
rights-plan-cannot-correct = Son système ne le permet pas : { $reason }.
rights-plan-cannot-redact = Son système ne le permet pas : { $reason }.
rights-plan-pointed-at = Des enregistrements de { $dataset } qui restent y renvoient : seul ce qui est personnel est vidé.
rights-plan-key = La valeur fait partie de la clé qui distingue les enregistrements.
rights-plan-unrestricted = Son système ne peut ni le masquer ni le mettre de côté : les applications le voient encore.
rights-plan-restrict-what = Indiquez quelles données doivent être limitées (une catégorie, un ensemble ou un enregistrement) : une limitation en arrête l’utilisation, pas le service.
rights-plan-correct-what = Indiquez quelle valeur est fausse et laquelle est juste : rien ne dit ce qui doit être rectifié.
rights-plan-unsaid = Des enregistrements de { $dataset } resteraient, et ni une clause de la politique ni des mots pour une lettre ne disent pourquoi. Donnez une clause à leur règle de conservation.
rights-plan-restricted = Des données de cette personne sont mises de côté par la limitation { $plan }, où un effacement ne les trouverait pas. Levez-la d’abord.
rights-plan-app-no-estate = Rien ne dit encore ce que contiennent nos systèmes : aucun inventaire n’est déclaré.
rights-plan-rights-unknown-identifier = Nos systèmes ne connaissent pas les personnes par ce que nomme cette demande. Demandez une adresse ou un numéro connu, puis planifiez à nouveau.
rights-plan-rights-unknown-class = La demande nomme une classe de personnes que l’inventaire ne contient pas.

## Why something stays, said to whose it is

stays-rights-plan-of-another = Cela concerne aussi quelqu’un d’autre, un collègue ou un client à vous, et reste chez cette personne.
stays-rights-plan-joint = Cela concerne aussi une autre personne. Ce qui est à vous disparaît.
stays-rights-plan-joint-unchanged = C’est aussi à une autre personne, et cela reste comme avant.
stays-rights-plan-shared = Quelqu’un d’autre est connu par la même adresse ou le même numéro ; nous ne pouvons dire que c’est à vous seul.
stays-rights-plan-cannot = On ne peut en retirer un enregistrement seul. L’archive entière est détruite quand son temps est passé.
stays-rights-plan-cannot-correct = Rien ne s’y modifie séparément ; cela reste comme avant.
stays-rights-plan-cannot-redact = Quelqu’un d’autre l’a écrit et y parle de vous, et on ne peut pas y modifier un texte seul. Il disparaît quand son propre temps est écoulé.
stays-rights-plan-unrestricted = Ce qui le conserve ne peut ni le cacher ni le mettre de côté : nos applications le voient encore. Il ne doit pas y être utilisé non plus.
stays-rights-plan-exempt = La loi nous le fait conserver jusqu’à la fin de son délai.
stays-rights-plan-held = C’est nécessaire pour une affaire juridique et reste jusqu’à sa fin.
stays-rights-plan-pointed-at = D’autres enregistrements qui restent y renvoient : ce qui y est personnel est vidé.
