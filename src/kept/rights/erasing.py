"""Erasure, record by record: held, exempt, somebody else's too, or gone (GDPR Art. 17; decision 0013)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kept.estate import Connector, Dataset
from kept.estate.abilities import cannot, may_be_empty
from kept.estate.belonging import Belonging
from kept.estate.change import Change, Erase, Mask
from kept.estate.selection import AllOf, Everything, Key, Keys
from kept.holds import Hold, held
from kept.retention import Line
from kept.rights.claims import Claim
from kept.rights.ending import Ending, endings
from kept.rights.exempting import Exempting, Kept
from kept.rights.fates import NOTHING, Fate, Stay
from kept.rights.finding import Found
from kept.rights.scope import Scope, reference_to
from kept.rights.trail import Traced
from kept.terms import Message

OTHERS = "17(3), 15(4)"
"""Where a record is somebody else's as well, their rights are why it stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasing:
    """Decides in this order: a legal hold, an exemption, somebody else's claim, the dataset's own way of erasing."""

    belonging: Belonging
    connectors: Mapping[str, Connector]
    scope: Scope
    schedule: Sequence[Line]
    exempting: Exempting
    holds: Sequence[Hold]
    found: Found
    _persons: dict[int, set[str]] = field(default_factory=dict)

    def wants(self, dataset: Dataset) -> Sequence[str]:  # noqa: ARG002 - every right is asked this
        """Return nothing: erasing needs no values."""
        return ()

    def usual(self, dataset: Dataset) -> Change | None:
        """Return how a dataset's records are erased: removed, or these fields of them emptied."""
        if not self.scope.has(dataset):
            return None
        masks = dataset.erasure.masks if dataset.erasure is not None else ()
        if self.scope.errand.categories:
            masks = self.scope.meant(dataset, masks or emptied(dataset))
            return Mask(masks) if masks else None
        return Mask(masks) if masks else Erase()

    def fates(self, traced: Traced) -> Sequence[Fate]:
        """Decide about each record."""
        usual = self.usual(traced.dataset)
        if usual is None:
            return [NOTHING] * len(traced.keys)
        dataset = traced.dataset
        held_by, kept = self._held(traced), self.exempting.kept(dataset, traced.keys)
        plain = self._possible(dataset, Fate(change=usual))
        ends = self._ends(traced) if plain.stay is not None else {}
        fates = []
        for key, claim in zip(traced.keys, traced.claims, strict=True):
            if not self.scope.means(dataset, key):
                fate = NOTHING
            elif key in held_by:
                fate = _held_by(held_by[key])
            elif key in kept:
                fate = self._possible(dataset, self._exempt(dataset, usual, kept[key]))
            elif claim.joint or not claim.owning:
                fate = self._possible(dataset, self._parted(dataset, claim))
            else:
                fate = _ending(plain, ends.get(key))
            fates.append(fate)
        return fates

    def _ends(self, traced: Traced) -> dict[Key, Ending]:
        """Return when records go in the end that their store cannot let go now."""
        return endings(
            traced.dataset,
            traced.keys,
            schedule=self.schedule,
            estate=self.exempting.estate,
            connectors=self.connectors,
            now=self.exempting.now,
        )

    def _exempt(self, dataset: Dataset, usual: Change, kept: Kept) -> Fate:
        rule = kept.line.rule
        assert rule.exempt is not None
        unneeded = tuple(name for name in emptied(dataset) if name not in rule.exempt.needs)
        if isinstance(usual, Mask):
            unneeded = tuple(name for name in unneeded if name in usual.fields)
        because = Message("rights-plan-exempt", {"article": rule.exempt.article, "clause": rule.clause})
        stay = Stay(clause=rule.clause, because=because, until=kept.until)
        return Fate(change=Mask(unneeded) if unneeded else None, stay=stay)

    def _parted(self, dataset: Dataset, claim: Claim) -> Fate:
        """Empty what is this person's alone, and the reference by which the record was theirs where it may be empty."""
        ways = [self.belonging.ways[dataset.full_name][place] for place in claim.ways]
        names = dict.fromkeys(name for way in ways for name in way.alone)
        for way in ways:
            reference = dataset.reference(way.reference) if way.reference and way.owns else None
            if reference is None or set(reference.fields) & set(dataset.key):
                continue
            if may_be_empty(self.connectors[dataset.system], dataset, reference.fields):
                names.update(dict.fromkeys(reference.fields))
        fields = self.scope.meant(dataset, tuple(names)) if self.scope.errand.categories else tuple(names)
        because = Message("rights-plan-joint" if claim.owning else "rights-plan-of-another")
        return Fate(change=Mask(fields) if fields else None, stay=Stay(clause=OTHERS, because=because))

    def _possible(self, dataset: Dataset, fate: Fate) -> Fate:
        """Leave a change away that its store cannot carry out, and say so."""
        if fate.change is None:
            return fate
        reason = cannot(self.connectors[dataset.system], dataset, fate.change)
        if reason is None:
            return fate
        stay = fate.stay or Stay(clause=_clause(dataset), because=Message("rights-plan-cannot", {"reason": reason}))
        return Fate(stay=stay)

    def _held(self, traced: Traced) -> dict[Key, Hold]:
        """Return which of some records are held, and by what."""
        found: dict[Key, Hold] = {}
        if not self.holds:
            return found
        name, now = traced.dataset.full_name, self.exempting.now
        of_all = {one for claim in traced.claims for number in claim.owners for one in self._named(number)}
        for hold in held(self.holds, dataset=name, persons=of_all, at=now):
            keys = [
                key
                for key, claim in zip(traced.keys, traced.claims, strict=True)
                if held((hold,), dataset=name, persons=self._all_named(claim), at=now)
            ]
            if hold.where != Everything() and keys:
                chosen = AllOf((Keys(tuple(keys)), hold.where))
                keys = list(self.connectors[traced.dataset.system].keys(traced.dataset, chosen))
            for key in keys:
                found.setdefault(key, hold)
        return found

    def _all_named(self, claim: Claim) -> set[str]:
        return {one for number in claim.owners for one in self._named(number)}

    def _named(self, number: int) -> set[str]:
        """Return the records that stand for a person, as holds name them."""
        if not self._persons:
            standing = ((name, key, one) for name, seeds in self.found.seeds.items() for key, one in seeds.items())
            for name, key, claim in standing:
                for owner in claim.owners:
                    self._persons.setdefault(owner, set()).add(reference_to(name, key))
        return self._persons.get(number, set())


def emptied(dataset: Dataset) -> tuple[str, ...]:
    """Return the fields that are emptied where a whole record is: all that is personal, but the key."""
    return tuple(one.name for one in dataset.fields if one.category and one.name not in dataset.key)


def _ending(fate: Fate, ending: Ending | None) -> Fate:
    if fate.stay is None or ending is None:
        return fate
    return Fate(stay=replace(fate.stay, clause=ending.clause, until=ending.until))


def _held_by(hold: Hold) -> Fate:
    because = Message("rights-plan-held", {"case": hold.case})
    return Fate(stay=Stay(clause=hold.clause, because=because, until=hold.ends))


def _clause(dataset: Dataset) -> str:
    return next((rule.clause for rule in dataset.retention), "")
