"""What lives in a system and what is declared: every difference is named, and only the differences."""

import pytest

from kept.estate.drift import Drift, DriftKind, differences
from kept.estate.model import Dataset, Estate, Field, FieldKind, System
from kept.estate.ports import LiveDataset, LiveField

ACCOUNT = Dataset(
    name="account",
    system="accounts",
    location="t_account",
    fields=(
        Field(name="id", kind=FieldKind.INTEGER),
        Field(name="email", category="account.email"),
        Field(name="closed_at", kind=FieldKind.INSTANT),
    ),
)
ESTATE = Estate(
    systems=(
        System(name="accounts", kind="relational", url="sqlite:///a.db", datasets=(ACCOUNT,)),
        System(name="logs", kind="logs", url="file:///logs"),
    )
)


def live(*fields: tuple[str, FieldKind], location: str = "t_account") -> LiveDataset:
    return LiveDataset(location=location, fields=tuple(LiveField(name=name, kind=kind) for name, kind in fields))


ID, EMAIL = ("id", FieldKind.INTEGER), ("email", FieldKind.TEXT)
CLOSED = ("closed_at", FieldKind.INSTANT)


def found(*datasets: LiveDataset) -> tuple[Drift, ...]:
    return differences(ESTATE, {"accounts": datasets})


def test_a_system_that_is_as_declared_shows_no_difference():
    assert found(live(ID, EMAIL, CLOSED)) == ()


def test_a_field_that_nobody_declared_is_found():
    drift = found(live(ID, EMAIL, CLOSED, ("phone", FieldKind.TEXT)))

    assert drift == (Drift(kind=DriftKind.UNDECLARED_FIELD, dataset="accounts.account", field="phone"),)


def test_a_dataset_that_nobody_declared_is_found_by_its_location():
    drift = found(live(ID, EMAIL, CLOSED), live(EMAIL, location="leads"))

    assert drift == (Drift(kind=DriftKind.UNDECLARED_DATASET, dataset="accounts.leads"),)


def test_a_declared_field_that_is_gone_is_found():
    drift = found(live(ID, CLOSED))

    assert drift == (Drift(kind=DriftKind.GONE_FIELD, dataset="accounts.account", field="email"),)


def test_a_declared_dataset_that_is_gone_is_found():
    assert found() == (Drift(kind=DriftKind.GONE_DATASET, dataset="accounts.account"),)


def test_a_field_whose_kind_changed_is_found():
    drift = found(live(ID, ("email", FieldKind.BYTES), CLOSED))

    assert drift == (
        Drift(kind=DriftKind.CHANGED_FIELD, dataset="accounts.account", field="email", now=FieldKind.BYTES),
    )


def test_an_instant_that_the_store_keeps_as_text_is_no_change():
    assert found(live(ID, EMAIL, ("closed_at", FieldKind.TEXT))) == ()


def test_a_proposed_field_counts_as_undeclared_until_it_is_confirmed():
    proposed = Field(name="email", category="account.email", proposed="the name says e-mail")
    dataset = Dataset(name="account", system="accounts", location="t_account", fields=(proposed,))
    estate = Estate(systems=(System(name="accounts", kind="relational", url="sqlite:///a.db", datasets=(dataset,)),))

    drift = differences(estate, {"accounts": (live(EMAIL),)})

    assert drift == (Drift(kind=DriftKind.UNDECLARED_FIELD, dataset="accounts.account", field="email"),)


def test_a_system_that_was_not_asked_is_not_spoken_of():
    assert differences(ESTATE, {}) == ()


def test_a_system_that_the_estate_does_not_know_is_undeclared_throughout():
    drift = differences(ESTATE, {"new": (live(EMAIL, location="leads"),)})

    assert drift == (Drift(kind=DriftKind.UNDECLARED_DATASET, dataset="new.leads"),)


@pytest.mark.parametrize(
    ("drift", "line"),
    [
        (Drift(kind=DriftKind.GONE_DATASET, dataset="a.b"), "gone-dataset\ta.b\t-"),
        (Drift(kind=DriftKind.GONE_FIELD, dataset="a.b", field="c"), "gone-field\ta.b\tc"),
    ],
)
def test_a_difference_is_written_on_one_line(drift, line):
    assert drift.line() == line
