"""The rights on a database that nobody made for us: found, given, erased, with its own foreign keys in force."""

import psycopg
import pytest

from kept.plans import Ground, Plan
from kept.plans.errand import Errand, Known, Sought
from kept.rights.executing import confirm, execute
from kept.rights.giving import give
from kept.rights.planning import Basis, plan_right
from kept.rights.working import Stores
from kept.terms import Period
from kept.testing.journal import InMemoryJournal
from tests.rights.northwind.loading import load, opened
from tests.rights.stands import NOW, Heap, policy, stays, steps

WHOLE = policy(c613=Period(years=60))


@pytest.fixture
def northwind(postgres_database):
    """Return the stores with Northwind in them, and a way to ask the database itself."""
    url = postgres_database.url
    postgres_database.run("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    load(url)
    estate, connectors = opened(url, postgres_database.base)
    stores = Stores(estate=estate, connectors=connectors, policy=WHOLE, now=NOW)
    with psycopg.connect(url.replace("postgresql+psycopg", "postgresql"), autocommit=True) as asking:
        yield stores, lambda query: asking.execute(query).fetchall()
    connectors["northwind"].close()


def planned(stores: Stores, right: str, whose: str, *known_by: tuple[str, str]) -> Plan:
    sought = Sought(known_by=tuple(Known(kind=kind, value=value) for kind, value in known_by), mark="ab")
    return plan_right(
        Errand(right=right, whose=whose, people=(sought,)),
        stores=stores,
        basis=Basis(id="plan-1", salt=b"salt".hex(), policy_digest=stores.policy.digest, estate_revision="sha256:e"),
    )


def carried_out(stores: Stores, plan: Plan) -> int:
    ground = Ground(
        estate=stores.estate,
        connectors=stores.connectors,
        policy_digest=stores.policy.digest,
        estate_revision="sha256:e",
    )
    if plan.purpose != "access":
        execute(plan, journal=InMemoryJournal(), stores=stores, ground=ground)
        return confirm(plan, stores=stores)
    heap = Heap({})
    give(plan, journal=InMemoryJournal(), stores=stores, ground=ground, taker=heap)
    return sum(map(len, heap.of.values()))


@pytest.mark.parametrize("known_by", [("id", "ALFKI"), ("customer_id", "ALFKI"), ("phone", "030-0074321")])
def test_a_customer_is_given_what_the_database_holds_of_them(northwind, known_by):
    stores, ask = northwind
    ((orders, lines),) = ask(
        "SELECT count(DISTINCT order_id), count(*) FROM orders JOIN order_details USING (order_id)"
        " WHERE customer_id = 'ALFKI'"
    )

    plan = planned(stores, "access", "customer", known_by)

    assert steps(plan) == {
        "northwind.customers": {"read": 1},
        "northwind.orders": {"read": orders},
        "northwind.order_details": {"read": lines},
    }
    assert carried_out(stores, plan) == 1 + orders + lines


def test_a_customer_goes_and_nobody_else_does(northwind):
    stores, ask = northwind
    others = "SELECT * FROM customers WHERE customer_id <> 'ALFKI' ORDER BY 1"
    sold = "SELECT * FROM orders WHERE customer_id <> 'ALFKI' ORDER BY 1"
    lines = "SELECT * FROM order_details JOIN orders USING (order_id) WHERE customer_id <> 'ALFKI' ORDER BY 1, 2"
    before = [ask(query) for query in (others, sold, lines)]

    plan = planned(stores, "erasure", "customer", ("id", "ALFKI"))
    left = carried_out(stores, plan)

    assert left == 0
    assert [ask(query) for query in (others, sold, lines)] == before
    assert ask("SELECT contact_name, address, phone, fax FROM customers WHERE customer_id = 'ALFKI'") == [(None,) * 4]
    assert ask("SELECT DISTINCT ship_name, ship_address FROM orders WHERE customer_id = 'ALFKI'") == [(None, None)]
    assert ask(
        "SELECT DISTINCT quantity FROM order_details JOIN orders USING (order_id) WHERE customer_id = 'ALFKI'"
    ) == [(0,)]


def test_what_the_tax_office_needs_stays_until_its_time(northwind):
    stores, ask = northwind
    ((late,),) = ask("SELECT count(*) FROM orders WHERE customer_id = 'ALFKI' AND order_date >= '1998-01-01'")

    plan = planned(stores, "erasure", "customer", ("id", "ALFKI"))
    carried_out(stores, plan)

    exempt = [one for one in plan.keeps if one.because.code == "rights-plan-exempt"]
    assert sum(one.count for one in exempt) == late
    assert {one.until.year for one in exempt if one.until} == {2058}
    assert ask("SELECT count(*) FROM orders WHERE customer_id = 'ALFKI' AND ship_country IS NOT NULL") == [(late,)]


def test_a_member_of_staff_goes_from_what_is_theirs_and_not_from_what_they_sold(northwind):
    stores, ask = northwind
    ((sold,),) = ask("SELECT count(*) FROM orders WHERE employee_id = 5")

    plan = planned(stores, "erasure", "staff", ("id", "5"))
    left = carried_out(stores, plan)

    assert left == 0
    assert [(name, why) for name, _, _, why in stays(plan)] == [("northwind.employees", "rights-plan-pointed-at")]
    assert ask("SELECT count(*) FROM orders WHERE employee_id = 5") == [(sold,)]
    assert ask("SELECT last_name, home_phone FROM employees WHERE employee_id = 5") == [("", None)]
    assert ask("SELECT count(*) FROM employee_territories WHERE employee_id = 5") == [(0,)]


def test_a_customer_without_orders_is_removed(northwind):
    stores, ask = northwind
    new = "('NEWCO', 'New', 'Nora New')"
    ask(f"INSERT INTO customers (customer_id, company_name, contact_name) VALUES {new} RETURNING 1")

    plan = planned(stores, "erasure", "customer", ("id", "NEWCO"))
    left = carried_out(stores, plan)

    assert (steps(plan), left) == ({"northwind.customers": {"erase": 1}}, 0)
    assert ask("SELECT count(*) FROM customers WHERE customer_id = 'NEWCO'") == [(0,)]
