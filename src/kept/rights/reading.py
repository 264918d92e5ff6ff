"""Access and portability: which fields of which records a person is given (GDPR Art. 15, 20)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kept.estate.belonging import Belonging
from kept.estate.change import Change, Read
from kept.estate.model import Dataset, Field
from kept.rights.claims import Claim
from kept.rights.fates import NOTHING, Fate
from kept.rights.scope import Scope
from kept.rights.trail import Traced

_FROM_THE_PERSON = frozenset({"person", "the person", "data subject", "the data subject"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Gives every declared field of a record; for portability (`ported`) those that came from the person.

    What all the ways that led to a record hide is left out of it.
    """

    belonging: Belonging
    scope: Scope
    ported: bool = False
    _fates: dict[tuple[str, tuple[int, ...]], Fate] = field(default_factory=dict)
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def wants(self, dataset: Dataset) -> Sequence[str]:
        """Return the fields that are given."""
        return self._given(dataset)

    def usual(self, dataset: Dataset) -> Change | None:
        """Return the reading of a dataset; None where nothing of it is given."""
        given = self._given(dataset)
        return Read(given) if given else None

    def fates(self, traced: Traced) -> Sequence[Fate]:
        """Give each record in scope."""
        dataset, scope = traced.dataset, self.scope
        if not self._given(dataset):
            return [NOTHING] * len(traced.keys)
        return [
            self._fate(dataset, claim) if scope.is_everything or scope.means(dataset, key) else NOTHING
            for key, claim in zip(traced.keys, traced.claims, strict=True)
        ]

    def _fate(self, dataset: Dataset, claim: Claim) -> Fate:
        known = self._fates.get((dataset.full_name, claim.ways))
        if known is None:
            hidden = self._hidden(dataset, claim)
            given = tuple(name for name in self._given(dataset) if name not in hidden)
            known = self._fates[dataset.full_name, claim.ways] = Fate(change=Read(given))
        return known

    def _hidden(self, dataset: Dataset, claim: Claim) -> frozenset[str]:
        ways = self.belonging.ways.get(dataset.full_name, ())
        hidden = [frozenset(ways[place].hides) for place in claim.ways]
        return frozenset.intersection(*hidden) if hidden else frozenset()

    def _given(self, dataset: Dataset) -> tuple[str, ...]:
        known = self._known.get(dataset.full_name)
        if known is None:
            in_scope = self.scope.has(dataset)
            known = tuple(one.name for one in dataset.fields if in_scope and self._is_given(one, dataset))
            self._known[dataset.full_name] = known
        return known

    def _is_given(self, one: Field, dataset: Dataset) -> bool:
        if self.ported and not (one.category and given_by_person(one)):
            return one.name in dataset.key and any(map(given_by_person, _personal(dataset)))
        return one.name in dataset.key or self.scope.covers(one)


def given_by_person(field: Field) -> bool:
    """Whether a field came from the person; where nobody said where it comes from, it counts as theirs."""
    return field.source is None or field.source.strip().lower() in _FROM_THE_PERSON


def _personal(dataset: Dataset) -> list[Field]:
    return [one for one in dataset.fields if one.category]
