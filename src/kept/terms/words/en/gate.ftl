## The gate (kept.gate)

gate-permitted = Permitted for the purpose of clause { $clause }.
gate-no-purpose = No clause lists this purpose ({ $clause }), so it is denied.
gate-restricted = The person had this data restricted: it is stored and not used (clause { $clause }).
gate-objected = The person objected to this use (clause { $clause }).
gate-no-marketing = The person wants no marketing (clause { $clause }).
gate-no-calls = The person wants no calls (clause { $clause }).
gate-no-sale = The person opted out of sale and sharing (clause { $clause }).
gate-no-consent = Clause { $clause } asks for consent first, and there is none.
gate-no-number = Nobody can dial this number, so nobody may call it.
gate-may-call = Nobody asked not to be called at this number.
