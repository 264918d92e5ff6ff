"""Working out whether each promise is kept: look, keep what was seen, judge."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from kept.app.basis import ALTERED, DECLARED, altered_versions, basis_of, controlled, declared
from kept.app.declarations import Checked, last_checked
from kept.app.estates import OpenEstate, newest_estate, opened, recorded_estate
from kept.app.policies import binding_policy, promised_words, recorded_policy
from kept.app.recorded import WorkspaceRecords
from kept.app.serving import serving
from kept.app.workspace import Workspace
from kept.connectors.panels import HttpVisits
from kept.estate.drift import system_differences
from kept.policy.clauses import ClauseKind
from kept.records.errors import AlteredRecordsError
from kept.records.stores.findings import findings_of, is_anything_found, keep_findings
from kept.records.stores.revisions import PolicyRevision, published_versions
from kept.terms import Message
from kept.verdict import Basis, Bench, Finding, Report, judge_policy
from kept.verdict.checks import compile_checks
from kept.verdict.events import checked_entry, findings_digest
from kept.verdict.measuring import Eyes, Pages, look
from kept.verdict.verdicts import ClauseVerdict, Part, Verdict

__all__ = ["check", "controlled", "report"]


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at everything: when it began, under what, and what it saw."""

    at: datetime
    basis: Basis
    findings: tuple[Finding, ...]
    beside: tuple[Finding, ...]


def check(workspace: Workspace, pages: Pages) -> Report:
    """Look at everything that the promises depend on, now; keep the findings; return the verdicts.

    Where a day (UTC) ends while it looks, it looks once more: what went out of its period with that day is rightly
    gone, and a look as of the day before would miss it.
    """
    revision = binding_policy()
    with opened(workspace) as estate, serving(workspace):
        seen = _look(workspace, revision, estate, pages)
        if _day(workspace.clock.now()) != _day(seen.at):
            seen = _look(workspace, revision, estate, pages)
    entry = checked_entry(
        policy_digest=revision.text.digest,
        estate_revision=estate.revision,
        findings=seen.findings,
        beside=seen.beside,
        at=seen.at,
    )
    with workspace.recording() as ledger:
        (run,) = ledger.append(entry)
        keep_findings((*seen.findings, *seen.beside), run=run)
    return _judged(workspace, seen.basis, {finding.probe: finding for finding in seen.findings}, seen.at)


def _look(workspace: Workspace, revision: PolicyRevision, estate: OpenEstate, pages: Pages) -> _Look:
    now = workspace.clock.now()
    altered = altered_versions(at=now)
    basis = basis_of(workspace, revision, estate.estate, altered=altered)
    findings = _seen(workspace, basis, estate, pages, now)
    return _Look(now, basis, findings, (altered, declared(revision, estate.revision, at=now)))


def _day(at: datetime) -> date:
    return at.astimezone(UTC).date()


def report(workspace: Workspace) -> Report | None:
    """Return the verdicts at this moment from the findings on record; None where nothing was ever looked at.

    Findings made before the policy or the estate was changed say nothing about either as it is now: until the next
    check, what they stood behind is unproven. So it is where the findings are not those that the ledger has the
    digest of. Where what was declared is not what the ledger says, every promise is unproven.
    """
    now = workspace.clock.now()
    try:
        last = last_checked(until=now)
        if last is None and not is_anything_found(until=now):
            return None
        return _reported(workspace, last, now)
    except AlteredRecordsError:
        return _nothing_proven(now)


def _reported(workspace: Workspace, last: Checked | None, now: datetime) -> Report:
    revision = recorded_policy()
    estate, estate_revision = recorded_estate()
    kept = () if last is None else findings_of(last.place)
    findings = {finding.probe: finding for finding in kept}
    known, present = findings.get(DECLARED), declared(revision, estate_revision, at=now)
    if known is None or known.value != present.value:
        # Declared anew, or changed past us: the ledger tells, and there is time for it since this is rare.
        binding_policy()
        newest_estate()
        findings = {}
    basis = basis_of(workspace, revision, estate, altered=findings.get(ALTERED))
    if last is None or last.entry.digests.get("findings") != findings_digest(kept):
        findings = _said_of_each(basis, Message("verdict-findings-altered"), now)
    return _judged(workspace, basis, findings, now)


def _said_of_each(basis: Basis, error: Message, now: datetime) -> dict[str, Finding]:
    probes = (probe.id for one in compile_checks(basis, now=now) for probe in one.probes())
    return {probe: Finding(probe=probe, at=now, error=error) for probe in probes}


def _nothing_proven(now: datetime) -> Report:
    text, versions = promised_words(), published_versions()
    part = Part(verdict=Verdict.UNPROVEN, why=Message("verdict-records-altered"))
    promises = (clause for clause in text.clauses if clause.kind is ClauseKind.PROMISE)
    return Report(
        policy_title=text.title,
        policy_version=str(versions[-1].number) if versions else "draft",
        policy_digest=text.digest,
        at=now,
        clauses=tuple(ClauseVerdict(clause=one.id, parts=(part,)) for one in promises),
    )


def _seen(workspace: Workspace, basis: Basis, estate: OpenEstate, pages: Pages, now: datetime) -> tuple[Finding, ...]:
    probes = tuple(dict.fromkeys(probe for one in compile_checks(basis, now=now) for probe in one.probes()))
    eyes = Eyes(
        estate=estate.estate,
        connectors=estate.connectors,
        pages=pages,
        compare=system_differences,
        closed=estate.closed,
        visits=HttpVisits(workspace.secret),
        records=WorkspaceRecords(workspace),
        policy=basis.policy,
    )
    return look(probes, eyes=eyes, now=now)


def _judged(workspace: Workspace, basis: Basis, findings: Mapping[str, Finding], now: datetime) -> Report:
    bench = Bench(
        policy=basis.policy,
        checks=compile_checks(basis, now=now),
        findings=findings,
        fresh_for=workspace.settings.fresh_for,
    )
    version = str(basis.editions[-1].number) if basis.editions else "draft"
    return judge_policy(bench, now=now, version=version)
