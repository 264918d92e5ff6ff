"""Can a right really be used here? It is tried on a made-up person in every system, and its form is asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.rights.kinds import RequestKind
from kept.rights.verbs import Verb, verb_of
from kept.terms import Message
from kept.terms.message import Parameter
from kept.terms.wording import LANGUAGES, say
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.checks.answered import rights_asked_for
from kept.verdict.findings import Finding, Probe, Rehearsed, Shown
from kept.verdict.rehearsing import Rehearsal
from kept.verdict.verdicts import Audience, Evidence, Part, Verdict

TRIED = frozenset(
    {
        RequestKind.ACCESS,
        RequestKind.PORTABILITY,
        RequestKind.RECTIFICATION,
        RequestKind.ERASURE,
        RequestKind.RESTRICTION,
    }
)
"""Rights that are carried out in the stores, so that trying them there shows something."""
_ON_A_VALUE = frozenset({RequestKind.RECTIFICATION, RequestKind.RESTRICTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercisable:
    """A right can be used: the form for it is there, and every system answers when it is tried."""

    clause: str
    commitments: tuple[str, ...]
    tries: tuple[Rehearsed, ...]
    form: Shown

    def probes(self) -> tuple[Probe, ...]:
        """Try it on each made-up person, and ask for the form."""
        return (*self.tries, self.form)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken where the form is not where it should be; unproven where a system was silent, or could not do it."""
        tried = [(findings[one.id], Rehearsal.of(findings[one.id])) for one in self.tries]
        evidence = tuple(item for finding, rehearsal in tried for item in _evidence(finding, rehearsal))
        if findings[self.form.id].value:
            about: dict[str, Parameter] = {"count": 1, "of": 1, "page": self.form.page}
            said = Message("page-missing", about)
            return Part(verdict=Verdict.BROKEN, why=said, figure=said, commitments=self.commitments, evidence=evidence)
        doubt = next((found for _, one in tried if (found := _doubt(one)) is not None), None)
        if doubt is not None:
            return Part(verdict=Verdict.UNPROVEN, why=doubt, commitments=self.commitments, evidence=evidence)
        said = _kept([one for _, one in tried])
        return Part(verdict=Verdict.KEPT, why=said, figure=said, commitments=self.commitments, evidence=evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Untried:
    """A right that nothing tries here, and why."""

    clause: str
    commitments: tuple[str, ...]
    why: str

    def probes(self) -> tuple[Probe, ...]:
        """There is nothing to try."""
        return ()

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - nothing is looked at
        """Unproven until there is."""
        return Part(verdict=Verdict.UNPROVEN, why=Message(self.why), commitments=self.commitments)


def _doubt(one: Rehearsal) -> Message | None:
    if one.silent:
        return Message("rehearsal-silent", {"count": len(one.silent), "system": one.silent[0]})
    if one.people != 1:
        return Message("rehearsal-nobody")
    if one.blocked:
        return Message("rehearsal-blocked", {"count": len(one.blocked), "reason": one.blocked[0]})
    if one.unable:
        return Message("rehearsal-unable", {"count": len(one.unable), "dataset": ", ".join(one.unable)})
    return None if one.records else Message("rehearsal-empty")


def _kept(tried: list[Rehearsal]) -> Message:
    return Message(
        "rehearsal-kept",
        {
            "records": sum(one.records for one in tried),
            "datasets": max(one.datasets for one in tried),
            "systems": max(one.systems for one in tried),
        },
    )


def _evidence(finding: Finding, one: Rehearsal) -> Iterator[Evidence]:
    about: dict[str, Parameter] = {"records": one.records, "systems": one.systems, "silent": len(one.silent)}
    yield seen(finding, "rights", Message("evidence-rehearsal", about))
    for name in one.unable:
        yield seen(finding, name, Message("evidence-rehearsal-unable"), Audience.STAFF)


def exercised_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each right that is used by a request and carried out in the stores."""
    for commitment, about in rights_asked_for(basis):
        (kind,) = about.kinds
        verb = verb_of(kind)
        if kind not in TRIED or verb is None:
            continue
        tried = enumerate(basis.estate.canaries)
        places = [place for place, one in tried if one.corrects is not None or kind not in _ON_A_VALUE]
        if not places:
            yield Untried(clause=commitment.clause, commitments=(commitment.id,), why="rehearsal-no-canary")
            continue
        yield Exercisable(
            clause=commitment.clause,
            commitments=(commitment.id,),
            tries=tuple(Rehearsed(id=f"rehearsed:{one}:{kind}", right=kind, canary=one) for one in places),
            form=form_of(verb),
        )


def form_of(verb: Verb) -> Shown:
    """Return the probe for the form by which something is asked in the privacy centre, in its first language."""
    title = say(Message(f"verb-{verb}"), LANGUAGES[0])
    lead = say(Message(f"verb-lead-{verb}"), LANGUAGES[0])
    return Shown(id=f"form:{verb}", page=f"/centre/ask/{verb}/", texts=(title, lead))
