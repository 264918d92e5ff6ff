"""What is held about somebody: counted without being read, read a page at a time, nobody else's among it."""

from kept.plans.errand import Errand, Known, Sought
from kept.rights.holding import PAGE, Held, held, lines_of, records
from tests.rights.shop import ADA, BOB, EVE, shop
from tests.rights.stands import at


def errand(*known_by: str) -> Errand:
    pairs = (one.partition("=") for one in known_by)
    return Errand(
        right="access",
        whose="customer",
        people=(Sought(known_by=tuple(Known(kind=kind, value=value) for kind, _, value in pairs), mark="ab"),),
    )


def counts(found: Held) -> dict[str, int]:
    return {one.dataset.full_name: one.count for one in found.holdings}


def dataset(stand, name):
    return next(one for one in stand.estate.datasets() if one.full_name == name)


def test_every_dataset_is_counted_those_without_a_record_too():
    found = held(errand(f"email={ADA}"), stores=shop().stores)

    assert counts(found) == {
        "shop.customer": 1, "shop.address": 2, "shop.order": 2, "shop.order_line": 2, "shop.invoice": 1,
        "desk.ticket": 1, "desk.session": 1, "web.access": 2,
    }  # fmt: skip
    assert (found.silent, found.problems) == ((), ())


def test_it_counts_what_an_access_would_give():
    stand = shop()
    plan = stand.plan("access", f"email={BOB}")

    assert {
        name: count for name, count in counts(held(errand(f"email={BOB}"), stores=stand.stores)).items() if count
    } == {step.dataset: step.count for step in plan.steps if step.count and step.path != "mentions"}


def test_of_two_who_share_an_address_nothing_is_shown():
    found = held(errand(f"email={EVE}"), stores=shop().stores)

    assert found.holdings == ()
    assert [one.code for one in found.problems] == ["rights-plan-several"]


def test_a_system_that_does_not_answer_is_named_and_the_others_are_counted():
    stand = shop()
    stand.down = {"desk"}

    found = held(errand(f"email={ADA}"), stores=stand.stores)

    assert found.silent == ("desk",)
    assert counts(found)["shop.order"] == 2


def test_where_those_who_would_know_the_person_are_silent_nothing_is_known():
    stand = shop()
    stand.down = {"shop"}

    found = held(errand(f"email={ADA}"), stores=stand.stores)

    assert (found.holdings, found.silent) == ((), ("shop",))


def test_records_are_read_with_their_names_and_when_they_go():
    stand = shop()

    shown, has_more = records(errand(f"email={ADA}"), dataset(stand, "shop.invoice"), stores=stand.stores, page=0)

    assert [(one.name, one.row["bill_to"], one.clause, has_more) for one in shown] == [
        ("shop.invoice#100", "Ada Byron", "7.2", False)
    ]
    assert [one.until for one in shown] == [at(-400).replace(year=at(-400).year + 10)]


def test_a_page_holds_so_many_and_says_whether_there_are_more():
    stand = shop()
    rows = stand.connectors["web"].rows["access"]
    rows += [{"ip": "1.1.1.1", "user": "1", "at": at(9), "request": f"page {n}"} for n in range(PAGE)]
    asked, lines = errand(f"email={ADA}"), dataset(stand, "web.access")

    first, more = records(asked, lines, stores=stand.stores, page=0)
    second, no_more = records(asked, lines, stores=stand.stores, page=1)

    assert (len(first), more, len(second), no_more) == (PAGE, True, 2, False)
    assert not {one.name for one in first} & {one.name for one in second}


def test_beyond_the_last_page_there_is_nothing():
    stand = shop()

    assert records(errand(f"email={ADA}"), dataset(stand, "web.access"), stores=stand.stores, page=9) == ((), False)


def test_the_lines_of_a_dataset_are_its_own():
    stand = shop()

    assert {one.dataset.full_name for one in lines_of(dataset(stand, "shop.invoice"), stand.stores)} == {"shop.invoice"}
