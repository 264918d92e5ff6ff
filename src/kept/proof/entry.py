"""An entry: what happened, when, to what, with which digests and counts, in exactly one encoding.

    {"about":"plan:7d20","at":"2026-11-23T12:00:00.000000Z","counts":{"erased":12},"digests":{},"kind":"retention:sweep:applied"}

There is no field for free text. Contents of records, names and addresses have no place to go.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from types import MappingProxyType

from kept.proof.canonical import from_canonical, to_canonical
from kept.proof.errors import EntryFormError

LARGEST_COUNT = 2**53 - 1
"""RFC 8785 §3.2.2.3: beyond it, JSON readers disagree."""

_WORD = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_KIND = re.compile(f"{_WORD}:{_WORD}:{_WORD}", re.ASCII)
_NAME = re.compile(_WORD, re.ASCII)
_REFERENCE = re.compile(r"[A-Za-z][A-Za-z0-9._:/#-]{0,127}", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_FIELDS = {"about", "at", "counts", "digests", "kind"}


@lru_cache(maxsize=1_000)
def is_kind(text: str) -> bool:
    """Return whether `text` is written `chapter:subject:action`, in small letters, digits and inner hyphens."""
    return _KIND.fullmatch(text) is not None


@lru_cache(maxsize=1_000)
def is_field_name(text: str) -> bool:
    """Return whether `text` can name a digest or a count."""
    return _NAME.fullmatch(text) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A piece of evidence: references, digests and counts, never contents.

    `kind` is `chapter:subject:action`. `at` is aware and kept in UTC. `about` is a reference: it begins with a
    letter and has letters, digits and `. _ : / # -`, up to 128 of them, so neither a sentence nor an e-mail address is
    one. `digests` are SHA-256 in hex, by name; `counts` are whole numbers from 0 to 2**53 - 1, by name.
    Raises `EntryFormError`, which does not repeat the value, for anything else.
    """

    kind: str
    at: datetime
    about: str
    digests: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not is_kind(self.kind):
            raise EntryFormError("The kind of an entry is not written chapter:subject:action")
        if self.at.tzinfo is None:
            raise EntryFormError(f"The time of an entry of kind {self.kind} has no time zone")
        if not _REFERENCE.fullmatch(self.about):
            raise EntryFormError(f"What an entry of kind {self.kind} is about is not a reference")
        if not all(map(is_field_name, (*self.digests, *self.counts))):
            raise EntryFormError(f"An entry of kind {self.kind} has a field whose name is not a word")
        if not all(map(_DIGEST.fullmatch, self.digests.values())):
            raise EntryFormError(f"An entry of kind {self.kind} has a digest that is not SHA-256 in hex")
        if not all(type(count) is int and 0 <= count <= LARGEST_COUNT for count in self.counts.values()):
            raise EntryFormError(f"An entry of kind {self.kind} has a count that is not a whole number from 0")
        object.__setattr__(self, "at", self.at.astimezone(UTC))
        object.__setattr__(self, "digests", MappingProxyType(dict(self.digests)))
        object.__setattr__(self, "counts", MappingProxyType(dict(self.counts)))

    def encode(self) -> bytes:
        """Return the one encoding of this entry: the bytes that are hashed."""
        at = self.at.isoformat(timespec="microseconds").replace("+00:00", "Z")
        counts, digests = dict(self.counts), dict(self.digests)
        return to_canonical({"about": self.about, "at": at, "counts": counts, "digests": digests, "kind": self.kind})

    @classmethod
    def decode(cls, raw: bytes) -> "Entry":
        """Read an entry; raise `EntryFormError` unless `raw` is exactly what `encode` gives for it."""
        try:
            entry = cls._from_fields(from_canonical(raw))
        except ValueError as error:
            raise EntryFormError("An entry is not in the one encoding that is valid") from error
        if entry.encode() != raw:
            raise EntryFormError("The time of an entry is not written in UTC with six decimals")
        return entry

    @classmethod
    def _from_fields(cls, fields: object) -> "Entry":
        if not isinstance(fields, dict) or fields.keys() != _FIELDS:
            raise ValueError("not the five fields of an entry")
        texts, digests, counts = [fields[n] for n in ("about", "at", "kind")], fields["digests"], fields["counts"]
        named = isinstance(digests, dict) and isinstance(counts, dict)
        if not named or not all(isinstance(text, str) for text in (*texts, *digests.values())):
            raise ValueError("a field of an entry is not of the right type")
        at = datetime.fromisoformat(texts[1])
        return cls(kind=texts[2], at=at, about=texts[0], digests=digests, counts=counts)
