## Gesetze, wie sie genannt werden (kept.rights)

law-gdpr = DSGVO
law-uk-gdpr = DSGVO des Vereinigten Königreichs
law-fadp = DSG
