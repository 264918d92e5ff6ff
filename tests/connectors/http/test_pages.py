import pytest

from kept.connectors.http.description import Onward, Paging, Place, Shelf
from kept.connectors.http.pages import Pages, at
from kept.estate.errors import UnreadableError
from tests.connectors.http.wired import said, wire

CURSOR = Onward(by=Paging.CURSOR, parameter="after", next=("next",), size="limit", most=2)
PAGE = Onward(by=Paging.PAGE, parameter="page", last=("pages",))
LINK = Onward(by=Paging.LINK)


def items(firm, onward, *, within=("data",), asked=None):
    shelf = Shelf(location="x", path="/x", key=("id",), fields={"id": Place(at=("id",))}, items=within, onward=onward)
    return list(Pages(caller=firm.caller(), shelf=shelf, parameters=asked or {}).items())


def page(*numbers, **more):
    return said({"data": [{"id": one} for one in numbers], **more})


def test_a_list_goes_on_from_its_marker_until_there_is_none():
    firm = wire(page(1, 2, next="m 2"), page(3, next=None))

    assert [one["id"] for one in items(firm, CURSOR, asked={"of": "a"})] == [1, 2, 3]
    assert firm.paths() == ["/x?of=a&limit=2", "/x?of=a&limit=2&after=m+2"]


@pytest.mark.parametrize("ends", [{"next": ""}, {"next": False}, {}])
def test_a_list_without_a_marker_is_at_its_end(ends):
    assert len(items(wire(page(1, **ends)), CURSOR)) == 1


def test_a_list_goes_on_to_its_last_page():
    firm = wire(page(1, pages=2), page(2, pages=2))

    assert ([one["id"] for one in items(firm, PAGE)], firm.paths()) == ([1, 2], ["/x?page=1", "/x?page=2"])


def test_a_list_of_pages_without_a_last_one_ends_with_an_empty_one():
    firm = wire(page(1), page(2), page())

    assert [one["id"] for one in items(firm, Onward(by=Paging.PAGE, parameter="page"))] == [1, 2]


def test_a_list_goes_on_at_the_address_it_gives():
    firm = wire(said([{"id": 1}], Link='<?after=1>; rel="next"'), said([{"id": 2}]))

    assert ([one["id"] for one in items(firm, LINK, within=())], firm.paths()) == ([1, 2], ["/x", "/x?after=1"])


def test_a_list_without_paging_is_one_page():
    firm = wire(page(1, next="more"))

    assert (len(items(firm, Onward())), len(firm.asked)) == (1, 1)


@pytest.mark.parametrize(
    ("onward", "answers"),
    [
        (CURSOR, [page(1, next="m1"), page(2, next="m1")]),
        (CURSOR, [page(1, next="m1"), page(1, next="m2")]),
        (CURSOR, [page(next="m1"), page(next="m1")]),
        (PAGE, [page(1, pages=9)]),
        (Onward(by=Paging.PAGE, parameter="page"), [page(1)]),
    ],
)
def test_a_list_that_never_ends_is_noticed(onward, answers):
    with pytest.raises(UnreadableError, match="goes round in a ring: the same page comes a second time"):
        items(wire(*answers), onward)


def test_an_address_that_comes_again_is_noticed():
    first = said([{"id": 1}], Link='<?after=1>; rel="next"')
    second = said([{"id": 2}], Link='<?after=1>; rel="next"')

    with pytest.raises(UnreadableError, match="ring"):
        items(wire(first, second), LINK, within=())


@pytest.mark.parametrize("body", [None, [], {"data": None}, {"data": {}}, {"data": ["x"]}, {"other": []}])
def test_an_answer_without_a_list_of_records_is_unreadable(body):
    with pytest.raises(UnreadableError, match="“firm” answers to /x has no list of records at data"):
        items(wire(said(body)), CURSOR)


def test_a_marker_that_is_none_is_unreadable():
    with pytest.raises(UnreadableError, match="has no marker at next"):
        items(wire(page(1, next={"a": 1})), CURSOR)


def test_a_place_within_an_answer_is_found_or_nothing_is():
    body = {"a": {"b": [1]}}

    assert [at(body, steps) for steps in ((), ("a", "b"), ("a", "b", "c"), ("x",))] == [body, [1], None, None]
