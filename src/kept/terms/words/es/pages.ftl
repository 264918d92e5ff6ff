page-skip = Ir al contenido
page-nav = Páginas
page-language = Idioma
page-promises = Nuestras promesas
page-policy = Política de privacidad
page-versions = Todas las versiones
page-colophon = Los veredictos se determinan de nuevo cada vez, a partir de lo hallado en nuestros sistemas. Nadie puede fijarlos a mano.
page-contents = Índice
page-clause = Cláusula

page-verdict-kept = Cumplida
page-verdict-attested = Atestiguada
page-verdict-unproven = Sin probar
page-verdict-due = Vencida
page-verdict-broken = Incumplida
page-unchecked = Aún sin comprobar
page-means-kept = Un programa pone en práctica esta promesa, y una comprobación de los sistemas en funcionamiento no halló ningún incumplimiento.
page-means-attested = Esto ocurre fuera de los ordenadores. Una persona identificada ha firmado una constancia, respaldada por un documento, y esa constancia no ha caducado.
page-means-unproven = Nada respalda todavía esta promesa, o la última comprobación es demasiado antigua para fiarse de ella.
page-means-due = Una revisión o una constancia firmada de la que depende esta promesa ha vencido y debe renovarse.
page-means-broken = Una comprobación halló que esta promesa no se cumple.

page-version = Versión { $number }
page-modified = Última modificación:
page-effective = En vigor desde el
page-published = Publicada
page-digest = Huella del texto
page-permalink = Dirección permanente
page-current = en vigor
page-to-come = próxima
page-policy-lead = Esto es lo que prometemos. Para cada cláusula hay un veredicto que dice si la cumplimos.
page-see-promises = Ver nuestras promesas y cómo están
page-not-current = Esta es una versión anterior. Se conserva aquí como constancia y ya no está en vigor.
page-not-yet = Esta versión está publicada, pero aún no está en vigor.
page-read-current = Leer la versión en vigor
page-coming = La versión { $number } entra en vigor el
page-coming-read = Leer la versión { $number }
page-versions-lead = Todas las versiones de la política que se han publicado, cada una en su propia dirección.
page-no-policy = Aún no hay ninguna política en vigor. En cuanto se publique una, aparecerá aquí, con un veredicto para cada una de sus cláusulas.

page-promises-lead = Nuestra política de privacidad, cláusula por cláusula, cada una con un veredicto sobre si la cumplimos.
page-read-policy = Leer solo la política
page-never-checked = Aún no se ha comprobado nada. Las promesas figuran abajo sin veredicto.
page-outdated = El texto de la política ha cambiado desde la última comprobación. Hasta la próxima no se da ningún veredicto.
page-judged = juzgado el
page-looked = última comprobación el
page-nothing-looked-at = no se ha comprobado nada
page-filter = Mostrar las cláusulas con un veredicto determinado
page-all = Todas las promesas
page-show-all = Mostrar todas las cláusulas
page-meanings = Qué significa cada veredicto
page-evidence = Pruebas
page-none-such = Ninguna cláusula tiene este veredicto.
page-json = Lo mismo en forma de datos (JSON)

page-trail = Dónde está usted
page-in-policy = Leerla en la política, versión { $number }
page-verdict = Veredicto
page-parts = { $n ->
    [one] En qué se apoya el veredicto
   *[other] Los { $n } elementos en que se apoya el veredicto
}
page-parts-lead = El más débil va primero: él solo decide el veredicto.
page-commitments = { $n ->
    [one] Compromiso:
   *[other] Compromisos:
}
page-no-evidence = No hay pruebas destinadas al público detrás de este elemento.
page-preamble = Esta cláusula explica y no promete nada por sí misma; por eso no tiene veredicto.
page-verify = Cómo comprobarlo por su cuenta
page-verify-lead = Cada comprobación deja una anotación en un registro al que solo se puede añadir. El punto de control de abajo fija todas las anotaciones hechas hasta ahora: si más tarde alteráramos una sola, su copia lo mostraría.
page-verify-keep = Guarde una copia de este punto de control firmado, en un archivo llamado checkpoint.txt.
page-verify-ask = Más adelante, cuando quiera, pídanos el paquete del registro. Contiene referencias, huellas y recuentos, y datos personales de nadie.
page-verify-run = Ejecute el verificador, un único archivo que no necesita nada nuestro:
page-verifier-key = Clave de verificación
page-checkpoint = Punto de control firmado
page-command = Comando
page-no-checkpoint = El registro aún no tiene ningún punto de control firmado. Tras la primera comprobación habrá uno aquí, con la clave para verificarlo.
page-neighbours = Cláusulas anterior y siguiente
page-before = Anterior
page-after = Siguiente

page-not-found = Esta página no existe
page-not-found-lead = No hay nada en esta dirección. Puede que la cláusula tenga otro número o que la dirección esté incompleta.
page-failed = Esta página no se puede mostrar
page-failed-lead = Algo ha fallado por nuestra parte. El fallo ha quedado registrado; inténtelo de nuevo más tarde.
