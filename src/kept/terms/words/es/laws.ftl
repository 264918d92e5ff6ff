## Las leyes por su nombre habitual (kept.rights)

law-gdpr = RGPD
law-uk-gdpr = RGPD del Reino Unido
law-fadp = LPD suiza
