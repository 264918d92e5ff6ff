"""What is past its time cannot be read any more."""

import os
from datetime import timedelta

import pytest

from kept.app.repeating import Said, say_once
from kept.app.rights.advance import advance
from kept.app.rights.forgetting import forget_requests, tidy
from kept.app.rights.links import Opens, is_open
from kept.records.models import AnsweredRow
from kept.rights.asked import Scope
from kept.rights.kinds import RequestKind
from kept.rights.requests import UnknownRequestError
from tests.app.rights.lives import asked, links, proved


def test_a_closed_request_is_forgotten_three_years_later_and_an_open_one_is_not(clerk, channel, clock):
    closed, still_open = asked(clerk, RequestKind.OPT_OUT), asked(clerk)
    advance(clerk, closed)
    clock.go(days=3 * 365)
    early = forget_requests(clerk)
    clock.go(days=2)

    assert (early, forget_requests(clerk), forget_requests(clerk)) == (0, 1, 0)
    with pytest.raises(UnknownRequestError):
        clerk.find(closed)
    assert clerk.find(still_open).id == still_open


def test_what_a_person_objected_to_is_not_forgotten_by_its_age(clerk, clock):
    objection = asked(clerk, RequestKind.OBJECTION, scope=Scope(purposes=("marketing",)))
    advance(clerk, objection)
    clock.go(days=10 * 365)

    assert forget_requests(clerk) == 0
    assert clerk.find(objection).request.state.has_effect


def test_a_copy_and_a_link_that_are_past_their_time_are_gone(clerk, channel, clock):
    copy, waiting = asked(clerk, RequestKind.ACCESS), asked(clerk)
    proved(clerk, channel, copy)
    advance(clerk, waiting)
    link = links(channel, Opens.SUBJECT)[-1]
    clock.go(days=15)

    tidy(clerk)

    assert clerk.packages.ready(copy, now=clock.now()) is None
    assert list((clerk.workspace.home / "packages").iterdir()) == []
    assert not is_open(clerk, Opens.SUBJECT, *link)


def test_a_copy_that_was_made_for_a_plan_of_the_terminal_goes_as_well(clerk, clock):
    folder = clerk.workspace.home / "packages"
    folder.mkdir()
    for name, days in (("plan-1", 20), ("plan-2", 0)):
        for ending in ("age", "key"):
            path = folder / f"{name}.{ending}"
            path.write_bytes(b"x")
            made = (clock.now() - timedelta(days=days)).timestamp()
            os.utime(path, (made, made))

    tidy(clerk)

    assert sorted(one.name for one in folder.iterdir()) == ["plan-2.age", "plan-2.key"]


def test_what_was_answered_under_a_key_is_gone_a_day_later(clerk, clock):
    said = Said(status=201, body=b"zoe@example.org")
    say_once(clerk.workspace, key="k1", asked=b"q", make=lambda: said)
    clock.go(days=1)

    tidy(clerk)

    assert AnsweredRow.objects.count() == 0
