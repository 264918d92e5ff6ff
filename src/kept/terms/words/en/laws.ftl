## Laws by the names they go by (kept.rights)

law-gdpr = GDPR
law-uk-gdpr = UK GDPR
law-fadp = FADP
