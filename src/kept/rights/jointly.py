"""Who else has a claim on a record: asked of the stores by the same ways by which it was found (decision 0012)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kept.estate import Connector, Dataset
from kept.estate.belonging import Belonging, identifiers_of
from kept.estate.keyed import keyed_rows
from kept.estate.selection import AnyOf, Key, Keys, OneOf
from kept.estate.ways import Way
from kept.rights.known import EMAIL, linking
from kept.rights.passage import Passage
from kept.rights.pointing import pointing
from kept.rights.readers import values_in
from kept.rights.trail import Traced, Trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """Asks for claims of people who were not asked about. A way that does not own, or that yields, is no claim."""

    belonging: Belonging
    connectors: Mapping[str, Connector]
    passages: Mapping[str, Passage]
    trail: Trail

    def marked(self, traced: Traced) -> Traced:
        """Return the records with `joint` in the claims on those that are somebody else's as well."""
        name = traced.dataset.full_name
        if name in self.belonging.persons:
            return traced
        joint: set[int] = set()
        for place, way in enumerate(self.belonging.ways.get(name, ())):
            claimed = set(self._by(way, traced)) if way.owns and not way.yields else set()
            if claimed:
                inside = self.passages[name].inside(place, traced)
                joint.update(one for one in claimed if inside[one])
        if not joint:
            return traced
        claims = [one.shared() if place in joint else one for place, one in enumerate(traced.claims)]
        return replace(traced, claims=claims)

    def _by(self, way: Way, traced: Traced) -> Iterator[int]:
        if way.reference is not None:
            return self._along(way.reference, traced)
        if way.from_ is not None:
            return self._backwards(way.from_, str(way.by), traced)
        return self._named(str(way.identifier), traced)

    def _along(self, name: str, traced: Traced) -> Iterator[int]:
        """Yield the places of records that point at a record which is there and was not found to be theirs."""
        reference = traced.dataset.reference(name)
        assert reference is not None, "an estate is coherent"
        target = self.belonging.datasets[reference.to]
        read, ours = pointing(reference.fields, traced.dataset, target), self.trail.records(target.full_name).of
        strange: dict[Key, list[int]] = {}
        for place, row in enumerate(traced.rows):
            end = read(row)
            if end is not None and end not in ours:
                strange.setdefault(end, []).append(place)
        if strange:
            for key in self.connectors[target.system].keys(target, Keys(tuple(strange))):
                yield from strange.get(key, ())

    def _backwards(self, source: str, by: str, traced: Traced) -> Iterator[int]:
        """Yield the places of records at which a record points that was not found to be theirs."""
        pointing_at = self.belonging.datasets[source]
        reference = pointing_at.reference(by)
        assert reference is not None, "an estate is coherent"
        read, ours = pointing(reference.fields, pointing_at, traced.dataset), self.trail.records(source).of
        places = {key: place for place, key in enumerate(traced.keys)}
        selection = Keys(tuple(traced.keys), reference=by)
        for key, row in keyed_rows(self.connectors[pointing_at.system], pointing_at, selection, reference.fields):
            end = read(row)
            if key not in ours and end in places:
                yield places[end]

    def _named(self, kind: str, traced: Traced) -> Iterator[int]:
        """Yield the places of records that hold an identifier of another person."""
        fields = tuple(one.field for one in identifiers_of(traced.dataset) if one.kind == kind)
        ours = self.trail.values(kind).of
        strange: dict[str, list[int]] = {}
        for place, row in enumerate(traced.rows):
            for value in values_in(row, fields, kind):
                if value not in ours:
                    strange.setdefault(value, []).append(place)
        for value in self._known(kind, strange):
            yield from strange.get(value, ())

    def _known(self, kind: str, values: Mapping[str, object]) -> Iterator[str]:
        """Yield those of some values that are a person's who was not asked about."""
        for name in self.belonging.persons if values else ():
            dataset = self.belonging.datasets[name]
            fields = tuple(one.field for one in linking(dataset) if one.kind == kind)
            if fields:
                yield from self._held(dataset, fields, kind, values)

    def _held(
        self, dataset: Dataset, fields: tuple[str, ...], kind: str, values: Mapping[str, object]
    ) -> Iterator[str]:
        parts = tuple(OneOf(name, tuple(values), fold=kind == EMAIL) for name in fields)
        ours = self.trail.records(dataset.full_name).of
        for key, row in keyed_rows(self.connectors[dataset.system], dataset, AnyOf(parts), fields):
            if key not in ours:
                yield from values_in(row, fields, kind)
