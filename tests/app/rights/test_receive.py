"""Taking requests in: the same for everybody, and what the panel vouches for is believed once."""

from dataclasses import replace

import pytest

from kept.app.policies import import_policy
from kept.app.publishing import publish
from kept.app.rights.advance import advance
from kept.app.rights.receive import NothingAskedError, enter, receive, receive_signed_in
from kept.records.stores.inbox import requests_known_by
from kept.rights.asked import Ask, Channel, Identifier
from kept.rights.handover import HandOverError, hand_over
from kept.rights.kinds import RequestKind
from kept.rights.stages import Stage
from rexgencloud.company import COMPANY
from tests.app.rights.lives import ADA, ZOE, ask, asked

SECRET = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def panel(clerk, monkeypatch):
    """Return a clerk that shares a secret with the company's panel."""
    monkeypatch.setenv("PANEL", SECRET)
    settings = clerk.workspace.settings
    house = replace(settings.house, hand_over="env:PANEL")
    return replace(clerk, workspace=replace(clerk.workspace, settings=replace(settings, house=house)))


def test_a_request_is_kept_with_the_laws_of_the_place_that_was_named(clerk):
    opened = receive(clerk, ask(place="US-CA"), channel=Channel.CENTRE)

    received = clerk.find(opened.id).request.received
    assert (received.channel, received.ask.kind, received.ask.laws) == (Channel.CENTRE, RequestKind.ERASURE, ("ccpa",))


def test_taking_a_request_in_asks_no_system_whether_anybody_is_known(clerk, carrier):
    asked(clerk)
    asked(clerk, email="nobody@example.org")

    assert (carrier.plans, carrier.acts) == ({}, [])


def test_a_request_that_names_nobody_is_refused(clerk):
    with pytest.raises(NothingAskedError):
        receive(clerk, Ask(kind=RequestKind.ACCESS, whose="customer", identifiers=()), channel=Channel.CENTRE)


def test_what_staff_write_down_for_a_caller_says_who_wrote_it(clerk):
    request = asked(clerk, channel=Channel.PHONE, by=ADA)

    assert clerk.find(request).request.received.by == ADA


def test_a_request_is_found_by_whatever_was_named_in_it(clerk):
    request = asked(clerk, contact="zoe.new@example.org")

    for address in (ZOE, "zoe.new@example.org"):
        found = requests_known_by([Identifier(kind="email", value=address)], persons=clerk.persons)
        assert [one.id for one in found] == [request]


def test_who_is_signed_in_to_the_panel_shows_nothing_more(panel, channel):
    token = hand_over({"email": ZOE}, secret=SECRET, at=panel.now)

    opened = receive_signed_in(panel, ask(RequestKind.ACCESS), enter(panel, token))

    assert opened.person is not None
    assert advance(panel, opened.id).stage is Stage.CLOSED


def test_a_hand_over_opens_once(panel):
    token = hand_over({"account": "17"}, secret=SECRET, at=panel.now)
    enter(panel, token)

    with pytest.raises(HandOverError):
        enter(panel, token)


def test_what_somebody_writes_beside_their_session_is_not_believed(panel):
    handed = enter(panel, hand_over({"account": "17"}, secret=SECRET, at=panel.now))

    opened = receive_signed_in(panel, ask(email="ben@example.org"), handed)

    assert opened.request.received.ask.identifiers == (Identifier(kind="account", value="17"),)


def test_where_nobody_says_where_they_live_every_law_that_the_policy_speaks_of_binds(clerk):
    import_policy(clerk.workspace, COMPANY.policy)
    publish(clerk.workspace)

    received = clerk.find(asked(clerk)).request.received

    assert received.ask.laws == ("ccpa", "gdpr", "uk-gdpr")
    assert clerk.clocks(clerk.find(asked(clerk)).request).next is not None


def test_without_a_place_and_a_policy_no_law_is_left_out(clerk):
    assert len(clerk.find(asked(clerk)).request.received.ask.laws) == len(clerk.book.laws)


@pytest.mark.parametrize(("place", "laws"), [("US", ("ccpa",)), ("US-CA", ("ccpa",)), ("JP", ())])
def test_where_the_state_is_not_said_the_law_of_each_that_the_policy_speaks_of_binds(clerk, place, laws):
    import_policy(clerk.workspace, COMPANY.policy)
    publish(clerk.workspace)

    assert clerk.find(asked(clerk, place=place)).request.received.ask.laws == laws
