"""What an agent asks becomes a request of ours; its signature shows the agent, and not whose request it is."""

import pytest

from kept.rights.asked import Asker, Identifier
from kept.rights.drp.agents import Agent
from kept.rights.drp.exercises import ACTIONS, exercise_of
from kept.rights.drp.messages import MessageError
from kept.rights.kinds import RequestKind
from kept.rights.proofs import Point
from tests.rights.drp.signing import AGENT, claims, public


def agent(*, relied_on=False):
    return Agent(
        id=AGENT,
        name="Good Agent",
        verify_key=public(),
        contact="people@agent.example",
        is_relied_on=relied_on,
        callbacks=frozenset(),
    )


def said(**more):
    return claims(**{"exercise": "deletion", "regime": "ccpa", "email": "zoe@example.org", **more})


def test_a_deletion_is_an_erasure_by_an_agent_under_the_law_that_it_names():
    wanted = exercise_of(
        said(name="Zoe Young", relationships=["customer"], status_callback="https://agent.example/u"), agent()
    )

    ask = wanted.ask
    assert (ask.kind, ask.asker, ask.agent, ask.laws) == (
        RequestKind.ERASURE,
        Asker.AGENT,
        "people@agent.example",
        ("ccpa",),
    )
    assert ask.identifiers == (Identifier(kind="email", value="zoe@example.org"),)
    assert ask.text == "Good Agent: deletion\nName: Zoe Young\nRelationships: customer"
    assert wanted.callback == "https://agent.example/u"


@pytest.mark.parametrize(("action", "kind"), ACTIONS.items())
def test_every_right_of_the_protocol_has_its_kind(action, kind):
    assert exercise_of(said(exercise=action), agent()).ask.kind is kind


@pytest.mark.parametrize(
    ("relied_on", "claim", "shown"),
    [
        (False, {}, {Point.AGENT}),
        (False, {"email_verified": True}, {Point.AGENT}),
        (True, {}, {Point.AGENT}),
        (True, {"email_verified": True}, {Point.AGENT, Point.MANDATE}),
        (True, {"phone_number": "+4930901820", "phone_number_verified": True}, {Point.AGENT}),
        (
            True,
            {"email": None, "phone_number": "+4930901820", "phone_number_verified": True},
            {Point.AGENT, Point.MANDATE},
        ),
    ],
)
def test_only_of_an_agent_that_is_relied_on_a_verified_address_is_enough(relied_on, claim, shown):
    assert exercise_of(said(**claim), agent(relied_on=relied_on)).shown == shown


def test_without_a_regime_no_law_is_named():
    assert exercise_of(said(regime=None), agent()).ask.laws == ()


@pytest.mark.parametrize(
    ("claim", "fatal"),
    [
        ({"exercise": "sale:opt-in"}, True),
        ({"exercise": "everything"}, True),
        ({"exercise": None}, False),
        ({"drp.version": "0.9"}, False),
        ({"regime": "gdpr"}, False),
        ({"email": None}, False),
        ({"email": "zoe"}, False),
        ({"email": None, "phone_number": "call me"}, False),
        ({"relationships": "customer"}, False),
    ],
)
def test_what_cannot_be_asked_is_refused_without_repeating_it(claim, fatal):
    with pytest.raises(MessageError) as refused:
        exercise_of(said(**claim), agent())

    assert (refused.value.status, refused.value.fatal) == (400, fatal)
    assert "zoe" not in str(refused.value)
