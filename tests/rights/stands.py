"""A few stores in memory with an estate that describes them, and rights planned and carried out on them."""

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kept.estate import Estate
from kept.estate.document import parse_estate
from kept.estate.model import System
from kept.estate.ports import Row
from kept.holds import Hold
from kept.plans import Ground, Plan
from kept.plans.errand import Amended, Errand, Known, Sought
from kept.policy.clauses import PolicyText
from kept.policy.commitments import Bound, Retains
from kept.policy.reviewed import Reviewed
from kept.rights.executing import confirm, execute
from kept.rights.giving import give
from kept.rights.planning import Basis, plan_right
from kept.rights.sorting import Piece
from kept.rights.working import READ_ONLY, Stores
from kept.terms import Period
from kept.testing.connector import InMemoryConnector
from kept.testing.journal import InMemoryJournal

T = datetime(2026, 1, 1, tzinfo=UTC)


def at(days: float) -> datetime:
    """Return the instant so many days after the first of January."""
    return T + timedelta(days=days)


NOW = at(300)


def policy(**periods: Period) -> Reviewed:
    """Return a policy that keeps, under each clause (`c72` is 7.2), for so long."""
    commitments = tuple(
        Retains(
            id=f"{name}/retains/1",
            clause=".".join(name.removeprefix("c")),
            confidence=1.0,
            quote="",
            what="records",
            period=period,
            bound=Bound.AT_MOST,
        )
        for name, period in periods.items()
    )
    return Reviewed(text=PolicyText(title="", clauses=()), commitments=commitments)


@dataclass(frozen=True, slots=True)
class Heap:
    """Keeps what is given, by dataset."""

    of: dict[str, list[dict[str, Any]]]

    def receive(self, piece: Piece, rows: list[Row]) -> None:
        self.of.setdefault(piece.dataset, []).extend(map(dict, rows))

    def seal(self, plan: Plan) -> None:
        pass


def _known(said: str) -> Known:
    kind, _, value = said.removeprefix("~").partition("=")
    return Known(kind=kind, value=value, is_shown=not said.startswith("~"))


@dataclass
class Stand:
    """Systems in memory. `rows` are by system and dataset; a system named in `down` does not answer."""

    estate: Estate
    rows: Mapping[str, Mapping[str, Sequence[Any]]]
    policy: Reviewed = field(default_factory=policy)
    holds: tuple[Hold, ...] = ()
    down: set[str] = field(default_factory=set)
    now: datetime = NOW

    def __post_init__(self) -> None:
        self.connectors = {one.name: InMemoryConnector(one, self.rows.get(one.name, {})) for one in self.estate.systems}
        self.numbers = itertools.count(1)

    @property
    def stores(self) -> Stores:
        up = {name: one for name, one in self.connectors.items() if name not in self.down}
        return Stores(
            estate=self.estate,
            connectors=up,
            policy=self.policy,
            now=self.now,
            holds=self.holds,
            closed=dict.fromkeys(self.down, "it is down"),
        )

    @property
    def ground(self) -> Ground:
        return Ground(
            estate=self.estate,
            connectors=self.stores.connectors,
            policy_digest=self.policy.digest,
            estate_revision="sha256:e",
        )

    def plan(self, right: str, *people: str | Sequence[str], whose: str = "customer", **asked: Any) -> Plan:
        """Plan a right for people, each written `email=ada@x.example` or as several; `~email=…` was merely said."""
        said = [(one,) if isinstance(one, str) else one for one in people]
        sought = tuple(Sought(known_by=tuple(map(_known, each)), mark="ab") for each in said)
        errand = Errand(right=right, whose=whose, people=sought, **asked)
        return plan_right(
            errand,
            stores=self.stores,
            basis=Basis(
                id=f"plan-{next(self.numbers)}",
                salt=b"salt".hex(),
                policy_digest=self.stores.policy.digest,
                estate_revision="sha256:e",
            ),
        )

    def correct(self, category: str, old: str, new: str, *people: str) -> Plan:
        """Plan a rectification."""
        return self.plan("rectification", *people, amended=(Amended(category=category, old=old, new=new),))

    def given(self, plan: Plan) -> dict[str, list[dict[str, Any]]]:
        """Carry a plan for access out, and return what was given, by dataset."""
        found: dict[str, list[dict[str, Any]]] = {}
        give(
            plan,
            journal=InMemoryJournal(),
            stores=self.stores,
            ground=self.ground,
            taker=Heap(found),
        )
        return found

    def do(self, plan: Plan, journal: InMemoryJournal | None = None) -> int:
        """Carry a plan out, and return how many records are still there when asked once more."""
        assert plan.purpose not in READ_ONLY
        execute(plan, journal=journal or InMemoryJournal(), stores=self.stores, ground=self.ground)
        return confirm(plan, stores=self.stores)

    def held(self, dataset: str) -> list[dict[str, Any]]:
        """Return what a dataset holds now."""
        system, _, name = dataset.partition(".")
        return list(self.connectors[system].rows[name])

    def erase(self, *people: str | Sequence[str], **asked: Any) -> Plan:
        """Plan an erasure and carry it out."""
        plan = self.plan("erasure", *people, **asked)
        assert not plan.blocks, plan.blocks
        assert self.do(plan) == 0
        return plan


def steps(plan: Plan) -> dict[str, dict[str, int]]:
    """Return what is done to how many records of each dataset that holds any."""
    found: dict[str, Counter[str]] = {}
    for one in plan.steps:
        if one.count:
            found.setdefault(one.dataset, Counter())[one.change.op] += one.count
    return {name: dict(counts) for name, counts in found.items()}


def stays(plan: Plan) -> list[tuple[str, int, str, str]]:
    """Return what stays: dataset, count, clause, the code of the reason."""
    return [(one.dataset, one.count, one.clause, one.because.code) for one in plan.keeps]


def read(text: str) -> Estate:
    """Read an estate."""
    return parse_estate(text, name="test")


def with_key(system: System, dataset: str, *key: str) -> System:
    """Return a system whose dataset declares that key."""
    datasets = tuple(replace(one, key=key) if one.name == dataset else one for one in system.datasets)
    return replace(system, datasets=datasets)
