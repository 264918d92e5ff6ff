## Planes para los derechos (kept.rights.planning)

rights-plan-step = Solicitado según el art. { $article } del RGPD.
rights-plan-lifts = Pone fin a la limitación hecha por { $plan } (RGPD, art. 18, apartado 3).
cited-article = RGPD, art. { $article }
cited-recital = RGPD, considerando { $article }
rights-plan-several = { $count } registros de { $dataset } coinciden y son de personas distintas. Se distinguen por: { $by }.
rights-plan-disagree = Lo que se dijo de una persona no lleva a un solo registro: parte de ello es de otra.
rights-plan-unreached = Nada lleva de una persona a { $dataset }. Indique «belongs», o «belongs: []» si sus registros no permiten reconocer a nadie.
rights-plan-silent = No se pudo consultar { $dataset }: { $reason }.
rights-plan-held = Una retención legal lo conserva (caso { $case }).
rights-plan-exempt = Se conserva según el RGPD, art. { $article }, hasta el fin de su plazo (cláusula { $clause }).
rights-plan-joint = Es también de otra persona.
rights-plan-joint-unchanged = Es también de otra persona.
rights-plan-of-another = Es de otra persona, y a esta solo se le dio a conocer.
rights-plan-shared = Solo se encuentra por un valor que también tiene otra persona.
rights-plan-cannot = Su sistema no puede hacerlo: { $reason }.
rights-plan-cannot-correct = Su sistema no puede hacerlo: { $reason }.
rights-plan-cannot-redact = Su sistema no lo permite: { $reason }.
rights-plan-pointed-at = Registros de { $dataset } que permanecen apuntan a él: solo se vacía lo personal.
rights-plan-key = El valor forma parte de la clave que distingue los registros.
rights-plan-unrestricted = Su sistema no puede ocultarlo ni apartarlo: las aplicaciones siguen viéndolo.
rights-plan-restrict-what = Indique qué datos deben limitarse (una categoría, un conjunto o un registro): una limitación detiene su uso, no el servicio.
rights-plan-correct-what = Indique qué valor es erróneo y cuál es el correcto: nada dice qué debe rectificarse.
rights-plan-unsaid = Quedarían registros de { $dataset }, y ni una cláusula de la política ni palabras para una carta dicen por qué. Dé una cláusula a su regla de conservación.
rights-plan-restricted = Hay datos de esta persona apartados por la limitación { $plan }, donde una supresión no los encontraría. Levántela primero.
rights-plan-app-no-estate = Nada dice todavía qué contienen nuestros sistemas: no hay inventario declarado.
rights-plan-rights-unknown-identifier = Nuestros sistemas no conocen a las personas por lo que nombra esta solicitud. Pida una dirección o un número conocido y planifique de nuevo.
rights-plan-rights-unknown-class = La solicitud nombra una clase de personas que el inventario no tiene.

## Why something stays, said to whose it is

stays-rights-plan-of-another = También es de otra persona, como una compañera o un cliente suyo, y se queda con ella.
stays-rights-plan-joint = También es de otra persona. Lo que es suyo se va.
stays-rights-plan-joint-unchanged = Es también de otra persona y queda como estaba.
stays-rights-plan-shared = Otra persona es conocida por la misma dirección o número; no podemos decir que sea solo suyo.
stays-rights-plan-cannot = No se puede sacar un registro suelto. El archivo entero se destruye cuando vence su plazo.
stays-rights-plan-cannot-correct = Allí no se puede cambiar nada por separado; queda como estaba.
stays-rights-plan-cannot-redact = Lo escribió otra persona y habla de usted, y allí no se pueden cambiar textos sueltos. Desaparece cuando acabe su propio plazo.
stays-rights-plan-unrestricted = Donde se guarda no se puede ocultar ni apartar: nuestras aplicaciones aún lo ven. Tampoco allí se debe usar.
stays-rights-plan-exempt = La ley nos obliga a guardarlo hasta que acabe su plazo.
stays-rights-plan-held = Se necesita para un asunto legal y se queda hasta que termine.
stays-rights-plan-pointed-at = Otros registros que se quedan apuntan a él: lo personal se vacía.
