"""What every connector keeps, as tests: subclass `ConnectorContract` and give it the fixture `load`."""

# ruff: noqa: D102 - the name of a test is its sentence

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept.estate import Connector, Dataset, Field
from kept.estate.change import Change, Erase, Flag, Mask, Read, Redact, Seal, Set, Unseal
from kept.estate.errors import CannotError, MissingError
from kept.estate.keydigest import key_digest
from kept.estate.keyed import keyed_few
from kept.estate.ports import Count, Days, Measure, Newest, Oldest, Row
from kept.estate.selection import (
    AllOf,
    Before,
    Below,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Names,
    Not,
    NotBefore,
    OneOf,
    Selection,
)
from kept.testing.connector import InMemoryConnector
from kept.testing.contract_data import CUSTOMER, INVOICE, NOTE, SHOP, Rows, of_customers, of_invoices, of_notes, shops

Load = Callable[[Rows], Connector]
"""Puts rows into a fresh store, in place of what the last call put there, and opens it."""

SALT = b"salt of the contract"
_START = datetime(2026, 1, 1, tzinfo=UTC)
# A subclass for each connector runs these, each example on a store that `load` has emptied.
_NOT_OURS = [HealthCheck.function_scoped_fixture, HealthCheck.differing_executors, HealthCheck.too_slow]
_SOME = settings(max_examples=60, deadline=None, suppress_health_check=_NOT_OURS)


def customers(count: int) -> list[Row]:
    """Return so many customers, one joined each day, every third without an address."""
    return [
        {
            "id": number,
            "email": None if number % 3 == 0 else f"c{number}@shop.example",
            "age": number % 90,
            "balance": 1.5,
            "active": number % 2 == 0,
            "joined": _START + timedelta(days=number),
            "born": "1990-05-17",
        }
        for number in range(1, count + 1)
    ]


def shop(count: int = 10) -> Rows:
    """Return a shop of that many customers, with two invoices and a note."""
    invoices: list[Row] = [
        {"customer_id": 1, "number": "x", "issued": _START, "status": "paid"},
        {"customer_id": 2, "number": "y", "issued": None, "status": None},
    ]
    notes: list[Row] = [{"label": "k1", "about_customer": 1, "about_number": "x", "written": _START}]
    return {"customer": customers(count), "invoice": invoices, "note": notes}


def sweep(connector: Connector, dataset: Dataset, selection: Selection, change: Change) -> int:
    """Act on every span and return how many records were changed."""
    spans = connector.spans(dataset, selection)
    return sum(connector.act(dataset, selection, change, span=one, salt=SALT).count for one in spans)


def _all(connector: Connector, dataset: Dataset) -> list[Row]:
    names = [one.name for one in dataset.fields]
    return sorted(connector.read(dataset, Everything(), names), key=repr)


class ComparingContract:
    """What a comparison takes in and what it leaves out."""

    def test_null_is_outside_a_comparison_and_inside_its_opposite(self, load: Load) -> None:
        connector = load(shop())
        before = Before("issued", _START + timedelta(days=1))

        assert list(connector.keys(INVOICE, before)) == [(1, "x")]
        assert list(connector.keys(INVOICE, Not(before))) == [(2, "y")]

    def test_before_excludes_its_own_instant(self, load: Load) -> None:
        connector = load(shop())

        assert connector.measure(INVOICE, [Count(Before("issued", _START)), Count(NotBefore("issued", _START))]) == [
            0,
            1,
        ]

    def test_below_excludes_its_own_number_and_null(self, load: Load) -> None:
        unread: Row = {**dict.fromkeys(customers(1)[0]), "id": 11}
        connector = load({**shop(), "customer": [*customers(10), unread]})

        below = (Below("age", 4), Not(Below("age", 4)), Below("balance", 2), Below("id", 1))

        assert connector.measure(CUSTOMER, [Count(one) for one in below]) == [3, 8, 10, 0]

    def test_below_is_for_numbers_alone(self, load: Load) -> None:
        connector = load(shop())

        with pytest.raises(CannotError, match="email"):
            connector.measure(CUSTOMER, [Count(Below("email", 4))])


class NamingContract:
    """The part of the contract that is about finding what people are known by, and blacking it out."""

    def test_values_are_found_whatever_their_capitals(self, load: Load) -> None:
        rows = {"customer": customers(3), "invoice": [], "note": []}
        rows["customer"][0] = {**rows["customer"][0], "email": "Zoë.C1@Shop.Example"}
        connector = load(rows)
        values = ("ZOË.c1@shop.example", "C2@SHOP.EXAMPLE", "c@shop.example")

        found = [sorted(connector.keys(CUSTOMER, OneOf("email", values, fold=fold))) for fold in (True, False)]

        assert found == [[(1,), (2,)], []]

    def test_texts_that_name_somebody_are_found_and_blacked_out(self, load: Load) -> None:
        texts = ("ann@x.example", "Ann Lee")
        said = (
            "ask ANN@x.example.",
            "joann@x.example",
            "ann@x.example.uk",
            "Ann Leek",
            "the ann lee, ann@x.example",
            None,
        )
        rows = {"customer": customers(len(said)), "invoice": [], "note": []}
        rows["customer"] = [{**row, "email": one} for row, one in zip(rows["customer"], said, strict=True)]
        connector = load(rows)
        naming = Names("email", texts)

        found = sorted(connector.keys(CUSTOMER, naming))
        counts = [sweep(connector, CUSTOMER, Everything(), Redact(("email",), texts)) for _ in range(2)]

        assert (found, counts) == ([(1,), (5,)], [2, 0])
        after = {row["id"]: row["email"] for row in connector.read(CUSTOMER, Everything(), ["id", "email"])}
        assert after == dict(enumerate(("ask █████.", *said[1:4], "the █████, █████", None), start=1))

    @pytest.mark.parametrize("change", [Read(("email",)), Seal(), Unseal(plan="plan-1", step="1"), Flag()])
    def test_a_change_that_a_store_cannot_make_is_refused(self, load: Load, change: Change) -> None:
        connector = load(shop())
        span = next(iter(connector.spans(CUSTOMER, Everything())))

        with pytest.raises(CannotError):
            connector.act(CUSTOMER, Everything(), change, span=span, salt=SALT)


class ConnectorContract(ComparingContract, NamingContract):
    """The contract. `many` is how many customers it takes for several spans, where that is affordable."""

    many: ClassVar[int] = 500

    def test_structure_names_every_dataset_and_field(self, load: Load) -> None:
        connector = load(shop())

        found = {one.location: {field.name for field in one.fields} for one in connector.structure()}

        assert found == {one.location: {field.name for field in one.fields} for one in SHOP.datasets}

    def test_structure_names_the_kinds_that_instants_are_found_by(self, load: Load) -> None:
        connector = load(shop())

        kinds = {field.name: field.kind for one in connector.structure() for field in one.fields}

        assert [kinds[name] for name in ("id", "joined", "email")] == ["integer", "instant", "text"]

    def test_measure_answers_all_in_order_and_in_utc(self, load: Load) -> None:
        connector = load(shop())
        late = NotBefore("joined", _START + timedelta(days=8))

        answers = connector.measure(
            CUSTOMER,
            [Count(), Count(late), Oldest("joined"), Newest("joined"), Oldest("joined", late), Days("joined", late)],
        )

        first, last = _START + timedelta(days=1), _START + timedelta(days=10)
        assert answers == [10, 3, first, last, _START + timedelta(days=8), 3]
        assert all(one.utcoffset() == timedelta(0) for one in answers if isinstance(one, datetime))

    def test_measure_of_nothing_is_zero_and_none(self, load: Load) -> None:
        connector = load({"customer": [], "invoice": [], "note": []})

        assert connector.measure(CUSTOMER, [Count(), Oldest("joined"), Days("joined")]) == [0, None, 0]

    def test_read_gives_back_every_value_as_it_was_put_in(self, load: Load) -> None:
        rows = shop()
        connector = load(rows)

        found = {dataset.name: _all(connector, dataset) for dataset in SHOP.datasets}

        assert found == {name: sorted(held, key=repr) for name, held in rows.items()}

    def test_read_follows_a_path(self, load: Load) -> None:
        connector = load(shop())

        found = list(connector.read(NOTE, Everything(), ["label", "invoice.customer.email"]))

        assert found == [{"label": "k1", "invoice.customer.email": "c1@shop.example"}]

    def test_keys_are_tuples_in_the_order_of_the_declared_key(self, load: Load) -> None:
        connector = load(shop())

        assert sorted(connector.keys(INVOICE, Everything())) == [(1, "x"), (2, "y")]

    @_SOME
    @given(rows=shops, selection=of_customers)
    def test_customers_are_selected_as_in_memory(self, load: Load, rows: Rows, selection: Selection) -> None:
        self._selects_as_in_memory(load, rows, CUSTOMER, selection, "joined")

    @_SOME
    @given(rows=shops, selection=of_invoices)
    def test_invoices_are_selected_as_in_memory(self, load: Load, rows: Rows, selection: Selection) -> None:
        self._selects_as_in_memory(load, rows, INVOICE, selection, "customer.joined")

    @_SOME
    @given(rows=shops, selection=of_notes)
    def test_notes_are_selected_as_in_memory(self, load: Load, rows: Rows, selection: Selection) -> None:
        self._selects_as_in_memory(load, rows, NOTE, selection, "invoice.customer.joined")

    def _selects_as_in_memory(self, load: Load, rows: Rows, dataset: Dataset, selection: Selection, path: str) -> None:
        connector, memory = load(rows), InMemoryConnector(SHOP, rows)
        measures: list[Measure] = [
            Count(selection),
            Oldest(path, selection),
            Newest(path, selection),
            Days(path, selection),
        ]
        measures.append(Count())
        sharing = [
            Count(AllOf((selection, Not(IsNull(path))))),
            Count(AllOf((Not(IsNull(path)), selection, selection))),
        ]
        keys = sorted(memory.keys(dataset, selection))

        assert sorted(connector.keys(dataset, selection)) == keys
        assert connector.measure(dataset, measures) == memory.measure(dataset, measures)
        assert connector.measure(dataset, sharing) == memory.measure(dataset, sharing)
        assert sorted(key for key, _ in keyed_few(connector, dataset, selection, ())) == keys

    @settings(parent=_SOME, max_examples=30)
    @given(
        rows=shops,
        selection=of_customers,
        change=st.sampled_from(
            (Erase(), Mask(("email", "joined")), Set({"age": 2, "email": None}), Set({"email": "a"}))
        ),
    )
    def test_a_sweep_leaves_what_it_leaves_in_memory(
        self, load: Load, rows: Rows, selection: Selection, change: Change
    ) -> None:
        connector, memory = load(rows), InMemoryConnector(SHOP, rows)
        selection = Not(Has("invoice", "customer")) if isinstance(change, Erase) else selection

        changed = sweep(connector, CUSTOMER, selection, change)

        assert changed == sweep(memory, CUSTOMER, selection, change)
        assert _all(connector, CUSTOMER) == _all(memory, CUSTOMER)

    def test_several_spans_cover_the_selection_and_can_be_taken_up_after_any(self, load: Load) -> None:
        connector = load({"customer": customers(self.many), "invoice": [], "note": []})
        selection = Equals("active", value=True)
        spans = list(connector.spans(CUSTOMER, selection))

        later = [list(connector.spans(CUSTOMER, selection, after=one)) for one in spans]
        changed = sweep(connector, CUSTOMER, selection, Erase())

        assert later == [spans[place + 1 :] for place in range(len(spans))]
        assert changed == self.many // 2
        assert connector.measure(CUSTOMER, [Count(), Count(selection)]) == [self.many - self.many // 2, 0]

    def test_a_span_done_twice_changes_nothing_the_second_time(self, load: Load) -> None:
        changes: Sequence[Change] = (Set({"age": 7}), Mask(("email",)), Erase())
        connector = load({"customer": customers(10), "invoice": [], "note": []})
        selection = NotBefore("joined", _START + timedelta(days=6))

        counts = [[sweep(connector, CUSTOMER, selection, change) for _ in range(2)] for change in changes]

        # Of the customers 6 to 10, one is seven years old already and two have no address to mask.
        assert counts == [[4, 0], [3, 0], [5, 0]]

    def test_an_act_leaves_the_digest_of_the_keys_it_changed(self, load: Load) -> None:
        connector = load(shop(12))
        selection = Keys(((12,), (9,), (10,), (99,)))
        (span,) = connector.spans(CUSTOMER, selection)

        acted = connector.act(CUSTOMER, selection, Erase(), span=span, salt=SALT)

        assert (acted.count, acted.digest) == (3, key_digest([(9,), (10,), (12,)], salt=SALT))

    def test_the_digest_of_keys_of_texts_is_the_same_everywhere(self, load: Load) -> None:
        labels = ("b", "B", "a", "Zoë", "zz", "€", "\U0001f600", "1", "10", "9")
        notes: list[Row] = [
            {"label": one, "about_customer": None, "about_number": None, "written": None} for one in labels
        ]
        connector = load({"customer": [], "invoice": [], "note": notes})
        selection = AllOf((IsNull("written"), Keys(tuple((one,) for one in labels))))
        (span,) = connector.spans(NOTE, selection)

        acted = connector.act(NOTE, selection, Erase(), span=span, salt=SALT)

        assert (acted.count, acted.digest) == (10, key_digest([(one,) for one in labels], salt=SALT))

    def test_the_digest_of_keys_of_several_fields_is_the_same_everywhere(self, load: Load) -> None:
        connector = load(shop())
        (span,) = connector.spans(INVOICE, Everything())

        acted = connector.act(INVOICE, Not(Has("note", "invoice")), Mask(("status",)), span=span, salt=SALT)
        again = connector.act(INVOICE, Everything(), Set({"status": "void"}), span=span, salt=SALT)

        assert (acted.count, acted.digest) == (0, key_digest([], salt=SALT))
        assert (again.count, again.digest) == (2, key_digest([(1, "x"), (2, "y")], salt=SALT))

    def test_many_keys_are_selected_in_one_go(self, load: Load) -> None:
        connector = load(shop())
        keys = Keys(tuple((number,) for number in range(5, 40_005)))

        assert connector.measure(CUSTOMER, [Count(keys)]) == [6]
        assert connector.measure(INVOICE, [Count(Keys(keys.keys, "customer"))]) == [0]

    def test_a_dataset_that_is_not_there_is_missing(self, load: Load) -> None:
        connector = load(shop())
        nowhere = Dataset(name="gone", system="shop", location="gone", key=("id",), fields=(Field(name="id"),))

        with pytest.raises(MissingError, match="gone"):
            connector.measure(nowhere, [Count()])

    def test_a_field_that_is_not_there_is_missing(self, load: Load) -> None:
        connector = load(shop())

        with pytest.raises(MissingError, match="shoe_size"):
            list(connector.keys(CUSTOMER, Equals("shoe_size", 44)))

    def test_a_key_cannot_be_masked(self, load: Load) -> None:
        connector = load(shop())
        span = next(iter(connector.spans(CUSTOMER, Everything())))

        with pytest.raises(CannotError, match="part of the key"):
            connector.act(CUSTOMER, Everything(), Mask(("id",)), span=span, salt=SALT)
