"""Sorting traced records by what becomes of them: into pieces of work, and what stays."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kept.estate.belonging import identifiers_of
from kept.estate.change import Change, Erase, Mask
from kept.estate.model import Dataset
from kept.estate.selection import AnyOf, Everything, Key, Keys, OneOf, Selection
from kept.estate.ways import IP
from kept.rights.claims import Claim
from kept.rights.fates import Deciding, Fate, Stay
from kept.rights.jointly import Others
from kept.rights.known import EMAIL, folded
from kept.rights.passage import Passage
from kept.rights.pointing import pointing
from kept.rights.readers import split
from kept.rights.trail import Traced


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Records of one dataset to which one change is made; they are still somebody's while they are in `standing`."""

    dataset: str
    change: Change
    keys: tuple[Key, ...]
    standing: Selection = Everything()
    claims: tuple[Claim, ...] = ()
    mention: bool = False
    """Whether the people are only spoken of in them."""


@dataclass(frozen=True, slots=True)
class Staying:
    """Why records of a dataset stay: equal reasons are counted together."""

    dataset: str
    stay: Stay

    def __hash__(self) -> int:
        return hash((self.dataset, self.stay.clause, self.stay.because.code, self.stay.until))


Pieces = Callable[[Piece, Traced], None]
"""Takes a piece, with the records it was cut from."""


@dataclass(slots=True, kw_only=True)
class Sorting:
    """Takes what a trace hands over. What is removed of the datasets in `waiting` waits until it is known what stays.

    `removed` remembers which records go of the datasets named in it, `released` which of them let go of what they point
    at, by dataset and reference, `staying` why others of them stay.
    """

    deciding: Deciding
    passages: Mapping[str, Passage]
    others: Others | None
    take: Pieces
    waiting: dict[str, list[Piece]] = field(default_factory=dict)
    removed: dict[str, set[Key]] = field(default_factory=dict)
    released: dict[tuple[str, str], set[Key]] = field(default_factory=dict)
    staying: dict[str, dict[Key, Stay]] = field(default_factory=dict)
    stays: Counter["Staying"] = field(default_factory=Counter)

    def sort(self, traced: Traced) -> None:
        """Decide about records, and hand on what is done to them."""
        if self.others is not None:
            traced = self.others.marked(traced)
        name = traced.dataset.full_name
        for fate, places in _grouped(self.deciding.fates(traced)):
            keys = tuple(traced.keys[one] for one in places)
            if fate.stay is not None:
                self.stay(name, fate.stay, keys)
            if fate.change is None:
                continue
            rows = [traced.rows[one] for one in places]
            claims = [traced.claims[one] for one in places]
            chosen = Traced(dataset=traced.dataset, keys=keys, rows=rows, claims=claims)
            piece = self._piece(chosen, fate.change)
            self._note(chosen.dataset, fate.change, keys)
            if isinstance(fate.change, Erase) and name in self.waiting:
                self.waiting[name].append(piece)
            else:
                self.take(piece, chosen)

    def _note(self, dataset: Dataset, change: Change, keys: Sequence[Key]) -> None:
        """Remember what of the records that matter to others goes, or lets go."""
        if dataset.full_name not in self.removed:
            return
        if isinstance(change, Erase):
            self.removed[dataset.full_name].update(keys)
        elif isinstance(change, Mask):
            for reference in dataset.references:
                if set(reference.fields) <= set(change.fields):
                    self.released.setdefault((dataset.full_name, reference.name), set()).update(keys)

    def stay(self, name: str, stay: Stay, keys: Sequence[Key]) -> None:
        """Note that records stay."""
        self.stays[Staying(name, stay)] += len(keys)
        if name in self.removed:
            self.staying.setdefault(name, {}).update(dict.fromkeys(keys, stay))

    def _piece(self, chosen: Traced, change: Change) -> Piece:
        return Piece(
            dataset=chosen.dataset.full_name,
            change=change,
            keys=tuple(chosen.keys),
            standing=self._standing(chosen),
            claims=tuple(chosen.claims),
        )

    def _standing(self, chosen: Traced) -> Selection:
        # What is only read is not looked at again.
        return standing(self.passages[chosen.dataset.full_name], chosen) if self.others is not None else Everything()


def _grouped(fates: Sequence[Fate]) -> Iterator[tuple[Fate, list[int]]]:
    """Yield each fate with the places of the records that share it."""
    # The same fate is mostly the same object; where it is not, equal ones are told together.
    by_id: dict[int, tuple[Fate, list[int]]] = {}
    for place, fate in enumerate(fates):
        by_id.setdefault(id(fate), (fate, []))[1].append(place)
    if len(by_id) == 1:
        return iter(by_id.values())
    alike: dict[str, tuple[Fate, list[int]]] = {}
    for fate, places in by_id.values():
        alike.setdefault(repr(fate), (fate, []))[1].extend(places)
    return iter(alike.values())


def standing(passage: Passage, traced: Traced) -> Selection:
    """Return what makes these records theirs, as far as they say so themselves: asked again at the moment of the act.

    Where a record was theirs because another one pointed at it, or by an address for a time, its key decides.
    """
    places = sorted({place for claim in traced.claims for place in claim.ways})
    parts = [_by(passage, place, traced) for place in places]
    known = [one for one in parts if one is not None]
    if not known or len(known) < len(parts) or any(not claim.ways for claim in traced.claims):
        return Everything()
    return known[0] if len(known) == 1 else AnyOf(tuple(known))


def _by(passage: Passage, place: int, traced: Traced) -> Selection | None:
    """Return the records that are theirs by one way; None where they do not say so themselves."""
    reader, dataset = passage.ways[place], traced.dataset
    way, ours = reader.way, reader.source.of
    if way.reference is not None:
        reference = dataset.reference(way.reference)
        assert reference is not None, "an estate is coherent"
        read = pointing(reference.fields, dataset, passage.belonging.datasets[reference.to])
        ends = {end for row in traced.rows if (end := read(row)) is not None and end in ours}
        return Keys(tuple(sorted(ends, key=repr)), reference=way.reference)
    if way.identifier is None or way.identifier == IP:
        return None
    fields = tuple(one.field for one in identifiers_of(dataset) if one.kind == way.identifier)
    whole = (folded(way.identifier, row[name]) for row in traced.rows for name in fields if row[name] is not None)
    values = tuple(sorted({one for one in whole if any(said in ours for said in split(one, way.identifier))}))
    return AnyOf(tuple(OneOf(name, values, fold=way.identifier == EMAIL) for name in fields))
