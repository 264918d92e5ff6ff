"""Working out whether each promise is kept: look, keep what was seen, judge."""

from collections.abc import Mapping
from datetime import datetime

from kept.app.basis import ALTERED, DECLARED, altered_versions, basis_of, controlled, declared
from kept.app.estates import OpenEstate, newest_estate, opened
from kept.app.policies import binding_policy
from kept.app.serving import serving
from kept.app.workspace import Workspace
from kept.estate.drift import system_differences
from kept.records.stores.findings import keep_findings, latest_findings
from kept.verdict import Basis, Bench, Finding, Report, judge_policy
from kept.verdict.checks import compile_checks
from kept.verdict.events import checked_entry
from kept.verdict.measuring import Eyes, Pages, look

__all__ = ["check", "controlled", "report"]


def check(workspace: Workspace, pages: Pages) -> Report:
    """Look at everything that the promises depend on, now; keep the findings; return the verdicts."""
    now = workspace.clock.now()
    revision = binding_policy()
    with opened(workspace) as estate:
        altered = altered_versions(at=now)
        basis = basis_of(workspace, revision, estate.estate, altered=altered)
        with serving(workspace):
            findings = _seen(basis, estate, pages, now)
    with workspace.recording() as ledger:
        keep_findings((*findings, altered, declared(revision, estate.revision, at=now)))
        ledger.append(
            checked_entry(
                policy_digest=revision.text.digest, estate_revision=estate.revision, findings=findings, at=now
            )
        )
    return _judged(workspace, basis, {finding.probe: finding for finding in findings}, now)


def report(workspace: Workspace) -> Report | None:
    """Return the verdicts at this moment from the findings on record; None where nothing was ever looked at.

    Findings made before the policy or the estate was changed say nothing about either as it is now: until the next
    check, what they stood behind is unproven.
    """
    now = workspace.clock.now()
    findings = latest_findings(until=now)
    if not findings:
        return None
    revision = binding_policy()
    estate, estate_revision = newest_estate()
    known, present = findings.get(DECLARED), declared(revision, estate_revision, at=now)
    if known is None or known.value != present.value:
        findings = {}
    return _judged(workspace, basis_of(workspace, revision, estate, altered=findings.get(ALTERED)), findings, now)


def _seen(basis: Basis, estate: OpenEstate, pages: Pages, now: datetime) -> tuple[Finding, ...]:
    probes = tuple(dict.fromkeys(probe for one in compile_checks(basis, now=now) for probe in one.probes()))
    eyes = Eyes(
        estate=estate.estate,
        connectors=estate.connectors,
        pages=pages,
        compare=system_differences,
        closed=estate.closed,
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
