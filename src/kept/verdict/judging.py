"""From findings to verdicts: a pure function of what was seen, what is promised, and now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kept.policy.clauses import Clause, ClauseKind
from kept.policy.commitments import Commitment
from kept.policy.reviewed import Reviewed
from kept.terms import Message
from kept.verdict.basis import Check
from kept.verdict.findings import Finding, Probe
from kept.verdict.verdicts import ClauseVerdict, Part, Report, Verdict, weakest_first

FRESH_FOR = timedelta(hours=26)
"""How long a finding speaks for the present, unless the workspace says otherwise: a daily check, and two hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What a report is worked out from: the policy, the checks compiled from it, and the latest findings by probe."""

    policy: Reviewed
    checks: Sequence[Check]
    findings: Mapping[str, Finding]
    fresh_for: timedelta = FRESH_FOR


def judge_policy(bench: Bench, *, now: datetime, version: str) -> Report:
    """Return the verdict of every promise at `now`."""
    text = bench.policy.text
    return Report(
        policy_title=text.title,
        policy_version=version,
        policy_digest=text.digest,
        at=now,
        clauses=tuple(
            judge_clause(clause, bench, now=now) for clause in text.clauses if clause.kind is ClauseKind.PROMISE
        ),
    )


def judge_clause(clause: Clause, bench: Bench, *, now: datetime) -> ClauseVerdict:
    """Return how `clause` stands: its checks, the questions nobody answered, the commitments nothing stands behind."""
    checks = [check for check in bench.checks if check.clause == clause.id]
    parts = [_judged(check, bench, now) for check in checks]
    parts += _unanswered(clause, bench.policy)
    parts += _without_control(clause, bench.policy, checks)
    return ClauseVerdict(clause=clause.id, parts=weakest_first(parts), checked_at=_oldest(checks, bench, now))


def _oldest(checks: Iterable[Check], bench: Bench, now: datetime) -> datetime | None:
    found = (bench.findings.get(probe.id) for check in checks for probe in check.probes())
    return min((one.at for one in found if one is not None and one.at <= now), default=None)


def _judged(check: Check, bench: Bench, now: datetime) -> Part:
    probes = check.probes()
    excuse = _no_answer(probes, bench.findings, now, bench.fresh_for)
    if excuse is not None:
        return Part(verdict=Verdict.UNPROVEN, why=excuse, commitments=check.commitments)
    return check.judge({probe.id: bench.findings[probe.id] for probe in probes}, now)


def _no_answer(
    probes: Iterable[Probe], findings: Mapping[str, Finding], now: datetime, fresh_for: timedelta
) -> Message | None:
    for probe in probes:
        finding = findings.get(probe.id)
        if finding is None or finding.at > now:
            return Message("verdict-never-looked")
        if finding.error is not None:
            return finding.error
        if now - finding.at > fresh_for:
            return Message("verdict-finding-too-old", {"at": finding.at})
    return None


def _unanswered(clause: Clause, policy: Reviewed) -> Iterator[Part]:
    if clause.id not in policy.bound:
        yield Part(verdict=Verdict.UNPROVEN, why=Message("verdict-not-reviewed"))
    elif policy.is_stale(clause.id):
        yield Part(verdict=Verdict.UNPROVEN, why=Message("verdict-stale-words"))
    for question in policy.questions_of(clause.id):
        yield Part(verdict=Verdict.UNPROVEN, why=Message("verdict-open-question", {"asks": question.asks}))


def _without_control(clause: Clause, policy: Reviewed, checks: Sequence[Check]) -> Iterator[Part]:
    covered = {commitment for check in checks for commitment in check.commitments}
    bare = [one for one in policy.commitments_of(clause.id) if one.id not in covered]
    if bare:
        yield from (_bare(one) for one in bare)
    elif not checks:
        yield Part(verdict=Verdict.UNPROVEN, why=Message("verdict-no-commitment"))


def _bare(commitment: Commitment) -> Part:
    return Part(
        verdict=Verdict.UNPROVEN,
        why=Message("verdict-no-control", {"part": commitment.kind}),
        commitments=(commitment.id,),
    )
