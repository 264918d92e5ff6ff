"""Does the company's own panel show people what is held of them, and does a change made there reach the store?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kept.estate.panels import Panel
from kept.policy.commitments import Honours, Right
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.findings import Finding, Probe, Visited
from kept.verdict.verdicts import Evidence, Part, Verdict
from kept.verdict.visiting import Outcome

OF_THE_ACCOUNT = ("account", "profile", "business")
"""Families of data categories that are information of the account itself."""
PASSWORD = "profile.password"  # noqa: S105 - the name of a category

_SAID = {
    Outcome.MISSING: "panel-missing",
    Outcome.LOST: "panel-lost",
    Outcome.UNSEEN: "panel-unseen",
    Outcome.LEFT: "panel-left",
}
"""What is wrong, the worst first, and how it is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One detail of a finding: where it was declared, its field, and what came of it."""

    kind: str
    place: int
    field: str
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPanel:
    """What one clause promises of a panel: details that are shown there, details that are changed there.

    `unlisted` are held details of which nobody says whether they are shown.
    """

    clause: str
    commitments: tuple[str, ...]
    panel: Panel
    unlisted: tuple[str, ...] = ()

    def probes(self) -> tuple[Probe, ...]:
        """Pay the panel one visit; the clauses that speak of it share it."""
        return (Visited(id=f"panel:{self.panel.name}", panel=self.panel),)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one detail that is not shown as it is held, or a change that does not arrive.

        That a changed detail is shown at once is asked only where the clause promises that details are shown.
        """
        (finding,) = findings.values()
        lines = [one for one in _lines(finding) if self._is_ours(one)]
        evidence = tuple(self._evidence(finding, lines))
        for outcome, code in _SAID.items():
            wrong = [one for one in lines if one.outcome is outcome]
            if wrong and (outcome is not Outcome.UNSEEN or self._shows()):
                said = Message(code, self._about(len(wrong), len(lines), wrong[0].field))
                return Part(
                    verdict=Verdict.BROKEN, why=said, figure=said, commitments=self.commitments, evidence=evidence
                )
        if self.unlisted:
            said = Message("panel-unlisted", self._about(len(self.unlisted), len(lines), self.unlisted[0]))
            return Part(verdict=Verdict.UNPROVEN, why=said, commitments=self.commitments, evidence=evidence)
        shown = sum(one.kind == "shows" for one in lines)
        what = "changes" if not shown else "shows" if shown == len(lines) else "both"
        about: dict[str, Parameter] = {"panel": self.panel.name, **({"shown": shown} if shown else {})}
        said = Message(f"panel-kept-{what}", about)
        return Part(verdict=Verdict.KEPT, why=said, figure=said, commitments=self.commitments, evidence=evidence)

    def _shows(self) -> bool:
        return any(one.clause == self.clause for one in self.panel.shows)

    def _is_ours(self, line: Line) -> bool:
        declared: Sequence[object] = self.panel.shows if line.kind == "shows" else self.panel.changes
        return getattr(declared[line.place], "clause", None) == self.clause

    def _about(self, count: int, of: int, field: str) -> dict[str, Parameter]:
        return {"count": count, "of": of, "panel": self.panel.name, "field": field}

    def _evidence(self, finding: Finding, lines: Sequence[Line]) -> Iterator[Evidence]:
        for kind, right in (("shows", Outcome.SHOWN), ("changes", Outcome.REACHED)):
            its = [one for one in lines if one.kind == kind]
            if its:
                good = sum(one.outcome is right for one in its)
                yield seen(finding, self.panel.name, Message(f"evidence-panel-{kind}", {"count": good, "of": len(its)}))


def _lines(finding: Finding) -> Iterator[Line]:
    for text in finding.value if isinstance(finding.value, tuple) else ():
        kind, place, rest = text.split("\t", 2)
        field, outcome = rest.rsplit("\t", 1)
        yield Line(kind=kind, place=int(place), field=field, outcome=Outcome(outcome))


def panel_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each clause of which a panel shows or changes something."""
    for panel in basis.estate.panels:
        spoken_of = (*(one.clause for one in panel.shows), *(one.clause for one in panel.changes))
        for clause in dict.fromkeys(spoken_of):
            yield OnPanel(
                clause=clause,
                commitments=tuple(_behind(basis, panel, clause)),
                panel=panel,
                unlisted=tuple(_unlisted(basis, panel, clause)),
            )


def _behind(basis: Basis, panel: Panel, clause: str) -> Iterator[str]:
    """Yield the rights it stands behind: seeing, where something is shown; correcting, where something is changed."""
    shows, changes = ([one.clause for one in panel.shows], [one.clause for one in panel.changes])
    rights = {right for right, of in ((Right.ACCESS, shows), (Right.RECTIFICATION, changes)) if clause in of}
    for one in basis.policy.commitments_of(clause):
        if isinstance(one, Honours) and one.right in rights:
            yield one.id


def _unlisted(basis: Basis, panel: Panel, clause: str) -> Iterator[str]:
    """Yield the account's own details that no page shows or leaves out, in the datasets of which some are shown."""
    for showing in (one for one in panel.shows if one.clause == clause):
        dataset = basis.estate.dataset(showing.dataset)
        for field in dataset.fields if dataset else ():
            family = (field.category or "").partition(".")[0]
            listed = (*showing.fields, *showing.besides)
            if family in OF_THE_ACCOUNT and field.category != PASSWORD and field.name not in listed:
                yield f"{showing.dataset} ({field.name})"
