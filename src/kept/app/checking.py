"""Working out whether each promise is kept: look, keep what was seen, judge."""

from kept.app.attesting import genuine_attestations
from kept.app.estates import newest_estate, opened
from kept.app.policies import newest_policy, reviewed
from kept.app.workspace import Workspace
from kept.estate import Estate
from kept.estate.drift import system_differences
from kept.ledger.entries import declare
from kept.policy.publication import PublishedVersion
from kept.records.stores.findings import keep_findings, latest_findings
from kept.records.stores.revisions import current_estate, published_versions
from kept.verdict import Basis, Bench, Check, Finding, Report, judge_policy
from kept.verdict.basis import Edition
from kept.verdict.checks import compile_checks
from kept.verdict.measuring import Eyes, Pages, look

CHECKED = declare("verdict:policy:checked", digests=("policy", "estate"), counts=("probes", "silent"))


def check(workspace: Workspace, pages: Pages) -> Report:
    """Look at everything that the promises depend on, now; keep the findings; return the verdicts."""
    now = workspace.clock.now()
    basis = basis_of(workspace)
    probes = tuple(dict.fromkeys(probe for one in compile_checks(basis, now=now) for probe in one.probes()))
    with opened(workspace) as estate:
        eyes = Eyes(
            estate=estate.estate,
            connectors=estate.connectors,
            pages=pages,
            compare=system_differences,
            closed=estate.closed,
        )
        findings = look(probes, eyes=eyes, now=now)
        _keep(workspace, findings, basis, estate.revision)
    return _judged(workspace, basis, {finding.probe: finding for finding in findings})


def report(workspace: Workspace) -> Report | None:
    """Return the verdicts at this moment from the findings on record; None where nothing was ever looked at."""
    findings = latest_findings(until=workspace.clock.now())
    return _judged(workspace, basis_of(workspace), findings) if findings else None


def basis_of(workspace: Workspace) -> Basis:
    """Return everything that was declared."""
    estate: Estate
    estate, _ = newest_estate()
    return Basis(
        policy=reviewed(newest_policy()),
        estate=estate,
        attestations=genuine_attestations(workspace),
        editions=tuple(_edition(one) for one in published_versions()),
    )


def controlled(workspace: Workspace) -> dict[str, bool]:
    """Return, for each commitment by id, whether a check stands behind it; none does where no estate is declared."""
    if current_estate() is None:
        return {}
    basis = basis_of(workspace)
    checks = compile_checks(basis, now=workspace.clock.now())
    covered = {commitment for one in checks for commitment in one.commitments}
    return {one.id: one.id in covered for one in basis.policy.commitments}


def _edition(version: PublishedVersion) -> Edition:
    return Edition(
        number=version.number,
        page=f"/privacy/versions/{version.number}/",
        published=version.effective_from.date(),
        words=tuple(clause.text for clause in version.text.clauses),
    )


def _judged(workspace: Workspace, basis: Basis, findings: dict[str, Finding]) -> Report:
    now = workspace.clock.now()
    checks: tuple[Check, ...] = compile_checks(basis, now=now)
    bench = Bench(policy=basis.policy, checks=checks, findings=findings, fresh_for=workspace.settings.fresh_for)
    version = str(basis.editions[-1].number) if basis.editions else "draft"
    return judge_policy(bench, now=now, version=version)


def _keep(workspace: Workspace, findings: tuple[Finding, ...], basis: Basis, estate_revision: str) -> None:
    digests = {
        "policy": basis.policy.text.digest.removeprefix("sha256:"),
        "estate": estate_revision.removeprefix("sha256:"),
    }
    silent = sum(finding.error is not None for finding in findings)
    keep_findings(findings)
    ledger = workspace.ledger()
    counts = {"probes": len(findings), "silent": silent}
    ledger.append(CHECKED.entry(at=workspace.clock.now(), about="policy", digests=digests, counts=counts))
    ledger.checkpoint()
