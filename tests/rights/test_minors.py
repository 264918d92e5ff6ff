"""A report that an account is a child's: why it may be set aside, and by when a child's data must be gone."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from kept.policy.commitments import Guards
from kept.policy.reviewed import StatedPeriod
from kept.rights.asked import Ask, Asker, Channel, Course, Identifier, staff
from kept.rights.clocks import Standing
from kept.rights.courses import HouseRules, course_of
from kept.rights.history import Answered, Delivered, IdentityProved, Received
from kept.rights.kinds import RequestKind
from kept.rights.law import ClockKind
from kept.rights.lawbook import lawbook
from kept.rights.minors import deletion_promises, grounds_of
from kept.rights.office import Office
from kept.rights.outcomes import Ground
from kept.rights.proofs import Point, Proof
from kept.rights.requests import Request
from kept.rights.timing import clocks_at
from kept.terms import Period
from tests.rights.histories import NOW as AT
from tests.verdict.declared import policy

GATE = Guards(id="10.0.0/guards", clause="10.0.0", quote="Nobody under 18", age=18)
POLICY = replace(
    policy(GATE), periods={"10.0.0": {"deletion": StatedPeriod(period=Period(days=3), source="The privacy office")}}
)
GDPR = tuple(one for one in lawbook().laws if one.id == "gdpr")
REPORT = Ask(
    kind=RequestKind.ERASURE,
    whose="customer",
    identifiers=(Identifier(kind="email", value="zoe@example.org"),),
    asker=Asker.REPORTER,
    agent="teacher@example.net",
)
CONFIRMED = IdentityProved(
    at=AT + timedelta(days=5),
    by=staff("ada@example.com"),
    point=Point.MINOR,
    how=Proof.STAFF,
    reason="The school says.",
)
DUE = AT + timedelta(days=8)


def act(*events, now):
    """Return the clock of a report by which it must be answered."""
    received = Received(at=AT, channel=Channel.CENTRE, ask=REPORT, course=Course(plans=True))
    request = Request(id="R-7K3M-92QT", events=(received, *events))
    promises = tuple(deletion_promises(POLICY))
    found = clocks_at(request, laws=GDPR, promises=promises, office=Office(zone=ZoneInfo("UTC")), now=now)
    return found.of(ClockKind.ACT)


def test_before_anybody_confirmed_it_only_the_law_sets_a_date():
    assert [due.of for due in act(now=AT).dues] == ["gdpr"]


def test_from_the_confirmation_on_the_period_of_the_policy_binds():
    clock = act(CONFIRMED, now=CONFIRMED.at)

    assert (clock.binding.of, clock.binding.day) == ("10.0.0", DUE.date())
    assert [due.of for due in clock.dues] == ["10.0.0", "gdpr"]


def test_a_confirmation_on_the_last_day_of_the_law_puts_nothing_off():
    late = replace(CONFIRMED, at=AT + timedelta(days=29))

    assert act(late, now=late.at).binding.of == "gdpr"


@pytest.mark.parametrize(("days", "standing"), [(7, Standing.MET), (10, Standing.LATE)])
def test_it_is_met_once_it_is_done_and_said(days, standing):
    done = AT + timedelta(days=days)

    clock = act(CONFIRMED, Answered(at=done, letter="l"), Delivered(at=done, letter="l"), now=done)

    assert clock.standing is standing


def test_it_is_overdue_when_the_period_is_over():
    assert act(CONFIRMED, now=AT + timedelta(days=10)).standing is Standing.OVERDUE


def test_a_policy_that_names_no_period_or_lets_everybody_in_promises_none():
    assert list(deletion_promises(policy(GATE))) == []
    assert list(deletion_promises(replace(policy(), periods=POLICY.periods))) == []


def test_nobody_has_time_to_think_again_of_a_childs_data_and_four_eyes_stay():
    rules = HouseRules(approvals={RequestKind.ERASURE: 2}, cooling=Period(days=7))

    of_report, of_person = course_of(REPORT, rules), course_of(replace(REPORT, asker=Asker.SUBJECT), rules)

    assert (of_report.cooling, of_report.approvals) == (None, 2)
    assert of_person.cooling == Period(days=7)


def test_a_report_is_set_aside_for_its_own_ground_and_a_request_never_for_that():
    assert grounds_of(REPORT) == (Ground.NOT_A_MINOR, Ground.SPAM)
    assert Ground.NOT_A_MINOR not in grounds_of(replace(REPORT, asker=Asker.PARENT))
