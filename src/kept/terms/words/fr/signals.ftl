gpc-honoured = Le signal d’opposition de votre navigateur est respecté : vos données ne sont ni vendues ni partagées.
gpc-out = Vous vous êtes opposé : vos données ne sont ni vendues ni partagées.
gpc-none = Aucun signal d’opposition n’est arrivé, et il n’y en avait pas auparavant.
gpc-page = Le signal d’opposition de votre navigateur (Global Privacy Control) est respecté.
