"""Desks that the pages are shown with, each by a name that the setting `KEPT_DESK` can hold."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kept.policy import Clause, ClauseKind, PolicyText
from kept.policy.publication import PublishedVersion
from kept.terms import Message
from kept.verdict.verdicts import Audience, ClauseVerdict, Evidence, Part, Report, Verdict

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LOOKED = NOW - timedelta(minutes=7)
STAFF_ONLY = "ops.listening-ports"
CHECKPOINT = "example.org/ledger\n3\nq83vEjRWeJA=\n\n— example.org/ledger Zm9v\n"
KEY = "example.org/ledger+5eade2a1+AY7h9v3XQm0c"


def clause(clause_id: str, section: str, text: str, kind: ClauseKind = ClauseKind.PROMISE) -> Clause:
    return Clause(id=clause_id, section=section, text=text, kind=kind)


SAID = Message("verdict-stale-words")
FIGURES = {Verdict.BROKEN: Message("web-version", {"number": 1204}), Verdict.KEPT: SAID}

TEXT = PolicyText(
    title="Privacy Policy",
    clauses=(
        clause("1.0.0", "1 Introduction", "This text explains what we do.", ClauseKind.PREAMBLE),
        clause("2.1.1", "2 Retention › 2.1 Logs", "Server logs: kept for “90” days — then erased"),
        clause("2.1.2", "2 Retention › 2.1 Logs", "Backups: kept for 30 days"),
        clause("3.0.1", "3 Security", "Doors: guarded day & night, <b>always</b>"),
        clause("3.0.2", "3 Security", "Training: every year"),
        clause("4.0.1", "4 Contact", "E-mail: privacy@example.org"),
    ),
)


def seen(dataset: str, audience: Audience = Audience.PUBLIC) -> Evidence:
    shown = Message("verdict-never-looked")
    return Evidence(probe=f"{dataset}?", looked_at=dataset, seen=shown, at=LOOKED, audience=audience)


def judged(clause_id: str, *verdicts: Verdict, evidence: tuple[Evidence, ...] = ()) -> ClauseVerdict:
    parts = tuple(
        Part(
            verdict=verdict,
            why=SAID,
            figure=FIGURES.get(verdict),
            commitments=(f"{clause_id}/retains",),
            evidence=evidence if place == 0 else (),
        )
        for place, verdict in enumerate(verdicts)
    )
    return ClauseVerdict(clause=clause_id, parts=parts, checked_at=LOOKED if evidence else None)


REPORT = Report(
    policy_title=TEXT.title,
    policy_version="2",
    policy_digest=TEXT.digest,
    at=NOW,
    clauses=(
        judged("2.1.1", Verdict.BROKEN, Verdict.KEPT, evidence=(seen("web.log"), seen(STAFF_ONLY, Audience.STAFF))),
        judged("2.1.2", Verdict.KEPT, evidence=(seen("backups.archive"),)),
        judged("3.0.1", Verdict.ATTESTED, evidence=(seen("register"),)),
        judged("3.0.2", Verdict.DUE, evidence=(seen("register"),)),
        judged("4.0.1", Verdict.UNPROVEN),
    ),
)


def published(number: int, *, text: PolicyText = TEXT, days: int = 0) -> PublishedVersion:
    """A version that took effect `days` ago, published ten days earlier."""
    effective = NOW - timedelta(days=days)
    return PublishedVersion(
        number=number, text=text, published_at=effective - timedelta(days=10), effective_from=effective, language="en"
    )


OLD = PolicyText(title="Privacy Policy", clauses=(clause("1.0.0", "", "An older sentence."),))


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedDesk:
    """A desk with what it is given."""

    history: tuple[PublishedVersion, ...] = (published(1, text=OLD, days=400), published(2, days=22))
    found: Report | None = REPORT
    sealed: bool = True

    def versions(self) -> tuple[PublishedVersion, ...]:
        return self.history

    def report(self) -> Report | None:
        return self.found

    def now(self) -> datetime:
        return NOW

    def checkpoint(self) -> str | None:
        return CHECKPOINT if self.sealed else None

    def verifier_key(self) -> str | None:
        return KEY if self.sealed else None


def checked() -> FixedDesk:
    return FixedDesk()


def unchecked() -> FixedDesk:
    return FixedDesk(found=None, sealed=False)


def unpublished() -> FixedDesk:
    return FixedDesk(history=(), found=None)


def announced() -> FixedDesk:
    return FixedDesk(history=(published(1, text=OLD, days=400), published(2, days=22), published(3, days=-30)))


def only_announced() -> FixedDesk:
    return FixedDesk(history=(published(1, days=-30),), found=None)


def outdated() -> FixedDesk:
    return FixedDesk(history=(published(1, text=TEXT, days=400), published(2, text=OLD, days=22)))


def out_of_order() -> FixedDesk:
    raise ZeroDivisionError("a secret of the inside")
