"""Does the published page show what the policy says is published? The page itself is asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.policy.commitments import Contact, Publishes
from kept.terms import Message
from kept.verdict.basis import Basis, Check, Edition, seen
from kept.verdict.findings import Finding, Probe, Shown
from kept.verdict.verdicts import Evidence, Part, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPage:
    """Each of these pages shows its texts."""

    clause: str
    commitments: tuple[str, ...]
    asked: tuple[Shown, ...]

    def probes(self) -> tuple[Probe, ...]:
        """Ask each page."""
        return self.asked

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken where one text is missing."""
        missing = [probe for probe in self.asked if findings[probe.id].value]
        evidence = tuple(self._evidence(probe, findings[probe.id]) for probe in self.asked)
        verdict = Verdict.BROKEN if missing else Verdict.KEPT
        texts = sum(len(probe.texts) for probe in self.asked)
        if missing:
            lost = sum(len(_missing(findings[probe.id])) for probe in missing)
            said = Message("page-missing", {"count": lost, "of": texts, "page": missing[0].page})
        else:
            said = Message("page-shown", {"count": texts, "pages": len(self.asked), "page": self.asked[0].page})
        return Part(verdict=verdict, why=said, figure=said, commitments=self.commitments, evidence=evidence)

    def _evidence(self, probe: Shown, finding: Finding) -> Evidence:
        count = len(_missing(finding))
        return seen(finding, probe.page, Message("evidence-page", {"count": count, "of": len(probe.texts)}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """What should be said here was never filled in."""

    clause: str
    commitments: tuple[str, ...]

    def probes(self) -> tuple[Probe, ...]:
        """There is nothing to ask for."""
        return ()

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - nothing is looked at
        """Unproven until somebody fills it in."""
        said = Message("page-placeholder")
        return Part(verdict=Verdict.UNPROVEN, why=said, commitments=self.commitments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """A version on record does not have the words that were published, so that its page cannot show them."""

    clause: str
    commitments: tuple[str, ...]
    version: int

    def probes(self) -> tuple[Probe, ...]:
        """There is nothing to ask for: no page could show the right words."""
        return ()

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - nothing is looked at
        """Broken: what was published does not stand there any more."""
        said = Message("page-altered", {"version": self.version})
        return Part(verdict=Verdict.BROKEN, why=said, figure=said, commitments=self.commitments)


def _missing(finding: Finding) -> tuple[str, ...]:
    return finding.value if isinstance(finding.value, tuple) else ()


def page_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each clause that says what is published or how somebody is reached."""
    for commitment in basis.policy.commitments:
        if isinstance(commitment, Publishes):
            yield from _altered(commitment, basis)
            probes = tuple(_published(commitment, basis))
            if probes:
                yield OnPage(clause=commitment.clause, commitments=(commitment.id,), asked=probes)
        elif isinstance(commitment, Contact):
            yield _reachable(commitment, basis)


def _altered(commitment: Publishes, basis: Basis) -> Iterator[Check]:
    shown = {"policy": basis.editions[-1:], "archive": basis.editions}.get(commitment.what, ())
    for edition in shown:
        if edition.altered:
            yield Altered(clause=commitment.clause, commitments=(commitment.id,), version=edition.number)


def _reachable(contact: Contact, basis: Basis) -> Check:
    if contact.value is None:
        return Placeholder(clause=contact.clause, commitments=(contact.id,))
    probe = Shown(id=f"page:{contact.id}", page=basis.policy_page, texts=(contact.value,))
    return OnPage(clause=contact.clause, commitments=(contact.id,), asked=(probe,))


def _published(commitment: Publishes, basis: Basis) -> Iterator[Shown]:
    if not basis.editions:
        return
    current = basis.editions[-1]
    match commitment.what:
        case "policy":
            yield Shown(id=f"page:{commitment.id}", page=basis.policy_page, texts=current.words)
        case "date":
            date = current.published.isoformat()
            first = next(iter(current.words), None)
            yield Shown(id=f"page:{commitment.id}", page=basis.policy_page, texts=(date,), before=first)
        case "archive":
            yield from (_archived(commitment, edition) for edition in basis.editions)


def _archived(commitment: Publishes, edition: Edition) -> Shown:
    return Shown(id=f"page:{commitment.id}:{edition.number}", page=edition.page, texts=edition.words)
