"""Asking our own records: what they hold is read once, for all probes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from kept.estate import Connector, Estate
from kept.holds import Hold
from kept.holds.accounting import Accounted
from kept.holds.undone import Undone
from kept.policy.reviewed import Reviewed
from kept.rights.copied import Lying
from kept.rights.handled import Handled
from kept.rights.objecting import ignored
from kept.rights.sparing import spared_by
from kept.rights.treating import treated
from kept.rights.working import Stores
from kept.terms import KeptError, Message
from kept.verdict.findings import (
    Disclosures,
    Fetchable,
    Finding,
    HeldBack,
    Holding,
    Looks,
    Objected,
    OfCases,
    OfRecords,
    Requested,
    Restricted,
    Returned,
    Treatment,
)
from kept.verdict.lines import written
from kept.verdict.ownrecords import OwnRecords
from kept.verdict.requested import A_YEAR, counted
from kept.verdict.sparing import kept_by_holds
from kept.verdict.told import (
    of_copies,
    of_disclosures,
    of_holds,
    of_looks,
    of_objections,
    of_restrictions,
    of_treatment,
)


@dataclass(frozen=True)
class Recorded:
    """Our own records at one moment, None where nobody keeps any."""

    records: OwnRecords | None
    estate: Estate
    connectors: Mapping[str, Connector]
    policy: Reviewed
    now: datetime

    def finding(self, probe: OfRecords) -> Finding:
        """Return what they say; an error is a finding too."""
        try:
            return Finding(probe=probe.id, at=self.now, value=self._value(probe))
        except KeptError as error:
            return Finding(probe=probe.id, at=self.now, error=Message("records-not-answered", {"reason": error.code}))

    def _value(self, probe: OfRecords) -> tuple[str, ...]:
        match probe:
            case Requested():
                return counted(probe, self._handled, now=self.now).lines()
            case Returned():
                return written(self._returned)
            case Looks():
                return of_looks(tuple(self._asked.glances(since=self.now - A_YEAR)))
            case Holding() | Disclosures() | HeldBack():
                return self._of_cases(probe)
            case Fetchable() | Objected() | Restricted() | Treatment():
                return self._of_rights_used(probe)

    def _of_cases(self, probe: OfCases) -> tuple[str, ...]:
        match probe:
            case Holding():
                return of_holds(probe, self._holds, self._undone)
            case Disclosures():
                return of_disclosures(probe, self._disclosures)
            case HeldBack():
                return self._kept_by_holds()

    def _of_rights_used(self, probe: Fetchable | Objected | Restricted | Treatment) -> tuple[str, ...]:
        match probe:
            case Fetchable():
                return of_copies(probe, self._copies)
            case Objected():
                people = tuple(self._asked.objectors(self.estate, self.connectors))
                return of_objections(people, ignored(people, estate=self.estate, connectors=self.connectors))
            case Restricted():
                return of_restrictions(tuple(self._asked.restricted(self.estate, self.connectors)))
            case Treatment():
                asked = self._asked.asked(self.estate, self.connectors)
                return of_treatment(treated(asked, estate=self.estate, connectors=self.connectors))

    def _kept_by_holds(self) -> tuple[str, ...]:
        """Return what holds keep of what is due; where nobody keeps records, nothing is held."""
        holds = self._holds if self.records is not None else ()
        spared = [spared_by(one, estate=self.estate, connectors=self.connectors, now=self.now) for one in holds]
        return kept_by_holds(spared, estate=self.estate, connectors=self.connectors, policy=self.policy, now=self.now)

    @cached_property
    def _returned(self) -> Mapping[str, int]:
        return self._asked.returned(self.estate, self.connectors)

    @cached_property
    def _copies(self) -> Lying:
        stores = Stores(estate=self.estate, connectors=self.connectors, policy=self.policy, now=self.now)
        return self._asked.copies(stores)

    @cached_property
    def _holds(self) -> tuple[Hold, ...]:
        return tuple(self._asked.holds(at=self.now))

    @cached_property
    def _undone(self) -> tuple[Undone, ...]:
        return tuple(self._asked.undone(self.estate, self.connectors))

    @cached_property
    def _disclosures(self) -> tuple[Accounted, ...]:
        return tuple(self._asked.disclosures())

    @cached_property
    def _handled(self) -> tuple[Handled, ...]:
        return tuple(self._asked.handled(since=self.now - A_YEAR))

    @property
    def _asked(self) -> OwnRecords:
        if self.records is None:
            raise NoRecordsError("Nobody keeps records of requests here")
        return self.records


class NoRecordsError(KeptError):
    """Nobody keeps records of requests where promises about them are judged."""

    code = "verdict.no-records"
    advice = "Check in a workspace: there requests are on record."
