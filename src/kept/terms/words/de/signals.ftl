gpc-honoured = Das Widerspruchssignal Ihres Browsers wird befolgt: Ihre Daten werden weder verkauft noch weitergegeben.
gpc-out = Sie haben widersprochen: Ihre Daten werden weder verkauft noch weitergegeben.
gpc-none = Es kam kein Widerspruchssignal, und es gab vorher keines.
gpc-page = Das Widerspruchssignal Ihres Browsers (Global Privacy Control) wird befolgt.
