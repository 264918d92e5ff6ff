"""The safeguards that happen in the physical or human world, so that a person must vouch for them: a closed list."""

HUMAN_SAFEGUARDS = frozenset(
    {
        "staff training",
        "background checks",
        "confidentiality agreements",
        "data centre security",
        "biometric access control",
        "security cameras",
        "environmental controls",
        "redundant power and cooling",
        "secure disposal of media",
    }
)
"""Names of safeguards as commitments of kind `protects` carry them. Everything else is checked in code."""
