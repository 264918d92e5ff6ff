"""What we hold, and where: systems, their datasets, the fields of each, and how records hang together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kept.estate.canaries import Canary
from kept.estate.offers import Offer
from kept.estate.panels import Panel
from kept.estate.residence import Residence
from kept.estate.selection import Everything, Selection
from kept.estate.upkeep import Freshness, Groups, Parts, Prohibition
from kept.estate.uses import RecordedUse
from kept.estate.ways import Erasure, Exemption, Identifier, Way


class FieldKind(StrEnum):
    """What a field's values are. An `instant` without a zone in the store is UTC."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    INSTANT = "instant"
    DATE = "date"
    JSON = "json"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a dataset: a column, a part of a log line.

    `category` is None for a field that a person declared not personal. For personal data, `clause` is the clause
    that announces its collection and `source` where it comes from (GDPR Art. 14(2)(f)); None for `clause` means
    that no clause announces it, which is a finding. `proposed` is the evidence for a declaration that a scan made and
    no person has confirmed yet: until then the field counts as undeclared. `keys` are the paths of the keys inside the
    values of a `json` field (`kept.estate.jsonkeys`); any other key counts as undeclared.
    """

    name: str
    kind: FieldKind = FieldKind.TEXT
    category: str | None = None
    clause: str | None = None
    source: str | None = None
    proposed: str | None = None
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """How a record points at another: these `fields` hold the key fields of a record of dataset `to`.

    `to` is a full name (`accounts.account`) and may stand in another system.
    """

    name: str
    to: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRule:
    """Which clause says how long the records in `where` are kept. The first rule of a dataset that fits decides.

    `starts` is the path of the instant the period runs from; `until` the path of an end that each record carries
    itself and that takes the place of the period; `by` the path of the value (a country, a service level) that
    chooses among the periods a person gave for the clause; `least` the one among these that holds where the chosen one
    is shorter. `masks` names the fields that are emptied when due;
    without it the record is erased. A rule with none of `starts` and `until` keeps its records (`while …`). With
    `exempt` its records outlive a person's erasure until their period ends.
    """

    clause: str
    where: Selection = Everything()
    starts: str | None = None
    until: str | None = None
    by: str | None = None
    least: str | None = None
    masks: tuple[str, ...] = ()
    part: str | None = None
    exempt: Exemption | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What must stand beside each record in `of`: a record of `dataset` (same system) whose `reference` points at it.

    It is how a floor is seen: an active account without its profile, a project within its two years without its
    contents, a member of staff without a training record in force.
    """

    clause: str
    dataset: str
    reference: str
    of: Selection = Everything()
    where: Selection = Everything()
    valid_until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A date on each record in `where` by which it must be looked at again: `due` is the path of that instant.

    Security documents and site controls carry one (clauses 5.2.5, 5.3.1-5.3.5 of the example policy).
    """

    clause: str
    due: str
    where: Selection = Everything()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """Records of one shape: a table, a family of rotated log files.

    `location` is what the connector needs to find it (a table name, a file pattern). `key` names the fields that
    tell one record from another. `whose` says who the data subject is (`customer`, `staff`), None where nobody;
    `purposes` are the clauses of the purposes that the records are used for (GDPR Art. 15(1)(a)).
    `identifiers`, `belongs` and `persons` (each record stands for a person) are None where `kept.estate.belonging`
    works them out. `title` is what people call it, by language. `mentions` names the texts in which people are spoken
    of. `held_for` is the reference to the controller for whom the records are held. `daily` names the instant field of
    a dataset in which no day may be missing within its period (a floor), in `each` of its parts; with `every` above 1,
    so many days may lie between two records. `since` is the first whole day (UTC) that was ever written to it, while
    it is younger than that period.
    """

    name: str
    system: str
    location: str
    title: Mapping[str, str] = field(default_factory=dict, hash=False)
    key: tuple[str, ...] = ()
    whose: str | None = None
    purposes: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    references: tuple[Reference, ...] = ()
    retention: tuple[RetentionRule, ...] = ()
    requires: tuple[Requirement, ...] = ()
    reviews: tuple[Review, ...] = ()
    identifiers: tuple[Identifier, ...] | None = None
    belongs: tuple[Way, ...] | None = None
    persons: bool | None = None
    mentions: tuple[str, ...] = ()
    erasure: Erasure | None = None
    held_for: str | None = None
    fresh: tuple[Freshness, ...] = ()
    forbids: tuple[Prohibition, ...] = ()
    groups: Groups | None = None
    uses: tuple[RecordedUse, ...] = ()
    offers: tuple[Offer, ...] = ()
    lives: Residence | None = None
    daily: str | None = None
    every: int = 1
    each: tuple[Parts, ...] = ()
    since: date | None = None

    @property
    def full_name(self) -> str:
        """System and dataset, as `billing.invoice`."""
        return f"{self.system}.{self.name}"

    def field(self, name: str) -> Field | None:
        """Return the declared field of that name, or None."""
        return next((one for one in self.fields if one.name == name), None)

    def reference(self, name: str) -> Reference | None:
        """Return the reference of that name, or None."""
        return next((one for one in self.references if one.name == name), None)

    @property
    def is_personal(self) -> bool:
        """Whether any field is personal data."""
        return any(one.category for one in self.fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A program that uses a system under a role of its own: a restriction is tried from its connection (Art. 18).

    `url` and `secret` are as those of a system.
    """

    name: str
    url: str
    secret: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """Something that holds data and that a connector can reach.

    `kind` names the connector (`relational`, `logs`). `url` is where it is; it holds no password: secrets are
    references (`env:NAME`, `file:PATH`) in `secret`. `title` is what people call it, by language. `region` is where the
    data lies (ISO 3166 code or `EU`). `holder` names the other company that holds it, where one does: a recipient of
    the data (Art. 4(9), 19). `fence` is where its store says up to which erasure it was brought, as
    `accounts_fence.erased_until` (decision 0018).
    """

    name: str
    kind: str
    url: str
    title: Mapping[str, str] = field(default_factory=dict, hash=False)
    secret: str | None = None
    region: str | None = None
    holder: str | None = None
    fence: str | None = None
    applications: tuple[Application, ...] = ()
    datasets: tuple[Dataset, ...] = ()
    options: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Estate:
    """Everything a company holds, as far as it is declared: one revision, immutable."""

    systems: tuple[System, ...] = ()
    panels: tuple[Panel, ...] = ()
    canaries: tuple[Canary, ...] = ()

    def datasets(self) -> Iterator[Dataset]:
        """Yield every dataset, system by system."""
        for system in self.systems:
            yield from system.datasets

    def dataset(self, full_name: str) -> Dataset | None:
        """Return the dataset of that full name (`system.dataset`), or None."""
        return next((one for one in self.datasets() if one.full_name == full_name), None)

    def system(self, name: str) -> System | None:
        """Return the system of that name, or None."""
        return next((one for one in self.systems if one.name == name), None)
