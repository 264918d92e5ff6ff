"""Does the company's own panel show people what is held of them, and does a change made there reach the store?"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kept.estate.panels import Panel
from kept.policy.commitments import Guards, Honours, Right
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
    Outcome.OPEN: "panel-open",
}
"""What is wrong, the worst first, and how it is said."""
_UNTOLD = {Outcome.BARRED: "panel-barred", Outcome.UNTRIED: "panel-untried"}
"""What shows nothing, and how it is said."""


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

    `unlisted` are held details of which nobody says whether they are shown, `ages` those below which its pages turn
    people away.
    """

    clause: str
    commitments: tuple[str, ...]
    panel: Panel
    unlisted: tuple[str, ...] = ()
    ages: tuple[int | None, ...] = ()

    def probes(self) -> tuple[Probe, ...]:
        """Pay the panel one visit; the clauses that speak of it share it."""
        return (Visited(id=f"panel:{self.panel.name}", panel=self.panel, ages=self.ages),)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one detail that is not shown as it is held, or a change that does not arrive.

        That a changed detail is shown at once is asked only where the clause promises that details are shown.
        """
        (finding,) = findings.values()
        lines = [one for one in _lines(finding) if self._is_ours(one)]
        verdict, figure = Verdict.BROKEN, self._breach(lines)
        why = figure
        if why is None:
            verdict, why = Verdict.UNPROVEN, self._doubt(lines)
        if why is None:
            verdict = Verdict.KEPT
            why = figure = self._kept(lines)
        evidence = tuple(self._evidence(finding, lines))
        return Part(verdict=verdict, why=why, figure=figure, commitments=self.commitments, evidence=evidence)

    def _breach(self, lines: Sequence[Line]) -> Message | None:
        for outcome, code in _SAID.items():
            wrong = [one for one in lines if one.outcome is outcome]
            if wrong and (outcome is not Outcome.UNSEEN or self._shows()):
                about = self._about(len(wrong), len(lines), wrong[0].field)
                return Message("panel-unsaid" if wrong[0].kind == "says" else code, about)
        return None

    def _doubt(self, lines: Sequence[Line]) -> Message | None:
        for outcome, code in _UNTOLD.items():
            untold = [one for one in lines if one.outcome is outcome]
            if untold:
                return Message(code, self._about(len(untold), len(lines), untold[0].field))
        if self.unlisted:
            return Message("panel-unlisted", self._about(len(self.unlisted), len(lines), self.unlisted[0]))
        return None

    def _kept(self, lines: Sequence[Line]) -> Message:
        counts = Counter(one.kind for one in lines)
        about: dict[str, Parameter] = {"panel": self.panel.name}
        if counts["shows"]:
            both = "both" if counts["changes"] else "shows"
            return Message(f"panel-kept-{both}", {**about, "shown": counts["shows"]})
        if counts["changes"]:
            return Message("panel-kept-changes", about)
        if counts["guards"]:
            tried = next(one for one in lines if one.kind == "guards")
            return Message("panel-guards", {**about, "page": tried.field, "age": self.ages[tried.place] or 0})
        return Message("panel-says", {**about, "count": counts["says"]})

    def _shows(self) -> bool:
        return any(one.clause == self.clause for one in self.panel.shows)

    def _is_ours(self, line: Line) -> bool:
        return _clauses(self.panel)[line.kind][line.place] == self.clause

    def _about(self, count: int, of: int, field: str) -> dict[str, Parameter]:
        return {"count": count, "of": of, "panel": self.panel.name, "field": field}

    def _evidence(self, finding: Finding, lines: Sequence[Line]) -> Iterator[Evidence]:
        for kind, right in (
            ("shows", Outcome.SHOWN),
            ("changes", Outcome.REACHED),
            ("says", Outcome.SHOWN),
            ("guards", Outcome.GUARDED),
        ):
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
        ages = tuple(_age(basis, one.clause) for one in panel.guards)
        for clause in dict.fromkeys(one for clauses in _clauses(panel).values() for one in clauses):
            yield OnPanel(
                clause=clause,
                commitments=tuple(_behind(basis, panel, clause)),
                panel=panel,
                unlisted=tuple(_unlisted(basis, panel, clause)),
                ages=ages,
            )


def _clauses(panel: Panel) -> dict[str, list[str]]:
    """Return the clause of each thing that is declared of a panel, by the kind that findings name it by."""
    return {
        "shows": [one.clause for one in panel.shows],
        "changes": [one.clause for one in panel.changes],
        "says": [one.clause for one in panel.says],
        "guards": [one.clause for one in panel.guards],
    }


def _behind(basis: Basis, panel: Panel, clause: str) -> Iterator[str]:
    """Yield what it stands behind: seeing what is shown, correcting what is changed; and the age that is guarded."""
    of = _clauses(panel)
    pairs = ((Right.ACCESS, of["shows"]), (Right.RECTIFICATION, of["changes"]))
    rights = {right for right, clauses in pairs if clause in clauses}
    for one in basis.policy.commitments_of(clause):
        if isinstance(one, Honours) and one.right in rights:
            yield one.id
        if isinstance(one, Guards) and clause in of["guards"]:
            yield one.id


def _age(basis: Basis, clause: str) -> int | None:
    return next((one.age for one in basis.policy.commitments_of(clause) if isinstance(one, Guards)), None)


def _unlisted(basis: Basis, panel: Panel, clause: str) -> Iterator[str]:
    """Yield the account's own details that no page shows or leaves out, in the datasets of which some are shown."""
    for showing in (one for one in panel.shows if one.clause == clause):
        dataset = basis.estate.dataset(showing.dataset)
        for field in dataset.fields if dataset else ():
            family = (field.category or "").partition(".")[0]
            listed = (*showing.fields, *showing.besides)
            if family in OF_THE_ACCOUNT and field.category != PASSWORD and field.name not in listed:
                yield f"{showing.dataset} ({field.name})"
