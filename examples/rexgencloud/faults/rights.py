"""Clauses that give rights, as far as they are tried on a made-up person in every system."""

TRIED = frozenset({"7.1.2", "7.1.3", "7.3.1", "7.3.2", "10.1.1", "10.1.2", "11.1.1", "11.2.1", "11.2.2"})
"""Access, portability and erasure, whoever gives them: for these every record of somebody's is looked for."""

CORRECTED = frozenset({"7.2.2"})
"""Corrections: for these, records that hold what is corrected."""
