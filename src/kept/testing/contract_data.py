"""A small shop as the connector contract uses it: its declaration, and random rows and selections for it."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from kept.estate import Dataset, Field, Reference, System
from kept.estate.model import FieldKind
from kept.estate.ports import Row
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Below,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Not,
    NotBefore,
    OneOf,
    Selection,
)

Rows = dict[str, list[Row]]

CUSTOMER = Dataset(
    name="customer",
    system="shop",
    location="customer",
    key=("id",),
    fields=(
        Field(name="id", kind=FieldKind.INTEGER),
        Field(name="email"),
        Field(name="age", kind=FieldKind.INTEGER),
        Field(name="balance", kind=FieldKind.DECIMAL),
        Field(name="active", kind=FieldKind.BOOLEAN),
        Field(name="joined", kind=FieldKind.INSTANT),
        Field(name="born", kind=FieldKind.DATE),
    ),
)
INVOICE = Dataset(
    name="invoice",
    system="shop",
    location="invoice",
    key=("customer_id", "number"),
    fields=(
        Field(name="customer_id", kind=FieldKind.INTEGER),
        Field(name="number"),
        Field(name="issued", kind=FieldKind.INSTANT),
        Field(name="status"),
    ),
    references=(Reference(name="customer", to="shop.customer", fields=("customer_id",)),),
)
NOTE = Dataset(
    name="note",
    system="shop",
    location="note",
    key=("label",),
    fields=(
        Field(name="label"),
        Field(name="about_customer", kind=FieldKind.INTEGER),
        Field(name="about_number"),
        Field(name="written", kind=FieldKind.INSTANT),
    ),
    references=(Reference(name="invoice", to="shop.invoice", fields=("about_customer", "about_number")),),
)
SHOP = System(name="shop", kind="relational", url="", datasets=(CUSTOMER, INVOICE, NOTE))

_START = datetime(2026, 1, 1, tzinfo=UTC)
_WORDS = ("a", "A", "á", "a ", "b", "it's", "%", "")
_IDS = st.integers(1, 6)

instants = st.builds(
    lambda days, seconds, micro: _START + timedelta(days=days, seconds=seconds, microseconds=micro),
    st.integers(-3, 3),
    st.sampled_from((0, 0, 1, 36_000, 86_399)),
    st.sampled_from((0, 0, 500_000, 999_999)),
)
words = st.sampled_from(_WORDS)
_days = instants.map(lambda one: one.date().isoformat())


def _or_null(values: "st.SearchStrategy[object]") -> "st.SearchStrategy[object]":
    return st.one_of(st.none(), values)


_CUSTOMERS = st.fixed_dictionaries(
    {
        "id": _IDS,
        "email": _or_null(words),
        "age": _or_null(st.integers(-1, 3)),
        "balance": _or_null(st.sampled_from((0.0, 1.5, 19.99, -2.25))),
        "active": _or_null(st.booleans()),
        "joined": _or_null(instants),
        "born": _or_null(_days),
    }
)
_INVOICES = st.fixed_dictionaries(
    {
        "customer_id": _IDS,
        "number": st.sampled_from(("x", "y", "z")),
        "issued": _or_null(instants),
        "status": _or_null(words),
    }
)
_NOTES = st.fixed_dictionaries(
    {
        "label": st.sampled_from(("k1", "k2", "Zoë", "o'k", "k%")),
        "about_customer": _or_null(_IDS),
        "about_number": _or_null(st.sampled_from(("x", "y", "z"))),
        "written": _or_null(instants),
    }
)


def _some(rows: "st.SearchStrategy[dict[str, object]]", *key: str) -> "st.SearchStrategy[list[dict[str, object]]]":
    return st.lists(rows, max_size=6, unique_by=lambda row: tuple(str(row[name]) for name in key))


shops = st.fixed_dictionaries(
    {
        "customer": _some(_CUSTOMERS, "id"),
        "invoice": _some(_INVOICES, "customer_id", "number"),
        "note": _some(_NOTES, "label"),
    }
)


def _instants_at(*paths: str) -> "st.SearchStrategy[Selection]":
    where = st.sampled_from(paths)
    return st.one_of(
        st.builds(Before, where, instants), st.builds(NotBefore, where, instants), st.builds(IsNull, where)
    )


def _texts_at(*paths: str) -> "st.SearchStrategy[Selection]":
    where = st.sampled_from(paths)
    several = st.lists(words, max_size=3).map(tuple)
    return st.one_of(st.builds(Equals, where, words), st.builds(OneOf, where, several), st.builds(IsNull, where))


def _numbers_at(*paths: str) -> "st.SearchStrategy[Selection]":
    return st.builds(Below, st.sampled_from(paths), st.integers(-3, 20))


def _combined(leaves: "st.SearchStrategy[Selection]") -> "st.SearchStrategy[Selection]":
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(Not, inner),
            st.builds(AllOf, st.lists(inner, max_size=3).map(tuple)),
            st.builds(AnyOf, st.lists(inner, max_size=3).map(tuple)),
        ),
        max_leaves=4,
    )


_ID_KEYS = st.lists(st.tuples(_IDS), max_size=3).map(tuple)

of_notes: "st.SearchStrategy[Selection]" = _combined(
    st.one_of(
        st.just(Everything()),
        _instants_at("written", "invoice.issued", "invoice.customer.joined"),
        _texts_at("invoice.status", "invoice.customer.email"),
        st.builds(Keys, st.lists(st.tuples(st.sampled_from(("k1", "K1", "Zoë"))), max_size=2).map(tuple)),
    )
)
of_invoices: "st.SearchStrategy[Selection]" = _combined(
    st.one_of(
        st.just(Everything()),
        _instants_at("issued", "customer.joined", "customer.born"),
        _texts_at("status", "customer.email"),
        _numbers_at("customer_id", "customer.age"),
        st.builds(Equals, st.just("customer.active"), st.booleans()),
        st.builds(Keys, st.lists(st.tuples(_IDS, st.sampled_from(("x", "X", "y"))), max_size=3).map(tuple)),
        st.builds(Keys, _ID_KEYS, st.just("customer")),
        st.builds(Has, st.just("note"), st.just("invoice"), of_notes),
    )
)
of_customers: "st.SearchStrategy[Selection]" = _combined(
    st.one_of(
        st.just(Everything()),
        _instants_at("joined", "born"),
        _texts_at("email"),
        _numbers_at("age", "balance"),
        st.builds(Equals, st.just("age"), st.one_of(st.integers(-1, 3), st.sampled_from(("2", "old")))),
        st.builds(Equals, st.just("balance"), st.sampled_from(("19.99", "1.5", 0, "much"))),
        st.builds(Equals, st.just("active"), st.booleans()),
        st.builds(Equals, st.just("born"), _days),
        st.builds(Equals, st.just("joined"), instants.map(lambda one: one.isoformat())),
        st.builds(Keys, _ID_KEYS),
        st.builds(Has, st.just("invoice"), st.just("customer"), of_invoices),
    )
)
