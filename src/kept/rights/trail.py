"""What a trace has found so far: the records, what they point at, and the values that people are known by."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from kept.estate.model import Dataset
from kept.estate.ports import Row
from kept.estate.selection import Key
from kept.rights.claims import Claim, together
from kept.rights.redacting import Blacked

K = TypeVar("K", bound=Hashable)


@dataclass(slots=True)
class Claims(Generic[K]):
    """Whose something is, and a log of what was new or changed, which each reader follows at its own pace."""

    of: dict[K, Claim] = field(default_factory=dict)
    log: list[K] = field(default_factory=list)

    def take(self, one: K, claim: Claim) -> bool:
        """Add a claim to those known; whether that changed anything."""
        known = self.of.get(one)
        both = claim if known is None else together((known, claim))
        if both is None or both == known:
            return False
        self.of[one] = both
        self.log.append(one)
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """Records of one dataset that are somebody's, with their keys and whose each is.

    Where something is blacked out in them, `blacked` has for each row, by field, what was written.
    """

    dataset: Dataset
    keys: Sequence[Key]
    rows: Sequence[Row]
    claims: Sequence[Claim]
    blacked: Sequence[Mapping[str, Blacked]] = ()


Sink = Callable[[Traced], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """From when until when an address was somebody's; `until` is exclusive."""

    begins: datetime
    ends: datetime
    claim: Claim


@dataclass(slots=True)
class Trail:
    """All that leads on. `pointed` has, by source and reference, the keys of what records of the source point at."""

    held: dict[str, Claims[Key]] = field(default_factory=dict)
    pointed: dict[tuple[str, str], Claims[Key]] = field(default_factory=dict)
    names: dict[str, Claims[str]] = field(default_factory=dict)
    spells: dict[str, list[Spell]] = field(default_factory=dict)
    others: dict[str, list[Spell]] = field(default_factory=dict)
    """Spells of an address that were somebody else's."""

    def records(self, dataset: str) -> Claims[Key]:
        """Return the records found of a dataset."""
        return self.held.setdefault(dataset, Claims())

    def ends_of(self, source: str, by: str) -> Claims[Key]:
        """Return the keys that records of `source` point at by a reference."""
        return self.pointed.setdefault((source, by), Claims())

    def values(self, kind: str) -> Claims[str]:
        """Return the values of a kind."""
        return self.names.setdefault(kind, Claims())

    def is_shared(self, address: str, moment: object) -> bool:
        """Whether an address was, at a moment, one of the people's and somebody else's as well."""
        if not isinstance(moment, datetime):
            return False
        theirs, others = self.spells.get(address, ()), self.others.get(address, ())
        return all(any(one.begins <= moment < one.ends for one in spells) for spells in (theirs, others))

    def at(self, address: str, moment: datetime) -> Claim | None:
        """Return whose alone an address was at a moment; None where nobody's, or somebody else's as well."""
        if any(one.begins <= moment < one.ends for one in self.others.get(address, ())):
            return None
        claims = [one.claim for one in self.spells.get(address, ()) if one.begins <= moment < one.ends]
        owners = {number for one in claims for number in one.owners}
        return claims[0] if len(owners) == 1 else None
