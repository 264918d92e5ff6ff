"""Holding what is on record against what the ledger says was declared."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from kept.estate import events as estates
from kept.ledger import Entry
from kept.policy import events as policies
from kept.proof.errors import EntryFormError
from kept.records.errors import AlteredRecordsError
from kept.records.stores.ledger import RecordedLedger
from kept.records.stores.revisions import EstateRevision, PolicyRevision
from kept.verdict.events import CHECKED

_CHUNK = 500
_NOTHING = hashlib.sha256(b"").hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Declarations:
    """What the ledger says: the digest of the newest estate, and for each words' digest that of the answers to them."""

    estate: str | None
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Checked:
    """A check's entry, and its place in the ledger."""

    place: int
    entry: Entry


def declarations() -> Declarations:
    """Read all declarations out of the ledger."""
    estate: str | None = None
    said = _NOTHING
    answers: dict[str, str] = {}
    kinds = (estates.DECLARED.name, policies.IMPORTED.name, policies.REVIEWED.name)
    for _, entry in sorted(backwards(*kinds), key=lambda found: found[0]):
        if entry.kind == estates.DECLARED.name:
            estate = f"sha256:{entry.digests['estate']}"
            continue
        said = entry.digests.get("answers", said)
        answers[f"sha256:{entry.digests['policy']}"] = said
    return Declarations(estate=estate, answers=answers)


def last_checked(*, until: datetime) -> Checked | None:
    """Return the entry of the newest check up to and with `until`."""
    found = backwards(CHECKED.name)
    return next((Checked(place, entry) for place, entry in found if entry.at <= until), None)


def is_declared(revision: EstateRevision | PolicyRevision) -> bool:
    """Say whether the ledger has, as the last word on it, what this revision on record says."""
    known = declarations()
    if isinstance(revision, EstateRevision):
        return is_whole(revision) and known.estate == revision.revision
    return is_whole(revision) and known.answers.get(revision.digest) == _sha256(revision.answers)


def is_whole(revision: EstateRevision | PolicyRevision) -> bool:
    """Say whether the document, or the words, of a revision have the digest that stands beside them."""
    if isinstance(revision, EstateRevision):
        return revision.revision == f"sha256:{_sha256(revision.document)}"
    return revision.digest == revision.text.digest


def hold(revision: EstateRevision | PolicyRevision) -> None:
    """Raise `AlteredRecordsError` unless what is on record is what was declared."""
    if not is_declared(revision):
        raise altered(revision)


def altered(revision: EstateRevision | PolicyRevision) -> AlteredRecordsError:
    """Return the error for a revision that is not what was declared."""
    what = "estate" if isinstance(revision, EstateRevision) else "policy"
    return AlteredRecordsError(f"Revision {revision.number} of the {what} on record is not what the ledger says of it")


def backwards(*kinds: str) -> Iterator[tuple[int, Entry]]:
    """Yield the entries of these kinds with their places, newest first."""
    ledger, markers = RecordedLedger(), tuple(f'"{kind}"'.encode() for kind in kinds)
    bounds = (*range(ledger.size(), 0, -_CHUNK), 0)
    for stop, start in pairwise(bounds):
        leaves = list(enumerate(ledger.leaves(start, stop), start))
        for place, leaf in reversed(leaves):
            if any(marker in leaf for marker in markers):
                yield place, _entry(leaf, place)


def _entry(leaf: bytes, place: int) -> Entry:
    try:
        return Entry.decode(leaf)
    except EntryFormError as error:
        raise AlteredRecordsError(f"Entry {place} of the ledger cannot be read") from error


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
