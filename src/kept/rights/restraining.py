"""Restriction and objection: records kept from the applications, or nothing done to them at all (GDPR Art. 18, 21)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kept.estate import Connector, Dataset
from kept.estate.change import Change, Flag, Seal
from kept.estate.restricting import Restricting as Store
from kept.estate.restricting import RestrictionWay
from kept.rights.fates import NOTHING, Fate, Stay
from kept.rights.scope import Scope
from kept.rights.trail import Traced
from kept.terms import Message

JOINT = "rights-plan-joint-unchanged"
"""Why something that is another person's as well stays as it is."""

UNRESTRICTED = "rights-plan-unrestricted"
"""Why something stays in use although it should not: what keeps it can neither hide it nor set it aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restraining:
    """Hides records where their store can, and lifts them out where it cannot; where it can do neither it is named."""

    connectors: Mapping[str, Connector]
    scope: Scope

    def wants(self, dataset: Dataset) -> Sequence[str]:  # noqa: ARG002 - every right is asked this
        """Return nothing: no values are needed."""
        return ()

    def usual(self, dataset: Dataset) -> Change | None:
        """Return how a dataset's records are restricted."""
        if self.scope.errand.is_whole or not self.scope.has(dataset):
            return None
        fields = self._only(dataset)
        if fields:
            return Seal(fields)
        store: object = self.connectors.get(dataset.system)
        way = store.way(dataset) if isinstance(store, Store) else None
        return Flag() if way is RestrictionWay.HIDE else Seal()

    def _only(self, dataset: Dataset) -> tuple[str, ...]:
        """Return the fields that are meant where others of the record are not: only these are set aside."""
        fixed = {*dataset.key, *(name for reference in dataset.references for name in reference.fields)}
        personal = tuple(one.name for one in dataset.fields if one.category and one.name not in fixed)
        meant = self.scope.meant(dataset, personal)
        return meant if len(meant) < len(personal) else ()

    def fates(self, traced: Traced) -> Sequence[Fate]:
        """Restrict each record that is the person's alone."""
        dataset = traced.dataset
        usual = self.usual(dataset)
        store: object = self.connectors[dataset.system]
        able = isinstance(store, Store) and store.way(dataset) is not None
        fates = []
        for key, claim in zip(traced.keys, traced.claims, strict=True):
            if usual is None or not self.scope.means(dataset, key):
                fates.append(NOTHING)
            elif claim.joint or not claim.owning:
                fates.append(Fate(stay=Stay(clause="18", because=Message(JOINT))))
            elif not able:
                fates.append(Fate(stay=Stay(clause="18", because=Message(UNRESTRICTED))))
            else:
                fates.append(Fate(change=usual))
        return fates


@dataclass(frozen=True, slots=True, kw_only=True)
class Objecting:
    """Changes nothing in any store: what an objection does, the gate does."""

    def wants(self, dataset: Dataset) -> Sequence[str]:  # noqa: ARG002 - every right is asked this
        """Return nothing."""
        return ()

    def usual(self, dataset: Dataset) -> Change | None:  # noqa: ARG002 - as above
        """Return nothing."""
        return None

    def fates(self, traced: Traced) -> Sequence[Fate]:
        """Leave every record as it is."""
        return [NOTHING] * len(traced.keys)
