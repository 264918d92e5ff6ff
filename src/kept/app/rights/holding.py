"""What a person is shown of themselves: what is held, and what deleting it would do. Nothing is changed by it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kept.app.looking import Purpose, purposes_of
from kept.app.rights.bureau import working
from kept.app.workspace import Workspace
from kept.estate import Dataset
from kept.plans import Plan
from kept.plans.errand import Errand, Known, Sought
from kept.retention import Line
from kept.rights.errors import UnknownClassError, UnknownIdentifierError
from kept.rights.holding import Held, HeldRecord, held, lines_of, records
from kept.rights.kinds import RequestKind
from kept.rights.planning import Basis, plan_right
from kept.rights.working import Stores
from kept.terms import Message, Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How long records of a dataset are kept: by which clause, and for which period; empty where it gives none.

    With `at_once` they go with what ends them.
    """

    clause: str
    period: str
    at_once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A dataset of which somebody's records were counted: what is in it, from where, what for and how long."""

    dataset: Dataset
    count: int
    rules: tuple[Rule, ...]
    purposes: tuple[Purpose, ...] = ()

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories of data in it."""
        return tuple(dict.fromkeys(one.category for one in self.dataset.fields if one.category))

    @property
    def family(self) -> str:
        """The family of what it mainly holds; empty where its fields say nothing about anybody."""
        return self.categories[0].partition(".")[0] if self.categories else ""

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the data comes from."""
        return tuple(dict.fromkeys(one.source for one in self.dataset.fields if one.category and one.source))

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses of the policy that announce it."""
        return tuple(dict.fromkeys(one.clause for one in self.dataset.fields if one.category and one.clause))


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """Everything that is held about somebody, and what could not be looked into."""

    shelves: tuple[Shelf, ...]
    empty: tuple[str, ...]
    silent: tuple[str, ...]
    problems: tuple[Message, ...]

    @property
    def groups(self) -> tuple[tuple[str, tuple[Shelf, ...]], ...]:
        """The shelves by the family of what they hold; what holds nothing about anybody by itself comes last."""
        families = sorted({one.family for one in self.shelves}, key=lambda one: (not one, one))
        return tuple((name, tuple(one for one in self.shelves if one.family == name)) for name in families)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of somebody's records in one dataset."""

    shelf: Shelf
    records: tuple[HeldRecord, ...]
    number: int
    has_more: bool


def errand_of(known_by: Iterable[tuple[str, str]], right: RequestKind, *, whose: str) -> Errand:
    """Return the errand of one person, by everything that is known of them."""
    known = tuple(Known(kind=kind, value=value) for kind, value in known_by)
    return Errand(right=right, whose=whose, people=(Sought(known_by=known, mark="shown"),))


def what_is_held(workspace: Workspace, known_by: Mapping[str, str], *, whose: str) -> Holdings:
    """Count, live, what every system holds about somebody."""
    errand = errand_of(known_by.items(), RequestKind.ACCESS, whose=whose)
    with working(workspace) as (_, stores):
        try:
            found = held(errand, stores=stores)
        except (UnknownClassError, UnknownIdentifierError) as error:
            # Nobody was looked for: that is no word on what is held.
            problem = Message(f"rights-plan-{error.code.replace('.', '-')}")
            found = Held(holdings=(), silent=(), problems=(problem,))
        there = (one for one in found.holdings if one.count)
        shelves = (_shelf(one.dataset, one.count, stores) for one in there)
        empty = (one.dataset.full_name for one in found.holdings if not one.count)
        return Holdings(shelves=tuple(shelves), empty=tuple(empty), silent=found.silent, problems=found.problems)


def page_of(workspace: Workspace, known_by: Mapping[str, str], *, whose: str, dataset: str, number: int) -> Page | None:
    """Return a page of somebody's records in one dataset, read just now; None where there is no such dataset."""
    errand = errand_of(known_by.items(), RequestKind.ACCESS, whose=whose)
    with working(workspace) as (_, stores):
        wanted = next(
            (one for one in stores.estate.datasets() if one.full_name == dataset and one.whose == whose), None
        )
        if wanted is None:
            return None
        shown, has_more = records(errand, wanted, stores=stores, page=number)
        return Page(shelf=_shelf(wanted, len(shown), stores), records=shown, number=number, has_more=has_more)


def what_would_go(workspace: Workspace, known_by: Mapping[str, str], *, whose: str) -> Plan:
    """Work out what deleting everything would do, step by step, and what would stay and why; it is not kept."""
    errand = errand_of(known_by.items(), RequestKind.ERASURE, whose=whose)
    with working(workspace) as (estate, stores):
        digest = stores.policy.digest
        basis = Basis(id="shown", salt="", policy_digest=digest, estate_revision=estate.revision)
        return plan_right(errand, stores=stores, basis=basis)


def _shelf(dataset: Dataset, count: int, stores: Stores) -> Shelf:
    named = purposes_of(stores.policy)
    used_for = tuple(one for one in named if one.clause in dataset.purposes)
    return Shelf(dataset=dataset, count=count, rules=_rules(dataset, stores), purposes=used_for)


def _rules(dataset: Dataset, stores: Stores) -> tuple[Rule, ...]:
    return tuple(_rule(one) for one in lines_of(dataset, stores))


def _rule(line: Line) -> Rule:
    at_once = line.ceiling == Period()
    return Rule(clause=line.rule.clause, period="" if at_once else str(line.ceiling or ""), at_once=at_once)
