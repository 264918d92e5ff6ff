web-skip = Ir al contenido
web-nav = Páginas
web-language = Idioma
web-promises = Nuestras promesas
web-policy = Política de privacidad
web-versions = Todas las versiones
web-colophon = Los veredictos se determinan de nuevo cada vez, a partir de lo hallado en nuestros sistemas. Nadie puede fijarlos a mano.
web-contents = Índice
web-clause = Cláusula

web-unchecked = Aún sin comprobar
web-means-kept = Un programa pone en práctica esta promesa, y una comprobación de los sistemas en funcionamiento no halló ningún incumplimiento.
web-means-attested = Esto ocurre fuera de los ordenadores. Una persona identificada ha firmado una constancia, respaldada por un documento, y esa constancia no ha caducado.
web-means-unproven = Nada respalda todavía esta promesa, o la última comprobación es demasiado antigua para fiarse de ella.
web-means-due = Una revisión o una constancia firmada de la que depende esta promesa ha vencido y debe renovarse.
web-means-broken = Una comprobación halló que esta promesa no se cumple.

web-version = Versión { $number }
web-modified = Última modificación:
web-effective = Entrada en vigor
web-published = Publicada
web-digest = Huella
web-permalink = Dirección permanente
web-current = en vigor
web-to-come = próxima
web-policy-lead = Esto es lo que prometemos. Para cada cláusula hay un veredicto que dice si la cumplimos.
web-see-promises = Ver nuestras promesas y cómo están
web-not-current = Esta es una versión anterior. Se conserva aquí como constancia y ya no está en vigor.
web-not-yet = Esta versión está publicada, pero aún no está en vigor.
web-read-current = Leer la versión en vigor
web-coming = La versión { $number } entra en vigor el
web-coming-read = Leer la versión { $number }
web-versions-lead = Todas las versiones de la política que se han publicado, cada una en su propia dirección.
web-no-policy = Aún no hay ninguna política en vigor. En cuanto se publique una, aparecerá aquí, con un veredicto para cada una de sus cláusulas.

web-promises-lead = Nuestra política de privacidad, cláusula por cláusula, cada una con un veredicto sobre si la cumplimos.
web-read-policy = Leer solo la política
web-never-checked = Aún no se ha comprobado nada. Las promesas figuran abajo sin veredicto.
web-outdated = El texto de la política ha cambiado desde la última comprobación. Hasta la próxima no se da ningún veredicto.
web-judged = veredictos del
web-looked = última comprobación el
web-nothing-looked-at = no se ha comprobado nada
web-filter = Mostrar las cláusulas con un veredicto determinado
web-all = Todas las promesas
web-all-lead = Cada cláusula de la política que nos obliga.
web-show-all = Mostrar todas las cláusulas
web-evidence = Detalles
web-none-such = Ninguna cláusula tiene este veredicto.
web-json = Lo mismo en forma de datos (JSON)

web-trail = Dónde está usted
web-in-policy = Leerla en la política, versión { $number }
web-verdict = Veredicto
web-parts = { $n ->
    [one] En qué se apoya el veredicto
   *[other] Los { $n } elementos en que se apoya el veredicto
}
web-parts-lead = El más débil va primero: él solo decide el veredicto.
web-commitments = { $n ->
    [one] Compromiso:
   *[other] Compromisos:
}
web-no-evidence = No hay pruebas destinadas al público detrás de este elemento.
web-preamble = Esta cláusula explica y no promete nada por sí misma; por eso no tiene veredicto.
web-verify = Cómo comprobarlo por su cuenta
web-verify-lead = Cada comprobación deja una anotación en un registro al que solo se puede añadir. El punto de control de abajo fija todas las anotaciones hechas hasta ahora: si más tarde alteráramos una sola, su copia lo mostraría.
web-verify-keep = Guarde una copia de este punto de control firmado, en un archivo llamado checkpoint.txt.
web-verify-ask = Más adelante, cuando quiera, pídanos el paquete del registro. Contiene referencias, huellas y recuentos, y datos personales de nadie.
web-verify-run = Descargue el verificador, un único archivo que solo necesita Python, y ejecútelo:
web-verify-package = Una copia de sus datos que le hayamos dado se comprueba igual, hasta cada archivo:
web-verifier-key = Clave de verificación
web-no-checkpoint = El registro aún no tiene ningún punto de control firmado. Tras la primera comprobación habrá uno aquí, con la clave para verificarlo.
web-neighbours = Cláusulas anterior y siguiente
web-before = Anterior
web-after = Siguiente

web-not-found = Esta página no existe
web-not-found-lead = No hay nada en esta dirección. Puede que la cláusula tenga otro número o que la dirección esté incompleta.
web-failed = Esta página no se puede mostrar
web-failed-lead = Algo ha fallado por nuestra parte. El fallo ha quedado registrado; inténtelo de nuevo más tarde.
web-stale-form = Este formulario es demasiado antiguo
web-stale-form-lead = No se ha hecho nada. Se abrió hace demasiado tiempo, o no en una página nuestra. Vuelva atrás, cargue la página de nuevo y envíelo otra vez.
