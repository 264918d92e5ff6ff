"""Which values are somebody's alone: what records say that people are known by leads on only where it is (0012)."""

from collections.abc import Mapping

from kept.estate.belonging import Belonging, identifiers_of
from kept.estate.keyed import keyed_rows
from kept.estate.ports import Row
from kept.estate.selection import AnyOf, Key, OneOf
from kept.estate.ways import IP
from kept.rights.claims import Claim
from kept.rights.passage import Passage
from kept.rights.readers import values_in
from kept.rights.trail import Claims, Trail

_NOBODY = Claim(owners=(), owning=())


def set_aside_shared(
    kind: str, values: Claims[str], *, passages: Mapping[str, Passage], belonging: Belonging, trail: Trail
) -> dict[str, Claim]:
    """Return those of some values that are not one person's alone, with whose they are among the people asked about.

    A value is somebody else's where a record holds it that hangs on somebody, and was not found to be theirs.
    """
    shared = {value: claim for value, claim in values.of.items() if len(claim.owners) > 1}
    for passage in passages.values():
        fields = tuple(one.field for one in passage.track.leading if one.kind == kind)
        if not fields:
            continue
        others = _others(passage, fields, list(values.of), belonging, trail)
        held = (value for _, row in others for value in values_in(row, fields, kind) if value in values.of)
        shared.update({value: values.of[value] for value in held})
    return shared


def note_spells_of_others(*, passages: Mapping[str, Passage], belonging: Belonging, trail: Trail) -> None:
    """Note when the addresses of the people asked about were somebody else's."""
    for passage in passages.values():
        timed = tuple(one.field for one in passage.track.leading if one.kind == IP and one.from_ is not None)
        others = _others(passage, timed, list(trail.spells), belonging, trail) if timed else []
        for address, spell in (found for _, row in others for found in passage.spells_in(row, _NOBODY)):
            trail.others.setdefault(address, []).append(spell)


def publish_addresses(trail: Trail) -> None:
    """Let the addresses lead on, each within the times that it was somebody's."""
    for address, spells in trail.spells.items():
        for spell in spells:
            trail.values(IP).take(address, spell.claim)


def _others(
    passage: Passage, fields: tuple[str, ...], values: list[str], belonging: Belonging, trail: Trail
) -> list[tuple[Key, Row]]:
    """Return the records with one of these values that hang on somebody who was not asked about."""
    if not values:
        return []
    dataset = passage.dataset
    held = trail.records(dataset.full_name).of
    parts = tuple(OneOf(name, tuple(values)) for name in fields)
    hanging = [way for way in passage.ways if way.way.identifier is None]
    looked_at = (name for way in hanging for name in way.fields)
    own = (name for one in identifiers_of(dataset) for name in one.fields)
    rows = keyed_rows(passage.connector, dataset, AnyOf(parts), tuple(dict.fromkeys((*looked_at, *own))))
    persons = dataset.full_name in belonging.persons
    return [
        (key, row)
        for key, row in rows
        if key not in held and (persons or any(row[name] is not None for way in hanging for name in way.fields))
    ]
