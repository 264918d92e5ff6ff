"""Records that cannot go because others that stay point at them: they are emptied of all that is personal instead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kept.estate import Connector, Dataset, Estate
from kept.estate.change import Erase, Mask
from kept.estate.keyed import keyed_rows
from kept.estate.model import Reference
from kept.estate.selection import Everything, Key, Keys
from kept.plans.ordering import depths
from kept.rights.erasing import Erasing, emptied
from kept.rights.fates import Stay
from kept.rights.pointing import pointing
from kept.rights.sorting import Piece, Sorting
from kept.rights.trail import Traced
from kept.terms import Message

ANONYMOUS = "recital 26"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shells:
    """What points at what, within the systems of an estate."""

    estate: Estate
    connectors: Mapping[str, Connector]
    erasing: Erasing

    def prepare(self, sorting: Sorting) -> None:
        """Let the removals wait of every dataset at which records may point that stay."""
        for dataset in self.estate.datasets():
            sources = [source for source, _ in self._pointing_at(dataset)]
            if sources:
                sorting.waiting[dataset.full_name] = []
                sorting.removed.setdefault(dataset.full_name, set())
                for source in sources:
                    sorting.removed.setdefault(source.full_name, set())

    def settle(self, sorting: Sorting) -> None:
        """Hand on what waited: removed where nothing that stays points at it, emptied where something does.

        Records that point at others are settled before those they point at, since one that is emptied still points.
        """
        deep = depths(self.estate)
        for name in sorted(sorting.waiting, key=lambda one: -deep[one]):
            dataset = self.estate.dataset(name)
            assert dataset is not None
            while stays := self._stays(dataset, sorting):
                # A record that stays may itself be what another one of its dataset is pointed at by.
                self._keep(dataset, stays, sorting)
            for piece in sorting.waiting[name]:
                if piece.keys:
                    sorting.take(piece, _bare(dataset, piece))

    def _pointing_at(self, dataset: Dataset) -> Iterator[tuple[Dataset, Reference]]:
        """Yield what may point at records of a dataset once the plan is done."""
        for source in self.estate.datasets():
            if source.system != dataset.system:
                continue
            for reference in source.references:
                if reference.to == dataset.full_name and not self._goes_along(source, reference):
                    yield source, reference

    def _goes_along(self, source: Dataset, reference: Reference) -> bool:
        """Whether whatever points at a record that goes is certain to go with it: it is theirs by that alone."""
        ways = self.erasing.belonging.ways.get(source.full_name, ())
        plain = len(ways) == 1 and ways[0].reference == reference.name and ways[0].owns
        staying = (
            any(rule.exempt for rule in source.retention) or self.erasing.holds or self.erasing.scope.errand.records
        )
        goes = isinstance(self.erasing.usual(source), Erase)
        return plain and ways[0].where == Everything() and goes and not staying

    def _stays(self, dataset: Dataset, sorting: Sorting) -> dict[Key, Stay]:
        """Return which of the removed records something points at that stays, with why that does."""
        found: dict[Key, Stay] = {}
        for source, reference in self._pointing_at(dataset):
            name = source.full_name
            going = sorting.removed[name] | sorting.released.get((name, reference.name), set())
            staying = sorting.staying.get(name, {})
            for key, end in self._pointers(source, reference, dataset, sorting):
                if key not in going and end in sorting.removed[dataset.full_name]:
                    found.setdefault(end, _because(source, staying.get(key)))
        return found

    def _pointers(
        self, source: Dataset, reference: Reference, dataset: Dataset, sorting: Sorting
    ) -> Iterator[tuple[Key, Key]]:
        """Yield what points at the removed records that wait, each with what it points at."""
        read, connector = pointing(reference.fields, source, dataset), self.connectors[source.system]
        for piece in sorting.waiting[dataset.full_name]:
            chosen = Keys(piece.keys, reference=reference.name)
            rows = keyed_rows(connector, source, chosen, reference.fields) if piece.keys else ()
            yield from ((key, end) for key, row in rows if (end := read(row)) is not None)

    def _keep(self, dataset: Dataset, stays: Mapping[Key, Stay], sorting: Sorting) -> None:
        name, fields = dataset.full_name, emptied(dataset)
        sorting.removed[name] -= stays.keys()
        for place, piece in enumerate(sorting.waiting[name]):
            keeping = [at for at, key in enumerate(piece.keys) if key in stays]
            if not keeping:
                continue
            keys = tuple(piece.keys[at] for at in keeping)
            for key in keys:
                sorting.stay(name, stays[key], (key,))
            if fields:
                shell = replace(piece, change=Mask(fields), keys=keys, claims=tuple(piece.claims[at] for at in keeping))
                sorting.take(shell, _bare(dataset, shell))
            going = [at for at, key in enumerate(piece.keys) if key not in stays]
            sorting.waiting[name][place] = replace(
                piece,
                keys=tuple(piece.keys[at] for at in going),
                claims=tuple(piece.claims[at] for at in going),
            )


def _because(source: Dataset, stay: Stay | None) -> Stay:
    because = Message("rights-plan-pointed-at", {"dataset": source.full_name})
    # What is left of such a record says nothing of anybody any more, and is no personal data.
    clause = stay.clause if stay else ANONYMOUS
    return Stay(clause=clause, because=because, until=stay.until if stay else None)


def _bare(dataset: Dataset, piece: Piece) -> Traced:
    """Return the records of a piece by their keys: what was read of them is no longer at hand, and not needed."""
    rows = [dict(zip(dataset.key, key, strict=False)) for key in piece.keys]
    return Traced(dataset=dataset, keys=piece.keys, rows=rows, claims=piece.claims)
