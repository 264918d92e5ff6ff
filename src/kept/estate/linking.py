"""By which keys records hang together: what the stores declare, and what names suggest and values confirm."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kept.estate.model import FieldKind
from kept.estate.ports import LiveDataset, Row
from kept.estate.selection import Key
from kept.estate.tablenames import forms_of, shared_prefix, stem_of
from kept.estate.words import plain, speaks_of_flag

Place = tuple[str, str]
"""A live dataset: its system and its location."""
Structures = Mapping[str, Sequence[LiveDataset]]
Samples = Mapping[str, Mapping[str, Sequence[Row]]]
"""Sampled records by system and location. They are looked at and forgotten: no proposal repeats a value."""

_FLAGS = frozenset({(0,), (1,), ("0",), ("1",)})
_CERTAIN = 2
"""Above this rank, a field that is its own dataset's key is no reference."""

_MANY = 20
"""Records that must differ before two references together look like a key."""

ENOUGH_FOUND = 0.95
"""The share of sampled values that must be keys of the other dataset before a name's suggestion counts."""

_SELF = re.compile(
    r"(parent|reply_to|in_reply_to|replyto|reports_to|ancestor|previous|original|root|predecessor)(_.*)?"
)
_ROLES = re.compile(
    r"(.*_)?(user|author|creator|owner|sender|recipient|receiver|assignee|reporter|requester|reviewer|approver|member|moderator"
    r"|inviter|invitee|follower|followed|voter|editor|uploader|submitter|poster|seller|buyer|manager|responsible|person|contact|admin)"
    r"|(user|member|person)_(one|two|a|b|from|to|\d)|.*_(by|to|from|with)|from|to|uid_\w+|usermodified|userid(to|from)"
)
_BARE = frozenset({"id", "name", "code", "key", "uuid", "guid", "type", "status"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The `fields` of each record at `source` hold the `to_fields` of one at `target`; `evidence` says how it is known.

    `rank` is how far the names leave room for doubt: 0 for what the store declares.
    """

    source: Place
    fields: tuple[str, ...]
    target: Place
    to_fields: tuple[str, ...]
    evidence: str
    rank: int = 0


Finder = Callable[[Link, Sequence[Key]], int]
"""Answers how many of these keys the target of a link has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The key of a dataset, and how it is known."""

    key: tuple[str, ...]
    evidence: str


def keys_of(structures: Structures, samples: Samples) -> dict[Place, Known]:
    """Return the key of each dataset that declares one, or whose sampled values leave no doubt which it is.

    Where none is declared, it is the field named `id`, or after its dataset, whose sampled values all differ.
    """
    found: dict[Place, Known] = {}
    for system, live in structures.items():
        for one in live:
            known = _key(one, samples.get(system, {}).get(one.location, ()))
            if known:
                found[system, one.location] = known
    return found


def _key(live: LiveDataset, rows: Sequence[Row]) -> Known | None:
    if live.key:
        return Known(key=live.key, evidence="the store declares it as the key")
    forms = {_compact(form) for form in forms_of(live.location)}
    for field in sorted(live.fields, key=lambda one: plain(one.name) != "id"):
        stem, is_key = stem_of(field.name)
        first = field is live.fields[0]
        named = plain(field.name) == "id" or (
            is_key and any(form == _compact(stem) or (first and form.endswith(_compact(stem))) for form in forms)
        )
        values = [row.get(field.name) for row in rows]
        if named and len(values) > 1 and None not in values and len(set(values)) == len(values):
            return Known(
                key=(field.name,), evidence=f"named like a key, and {len(values)} of {len(values)} values differ"
            )
    return None


def joint_keys(keys: Mapping[Place, Known], links: Sequence[Link], samples: Samples) -> dict[Place, Known]:
    """Return `keys`, and for datasets without one the fields of all their links together, where those always differ.

    Such is the key of what joins two datasets (an order's line, a membership).
    """
    found = dict(keys)
    for place in {link.source for link in links} - keys.keys():
        names = tuple(dict.fromkeys(name for link in links if link.source == place for name in link.fields))
        values = [_key_in(row, names) for row in samples.get(place[0], {}).get(place[1], ())]
        if len(names) > 1 and len(values) >= _MANY and None not in values and len(set(values)) == len(values):
            evidence = f"its references together, and {len(values)} of {len(values)} values differ"
            found[place] = Known(key=names, evidence=evidence)
    return found


def declared_links(structures: Structures) -> Iterator[Link]:
    """Yield the foreign keys that the stores declare and whose target is there."""
    for system, live in structures.items():
        places = {one.location for one in live}
        told = ((one, reference) for one in live for reference in one.references if reference.to in places)
        for one, reference in told:
            yield Link(
                source=(system, one.location),
                fields=reference.fields,
                target=(system, reference.to),
                to_fields=reference.to_fields,
                evidence="the store declares it",
            )


def suggested_links(structures: Structures, keys: Mapping[Place, Known], people: Sequence[Place]) -> Iterator[Link]:
    """Yield what the names of fields suggest, where none is declared and the kinds match; several for one field too.

    `people` are the datasets whose records are persons: a field such as `author_id` may mean them.
    """
    taken = {(link.source, name) for link in declared_links(structures) for name in link.fields}
    live = {(system, one.location): one for system, found in structures.items() for one in found}
    prefixes = {system: shared_prefix([one.location for one in found]) for system, found in structures.items()}
    targets = [_Target.of(place, live[place], known, prefixes[place[0]]) for place, known in keys.items()]
    for place, one in live.items():
        yield from _composite(place, one, targets, taken)
        for field in one.fields:
            if (place, field.name) in taken or speaks_of_flag(field.name):
                continue
            own = place in keys and keys[place].key == (field.name,)
            alike = [target for target in targets if target.kind in _alike(field.kind)]
            ranked = ((target, target.rank(place, field.name, people)) for target in alike)
            yield from (
                Link(
                    source=place,
                    fields=(field.name,),
                    target=target.place,
                    to_fields=target.key,
                    evidence=f"the name speaks of {target.place[1]}",
                    rank=rank,
                )
                for target, rank in ranked
                if rank is not None and (not own or rank <= _CERTAIN)
            )


def _composite(
    place: Place, live: LiveDataset, targets: Sequence["_Target"], taken: set[tuple[Place, str]]
) -> Iterator[Link]:
    names = {plain(one.name): one.name for one in live.fields}
    for target in targets:
        wanted = [plain(name) for name in target.key]
        fields = tuple(names[name] for name in wanted if name in names)
        unlike = place != target.place and len(wanted) > 1 and len(fields) == len(wanted)
        if unlike and not any((place, name) in taken for name in fields):
            evidence = f"the names are those of the key of {target.place[1]}"
            yield Link(
                source=place, fields=fields, target=target.place, to_fields=target.key, evidence=evidence, rank=2
            )


def confirmed_links(suggested: Sequence[Link], samples: Samples, finder: Finder) -> Iterator[Link]:
    """Yield the suggestions that the values confirm, at most one for a field, with the count as evidence.

    At least `ENOUGH_FOUND` of the sampled values (null is none) must be keys of the target; no value, no link. Where
    two targets would do equally, none is chosen.
    """
    for _, same in groupby(sorted(suggested, key=_field), key=_field):
        for _, ranked in groupby(sorted(same, key=lambda one: one.rank), key=lambda one: one.rank):
            confirmed = [sure for one in ranked if (sure := _confirm(one, samples, finder))]
            if confirmed:
                yield from confirmed[:1] if len(confirmed) == 1 else _nearest(confirmed)
                break


def _field(link: Link) -> tuple[Place, tuple[str, ...]]:
    return link.source, link.fields


def _nearest(links: Sequence[Link]) -> list[Link]:
    near = [one for one in links if one.source[0] == one.target[0]]
    return near if len(near) == 1 else []


def _confirm(link: Link, samples: Samples, finder: Finder) -> Link | None:
    system, location = link.source
    values = dict.fromkeys(
        key for row in samples.get(system, {}).get(location, ()) if (key := _key_in(row, link.fields)) is not None
    )
    if not values or (link.rank > _CERTAIN and all(key in _FLAGS for key in values)):
        return None
    found = finder(link, tuple(values))
    if found < ENOUGH_FOUND * len(values):
        return None
    return replace(link, evidence=f"{link.evidence}, and {found} of {len(values)} values are found there")


def _key_in(row: Row, fields: Sequence[str]) -> Key | None:
    values = [row.get(name) for name in fields]
    key = tuple(value for value in values if isinstance(value, str | int) and value != "")
    return key if len(key) == len(values) else None


def among(samples: Samples) -> Finder:
    """Return a finder that knows only the sampled records: enough where a sample is the whole."""

    def found(link: Link, keys: Sequence[Key]) -> int:
        system, location = link.target
        there = {_key_in(row, link.to_fields) for row in samples.get(system, {}).get(location, ())}
        return sum(key in there for key in keys)

    return found


def _alike(kind: FieldKind) -> frozenset[FieldKind]:
    numbers = frozenset({FieldKind.INTEGER, FieldKind.DECIMAL})
    return numbers if kind in numbers else frozenset({kind} & {FieldKind.TEXT})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    place: Place
    key: tuple[str, ...]
    kind: FieldKind | None
    forms: frozenset[str]

    @classmethod
    def of(cls, place: Place, live: LiveDataset, known: Known, prefix: str) -> "_Target":
        kinds = {one.name: one.kind for one in live.fields}
        kind = kinds.get(known.key[0]) if len(known.key) == 1 else None
        return cls(place=place, key=known.key, kind=kind, forms=forms_of(live.location, prefix))

    def rank(self, place: Place, name: str, people: Sequence[Place]) -> int | None:
        """Return how doubtful it is that the field `name` at `place` points here, from 1; None where it does not."""
        stem, is_key = stem_of(name)
        if place == self.place:
            return 1 if _SELF.fullmatch(stem) and (name,) != self.key else None
        if self._is_named(stem):
            return 1
        if self._has_key(plain(name)):
            return 2 if self._is_named(stem_of(self.key[0])[0]) or self.place in people else 3
        if is_key and any(stem.endswith(f"_{form}") for form in self.forms):
            return 3
        return 4 if self.place in people and place[0] == self.place[0] and _ROLES.fullmatch(stem) else None

    def _is_named(self, stem: str) -> bool:
        return _compact(stem) in {_compact(form) for form in self.forms}

    def _has_key(self, words: str) -> bool:
        key = plain(self.key[0])
        return key not in _BARE and (words == key or (key != "email" and words.endswith(f"_{key}")))


def _compact(words: str) -> str:
    return words.replace("_", "")
