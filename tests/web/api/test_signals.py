"""Global Privacy Control: the value 1 is an opt-out, answered at once; any other value, or none, changes nothing."""

from dataclasses import replace

import pytest

from kept.app.rights.advance import advance
from kept.app.serving import serving
from kept.gate import Suppression
from kept.records.stores.inbox import every_request
from kept.rights.asked import Channel, Identifier
from kept.rights.clocks import Standing
from kept.rights.handover import hand_over
from kept.rights.kinds import RequestKind
from kept.rights.stages import Stage
from tests.app.rights.lives import happened

SECRET = "0123456789abcdef0123456789abcdef"
COOKIE = "visitor-00017"
SAYS = "Your browser’s opt-out signal is honoured: your data is not sold or shared."


def signal(api, by=None, value="1"):
    headers = {} if value is None else {"Sec_GPC": value}
    return api.post("/signals/gpc", by or {"cookie": COOKIE}, **headers)


def is_out(api, kind, value):
    return bool(api.clerk.suppressed.holds(Suppression.SALE, [Identifier(kind=kind, value=value)]))


@pytest.fixture
def panelled(api, monkeypatch):
    """The API of a workspace that shares a secret with the company's panel."""
    monkeypatch.setenv("PANEL", SECRET)
    settings = api.clerk.workspace.settings
    settings = replace(settings, house=replace(settings.house, hand_over="env:PANEL"))
    api.clerk = replace(api.clerk, workspace=replace(api.clerk.workspace, settings=settings))
    with serving(api.clerk.workspace):
        yield api


def test_a_signal_is_an_opt_out_under_the_law_of_california_answered_at_once(api):
    answer = signal(api)

    told = answer.json()
    reference = told.pop("reference")
    assert (answer.status_code, told) == (200, {"signalled": True, "opted_out": True, "says": SAYS})
    opened = api.clerk.find(reference)
    ask = opened.request.received.ask
    assert (opened.request.received.channel, ask.kind, ask.laws) == (Channel.GPC, RequestKind.OPT_OUT, ("ccpa",))
    [clock] = api.clerk.clocks(opened.request).deadlines
    assert (clock.binding.section, clock.binding.day.isoformat(), clock.standing) == (
        "11 CCR § 7026(f)(1)",
        "2026-12-15",
        Standing.MET,
    )
    assert happened(api.clerk, reference) == ["received", "acknowledged", "took-effect", "answered", "closed"]
    assert is_out(api, "cookie", COOKIE)


def test_no_letter_is_written_and_nothing_is_left_to_do(api):
    reference = signal(api).json()["reference"]

    assert advance(api.clerk, reference).stage is Stage.CLOSED
    assert api.clerk.channel.taken == []


@pytest.mark.parametrize("value", [None, "0", "true", "11", "1, 1"])
def test_any_other_value_is_no_signal(api, value):
    told = signal(api, value=value).json()

    assert (told["signalled"], told["opted_out"], every_request()) == (False, False, ())


def test_a_signal_that_stays_away_undoes_nothing(api):
    signal(api)

    told = signal(api, value=None).json()

    assert (told["signalled"], told["opted_out"], told["reference"]) == (False, True, None)
    assert is_out(api, "cookie", COOKIE)


def test_the_same_signal_again_makes_no_second_request(api):
    answers = [signal(api).json() for _ in range(3)]

    assert [one["reference"] is None for one in answers] == [False, True, True]
    assert len(every_request()) == 1


def test_an_account_that_the_panel_hands_over_is_opted_out_itself(panelled):
    token = hand_over({"account": "1017", "email": "zoe@example.org"}, secret=SECRET, at=panelled.clerk.now)

    told = signal(panelled, {"hand_over": token}).json()

    assert (is_out(panelled, "account", "1017"), is_out(panelled, "email", "zoe@example.org")) == (True, True)
    assert panelled.clerk.find(told["reference"]).person is not None


def test_a_hand_over_that_was_used_is_refused(panelled):
    token = hand_over({"account": "1017"}, secret=SECRET, at=panelled.clerk.now)
    signal(panelled, {"hand_over": token})

    answer = signal(panelled, {"hand_over": token})

    assert (answer.status_code, answer.json()["code"]) == (403, "rights.hand-over")


def test_one_of_the_companys_systems_hands_a_signal_on(api):
    said = {"known_by": [{"kind": "account", "value": "1017"}], "sec_gpc": "1", "language": "fr"}

    told = api.post("/panel/signals/gpc", said, token=api.token()).json()

    assert (told["opted_out"], told["says"]) == (
        True,
        "Le signal d’opposition de votre navigateur est respecté : vos données ne sont ni vendues ni partagées.",
    )
    assert is_out(api, "account", "1017")


def test_somebody_of_whom_one_part_is_known_to_be_out_is_wholly_out_after_the_next(api):
    one, two = {"kind": "cookie", "value": COOKIE}, {"kind": "account", "value": "1017"}
    signal(api)
    token = api.token()

    api.post("/panel/signals/gpc", {"known_by": [one, two], "sec_gpc": "1"}, token=token)

    assert is_out(api, "account", "1017")


def test_without_a_secret_for_hand_overs_nobody_is_handed_over(api):
    answer = signal(api, {"hand_over": "x.y"})

    assert (answer.status_code, answer.json()["code"]) == (403, "api.no-hand-overs")
