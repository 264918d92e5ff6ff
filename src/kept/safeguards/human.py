"""The safeguards that happen in the physical or human world, so that a person must vouch for them: a closed list."""

HUMAN_SAFEGUARDS = frozenset(
    {
        "staff-training",
        "background-checks",
        "confidentiality-agreements",
        "data-centre-security",
        "physical-access-control",
        "environmental-controls",
        "redundant-power",
        "media-disposal",
    }
)
"""Names of safeguards as commitments of kind `protects` carry them. Everything else is checked in code."""
