"""What verdicts are worked out from, taken from our records."""

import hashlib
from datetime import datetime

from kept.app.attesting import genuine_attestations
from kept.app.estates import newest_estate
from kept.app.policies import newest_policy, reviewed
from kept.app.workspace import Workspace
from kept.estate import Estate
from kept.ledger import Entry
from kept.policy.events import PUBLISHED
from kept.policy.publication import PublishedVersion
from kept.records.stores.ledger import RecordedLedger
from kept.records.stores.revisions import PolicyRevision, current_estate, published_versions
from kept.rights.lawbook import FOLDER as LAWS
from kept.rights.lawbook import lawbook
from kept.verdict import Basis, Finding
from kept.verdict.basis import Edition
from kept.verdict.checks import compile_checks

DECLARED = "declared"
"""The id of the finding that says under which declarations a round of looking was made."""

ALTERED = "altered"
"""The id of the finding that names the published versions whose words were changed afterwards."""


def basis_of(
    workspace: Workspace, revision: PolicyRevision, estate: Estate, *, altered: Finding | None = None
) -> Basis:
    """Return everything that was declared, with this revision of the policy and this estate.

    `altered` is what `altered_versions` found.
    """
    changed = altered.value if altered is not None and isinstance(altered.value, tuple) else ()
    return Basis(
        policy=reviewed(revision),
        estate=estate,
        attestations=genuine_attestations(workspace),
        smallest_group=workspace.settings.smallest_group,
        laws=tuple(lawbook(workspace.home / LAWS).laws),
        editions=tuple(_edition(one, altered=str(one.number) in changed) for one in published_versions()),
    )


def declared(revision: PolicyRevision, estate_revision: str, *, at: datetime) -> Finding:
    """Return the finding that names the words, the answers, the estate and the versions that were looked at.

    Probes keep their ids when a period or a place changes, so that findings made under other declarations would
    answer other questions than the ones now asked.
    """
    answers = hashlib.sha256(revision.answers.encode()).hexdigest()
    versions = tuple(one.text.digest for one in published_versions())
    return Finding(probe=DECLARED, at=at, value=(revision.text.digest, answers, estate_revision, *versions))


def altered_versions(*, at: datetime) -> Finding:
    """Return the finding that names the versions whose words are not those that the ledger says were published."""
    said = _published_digests()
    changed = tuple(str(one.number) for one in published_versions() if said.get(one.number) != one.text.digest)
    return Finding(probe=ALTERED, at=at, value=changed)


def controlled(workspace: Workspace) -> dict[str, bool]:
    """Return, for each commitment of the newest revision by id, whether a check stands behind it.

    None does where no estate is declared.
    """
    if current_estate() is None:
        return {}
    estate, _ = newest_estate()
    basis = basis_of(workspace, newest_policy(), estate)
    checks = compile_checks(basis, now=workspace.clock.now())
    covered = {commitment for one in checks for commitment in one.commitments}
    return {one.id: one.id in covered for one in basis.policy.commitments}


def _published_digests() -> dict[int, str]:
    ledger, marker = RecordedLedger(), PUBLISHED.name.encode()
    entries = (Entry.decode(leaf) for leaf in ledger.leaves(0, ledger.size()) if marker in leaf)
    return {one.counts["version"]: f"sha256:{one.digests['policy']}" for one in entries if one.kind == PUBLISHED.name}


def _edition(version: PublishedVersion, *, altered: bool) -> Edition:
    return Edition(
        number=version.number,
        page=f"/privacy/versions/{version.number}/",
        published=version.effective_from.date(),
        words=tuple(clause.text for clause in version.text.clauses),
        altered=altered,
    )
