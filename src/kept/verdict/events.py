"""The entry that a check leaves in the ledger: what was declared, how much was looked at, and what was seen."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from hashlib import sha256

from kept.ledger.entries import declare
from kept.proof.entry import Entry
from kept.verdict.findings import Finding

CHECKED = declare("verdict:policy:checked", digests=("policy", "estate", "findings"), counts=("probes", "silent"))


def checked_entry(
    *,
    policy_digest: str,
    estate_revision: str,
    findings: Sequence[Finding],
    beside: Sequence[Finding] = (),
    at: datetime,
) -> Entry:
    """Return the entry for a round of looking; `silent` counts the probes that were not answered.

    `beside` holds what else is kept with the findings; it is in their digest, and not among the probes.
    """
    digests = {
        "policy": policy_digest.removeprefix("sha256:"),
        "estate": estate_revision.removeprefix("sha256:"),
        "findings": findings_digest((*findings, *beside)),
    }
    counts = {"probes": len(findings), "silent": sum(finding.error is not None for finding in findings)}
    return CHECKED.entry(at=at, about="policy", digests=digests, counts=counts)


def findings_digest(findings: Iterable[Finding]) -> str:
    """Return the SHA-256, in hex, over findings in the order of their probes: one line of JSON each, instants in UTC.

    It changes with any probe, instant, value or error, and with a finding more or less.
    """
    lines = sorted(json.dumps(_content(one), sort_keys=True, separators=(",", ":")) for one in findings)
    return sha256("\n".join(lines).encode()).hexdigest()


def _content(one: Finding) -> list[object]:
    error = None
    if one.error is not None:
        error = [one.error.code, {name: _plain(value) for name, value in one.error.parameters.items()}]
    return [one.probe, _plain(one.at), _plain(one.value), error]


def _plain(value: object) -> object:
    # A text that reads like an instant must not pass for one.
    return {"instant": value.astimezone(UTC).isoformat()} if isinstance(value, datetime) else value
