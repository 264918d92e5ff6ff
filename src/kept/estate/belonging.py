"""The ways from a person to records, for one class of data subjects: those declared, and those worked out (0012)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kept.estate.model import Dataset, Estate, Reference
from kept.estate.selection import AllOf, Everything, IsNull, Selection
from kept.estate.ways import IP, Identifier, Way
from kept.terms.categories import Category

_KINDS: dict[str, str] = {
    Category.ACCOUNT_EMAIL: "email",
    Category.ACCOUNT_PHONE: "phone",
    Category.PROFILE_USERNAME: "username",
    Category.COOKIE: "cookie",
    Category.DEVICE_ID: "device",
}
_SIGNS_IN = frozenset({Category.PROFILE_USERNAME, Category.PROFILE_PASSWORD})
_STANDING = frozenset({Category.ACCOUNT_NAME, Category.BIRTH, Category.GENDER, Category.GOVERNMENT_ID})


def identifiers_of(dataset: Dataset) -> tuple[Identifier, ...]:
    """Return what people are known by in a dataset: as declared, or the fields of the categories that identify."""
    if dataset.identifiers is not None:
        return dataset.identifiers
    found = ((_KINDS.get(one.category), one.name) for one in dataset.fields if one.category)
    return tuple(Identifier(kind=kind, field=name) for kind, name in found if kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """How records become somebody's, within one class.

    `ways` has the ways to each dataset by its full name. `persons` are the datasets in which each record stands for a
    person. To the `unreached` nothing leads.
    """

    whose: str
    datasets: Mapping[str, Dataset]
    ways: Mapping[str, tuple[Way, ...]]
    persons: tuple[str, ...]
    unreached: tuple[str, ...]

    def path(self, name: str) -> str:
        """Return the ways to a dataset as people read them: `order.customer`, `email`, `← customer.address`."""
        if name in self.persons:
            return "persons"
        return " | ".join(dict.fromkeys(self.told(name, way) for way in self.ways.get(name, ())))

    def told(self, name: str, way: Way) -> str:
        """Return one way to a dataset as people read it."""
        return self._told(name, way, frozenset({name}))

    def _told(self, name: str, way: Way, seen: frozenset[str]) -> str:
        if way.identifier is not None:
            return way.identifier
        if way.from_ is not None:
            return f"← {self.datasets[way.from_].name}.{way.by}"
        reference = self.datasets[name].reference(str(way.reference))
        target = reference.to if reference else name
        onward = self.ways.get(target, ())
        if target in self.persons or target in seen or not onward:
            return str(way.reference)
        return f"{way.reference}.{self._told(target, onward[0], seen | {target})}"


def belonging(estate: Estate, whose: str) -> Belonging:
    """Work the ways out for a class: what a dataset declares in `belongs` counts alone, the rest follows decision 0012.

    1. Records with an identifier that lead to no other such record are somebody's by it.
    2. Records that point at what is somebody's are that person's: by the references nearest to a person; where those
       are empty, by their own identifiers.
    3. Records at which only such records point are theirs whose they are.
    """
    members = {one.full_name: one for one in estate.datasets() if one.whose == whose}
    return _Class(members=members).worked_out(whose)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Class:
    members: Mapping[str, Dataset]

    def worked_out(self, whose: str) -> Belonging:
        roots = self._roots()
        ways = {name: self._by_identifier(self.members[name]) for name in roots}
        ranks = dict.fromkeys(roots, 0)
        while new := self._nearer(ranks) or self._pointed_at(ranks) or self._by_key(ranks):
            best = min(rank for rank, _ in new.values())
            nearest = {name: found for name, (rank, found) in new.items() if rank == best}
            ways |= nearest
            ranks |= dict.fromkeys(nearest, best)
        ways |= {name: one.belongs for name, one in self.members.items() if one.belongs is not None}
        return Belonging(
            whose=whose,
            datasets=self.members,
            ways=ways,
            persons=self._holding(ranks),
            unreached=tuple(name for name, one in self.members.items() if name not in ways and one.is_personal),
        )

    def _roots(self) -> tuple[str, ...]:
        reach = {name: self._reach(name) for name in self.members}
        known = {name for name, one in self.members.items() if self._by_identifier(one)}
        return tuple(name for name in self.members if name in known and self._is_root(name, known, reach))

    def _is_root(self, name: str, known: set[str], reach: Mapping[str, frozenset[str]]) -> bool:
        one = self.members[name]
        if one.belongs is not None:
            return all(way.identifier is not None for way in one.belongs)
        if one.persons or self._signs_in(one):
            return True
        return not any(other in known and name not in reach[other] for other in reach[name] - {name})

    def _reach(self, name: str) -> frozenset[str]:
        seen: set[str] = set()
        open_ = [name]
        while open_:
            for reference in self._onward(self.members[open_.pop()]):
                if reference.to not in seen:
                    seen.add(reference.to)
                    open_.append(reference.to)
        return frozenset(seen)

    def _inside(self, dataset: Dataset) -> Iterator[Reference]:
        """Yield the references to other datasets of the class, but for the one to the controller."""
        for one in dataset.references:
            if one.to in self.members and one.to != dataset.full_name and one.name != dataset.held_for:
                yield one

    def _onward(self, dataset: Dataset) -> Iterator[Reference]:
        """Yield the references along which records are somebody's, where nobody said that others are."""
        declared = None if dataset.belongs is None else {way.reference for way in dataset.belongs}
        yield from (one for one in self._inside(dataset) if declared is None or one.name in declared)

    def _by_identifier(self, dataset: Dataset, where: Selection = Everything()) -> tuple[Way, ...]:
        if dataset.belongs is not None:
            return tuple(way for way in dataset.belongs if way.identifier is not None)
        selecting = [one for one in identifiers_of(dataset) if one.is_linking and (one.kind != IP or one.at)]
        return tuple(Way(identifier=kind, where=where) for kind in dict.fromkeys(one.kind for one in selecting))

    def _nearer(self, ranks: Mapping[str, int]) -> dict[str, tuple[int, tuple[Way, ...]]]:
        """Return what points at records that are somebody's already, each with the references nearest to a person."""
        found: dict[str, tuple[int, tuple[Way, ...]]] = {}
        for name, one in self.members.items():
            near = [reference for reference in self._onward(one) if reference.to in ranks]
            sources = [ranks[reference.to] for reference in near]
            sources += [ranks[way.from_] for way in one.belongs or () if way.from_ and way.from_ in ranks]
            if name in ranks or not sources:
                continue
            nearest = [reference for reference in near if ranks[reference.to] == min(sources)]
            empty = AllOf(tuple(IsNull(field) for reference in nearest for field in reference.fields))
            ways = tuple(Way(reference=reference.name) for reference in nearest)
            # A reference that is the key of its record is never empty.
            always = any(set(reference.fields) <= set(one.key) for reference in nearest)
            found[name] = min(sources) + 1, (*ways, *(() if always else self._by_identifier(one, empty)))
        return found

    def _pointed_at(self, ranks: Mapping[str, int]) -> dict[str, tuple[int, tuple[Way, ...]]]:
        """Return what nothing but records that are somebody's points at, each with all that do."""
        found: dict[str, tuple[int, tuple[Way, ...]]] = {}
        for name, one in self.members.items():
            if name in ranks or one.belongs is not None:
                continue
            sources = [
                (other.full_name, reference.name)
                for other in self.members.values()
                for reference in self._inside(other)
                if reference.to == name and other.full_name in ranks
            ]
            if sources:
                rank = min(ranks[source] for source, _ in sources) + 1
                found[name] = rank, tuple(Way(from_=source, by=by) for source, by in sources)
        return found

    def _by_key(self, ranks: Mapping[str, int]) -> dict[str, tuple[int, tuple[Way, ...]]]:
        """Return what others point at and what leads nowhere itself: persons known by nothing but their key."""
        pointed = {reference.to for one in self.members.values() for reference in self._inside(one)}
        alone = len(self.members) == 1
        return {
            name: (0, ())
            for name, one in self.members.items()
            if name not in ranks and one.belongs is None and (name in pointed or alone) and self._reach(name) <= {name}
        }

    def _holding(self, ranks: Mapping[str, int]) -> tuple[str, ...]:
        """Return the datasets each record of which stands for a person."""
        declared = tuple(name for name, one in self.members.items() if one.persons)
        if declared:
            return declared
        roots = [name for name, rank in ranks.items() if rank == 0 and self.members[name].persons is not False]
        signing_in = tuple(name for name in roots if self._signs_in(self.members[name]))
        if signing_in:
            return signing_in
        hanging = {name: sum(name in self._reach(other) for other in self.members) for name in roots}
        standing = {name: sum(field.category in _STANDING for field in self.members[name].fields) for name in roots}
        most = max(roots, key=lambda name: (hanging[name], standing[name]), default=None)
        alone = len(self.members) == 1
        return (most,) if most is not None and (hanging[most] or standing[most] or alone) else ()

    def _signs_in(self, dataset: Dataset) -> bool:
        """Whether people sign in with its records: address, user name or password, and no detail of others."""
        kinds = {one.kind for one in identifiers_of(dataset)}
        detail = any(set(dataset.key) <= set(reference.fields) for reference in dataset.references)
        return "email" in kinds and not detail and any(field.category in _SIGNS_IN for field in dataset.fields)
