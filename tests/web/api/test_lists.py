"""A dialler asks before it calls, an import before it brings somebody back."""

import pytest

from kept.app.rights.advance import advance
from kept.gate import Suppression
from kept.rights.asked import Identifier
from tests.web.api.conftest import ZOE
from tests.web.api.policies import publish

PHONE = "+49 30 901820"


@pytest.fixture
def ruled(api):
    publish()
    return api


def objected(api, *purposes):
    known_by = [{"kind": "phone", "value": PHONE}, {"kind": "email", "value": ZOE}]
    said = {"kind": "objection", "known_by": known_by, "part": {"purposes": purposes}}
    reference = api.post("/requests", said).json()["reference"]
    advance(api.clerk, reference)
    return reference


def may_call(api, *numbers, **more):
    answer = api.post("/lists/calls", {"numbers": numbers, **more}, token=api.token(name=f"t{len(more)}"))
    return [(one["may"], one["code"], one["clause"]) for one in answer.json()["calls"]]


def test_a_number_whose_owner_wants_no_calls_may_not_be_called_however_it_is_written(ruled):
    objected(ruled, "calls")

    assert may_call(ruled, "+4930901820", "0049 30 90 18 20", "+49 (0)30 901820", "+49 30 901821") == [
        (False, "gate-no-calls", "2.0.1"),
        (False, "gate-no-calls", "2.0.1"),
        (False, "gate-no-calls", "2.0.1"),
        (True, "gate-may-call", "2.0.1"),
    ]


def test_a_number_without_a_country_is_read_where_it_is_dialled(ruled):
    objected(ruled, "calls")

    assert may_call(ruled, "030 901820", region="DE") == [(False, "gate-no-calls", "2.0.1")]
    assert may_call(ruled, "030 901820", "call me") == [(False, "gate-no-number", ""), (False, "gate-no-number", "")]


def test_who_wants_no_marketing_is_not_called_for_it_and_may_be_called_for_anything_else(ruled):
    objected(ruled, "marketing")

    assert may_call(ruled, PHONE) == [(False, "gate-no-marketing", "2.0.1")]
    assert may_call(ruled, PHONE, is_marketing=False) == [(True, "gate-may-call", "2.0.1")]


def test_who_wants_no_calls_may_still_be_written_to(ruled):
    objected(ruled, "calls")

    assert not ruled.clerk.suppressed.holds(Suppression.MARKETING, [Identifier(kind="email", value=ZOE)])


def test_the_answer_is_in_words_as_well(ruled):
    objected(ruled, "calls")

    answer = ruled.post("/lists/calls", {"numbers": [PHONE], "language": "de"}, token=ruled.token())

    assert answer.json()["calls"][0]["why"] == "Die Person möchte keine Anrufe (Klausel 2.0.1)."


def test_a_list_is_asked_for_many_at_once(api):
    api.clerk.suppressed.add(Suppression.IMPORT, [Identifier(kind="email", value="Zoe@Example.org")], at=api.clerk.now)
    known_by = [{"kind": "email", "value": one} for one in ("ben@example.org", "ZOE@example.org")]
    token = api.token()

    there = [
        api.post("/lists/lookup", {"listed": listed, "known_by": known_by}, token=token).json()["on_list"]
        for listed in ("import", "marketing")
    ]

    assert there == [[False, True], [False, False]]


def test_without_a_policy_nothing_is_said_of_what_may_be(api):
    answer = api.post("/lists/calls", {"numbers": [PHONE]}, token=api.token())

    assert (answer.status_code, answer.json()["code"], answer.json()["detail"]) == (
        503,
        "app.no-policy",
        "This cannot be answered here now.",
    )
