from copy import deepcopy

import pytest

from kept.estate.change import Erase, Set
from kept.estate.errors import CannotError, ContradictedError, PendingError
from kept.estate.ports import Count
from kept.estate.selection import Everything, Keys
from kept.testing.connector_contract import shop as rows
from kept.testing.connector_contract import sweep
from kept.testing.contract_data import CUSTOMER
from tests.connectors.http.shop import TEXT

BATCH = "erase: {method: POST, path: /erasures, keys: keys, most: 100, body: {of: customer}, job: yes}"
ONE_BY_ONE = TEXT.replace(BATCH, 'erase: {method: DELETE, path: "/customers/{id}"}')
FEW = TEXT.replace(BATCH, BATCH.replace("most: 100", "most: 3"))
WITHOUT_JOB = TEXT.replace(BATCH, BATCH.replace(", job: yes", ""))


@pytest.fixture
def held(shop):
    shop.rows = deepcopy(rows(7))
    return shop


def posts(shop, path):
    return [one for one in shop.asked if one == f"POST {path}"]


def test_a_firm_that_lies_about_an_erasure_is_found_and_nothing_is_counted(held, open_shop):
    held.lies = True
    connector = open_shop()

    with pytest.raises(ContradictedError) as caught:
        sweep(connector, CUSTOMER, Everything(), Erase())

    assert str(caught.value) == (
        "The system “shop” says that records of shop.customer are erased, and 7 of 7 are there as before"
    )
    assert connector.measure(CUSTOMER, [Count()]) == [7]


def test_a_record_that_can_no_longer_be_read_is_not_taken_for_one_that_is_gone(held, open_shop):
    held.blurs = True

    with pytest.raises(ContradictedError, match="are erased, and 7 of 7 are there as before"):
        sweep(open_shop(), CUSTOMER, Everything(), Erase())


def test_a_firm_that_lies_about_a_change_is_found(held, open_shop):
    held.lies = True

    with pytest.raises(ContradictedError, match=r"says that records of .* are changed, and 7 of 7"):
        sweep(open_shop(), CUSTOMER, Everything(), Set({"email": "a"}))


def test_an_erasure_counts_once_it_is_reported_done(held, open_shop, paused):
    held.polls = 3

    assert sweep(open_shop(), CUSTOMER, Everything(), Erase()) == 7
    assert (held.jobs, paused, len(held.rows["customer"])) == ({"j0": 0}, [0, 0, 0], 0)


def test_an_erasure_that_is_not_reported_done_in_time_is_pending_and_can_be_asked_for_again(held, open_shop):
    held.polls = 10_000
    text = TEXT.replace("every: 0}", "every: 0, looks: 5}")
    connector = open_shop(text)

    with pytest.raises(PendingError):
        sweep(connector, CUSTOMER, Everything(), Erase())
    held.polls, held.rows = 1, deepcopy(rows(7))

    assert sweep(connector, CUSTOMER, Everything(), Erase()) == 7


def test_an_erasure_for_later_that_nobody_can_follow_is_pending(held, open_shop):
    with pytest.raises(
        PendingError, match="will do later what was asked at /erasures, and its description does not say"
    ):
        sweep(open_shop(WITHOUT_JOB), CUSTOMER, Everything(), Erase())


def test_a_span_is_one_request(held, open_shop):
    connector = open_shop(FEW)
    spans = list(connector.spans(CUSTOMER, Everything()))

    assert sweep(connector, CUSTOMER, Everything(), Erase()) == 7
    assert (len(spans), len(posts(held, "/erasures"))) == (3, 3)


def test_keys_that_are_listed_are_cut_by_their_place_in_the_list(held, open_shop):
    connector = open_shop(FEW)
    selection = Keys(tuple((number,) for number in (1, 2, 3, 4, 99)))

    assert list(connector.spans(CUSTOMER, selection)) == ["k:0:3", "k:3:6"]
    assert sweep(connector, CUSTOMER, selection, Erase()) == 4


def test_records_are_erased_one_by_one_where_the_firm_takes_no_more(held, open_shop):
    assert sweep(open_shop(ONE_BY_ONE), CUSTOMER, Keys(((1,), (2,))), Erase()) == 2
    assert [one for one in held.asked if one.startswith("DELETE")] == ["DELETE /customers/1", "DELETE /customers/2"]


def test_a_record_that_has_gone_meanwhile_is_not_counted(held, open_shop):
    connector = open_shop(ONE_BY_ONE)
    held.gone_meanwhile = True

    assert sweep(connector, CUSTOMER, Keys(((1,),)), Erase()) == 0


def test_an_interface_that_is_not_there_is_no_record_that_has_gone(held, open_shop):
    connector = open_shop(TEXT.replace("path: /erasures", "path: /nowhere"))

    with pytest.raises(CannotError, match="has nothing at /nowhere"):
        sweep(connector, CUSTOMER, Everything(), Erase())


def test_a_span_that_another_process_left_is_found_again_by_its_name(held, open_shop):
    (first, *_) = open_shop(FEW).spans(CUSTOMER, Everything())

    acted = open_shop(FEW).act(CUSTOMER, Everything(), Erase(), span=first, salt=b"s")

    assert (acted.count, len(held.rows["customer"])) == (3, 4)
