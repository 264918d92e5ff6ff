## Les lois par leur nom usuel (kept.rights)

law-gdpr = RGPD
law-uk-gdpr = RGPD du Royaume-Uni
law-fadp = LPD
