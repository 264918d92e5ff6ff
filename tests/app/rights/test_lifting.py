"""Who asked for a restriction hears before it is lifted when that is and why; nothing is laid back until then."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from kept.app.estates import FOLDER, declare_estate, recorded_estate
from kept.app.rights.advance import advance
from kept.app.rights.changing import appeal, read, send_message
from kept.app.rights.deciding import decide_appeal
from kept.app.rights.delivering import sent_by_hand
from kept.app.rights.errands import carry_out_errand, plan_errand, plan_lifting
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.lifting import announce_lifting, asked_for, lift_restriction
from kept.app.rights.proving import prove_by_hand
from kept.app.rights.trying import try_restrictions
from kept.rights.asked import Actor, Channel, Identifier, Role, Scope
from kept.rights.deciding import NoReasonError
from kept.rights.errors import NotToldError
from kept.rights.kinds import RequestKind
from kept.rights.outcomes import Decision
from kept.rights.proofs import Point
from kept.rights.stages import Party
from kept.rights.tried import Tried
from tests.app.rights.conftest import keeping
from tests.app.rights.lives import ADA as STAFF
from tests.app.rights.lives import BEN, SUBJECT, asked, bounced, happened, proved, told
from tests.app.rights.shop import ADA, ESTATE, errand

WHY = "Your orders were checked, and are right."


@pytest.fixture
def clerk(shop, clock, channel):
    made = keeping(shop, clock, None, channel)
    return replace(made, carrier=EstateCarrier(made.workspace))


def orders(clerk):
    with closing(sqlite3.connect(clerk.workspace.home / FOLDER / "shop.db")) as database:
        return [what for (what,) in database.execute("SELECT what FROM orders ORDER BY id")]


def test_the_person_is_written_to_before_anything_is_laid_back_and_on_the_day_it_is(clerk, channel, clock):
    request = asked(clerk, RequestKind.RESTRICTION, email=ADA, scope=Scope(categories=("usage",)))
    proved(clerk, channel, request)
    restriction = clerk.find(request).request.state.plan.plan
    aside = orders(clerk)
    with pytest.raises(NoReasonError):
        announce_lifting(clerk, restriction, why=" ")

    plan = announce_lifting(clerk, restriction, why=WHY)
    with pytest.raises(NotToldError):
        lift_restriction(clerk, plan)
    advance(clerk, request)
    letter = channel.taken[-1]
    with pytest.raises(NotToldError):
        lift_restriction(clerk, plan)
    clock.go(days=1)
    advance(clerk, request)

    assert [one for one in aside if one] == ["a bed"]
    assert (told(channel)[-1], letter.to) == ("The restriction is about to end", ADA)
    assert f"ends on 24 November 2026. The reason: {WHY}" in " ".join(letter.text.split())
    assert orders(clerk) == ["a lamp", "a rug", "a bed"]
    assert happened(clerk, request)[-3:] == ["restriction-ends", "delivered", "restriction-lifted"]


def test_a_restriction_whose_end_was_told_ends_on_its_day_although_the_estate_changed_meanwhile(
    clerk, channel, clock, tmp_path
):
    request = asked(clerk, RequestKind.RESTRICTION, email=ADA, scope=Scope(categories=("usage",)))
    proved(clerk, channel, request)
    announce_lifting(clerk, clerk.find(request).request.state.plan.plan, why=WHY, on=clock.now().date())
    changed = tmp_path / "estate.yaml"
    changed.write_text(ESTATE.replace("location: visit", "location: visit\n        title: Visits"), encoding="utf-8")
    declare_estate(clerk.workspace, changed)

    clock.go(hours=4)
    standing = advance(clerk, request)

    assert orders(clerk) == ["a lamp", "a rug", "a bed"]
    assert (standing.waits_for, standing.wakes_at) == (Party.NOBODY, None)


def test_whoever_goes_on_after_a_crash_goes_on_with_the_plan_that_was_made_in_place_of_a_stale_one(
    clerk, channel, clock, tmp_path
):
    request = asked(clerk, RequestKind.RESTRICTION, email=ADA, scope=Scope(categories=("usage",)))
    proved(clerk, channel, request)
    restriction = clerk.find(request).request.state.plan.plan
    told = announce_lifting(clerk, restriction, why=WHY, on=clock.now().date())
    changed = tmp_path / "estate.yaml"
    changed.write_text(ESTATE.replace("location: visit", "location: visit\n        title: Visits"), encoding="utf-8")
    declare_estate(clerk.workspace, changed)
    # All is back, and the worker died before the request knew.
    carry_out_errand(clerk.workspace, plan_lifting(clerk.workspace, restriction, in_place_of=told))

    clock.go(hours=4)
    standing = advance(clerk, request)

    assert (standing.waits_for, standing.wakes_at) == (Party.NOBODY, None)
    assert happened(clerk, request)[-2:] == ["delivered", "restriction-lifted"]


def test_what_the_person_answers_is_read_before_the_restriction_is_lifted(clerk, channel, clock):
    request = asked(clerk, RequestKind.RESTRICTION, email=ADA, scope=Scope(categories=("usage",)))
    proved(clerk, channel, request)
    announce_lifting(clerk, clerk.find(request).request.state.plan.plan, why=WHY)
    advance(clerk, request)
    send_message(clerk, request, "They are still wrong.", by=Actor(Role.SUBJECT))
    clock.go(days=1)

    waits = advance(clerk, request)
    aside = orders(clerk)
    read(clerk, request, by=STAFF)
    advance(clerk, request)

    assert waits.wakes_at is None
    assert ([one for one in aside if one], orders(clerk)) == (["a bed"], ["a lamp", "a rug", "a bed"])


def test_nothing_is_brought_back_while_the_letter_that_says_so_came_back(clerk, channel, clock):
    request = asked(clerk, RequestKind.RESTRICTION, email=ADA, scope=Scope(categories=("usage",)))
    proved(clerk, channel, request)
    plan = announce_lifting(clerk, clerk.find(request).request.state.plan.plan, why=WHY)
    advance(clerk, request)
    letter = channel.taken[-1].id
    bounced(clerk, channel.taken[-1])
    clock.go(days=1)

    waits = advance(clerk, request)
    with pytest.raises(NotToldError):
        lift_restriction(clerk, plan)
    aside = orders(clerk)
    sent_by_hand(clerk, request, letter, by=STAFF, how="By post.")
    advance(clerk, request)

    assert ([one for one in aside if one], orders(clerk)) == (["a bed"], ["a lamp", "a rug", "a bed"])
    assert (waits.waits_for, waits.wakes_at) == (Party.STAFF, None)
    assert happened(clerk, request)[-3:] == ["letter-returned", "delivered", "restriction-lifted"]


def test_by_post_nothing_is_brought_back_before_staff_noted_that_the_letter_is_sent(clerk, clock):
    request = asked(clerk, RequestKind.RESTRICTION, email="", contact="", scope=Scope(categories=("usage",)), by=STAFF,
                    channel=Channel.LETTER, identifiers=(Identifier(kind="id", value="1"),))  # fmt: skip
    advance(clerk, request)
    prove_by_hand(clerk, request, Point.SUBJECT, by=STAFF, reason="She came with her passport.")
    advance(clerk, request)
    post(clerk, request)
    announce_lifting(clerk, clerk.find(request).request.state.plan.plan, why=WHY)
    clock.go(days=1)

    waits = advance(clerk, request).waits_for
    aside = orders(clerk)
    post(clerk, request)

    assert (waits, advance(clerk, request).waits_for) == (Party.STAFF, Party.NOBODY)
    assert ([one for one in aside if one], orders(clerk)) == (["a bed"], ["a lamp", "a rug", "a bed"])


@pytest.mark.parametrize("decision", [Decision.GRANTED, Decision.REJECTED])
def test_an_appeal_holds_up_the_announced_end_and_where_it_is_granted_the_letter_calls_that_off(
    decision, clerk, channel, clock
):
    request = asked(clerk, RequestKind.RESTRICTION, email=ADA, scope=Scope(categories=("usage",)))
    proved(clerk, channel, request)
    announce_lifting(clerk, clerk.find(request).request.state.plan.plan, why=WHY, by=STAFF)
    advance(clerk, request)
    appeal(clerk, request, "They are wrong.", by=SUBJECT)
    clock.go(days=1)
    advance(clerk, request)
    aside = orders(clerk)

    decide_appeal(clerk, request, by=BEN, decision=decision, text="We looked again.")
    advance(clerk, request)

    letters = " ".join(word for parcel in channel.taken for word in parcel.text.split())
    called_off = "does not end on 24 November 2026" in letters
    assert [one for one in aside if one] == ["a bed"]
    assert (called_off, "restriction-lifted" in happened(clerk, request)) == (
        (True, False) if decision is Decision.GRANTED else (False, True)
    )


def post(clerk, request):
    for one in clerk.letters.unsent(clerk.find(request)):
        sent_by_hand(clerk, request, one.letter.id, by=STAFF, how="By post.")
    advance(clerk, request)


def test_a_plan_that_lifts_says_how_its_records_were_found_and_which_restriction_it_ends(shop, clerk):
    made = plan_errand(clerk.workspace, replace(errand("restriction", ADA), categories=("usage",)))
    carry_out_errand(clerk.workspace, made)

    (step,) = announce_lifting(clerk, made.id, why="").steps

    assert asked_for(clerk, made.id) is None
    assert step.path == next(one.path for one in made.steps if one.dataset == step.dataset)
    assert step.because.parameters["plan"] == made.id


def test_a_restriction_on_what_the_estate_declares_no_more_is_told_as_one_that_nobody_could_try(shop, clerk):
    carry_out_errand(
        clerk.workspace, plan_errand(clerk.workspace, replace(errand("restriction", ADA), categories=("usage",)))
    )
    estate, _ = recorded_estate()
    without = replace(estate, systems=tuple(one for one in estate.systems if one.name == "old"))

    (found,) = try_restrictions(clerk.workspace, without, {})

    assert found == Tried(dataset="shop.order", count=2, seen=0, doors=0)
