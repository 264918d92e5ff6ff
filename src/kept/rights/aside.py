"""What stands beside a person's own records: texts of others, what is shared, and what is held for somebody else."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kept.estate import Connector, Estate
from kept.estate.abilities import cannot
from kept.estate.belonging import Belonging, identifiers_of
from kept.estate.change import Change, Read, Redact
from kept.estate.keyed import keyed_rows
from kept.estate.selection import AllOf, AnyOf, Everything, Key, Keys, OneOf
from kept.estate.ways import IP
from kept.plans.errand import Errand, Marking
from kept.rights.claims import Claim
from kept.rights.erasing import OTHERS
from kept.rights.fates import Stay
from kept.rights.kinds import RequestKind
from kept.rights.known import EMAIL
from kept.rights.marking import marked
from kept.rights.mentioning import mentions, texts_of, with_mentions
from kept.rights.passage import Passage
from kept.rights.redacting import Known as Others
from kept.rights.redacting import name_in, others_in
from kept.rights.scope import Scope, reference_to
from kept.rights.sorting import Piece, Sorting
from kept.rights.tracing import Heard
from kept.rights.trail import Traced, Trail
from kept.terms import Message

_NAMING = frozenset({"account.name", "account.email"})
"""Categories of fields that say who wrote something."""

MENTIONS = "mentions"
"""The way to a record in which somebody is spoken of."""


def speak_of(
    errand: Errand, estate: Estate, connectors: Mapping[str, Connector], trail: Trail, sorting: Sorting
) -> None:
    """Hand on the records of others that speak of the people: given where they ask, blacked out where they go."""
    texts, scope = texts_of(trail), Scope(errand=errand)
    if errand.right not in {RequestKind.ACCESS, RequestKind.ERASURE} or not texts:
        return
    for dataset in with_mentions(estate):
        connector = connectors.get(dataset.system)
        if connector is None or not scope.has(dataset):
            continue
        reads = errand.right == RequestKind.ACCESS
        change: Change = Read(dataset.mentions) if reads else Redact(dataset.mentions, tuple(sorted(texts)))
        reason = cannot(connector, dataset, change)
        for found in mentions(dataset, connector=connector, texts=texts, trail=trail):
            traced = _without_others(found, texts, connector, errand.marking) if reads else found
            if reason is not None:
                because = Message("rights-plan-cannot-redact", {"reason": reason})
                sorting.stay(dataset.full_name, Stay(clause="17", because=because), traced.keys)
                continue
            piece = Piece(
                dataset=dataset.full_name,
                change=change,
                keys=tuple(traced.keys),
                claims=tuple(traced.claims),
                mention=True,
            )
            sorting.take(piece, traced)


def _without_others(traced: Traced, texts: Mapping[str, Claim], connector: Connector, marking: Marking) -> Traced:
    """Black out, in texts that others wrote of somebody, what they say of anybody else (Art. 15(4)).

    Whoever wrote them signs with a name: the record says whose it is, and it goes too. Staff have the last word.
    """
    rows, blacked = [], []
    names = _written_by(traced, connector)
    for key, row, claim in zip(traced.keys, traced.rows, traced.claims, strict=True):
        own = [text for text, whose in texts.items() if set(whose.owners) & set(claim.owners)]
        known = Others(own=own, others=names.get(key, ()))
        said = {name: value for name in traced.dataset.mentions if isinstance(value := row[name], str)}
        texts_now = {name: marked(text, others_in(text, known), marking) for name, text in said.items()}
        rows.append({**row, **{name: one.text for name, one in texts_now.items()}})
        blacked.append(texts_now)
    return replace(traced, rows=rows, blacked=blacked)


def _written_by(traced: Traced, connector: Connector) -> dict[Key, tuple[str, ...]]:
    """Return the names of whoever stands in the other fields of each record, by name or by address."""
    wanted = traced.dataset
    fields = tuple(
        one.name for one in wanted.fields if one.category in _NAMING and one.name not in (*wanted.mentions, *wanted.key)
    )
    if not fields:
        return {}
    found = keyed_rows(connector, wanted, Keys(tuple(traced.keys)), fields)
    return {key: tuple(name_in(str(row[one])) for one in fields if row[one]) for key, row in found}


def count_shared(heard: Heard, belonging: Belonging, sorting: Sorting) -> None:
    """Count what is found by nothing but a value that is somebody else's as well: it is given to nobody, and stays."""
    for name, passage in heard.passages.items():
        if name in belonging.persons or name in heard.unanswered:
            continue
        keys = [key for way in range(len(passage.ways)) for key in _shared(way, passage, heard)]
        if sorting.deciding.usual(passage.dataset) is not None:
            keys += _at_shared_addresses(passage, heard.trail)
        if keys:
            stay = Stay(clause=OTHERS, because=Message("rights-plan-shared"))
            sorting.stay(name, stay, list(dict.fromkeys(keys)))


def _shared(place: int, passage: Passage, heard: Heard) -> list[tuple[str | int, ...]]:
    way, dataset = passage.ways[place].way, passage.dataset
    values = tuple(heard.shared.get(way.identifier or "", ()))
    if not values:
        return []
    fields = tuple(one.field for one in identifiers_of(dataset) if one.kind == way.identifier)
    named = AnyOf(tuple(OneOf(name, values, fold=way.identifier == EMAIL) for name in fields))
    chosen = named if way.where == Everything() else AllOf((named, way.where))
    rows = list(keyed_rows(passage.connector, dataset, chosen, passage.fields))
    ours = frozenset(passage.judged(rows).keys)
    return [key for key, _ in rows if key not in ours]


def _at_shared_addresses(passage: Passage, trail: Trail) -> Iterator[Key]:
    """Yield what speaks of a moment at which an address was one of the people's and somebody else's as well.

    What hangs on anybody besides is not found by the address alone: it is theirs.
    """
    reader = next((one for one in passage.ways if one.way.identifier == IP), None)
    addresses = sorted(trail.spells.keys() & trail.others.keys())
    if reader is None or not addresses:
        return
    chosen = reader.select(addresses)
    where = reader.way.where
    hanging = [name for one in passage.ways if one.way.identifier is None for name in one.fields]
    timed = [(one.field, one.at) for one in identifiers_of(passage.dataset) if one.kind == IP and one.at]
    selection = chosen if where == Everything() else AllOf((chosen, where))
    for key, row in keyed_rows(passage.connector, passage.dataset, selection, passage.fields):
        is_anybodys = any(row[name] is not None for name in hanging)
        if not is_anybodys and any(trail.is_shared(str(row[ip]), row[at]) for ip, at in timed):
            yield key


def pass_on(traced: Traced, passed_on: dict[str, int]) -> None:
    """Note for which controllers records are held."""
    reference = traced.dataset.reference(str(traced.dataset.held_for))
    assert reference is not None, "an estate is coherent"
    for row in traced.rows:
        end = tuple(row[name] for name in reference.fields)
        if None not in end:
            to = reference_to(reference.to, tuple(str(one) for one in end))
            passed_on[to] = passed_on.get(to, 0) + 1
