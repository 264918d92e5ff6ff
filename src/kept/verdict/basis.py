"""What verdicts are worked out from, and the shape that every check has."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from kept.estate import Estate
from kept.policy.reviewed import Reviewed
from kept.rights.law import Law
from kept.safeguards.attestation import Attestation
from kept.terms import Message
from kept.verdict.findings import Finding, Probe
from kept.verdict.verdicts import Audience, Evidence, Part

SMALLEST_GROUP = 10
"""How many people a figure must be about at the least, unless the workspace says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A version of the policy as it was published: its number, the address it stands at, its date and its words.

    `altered` says that the words on record are not those whose digest went into the ledger when it was published.
    """

    number: int
    page: str
    published: date
    words: tuple[str, ...]
    altered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Everything declared: the reviewed policy, the estate, what people signed, what was published.

    `attestations` holds only those whose signature was found genuine. `editions` come oldest first; the last is in
    force and also stands at `policy_page`. Figures of fewer people than `smallest_group` are no figures of a group.
    `laws` are all that are known here, by whose names clauses may speak.
    """

    policy: Reviewed
    estate: Estate
    attestations: tuple[Attestation, ...] = ()
    editions: tuple[Edition, ...] = ()
    policy_page: str = "/privacy"
    smallest_group: int = SMALLEST_GROUP
    laws: tuple[Law, ...] = ()


class Check(Protocol):
    """One thing that a clause depends on: what to look at for it, and what the findings mean."""

    @property
    def clause(self) -> str:
        """The clause it decides about."""
        ...

    @property
    def commitments(self) -> tuple[str, ...]:
        """The commitments it stands behind."""
        ...

    def probes(self) -> tuple[Probe, ...]:
        """Return what must be looked at."""
        ...

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:
        """Say how it stands; `findings` holds one for each of `probes()`, none of them too old or in error."""
        ...


def seen(finding: Finding, looked_at: str, message: Message, audience: Audience = Audience.PUBLIC) -> Evidence:
    """Return what a finding shows as a piece of evidence."""
    return Evidence(probe=finding.probe, looked_at=looked_at, seen=message, at=finding.at, audience=audience)


def number(finding: Finding) -> int:
    """Return the number a finding holds; 0 where a store answered that there is nothing."""
    return finding.value if isinstance(finding.value, int) else 0
