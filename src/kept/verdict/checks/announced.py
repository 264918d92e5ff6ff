"""Is every field declared, and every field of personal data announced by a clause that is there to announce it?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kept.estate import Dataset, Estate, Field
from kept.estate.drift import DriftKind
from kept.policy.commitments import Collects
from kept.policy.reviewed import Reviewed
from kept.terms import Message
from kept.verdict.basis import Basis, Check
from kept.verdict.checks.ruled import STAFF
from kept.verdict.findings import Finding, Probe
from kept.verdict.openings import opening_clause
from kept.verdict.structures import drift_lines, keyed, said_of, structure_evidence, structured
from kept.verdict.verdicts import Part, Verdict

Named = tuple[Dataset, Field]
THIRD_PARTY = "third-party"
"""How a commitment says that a category comes from others than the person."""
_UNDECLARED = (DriftKind.UNDECLARED_FIELD, DriftKind.UNDECLARED_DATASET, DriftKind.UNDECLARED_KEY)


@dataclass(frozen=True, slots=True, kw_only=True)
class AllDeclared:
    """Nothing lives in any system that a person has not declared."""

    clause: str
    commitments: tuple[str, ...]
    estate: Estate
    unannounced: tuple[Named, ...]

    def probes(self) -> tuple[Probe, ...]:
        """Hold the structure of every system against its declaration, and the keys inside its JSON as well."""
        return (*(structured(system.name) for system in self.estate.systems), *keyed(self.estate))

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one undeclared dataset, field or key, or one of personal data that no clause announces.

        Unproven while nothing is declared and nothing was found.
        """
        lines = [line for finding in findings.values() for line in drift_lines(finding)]
        undeclared = [line for line in lines if line.kind in _UNDECLARED]
        evidence = tuple(item for finding in findings.values() for item in structure_evidence(finding))
        if undeclared:
            first = undeclared[0]
            said = Message(
                "estate-undeclared",
                {"count": len(undeclared), "dataset": first.dataset, "field": first.field or "*"},
            )
            return Part(verdict=Verdict.BROKEN, why=said, figure=said, commitments=self.commitments, evidence=evidence)
        if self.unannounced:
            said = _named("estate-unannounced", self.unannounced)
            return Part(verdict=Verdict.BROKEN, why=said, figure=said, commitments=self.commitments, evidence=evidence)
        unread = next((line for line in lines if line.kind in (DriftKind.UNREADABLE, DriftKind.NOT_JSON)), None)
        if unread:
            said = said_of(unread)
            return Part(verdict=Verdict.UNPROVEN, why=said, commitments=self.commitments, evidence=evidence)
        datasets = list(self.estate.datasets())
        if not datasets:
            said = Message("estate-nothing-declared")
            return Part(verdict=Verdict.UNPROVEN, why=said, commitments=self.commitments, evidence=evidence)
        said = Message(
            "estate-all-declared",
            {"count": sum(len(one.fields) for one in datasets), "datasets": len(datasets)},
        )
        return Part(verdict=Verdict.KEPT, why=said, figure=said, commitments=self.commitments, evidence=evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """The fields that one clause announces are there, each with its source, and none does without a clause."""

    clause: str
    commitments: tuple[str, ...]
    fields: tuple[Named, ...]
    strays: tuple[Named, ...]
    mismatched: tuple[Named, ...]
    unknown: tuple[Named, ...] = ()
    """Those from a third party that the estate does not know as a system: nobody can look at what came from where."""
    empty: tuple[str, ...] = ()
    """Categories that the clause announces and no field holds."""

    def probes(self) -> tuple[Probe, ...]:
        """Look at the systems in which its fields stand."""
        return tuple(structured(name) for name in dict.fromkeys(dataset.system for dataset, _ in self.fields))

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken by a field that is gone, that carries no clause or no source, or that the clause does not speak of.

        Unproven where no field holds a category that it announces, or one comes from an unknown third party.
        """
        evidence = tuple(item for finding in findings.values() for item in structure_evidence(finding))
        verdict, figure = Verdict.BROKEN, self._breach(findings)
        said = figure or self._doubt()
        if said is None:
            datasets = {dataset.full_name for dataset, _ in self.fields}
            verdict, figure = Verdict.KEPT, _announced_in(len(self.fields), len(datasets))
        elif figure is None:
            verdict = Verdict.UNPROVEN
        why = said or figure
        assert why is not None
        return Part(verdict=verdict, why=why, figure=figure, commitments=self.commitments, evidence=evidence)

    def _breach(self, findings: Mapping[str, Finding]) -> Message | None:
        sourceless = [pair for pair in self.fields if not pair[1].source]
        strange = self.strays or self.mismatched
        wrong = (
            ("estate-declared-gone", self._gone(findings)),
            ("estate-unannounced", strange),
            ("estate-sourceless", sourceless),
        )
        return next((_named(code, fields) for code, fields in wrong if fields), None)

    def _doubt(self) -> Message | None:
        if not self.fields:
            return Message("estate-nothing-holds")
        if self.empty:
            return Message("estate-part-missing", {"category": self.empty[0]})
        return _named("estate-source-unknown", self.unknown) if self.unknown else None

    def _gone(self, findings: Mapping[str, Finding]) -> list[Named]:
        missing = {
            (line.dataset, line.field)
            for finding in findings.values()
            for line in drift_lines(finding)
            if line.kind in (DriftKind.GONE_FIELD, DriftKind.GONE_DATASET)
        }
        return [
            (dataset, field)
            for dataset, field in self.fields
            if (dataset.full_name, field.name) in missing or (dataset.full_name, None) in missing
        ]


def _announced_in(fields: int, datasets: int) -> Message:
    return Message("estate-announced", {"count": fields, "datasets": datasets})


def _named(code: str, fields: Sequence[Named]) -> Message:
    dataset, field = fields[0]
    return Message(code, {"count": len(fields), "dataset": dataset.full_name, "field": field.name})


def _addressed(estate: Estate) -> Iterator[Named]:
    """Yield the fields of personal data of the people whom the policy addresses."""
    for dataset in estate.datasets():
        if dataset.whose != STAFF:
            yield from ((dataset, field) for field in dataset.fields if field.category)


def _announces(collects: Collects, category: str) -> bool:
    return collects.category in (category, category.partition(".")[0])


def _announcers(policy: Reviewed, category: str) -> set[str]:
    found = (one for one in policy.commitments if isinstance(one, Collects))
    return {one.clause for one in found if _announces(one, category)}


def announced_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each clause that announces a category, and one for the paragraphs that speak for all."""
    policy, estate = basis.policy, basis.estate
    addressed = tuple(_addressed(estate))
    announcing = dict.fromkeys(one.clause for one in policy.commitments if isinstance(one, Collects))
    strays = tuple((dataset, field) for dataset, field in addressed if field.clause not in announcing)
    orphans = tuple(pair for pair in strays if not _announcers(policy, pair[1].category or ""))
    opening = opening_clause(policy, "collects")
    for clause in dict.fromkeys(one for one in (opening, opening_clause(policy, "retains")) if one):
        yield AllDeclared(
            clause=clause,
            commitments=tuple(one.id for one in policy.commitments_of(clause) if one.kind in {"collects", "retains"}),
            estate=estate,
            unannounced=orphans if clause == opening else (),
        )
    named = {field.clause for _, field in addressed}
    for clause in (one for one in announcing if one != opening or one in named):
        yield _announced(clause, basis, addressed, strays)


def _announced(clause: str, basis: Basis, addressed: tuple[Named, ...], strays: tuple[Named, ...]) -> Announced:
    collects = [one for one in basis.policy.commitments_of(clause) if isinstance(one, Collects)]
    from_others = any(one.source == THIRD_PARTY for one in collects)

    def speaks_of(field: Field) -> bool:
        return any(_announces(one, field.category or "") for one in collects)

    own = tuple(pair for pair in addressed if pair[1].clause == clause)
    return Announced(
        clause=clause,
        commitments=tuple(one.id for one in collects),
        fields=own,
        strays=tuple(pair for pair in strays if speaks_of(pair[1])),
        mismatched=tuple(pair for pair in own if not speaks_of(pair[1])),
        empty=tuple(one.category for one in collects if not any(_announces(one, f.category or "") for _, f in own)),
        unknown=tuple(pair for pair in own if from_others and basis.estate.system(pair[1].source or "") is None),
    )
