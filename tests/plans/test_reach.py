"""Selections that lead into another system are made answerable by each system alone, and mean the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.estate import Dataset, Estate, Field, Reference, System
from kept.estate.errors import MissingError, UnreachableError
from kept.estate.model import FieldKind
from kept.estate.ports import Row
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Not,
    NotBefore,
    OneOf,
)
from kept.plans.reach import crosses, leads_elsewhere, within_reach
from kept.testing.connector import InMemoryConnector
from tests.plans.test_applying import NEW, OLD

NUMBER = FieldKind.INTEGER


def site(apart):
    """Return an estate of accounts and tickets, in one system or `apart` in two."""
    system = "support" if apart else "accounts"
    account = Dataset(
        name="account",
        system="accounts",
        location="account",
        key=("id",),
        fields=(
            Field(name="id", kind=NUMBER),
            Field(name="closed_at", kind=FieldKind.INSTANT),
            Field(name="country"),
        ),
    )
    to_account = Reference(name="account", to="accounts.account", fields=("account_id",))
    own = (Field(name="id", kind=NUMBER), Field(name="account_id", kind=NUMBER), Field(name="topic"))
    ticket = Dataset(name="ticket", system=system, location="ticket", key=("id",), fields=own, references=(to_account,))
    note = Dataset(
        name="note",
        system=system,
        location="note",
        key=("id",),
        fields=(*own, Field(name="ticket_id", kind=NUMBER)),
        references=(to_account, Reference(name="ticket", to=f"{system}.ticket", fields=("ticket_id",))),
    )
    by_system: dict[str, tuple[Dataset, ...]] = (
        {"accounts": (account,), "support": (ticket, note)} if apart else {"accounts": (account, ticket, note)}
    )
    return Estate(
        systems=tuple(System(name=name, kind="m", url="memory:", datasets=own) for name, own in by_system.items())
    )


ROWS: dict[str, list[Row]] = {
    "account": [
        {"id": 1, "closed_at": OLD, "country": "DE"},
        {"id": 2, "closed_at": NEW, "country": None},
        {"id": 3, "closed_at": None, "country": "FR"},
    ],
    "ticket": [{"id": n, "account_id": one, "topic": "x"} for n, one in enumerate((1, 2, 3, 4, None, 1))],
    "note": [{"id": n, "account_id": n % 4, "ticket_id": n % 3, "topic": None} for n in range(8)],
}


def connectors(estate):
    return {
        system.name: InMemoryConnector(system, {one.name: ROWS[one.name] for one in system.datasets})
        for system in estate.systems
    }


def selected(selection, *, apart, name="ticket"):
    estate = site(apart)
    dataset = next(one for one in estate.datasets() if one.name == name)
    open_ones = connectors(estate)
    reachable = within_reach(selection, dataset=dataset, estate=estate, connectors=open_ones)
    assert not crosses(reachable, dataset=dataset, estate=estate)
    return set(open_ones[dataset.system].keys(dataset, reachable))


COMPARISONS = st.sampled_from(
    [
        Before("account.closed_at", NEW),
        NotBefore("account.closed_at", NEW),
        Equals("account.country", "DE"),
        OneOf("account.country", ("DE", "FR")),
        IsNull("account.closed_at"),
        IsNull("account.country"),
        Equals("topic", "x"),
        IsNull("account_id"),
        Everything(),
        Keys(((1,), (4,))),
        Has("note", "ticket", Before("account.closed_at", NEW)),
        Has("note", "ticket", IsNull("account.country")),
    ]
)
SELECTIONS = st.recursive(
    COMPARISONS,
    lambda inner: (
        st.builds(Not, inner)
        | st.builds(AllOf, st.tuples(inner, inner))
        | st.builds(AnyOf, st.lists(inner, max_size=3).map(tuple))
    ),
    max_leaves=6,
)


@given(SELECTIONS)
def test_a_selection_means_the_same_whether_its_records_stand_in_one_system_or_in_two(selection):
    assert selected(selection, apart=True) == selected(selection, apart=False)


def test_what_stays_within_a_system_is_left_as_it_is():
    estate = site(apart=False)
    dataset = estate.dataset("accounts.ticket")
    selection = AllOf((Before("account.closed_at", NEW), Not(Has("note", "ticket")), Everything(), Keys(((1,),))))

    assert within_reach(selection, dataset=dataset, estate=estate, connectors={}) == selection


def test_a_system_that_is_not_open_is_said_to_be_so():
    estate = site(apart=True)
    dataset = estate.dataset("support.ticket")

    with pytest.raises(UnreachableError, match=r"^accounts, to which the path “account\.closed_at” leads, is not open"):
        within_reach(Before("account.closed_at", NEW), dataset=dataset, estate=estate, connectors={})


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        (Before("nobody.at", NEW), "support.note has no reference “nobody” to a declared dataset"),
        (Before("ticket.account.closed_at", NEW), "leaves its system after its first reference"),
        (Has("nothing", "ticket"), "support has no declared dataset “nothing”"),
    ],
)
def test_a_selection_that_cannot_be_answered_says_why(selection, sentence):
    estate = site(apart=True)

    with pytest.raises(MissingError, match=sentence):
        within_reach(selection, dataset=estate.dataset("support.note"), estate=estate, connectors=connectors(estate))


@pytest.mark.parametrize(
    ("selection", "elsewhere", "across"),
    [
        (Everything(), False, False),
        (Keys(((1,),)), False, False),
        (Equals("topic", "x"), False, False),
        (Equals("account.country", "DE"), True, True),
        (Not(AnyOf((IsNull("topic"), IsNull("account.country")))), True, True),
        (AllOf((IsNull("topic"),)), False, False),
        (Has("note", "ticket"), True, False),
        (Has("note", "ticket", Equals("account.country", "DE")), True, True),
    ],
)
def test_what_a_selection_looks_at_besides_its_own_record_is_known(selection, elsewhere, across):
    estate = site(apart=True)

    assert leads_elsewhere(selection) is elsewhere
    assert crosses(selection, dataset=estate.dataset("support.ticket"), estate=estate) is across
