"""The contract, and the conditions under which a firm is asked, over a real server on this machine."""

from copy import deepcopy

import pytest
from flask import Response

from kept.connectors.http.observing import observed
from kept.estate import Dataset, Field
from kept.estate.change import Erase
from kept.estate.errors import RefusedError, UnreachableError, UnreadableError
from kept.estate.ports import Count
from kept.estate.selection import Everything
from kept.testing.connector_contract import ConnectorContract, customers, sweep
from kept.testing.connector_contract import shop as rows
from kept.testing.contract_data import CUSTOMER


class TestHttp(ConnectorContract):
    pass


@pytest.fixture
def held(shop):
    shop.rows = deepcopy(rows(10))
    return shop


def count(connector):
    return connector.measure(CUSTOMER, [Count()])


def answering(status, **headers):
    def meddle(_):
        return Response(status=status, headers={name.replace("_", "-"): value for name, value in headers.items()})

    return meddle


def test_a_wrong_secret_is_refused(held, open_shop):
    with pytest.raises(RefusedError, match="answers 401 to GET /customers"):
        count(open_shop(secret="guess"))


def test_a_firm_that_is_not_there_does_not_answer(open_shop):
    with pytest.raises(UnreachableError, match="does not answer"):
        count(open_shop(url="http://127.0.0.1:9"))


def test_a_firm_that_is_down_for_an_hour_is_not_waited_for_and_loses_nothing(held, open_shop, paused):
    connector = open_shop()
    held.meddle = answering(503, Retry_After="3600")

    with pytest.raises(UnreachableError, match="asks to wait 3,600 seconds"):
        sweep(connector, CUSTOMER, Everything(), Erase())

    waited, held.meddle = list(paused), lambda answer: answer
    assert (waited, count(connector), sweep(connector, CUSTOMER, Everything(), Erase())) == ([], [10], 10)


def test_a_busy_firm_is_asked_more_slowly(held, open_shop, paused):
    turns = [answering(500), answering(429, Retry_After="3")]
    held.meddle = lambda answer: turns.pop()(answer) if turns else answer

    assert (count(open_shop()), paused) == ([10], [3, 2])


@pytest.mark.parametrize(
    ("content", "words"),
    [("<html>", "is no JSON"), ("[]", "no list of records"), (" " * 50_000_000, "more than 8 MB on one page")],
)
def test_what_is_no_answer_is_said_to_be_none(held, open_shop, content, words):
    held.meddle = lambda _: Response(content, content_type="application/json")

    with pytest.raises(UnreadableError, match=words):
        count(open_shop())


def test_a_list_that_goes_round_in_a_ring_is_left(held, open_shop):
    page = '{"page": {"records": [], "next": "1"}}'
    held.meddle = lambda _: Response(page, content_type="application/json")

    with pytest.raises(UnreadableError, match="goes round in a ring"):
        count(open_shop())


def test_a_record_that_nobody_can_read_is_counted_and_not_guessed_at(held, open_shop):
    held.rows["customer"][0] = {**held.rows["customer"][0], "age": "about thirty"}
    connector = open_shop()

    structure = {one.location: one.unreadable for one in connector.structure()}

    assert (structure, count(connector)) == ({"customer": 1, "invoice": 0, "note": 0}, [9])


def test_a_field_that_nobody_described_is_seen_and_can_be_read(held, open_shop):
    held.rows["customer"] = [{**row, "shoe": 44} for row in customers(2)]
    connector = open_shop()
    shelf = connector.firm.caller.description.shelves["customer"]

    live = observed(connector.firm, shelf)
    fields = tuple(Field(name=one.name, kind=one.kind) for one in live.fields)
    sample = Dataset(name="customer", system="shop", location="customer", fields=fields)

    assert [one.name for one in live.fields][-1] == "shoe"
    assert [row["shoe"] for row in connector.read(sample, Everything(), ["id", "shoe"])] == [44, 44]
