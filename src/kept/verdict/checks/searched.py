"""Does any field hold what it should not: a card's number, an unsafe password, an undeclared address?"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.estate import Estate, Field
from kept.estate.contents import Content
from kept.estate.model import FieldKind
from kept.policy.commitments import Collects
from kept.policy.reviewed import Reviewed
from kept.terms import Message
from kept.terms.categories import Category
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.checks.ruled import STAFF
from kept.verdict.findings import Finding, Probe, Searched
from kept.verdict.reading import Read
from kept.verdict.verdicts import Audience, Evidence, Part, Verdict

OTHERS = "http"
"""The kind of system that is another company's."""

_Places = dict[str, tuple[str, ...]]
_TEXTS = (FieldKind.TEXT, FieldKind.JSON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clean:
    """No value that was read holds this content."""

    clause: str
    commitments: tuple[str, ...]
    content: Content
    asked: tuple[Searched, ...]

    def probes(self) -> tuple[Probe, ...]:
        """Read each dataset's fields."""
        return self.asked

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one value that holds it; the figure says how much was read, and of how much."""
        found = [(probe.dataset, findings[probe.id]) for probe in self.asked]
        wrong = [(dataset, *shown) for dataset, finding in found for shown in Read.of(finding).shown]
        if wrong:
            dataset, field, _ = wrong[0]
            count = sum(count for *_, count in wrong)
            verdict = Verdict.BROKEN
            said = Message(f"contents-{self.content}", {"count": count, "dataset": dataset, "field": field})
        else:
            verdict = Verdict.KEPT
            said = Message(f"contents-no-{self.content}", _amount(finding for _, finding in found))
        evidence = tuple(self._evidence(found))
        return Part(verdict=verdict, why=said, figure=said, commitments=self.commitments, evidence=evidence)

    def _evidence(self, found: list[tuple[str, Finding]]) -> Iterator[Evidence]:
        """Yield what was read of each system; for staff, each place that holds what it should not."""
        by_system: dict[str, list[Finding]] = {}
        for dataset, finding in found:
            by_system.setdefault(dataset.partition(".")[0], []).append(finding)
        for system, its in by_system.items():
            yield seen(min(its, key=lambda one: one.at), system, Message(f"evidence-read-{self.content}", _amount(its)))
        for dataset, finding in found:
            for field, count in Read.of(finding).shown:
                place = Message(f"evidence-{self.content}", {"count": count, "field": field})
                yield seen(finding, dataset, place, Audience.STAFF)


def _amount(findings: Iterable[Finding]) -> dict[str, Parameter]:
    reads = [Read.of(finding) for finding in findings]
    return {
        "count": sum(one.looked for one in reads),
        "of": sum(one.held for one in reads),
        "datasets": len(reads),
    }


def searched_checks(basis: Basis) -> Iterator[Check]:
    """Yield the checks of what fields hold, each under the clause that announces what it would be."""
    estate, policy = basis.estate, basis.policy
    yield from _clean(Content.CARD, Category.ACCOUNT_PAYMENT, policy, _fields(estate, _may_hold_text))
    yield from _clean(Content.PASSWORD, Category.PROFILE_PASSWORD, policy, _fields(estate, _is_password))
    yield from _clean(Content.EMAIL, Category.ACCOUNT_EMAIL, policy, _fields(estate, _is_declared_not_personal))


def _clean(content: Content, category: Category, policy: Reviewed, fields: _Places) -> Iterator[Check]:
    """Yield the check for the first clause that announces the category itself."""
    announcing = (one for one in policy.commitments if isinstance(one, Collects) and one.category == category)
    for commitment in announcing:
        if fields:
            asked = tuple(
                Searched(id=f"searched:{name}:{content}", dataset=name, fields=those, seeks=content)
                for name, those in fields.items()
            )
            yield Clean(clause=commitment.clause, commitments=(commitment.id,), content=content, asked=asked)
        return


def _fields(estate: Estate, wanted: Callable[[Field], bool]) -> _Places:
    # What another company holds is its own to keep: a payment processor may well hold cards.
    ours = (one for system in estate.systems if system.kind != OTHERS for one in system.datasets if one.whose != STAFF)
    found = {one.full_name: tuple(field.name for field in one.fields if wanted(field)) for one in ours}
    return {name: fields for name, fields in found.items() if fields}


def _may_hold_text(field: Field) -> bool:
    return field.kind in _TEXTS


def _is_password(field: Field) -> bool:
    return field.category == Category.PROFILE_PASSWORD


def _is_declared_not_personal(field: Field) -> bool:
    return _may_hold_text(field) and field.category is None and field.proposed is None
