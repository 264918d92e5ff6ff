"""Clauses that give rights, as far as they are tried on a made-up person: which fields and systems each looks into."""

COPIED = frozenset({"7.1.3", "10.1.1", "11.1.1", "11.2.1"})
"""Access: every field of somebody's is read."""

TAKEN_ALONG = frozenset({"7.1.2"})
"""Portability: what the person gave is read."""

ERASED = frozenset({"7.3.1", "7.3.2", "10.1.2", "11.2.2"})
"""Erasure: every record of somebody's is looked for, and those by which they are known."""

TRIED = COPIED | TAKEN_ALONG | ERASED

CORRECTED = frozenset({"7.2.2"})
"""Corrections: for these, records that hold what is corrected."""
