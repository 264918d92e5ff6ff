"""Does everybody see who of the staff looked at their data, and why? Records are held against what people are shown."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.policy.commitments import Commitment, Honours, Protects, Right
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.checks.careful import ACCESS_CONTROL
from kept.verdict.findings import Finding, Looks, Probe
from kept.verdict.lines import number_in
from kept.verdict.verdicts import Part, Verdict

_LOOKS = Looks(id="looks")
_OF_USE = re.compile(r"(?i)\b(?:report|statement|overview)s?\b.*\bus(?:e|ed|es|age|ing)\b|\busage reports?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class LooksShown:
    """Each look of staff at a person's data has a purpose, and the person sees it.

    That it is so stands behind no commitment.
    """

    clause: str
    commitments: tuple[str, ...] = ()

    def probes(self) -> tuple[Probe, ...]:
        """Ask our own records."""
        return (_LOOKS,)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - what was done stays done
        """Broken with one that is not shown, or has no purpose that the policy lists."""
        finding = findings[_LOOKS.id]
        about: dict[str, Parameter] = {name: number_in(finding, name) for name in ("count", "hidden", "purposeless")}
        broken = next((name for name in ("hidden", "purposeless") if about[name]), None)
        said = Message(f"looks-{broken}" if broken else "looks-shown", about)
        evidence = (seen(finding, "looks", Message("evidence-looks", about)),)
        verdict = Verdict.BROKEN if broken else Verdict.KEPT
        return Part(verdict=verdict, why=said, figure=said if broken else None, commitments=(), evidence=evidence)


def looked_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each right to a report on what data was used for, and where access goes by roles."""
    for clause in dict.fromkeys(one.clause for one in basis.policy.commitments if _is_about_looks(one, basis)):
        yield LooksShown(clause=clause)


def _is_about_looks(one: Commitment, basis: Basis) -> bool:
    if isinstance(one, Protects):
        return one.safeguard == ACCESS_CONTROL
    clause = basis.policy.text.clause(one.clause)
    return (
        isinstance(one, Honours)
        and one.right is Right.ACCESS
        and clause is not None
        and _OF_USE.search(clause.text) is not None
    )
