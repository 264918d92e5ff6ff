"""Is everybody answered in time? The requests of a year are held against the dates of the clause, and of the law."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.policy.commitments import Honours, Right
from kept.rights.kinds import RequestKind
from kept.rights.law import ClockKind
from kept.rights.minors import REPORTS, deletion_promises
from kept.rights.promised import About, about_right
from kept.rights.promises import promises_of
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.findings import Finding, Probe, Requested
from kept.verdict.requested import Figures
from kept.verdict.verdicts import Part, Verdict

REQUESTS = "requests"
"""What evidence calls our own records of requests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InTime:
    """Requests that a clause is about are answered by their dates, and none only seems to be.

    Without commitments it stands behind none: that nobody was kept waiting shows no right by itself. What it says is
    said of `requests`, or of `minors`.
    """

    clause: str
    commitments: tuple[str, ...]
    asked: Requested
    of: str = "requests"

    def probes(self) -> tuple[Probe, ...]:
        """Ask our own records."""
        return (self.asked,)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:
        """Broken with one that is overdue, was late, or only seems to be answered; due where a date passed since.

        Unproven where no such request ever came in, for a clause that promises the time itself.
        """
        finding = findings[self.asked.id]
        figures = Figures.of(finding)
        verdict, code = self._verdict(figures, now)
        said = Message(code.replace("requests", self.of, 1), _told(figures, code))
        evidence = (seen(finding, REQUESTS, Message("evidence-requests", _told(figures, ""))),)
        figure = None if verdict is Verdict.KEPT and not figures.answered else said
        return Part(verdict=verdict, why=said, figure=figure, commitments=self.commitments, evidence=evidence)

    def _verdict(self, figures: Figures, now: datetime) -> tuple[Verdict, str]:
        for count, code in (
            (figures.hollow, "requests-hollow"),
            (figures.overdue, "requests-overdue"),
            (figures.late, "requests-late"),
        ):
            if count:
                return Verdict.BROKEN, code
        if figures.next is not None and figures.next < now:
            return Verdict.DUE, "requests-come-due"
        if figures.answered:
            return Verdict.KEPT, "requests-in-time"
        if not self.commitments:
            return Verdict.KEPT, "requests-none-waiting"
        return Verdict.UNPROVEN, "requests-open-only" if figures.count else "requests-none"


def _told(figures: Figures, code: str) -> dict[str, Parameter]:
    about: dict[str, Parameter] = {
        "count": figures.count,
        "in_time": figures.in_time,
        "answered": figures.answered,
        "late": figures.late,
        "overdue": figures.overdue,
        "hollow": figures.hollow,
    }
    if code == "requests-in-time":
        about |= {"mean": figures.mean or 0, "median": figures.median or 0}
    if code == "requests-come-due" and figures.next is not None:
        about["at"] = figures.next
    return about


def answered_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each promise about answering, one for each right that requests use, and one for found children.

    That a child's data goes stands behind no commitment by itself: the clause first of all lets no child in.
    """
    for promise in promises_of(basis.policy.commitments, laws=basis.laws).understood:
        about = About(kinds=promise.kinds, laws=promise.laws)
        laws_too = promise.laws is not None and promise.clock is ClockKind.ACT
        asked = Requested(id=f"requests:{promise.commitment}", about=about, promise=promise.clause, laws_too=laws_too)
        yield InTime(clause=promise.clause, commitments=(promise.commitment,), asked=asked)
    for promise in deletion_promises(basis.policy):
        asked = Requested(id=f"requests:{promise.commitment}", about=REPORTS, promise=promise.clause)
        yield InTime(clause=promise.clause, commitments=(), asked=asked, of="minors")
    for commitment, about in (*rights_asked_for(basis), *_local_rights(basis)):
        asked = Requested(id=f"requests:{commitment.id}", about=about)
        yield InTime(clause=commitment.clause, commitments=(), asked=asked)


def rights_asked_for(basis: Basis) -> Iterator[tuple[Honours, About]]:
    """Yield each right that people use by a request, with the requests that the clause is about.

    What a panel shows and changes is used there, and by no request.
    """
    shown = {one.clause for panel in basis.estate.panels for one in panel.shows}
    changed = {one.clause for panel in basis.estate.panels for one in panel.changes}
    for commitment in basis.policy.commitments:
        if isinstance(commitment, Honours) and commitment.clause not in shown | changed:
            clause = basis.policy.text.clause(commitment.clause)
            about = about_right(commitment.right, clause, basis.laws) if clause is not None else None
            if about is not None:
                yield commitment, about


def _local_rights(basis: Basis) -> Iterator[tuple[Honours, About]]:
    """Yield each promise of what the law of the place gives: whatever right was used, by that law's own dates."""
    kinds = frozenset(kind for kind in RequestKind if kind.uses_a_right)
    for one in basis.policy.commitments:
        if isinstance(one, Honours) and one.right is Right.LOCAL_LAW:
            yield one, About(kinds=kinds)
