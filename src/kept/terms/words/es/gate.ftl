## The gate (kept.gate)

gate-permitted = Permitido para la finalidad de la cláusula { $clause }.
gate-no-purpose = Ninguna cláusula menciona esta finalidad ({ $clause }); por eso se deniega.
gate-restricted = La persona hizo limitar el tratamiento de estos datos: se guardan y no se usan (cláusula { $clause }).
gate-objected = La persona se opuso a este uso (cláusula { $clause }).
gate-no-marketing = La persona no quiere publicidad (cláusula { $clause }).
gate-no-calls = La persona no quiere llamadas (cláusula { $clause }).
gate-no-sale = La persona rechazó la venta y la cesión (cláusula { $clause }).
gate-no-consent = La cláusula { $clause } pide antes un consentimiento, y no lo hay.
gate-no-number = Nadie puede marcar este número, así que nadie puede llamarlo.
gate-may-call = Nadie ha pedido que no se llame a este número.
