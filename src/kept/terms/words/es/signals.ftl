gpc-honoured = Se respeta la señal de exclusión de su navegador: sus datos no se venden ni se comparten.
gpc-out = Está excluido: sus datos no se venden ni se comparten.
gpc-none = No ha llegado ninguna señal de exclusión, ni la había antes.
gpc-page = Se respeta la señal de exclusión de su navegador (Global Privacy Control).
