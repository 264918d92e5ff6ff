"""Whose records are: the persons' own, and those that lead to them."""

import pytest

from kept.estate.classify import BUILT_IN
from kept.estate.linking import Link
from kept.estate.model import FieldKind
from kept.estate.ports import LiveField
from kept.estate.subjects import belongings, subjects

SYSTEM = "shop"


def guesses(**tables):
    return {
        (SYSTEM, location): {
            name: next(
                (g for one in BUILT_IN if (g := one.classify(LiveField(name=name, kind=FieldKind.TEXT), ()))), None
            )
            for name in names.split()
        }
        for location, names in tables.items()
    }


def link(source, field, target):
    return Link(source=(SYSTEM, source), fields=(field,), target=(SYSTEM, target), to_fields=("id",), evidence="")


def whose(fields, *links):
    found = belongings(list(fields), subjects(fields, links), links, fields)
    return {place[1]: one.whose for place, one in found.items()}


@pytest.mark.parametrize(
    ("table", "names", "who"),
    [
        ("customers", "id name email", "customer"),
        ("employees", "id first_name last_name", "staff"),
        ("Mitarbeiter", "id vorname nachname", "staff"),
        ("auth_user", "id login password", "user"),
        ("pacientes", "id nombre fecha_nacimiento", "patient"),
        ("actor", "id first_name last_name", "actor"),
    ],
)
def test_records_are_persons_by_their_name_and_what_identifies_one(table, names, who):
    assert whose(guesses(**{table: names})) == {table: who}


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("customer_types", "id name"),
        ("warehouses", "id name street phone"),
        ("products", "id name"),
        ("user_role", "id name"),
    ],
)
def test_records_of_things_are_nobodys(table, names):
    assert whose(guesses(**{table: names}, orders="id"), link("orders", "x", table)) == {}


def test_what_has_a_name_and_can_be_reached_is_a_person_once_others_point_at_it():
    fields = guesses(parties="id name email phone", orders="id")

    assert whose(fields) == {}
    assert whose(fields, link("orders", "party_id", "parties")) == {"parties": "party", "orders": "party"}


def test_a_record_belongs_to_the_person_it_leads_to_over_any_number_of_steps():
    fields = guesses(customers="id name email", orders="id", lines="id", products="id name")
    ways = (
        link("orders", "customer_id", "customers"),
        link("lines", "order_id", "orders"),
        link("lines", "p", "products"),
    )

    assert whose(fields, *ways) == {"customers": "customer", "orders": "customer", "lines": "customer"}


def test_the_shortest_way_decides():
    fields = guesses(customers="id name email", employees="id first_name last_name", orders="id", notes="id")
    ways = (
        link("orders", "customer_id", "customers"),
        link("notes", "order_id", "orders"),
        link("notes", "employee_id", "employees"),
    )

    assert whose(fields, *ways)["notes"] == "staff"


def test_where_ways_lead_to_different_people_a_person_decides():
    fields = guesses(customers="id name email", employees="id first_name last_name", orders="id")
    ways = (link("orders", "customer_id", "customers"), link("orders", "employee_id", "employees"))

    orders = belongings(list(fields), subjects(fields, ways), ways, fields)[SYSTEM, "orders"]

    assert orders.whose is None
    assert orders.evidence == (
        "records lead to different people, decide whose they are:"
        " customer_id → customers (customer); employee_id → employees (staff)"
    )


def test_two_ways_to_the_same_people_leave_no_doubt():
    fields = guesses(users="id login password", messages="id")

    assert whose(fields, link("messages", "from_id", "users"), link("messages", "to_id", "users"))["messages"] == "user"


def test_a_ring_of_references_comes_to_an_end():
    fields = guesses(a="id", b="id")

    assert whose(fields, link("a", "b_id", "b"), link("b", "a_id", "a")) == {}


def test_companies_that_name_a_contact_are_no_persons_and_only_customers_carry():
    fields = guesses(
        customers="id company_name contact_name", suppliers="id company_name contact_name", orders="id", products="id"
    )
    ways = (link("orders", "customer_id", "customers"), link("products", "supplier_id", "suppliers"))

    found = subjects(fields, ways)

    assert [one.company for one in found.values()] == [True, True]
    assert whose(fields, *ways) == {"customers": "customer", "suppliers": "supplier", "orders": "customer"}


def test_addresses_that_persons_point_at_are_theirs():
    fields = guesses(customers="id name email address_id", addresses="id street city phone", cities="id city")
    ways = (link("customers", "address_id", "addresses"), link("addresses", "city_id", "cities"))

    assert whose(fields, *ways) == {"customers": "customer", "addresses": "customer"}


def test_a_name_repeated_beside_a_way_to_the_person_makes_no_second_person():
    fields = guesses(contacts="id first_name last_name", refusals="id first_name last_name reason")

    assert whose(fields, link("refusals", "contact_id", "contacts")) == {"contacts": "contact", "refusals": "contact"}
