"""Requests, holds, edits, crashes, failures and days in any order: what happens is what a simple model says."""

import os
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kept.app.estates import FOLDER
from kept.app.holding import lift_hold, place_hold
from kept.app.rights.advance import advance
from kept.app.rights.asking import ask_identity
from kept.app.rights.deciding import approve
from kept.app.rights.lifting import announce_lifting, lift_restriction
from kept.app.rights.links import Opens
from kept.app.rights.planning import make_plan
from kept.app.rights.proving import prove_by_link
from kept.app.rights.restrictions import vault_of
from kept.holds import Hold
from kept.records.models import LeafRow, SetAsideRow
from kept.records.stores.inbox import open_requests
from kept.rights.asked import Correction, Scope
from kept.rights.kinds import RequestKind
from kept.rights.stages import Stage
from tests.app.rights.lives import ADA, BEN, ZOE, asked, links
from tests.app.rights.mortal import DeathError, Fate
from tests.app.rights.offices import Office, opened_office

LONG = int(os.environ.get("KEPT_EXAMPLES", "8"))
"""How many lives are tried: a few here, hundreds where somebody has the time."""

PEOPLE = {1: ZOE, 2: "ben@example.org"}
KINDS = (
    RequestKind.ERASURE, RequestKind.ERASURE, RequestKind.ACCESS, RequestKind.OPT_OUT, RequestKind.RECTIFICATION,
    RequestKind.RESTRICTION,
)  # fmt: skip
RIGHT = {1: "Zoë", 2: "Benedict"}
"""The names that people ask to have corrected to."""

WRONG = {1: "Zoe", 2: "Ben"}
ONCE = {"acknowledged", "identity-proved", "approved", "confirmed", "answered", "closed"}


def meant(kind, person):
    """Return what of a person's data is meant by a request of a kind."""
    if kind is RequestKind.RECTIFICATION:
        return Scope(corrections=(Correction(category="account.name", old=WRONG[person], new=RIGHT[person]),))
    return Scope(categories=("communication",)) if kind is RequestKind.RESTRICTION else Scope()


class Seen(RuleBasedStateMachine):
    """What there is to see: in the stores, in what is set aside, and of the requests that the model knows."""

    office: Office
    asked: dict[str, tuple[RequestKind, int]]
    is_down: bool

    def place(self):
        return self.office.home / FOLDER / "desk.db"

    def change(self, statement, *values):
        with closing(sqlite3.connect(self.place())) as database:
            database.execute(statement, values)
            database.commit()

    def stored(self):
        place = self.place() if not self.is_down else self.place().with_suffix(".away")
        with closing(sqlite3.connect(place)) as database:
            return {number for (number,) in database.execute("SELECT id FROM ticket")}

    def restricted(self):
        """Return the requests whose records are set aside."""
        plans = set(SetAsideRow.objects.values_list("plan_id", flat=True))
        return [
            name
            for name, (kind, _) in self.asked.items()
            if kind is RequestKind.RESTRICTION and (one := self.state(name)).is_closed and one.plan.plan in plans
        ]

    def aside(self):
        """Return the tickets that are set aside."""
        vault = vault_of(self.office.workspace)
        steps = set(SetAsideRow.objects.values_list("plan_id", "step"))
        return {int(one.key[0]) for plan, step in steps for piece in vault.kept(plan, step) for one in piece}

    def customers(self):
        return set(self.names())

    def names(self):
        with closing(sqlite3.connect(self.office.home / FOLDER / "shop.db")) as database:
            return dict(database.execute("SELECT id, name FROM customer"))

    def state(self, name):
        return self.office.clerk("desk").find(name).request.state

    def erasing(self, person):
        return self.of(RequestKind.ERASURE, person)

    def of(self, kind, person):
        return [name for name, one in self.asked.items() if one == (kind, person)]


class Lives(Seen):
    """The model: who has which tickets, what is held, who asked for what; and the office, which is asked the same."""

    @initialize()
    def begin(self):
        self.office.restore("pristine")
        self.tickets = {1: {1, 2}, 2: {3}}
        self.numbers, self.workers = count(10), count(1)
        self.held: dict[str, int] = {}
        self.asked: dict[str, tuple[RequestKind, int]] = {}
        self.is_down, self.doubtful = False, 0

    @rule(kind=st.sampled_from(KINDS), person=st.sampled_from(sorted(PEOPLE)))
    def ask(self, kind, person):
        if len(self.asked) < 4:
            name = asked(self.office.clerk("desk"), kind, email=PEOPLE[person], scope=meant(kind, person))
            self.asked[name] = kind, person

    @precondition(lambda self: not self.is_down)
    @rule(person=st.sampled_from(sorted(PEOPLE)))
    def write(self, person):
        if person in self.customers():
            number = next(self.numbers)
            self.change("INSERT INTO ticket VALUES (?, ?, 'New')", number, person)
            self.tickets[person].add(number)

    @rule(person=st.sampled_from(sorted(PEOPLE)))
    def hold(self, person):
        if person not in self.held.values():
            case = f"case-{next(self.numbers)}"
            # Whoever carries a request out meanwhile has begun it: what is gone is gone.
            place_hold(self.office.workspace, Hold(case=case, clause="4.2.1", begins=self.office.clock.now(),
                       persons=(f"shop.customer#{person}",), datasets=("desk.ticket",)))  # fmt: skip
            self.held[case] = person
            self.tickets[person] &= self.stored() if not self.is_down else self.tickets[person]

    @precondition(lambda self: self.held)
    @rule()
    def lift(self):
        case = min(self.held)
        lift_hold(self.office.clerk("desk"), case)
        del self.held[case]

    @precondition(lambda self: not self.is_down and self.restricted())
    @rule()
    def unrestrict(self):
        clerk, name = self.office.clerk("desk"), min(self.restricted())
        plan = announce_lifting(clerk, self.state(name).plan.plan, why="It was checked.")
        advance(clerk, name)
        self.office.clock.go(days=1)
        lift_restriction(clerk, plan)

    @rule()
    def break_or_mend(self):
        place, away = self.place(), self.place().with_suffix(".away")
        (away if self.is_down else place).rename(place if self.is_down else away)
        self.is_down = not self.is_down

    @rule(days=st.sampled_from((1, 4, 20)))
    def wait(self, days):
        self.office.clock.go(days=days)

    @rule(dies_at=st.sampled_from((0, 0, 0, *range(1, 40))))
    def work(self, dies_at):
        closed = {name for name in self.asked if self.state(name).is_closed}
        confirmed = {name for name in self.asked if self.state(name).is_confirmed}
        name = f"worker-{next(self.workers)}"
        fate = self.die(lambda: self.go_on(name), dies_at)
        self.doubtful += fate.is_dead and fate.moments[-1] == "after a letter"
        clerk = self.office.clerk("desk")
        clerk.letters.release(name)
        clerk.requests.let_go(f"{name}:")
        if self.is_down:
            new = {one for one in self.asked if self.state(one).is_closed} - closed - confirmed
            assert not [
                one for one in new if self.state(one).course.plans and self.asked[one][0] != RequestKind.OPT_OUT
            ]

    def go_on(self, worker):
        """Let everybody do what they can do now: workers, the people, the staff."""
        clerk = self.office.clerk(worker)
        for request in self.asked:
            stage = advance(clerk, request).stage
            if stage is Stage.VERIFYING:
                self.follow(clerk, request)
            elif stage is Stage.DECIDING:
                self.decide(clerk, request)
            elif stage is Stage.PLANNING:
                make_plan(clerk, request, by=ADA)
            advance(clerk, request)

    def follow(self, clerk, request):
        if clerk.find(request).request.state.by_hand:
            # The address had five letters that day: staff ask again, on another.
            ask_identity(clerk, request, by=ADA)
            advance(clerk, request)
        mine = [secret for name, secret in links(self.office.channel, Opens.SUBJECT) if name == request]
        if mine:
            prove_by_link(clerk, Opens.SUBJECT, request, mine[-1])

    def decide(self, clerk, request):
        state = clerk.find(request).request.state
        for by in (ADA, BEN):
            if state.plan is not None and by.name not in state.approvals:
                approve(clerk, request, by=by, plan=state.plan.plan)

    def die(self, work, dies_at):
        fate = Fate(dies_at)
        self.office.records.fate = self.office.channel.fate = fate
        try:
            work()
        except DeathError:
            pass
        finally:
            self.office.records.fate = self.office.channel.fate = Fate()
            self.office.records.close()
        return fate

    @invariant()
    def a_name_is_corrected_where_that_was_asked_and_nowhere_else(self):
        for person, name in self.names().items():
            begun = any(self.state(one).has_begun for one in self.of(RequestKind.RECTIFICATION, person))
            assert name == WRONG[person] or (begun and name == RIGHT[person])

    @invariant()
    def what_is_held_and_what_nobody_asked_to_erase_is_there(self):
        there, customers = self.stored() | self.aside(), self.customers()
        for person, tickets in self.tickets.items():
            begun = any(self.state(name).has_begun for name in self.erasing(person))
            if not begun or person in self.held.values():
                assert tickets <= there
            if not begun:
                assert person in customers

    @invariant()
    def nothing_is_done_twice(self):
        for name in self.asked:
            request = self.office.clerk("desk").find(name).request
            again = sum(event.what == "reopened" for event in request.events)
            counts = Counter(event.what for event in request.events)
            assert all(counts[what] <= 1 + again for what in ONCE - {"approved"}), counts
        letters = Counter(parcel.id for parcel in self.office.channel.taken)
        assert letters.total() - len(letters) <= self.doubtful

    @invariant()
    def no_date_passes_without_a_word(self):
        now = self.office.clock.now()
        overdue = {one.id for one in open_requests(now=now, overdue=True)}
        for name in self.asked:
            request = self.office.clerk("desk").find(name).request
            age = now - request.received.at
            if request.state.answered is None and not request.state.is_over:
                assert (name in overdue) or age < timedelta(days=32), (name, age)
            assert name not in overdue or age > timedelta(days=10)

    def teardown(self):
        if not hasattr(self, "asked"):
            return
        if self.is_down:
            self.break_or_mend()
        while self.held:
            self.lift()
        for _ in range(8):
            self.work(0)
            self.office.clock.go(days=4)
            while self.restricted():
                self.unrestrict()
        assert [name for name in self.asked if not self.state(name).is_closed] == []
        gone = {person for person in PEOPLE if self.erasing(person)}
        assert self.customers() == set(PEOPLE) - gone
        for person, name in self.names().items():
            assert name == (RIGHT if self.of(RequestKind.RECTIFICATION, person) else WRONG)[person]
        assert self.aside() == set()
        assert self.stored() == {number for person in set(PEOPLE) - gone for number in self.tickets[person]}
        self.office.workspace.ledger().verify()
        kinds = Counter(
            bytes(leaf).decode().rpartition('"kind":"')[2] for leaf in LeafRow.objects.values_list("leaf", flat=True)
        )
        ended = ('plans:span:done"}', 'plans:step:given"}')
        assert kinds['plans:span:intended"}'] == sum(kinds[kind] for kind in ended)


@pytest.fixture
def office(tmp_path, binding):
    with opened_office(tmp_path, binding) as office:
        yield office


def test_whatever_comes_in_whatever_order_is_as_the_model_says(office):
    class Here(Lives):
        pass

    Here.office = office
    run_state_machine_as_test(
        Here,
        settings=settings(max_examples=LONG, stateful_step_count=14, deadline=None, derandomize=True, database=None),
    )
