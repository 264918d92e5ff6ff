"""The entry that a check leaves in the ledger: what was declared, how much was looked at, how much did not answer."""

from collections.abc import Sequence
from datetime import datetime

from kept.ledger.entries import declare
from kept.proof.entry import Entry
from kept.verdict.findings import Finding

CHECKED = declare("verdict:policy:checked", digests=("policy", "estate"), counts=("probes", "silent"))


def checked_entry(*, policy_digest: str, estate_revision: str, findings: Sequence[Finding], at: datetime) -> Entry:
    """Return the entry for a round of looking; `silent` counts the probes that were not answered."""
    digests = {
        "policy": policy_digest.removeprefix("sha256:"),
        "estate": estate_revision.removeprefix("sha256:"),
    }
    counts = {"probes": len(findings), "silent": sum(finding.error is not None for finding in findings)}
    return CHECKED.entry(at=at, about="policy", digests=digests, counts=counts)
