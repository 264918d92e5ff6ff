"""The kinds of entries: each chapter declares its own, with the names of the digests and counts they carry.

A kind has no field for free text, so a chapter cannot declare one. What an entry is about is a reference; where it is
about a data subject, it is a keyed reference.
"""

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from kept.ledger.errors import UndeclaredKindError
from kept.proof.entry import Entry, is_field_name, is_kind


@dataclass(frozen=True, slots=True)
class EntryKind:
    """A kind of entry, `chapter:subject:action`, and the names of the digests and counts that it may carry."""

    name: str
    digests: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()

    def entry(
        self,
        *,
        at: datetime,
        about: str,
        digests: Mapping[str, str] | None = None,
        counts: Mapping[str, int] | None = None,
    ) -> Entry:
        """Return an entry of this kind; raise if it carries a field that was not declared."""
        made = Entry(kind=self.name, at=at, about=about, digests=digests or {}, counts=counts or {})
        self.check(made)
        return made

    def check(self, entry: Entry) -> None:
        """Raise `UndeclaredKindError` if `entry` carries a digest or count that this kind does not have."""
        if not (self.digests.issuperset(entry.digests) and self.counts.issuperset(entry.counts)):
            undeclared = sorted((entry.digests.keys() - self.digests) | (entry.counts.keys() - self.counts))
            raise UndeclaredKindError(f"The kind {self.name} does not carry {', '.join(undeclared)}")


_declared: dict[str, EntryKind] = {}


def declare(name: str, *, digests: Iterable[str] = (), counts: Iterable[str] = ()) -> EntryKind:
    """Declare a kind of entry, once, and return it. Called where a chapter's `events.py` is loaded."""
    kind = EntryKind(name, frozenset(digests), frozenset(counts))
    if not is_kind(name) or not all(map(is_field_name, kind.digests | kind.counts)):
        raise UndeclaredKindError(f"“{name}” or one of its fields is not written as kinds and fields are")
    if _declared.setdefault(name, kind) != kind:
        raise UndeclaredKindError(f"The kind {name} is declared already, with other fields")
    return kind


def declared_kinds() -> Mapping[str, EntryKind]:
    """Return all kinds declared so far, by name; a view that follows later declarations."""
    return MappingProxyType(_declared)


def keyed_reference(key: bytes, reference: str) -> str:
    """Return a reference that only the holder of `key` can tie to `reference`: `ref:` and HMAC-SHA-256 in hex.

    There is one key for each data subject. Destroying it mutes the entries about the person; the tree stays whole.
    """
    return f"ref:{hmac.new(key, reference.encode('utf-8'), hashlib.sha256).hexdigest()}"
