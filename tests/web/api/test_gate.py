"""The gate, asked before a use: what people asked bears on it at once."""

import pytest

from kept.app.rights.advance import advance
from kept.app.rights.deciding import weigh
from kept.gate import Suppression
from kept.rights.asked import Identifier
from kept.rights.outcomes import Decision
from tests.app.rights.lives import ADA
from tests.web.api.conftest import ZOE
from tests.web.api.policies import publish


@pytest.fixture
def ruled(api):
    publish()
    return api


def decided(api, **use):
    said = {"known_by": [{"kind": "email", "value": ZOE}], "purpose": "1.0.1", "category": "account", **use}
    answer = api.post(
        "/gate/decisions",
        {"uses": [said]},
        token=api.token(name="g" + "".join(filter(str.isalnum, str(use).lower()))[:50]),
    )
    assert answer.status_code == 200, answer.content
    one = answer.json()["decisions"][0]
    return one["permits"], one["code"], one["clause"]


def test_a_listed_purpose_is_permitted_and_another_denied(ruled):
    assert decided(ruled) == (True, "gate-permitted", "1.0.1")
    assert decided(ruled, purpose="9.9.9") == (False, "gate-no-purpose", "9.9.9")


def test_who_opted_out_of_sale_is_not_sold(ruled):
    ruled.clerk.suppressed.add(Suppression.SALE, [Identifier(kind="email", value=ZOE)], at=ruled.clerk.now)

    assert decided(ruled, is_sale=True) == (False, "gate-no-sale", "2.0.4")
    assert decided(ruled) == (True, "gate-permitted", "1.0.1")


def test_an_objection_that_was_granted_holds_at_the_gate_and_one_that_was_not_does_not(ruled):
    for email, decision in ((ZOE, Decision.GRANTED), ("ben@example.org", Decision.REJECTED)):
        ruled.clerk.carrier.holds.setdefault(email, {"billing": 1})
        reference, _ = ruled.owned("objection", email=email, part={"purposes": ["1.0.1"]}, text="Please stop")
        advance(ruled.clerk, reference)
        weigh(ruled.clerk, reference, by=ADA, decision=decision, reason="So it is.")
        advance(ruled.clerk, reference)

    assert decided(ruled) == (False, "gate-objected", "2.0.2")
    assert decided(ruled, known_by=[{"kind": "email", "value": "ben@example.org"}]) == (
        True,
        "gate-permitted",
        "1.0.1",
    )


def test_a_restriction_holds_for_its_categories(ruled):
    reference, _ = ruled.owned("restriction", part={"categories": ["account"]})
    advance(ruled.clerk, reference)

    assert decided(ruled) == (False, "gate-restricted", "2.0.3")
    assert decided(ruled, category="usage") == (True, "gate-permitted", "1.0.1")
    assert decided(ruled, exception="legal claims") == (True, "gate-permitted", "1.0.1")


def test_what_nobody_has_shown_bears_on_nothing(ruled):
    ruled.made("restriction")

    assert decided(ruled) == (True, "gate-permitted", "1.0.1")


def test_a_restriction_outlives_the_request_that_it_came_from(ruled):
    reference, _ = ruled.owned("restriction")
    advance(ruled.clerk, reference)
    ruled.clerk.requests.mute([reference], at=ruled.clerk.now)

    assert decided(ruled) == (False, "gate-restricted", "2.0.3")


def test_a_restriction_ends_with_the_plan_that_made_it(ruled, clock):
    reference, _ = ruled.owned("restriction")
    advance(ruled.clerk, reference)
    plan = ruled.clerk.find(reference).request.state.plan.plan
    clock.go(minutes=1)

    assert (ruled.clerk.bearings.end("", at=clock.now()), ruled.clerk.bearings.end(plan, at=clock.now())) == (0, 1)
    assert decided(ruled) == (True, "gate-permitted", "1.0.1")


def test_a_restriction_of_one_record_is_kept_by_the_store_and_not_by_the_gate(ruled):
    reference, _ = ruled.owned("restriction", part={"records": ["support.ticket#17"]})
    advance(ruled.clerk, reference)

    assert decided(ruled) == (True, "gate-permitted", "1.0.1")


def test_a_stranger_is_not_restricted_with_somebody_else(ruled):
    reference, _ = ruled.owned("restriction")
    advance(ruled.clerk, reference)

    assert decided(ruled, known_by=[{"kind": "email", "value": "ben@example.org"}])[0] is True
    assert decided(ruled, known_by=[{"kind": "account", "value": ZOE}])[0] is True
