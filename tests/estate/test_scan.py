"""A scan proposes what a person then confirms: nothing it says counts before that."""

from dataclasses import replace

import pytest

from kept.estate.document import dump_estate, parse_estate
from kept.estate.drift import DriftKind, differences
from kept.estate.errors import EstateError
from kept.estate.model import Dataset, Estate, Field, FieldKind, System
from kept.estate.panels import Door, Panel
from kept.estate.ports import LiveDataset, LiveField, Row
from kept.estate.scan import Samples, name_for, propose, sample
from kept.testing.connector import InMemoryConnector

ACCOUNT = Dataset(
    name="account",
    system="accounts",
    location="t_account",
    key=("id",),
    fields=(
        Field(name="id", kind=FieldKind.INTEGER),
        Field(name="email", category="account.email", clause="2.1.1"),
        Field(name="gone", category="account.name", clause="2.1.1"),
    ),
)
ESTATE = Estate(systems=(System(name="accounts", kind="relational", url="sqlite:///a.db", datasets=(ACCOUNT,)),))
LIVE = (
    LiveDataset(
        location="t_account",
        fields=(
            LiveField(name="id", kind=FieldKind.INTEGER),
            LiveField(name="email", kind=FieldKind.TEXT),
            LiveField(name="contact", kind=FieldKind.TEXT),
        ),
    ),
    LiveDataset(location="public.leads", fields=(LiveField(name="points", kind=FieldKind.INTEGER),)),
)
SAMPLES: Samples = {"accounts": {"t_account": [{"id": 1, "email": "a@example.org", "contact": "b@example.org"}]}}


def test_what_is_live_and_undeclared_is_proposed_with_its_evidence():
    proposed = propose(ESTATE, {"accounts": LIVE}, SAMPLES)

    account, leads = proposed.systems[0].datasets
    assert account.fields == (
        *ACCOUNT.fields,
        Field(
            name="contact",
            category="account.email",
            clause="2.1.1",
            proposed="1 of 1 values look like e-mail addresses",
        ),
    )
    assert leads == Dataset(
        name="public_leads",
        system="accounts",
        location="public.leads",
        fields=(
            Field(
                name="points",
                kind=FieldKind.INTEGER,
                proposed="nothing in the name or in 0 values speaks of a person",
            ),
        ),
    )


def test_a_proposal_is_written_for_a_person_to_confirm_and_reads_back():
    proposed = propose(ESTATE, {"accounts": LIVE}, SAMPLES)

    text = dump_estate(proposed)

    assert "{name: contact, category: account.email, clause: 2.1.1, proposed: 1 of 1 values look like" in text
    assert "@example.org" not in text
    assert parse_estate(text, name="estate.yaml") == proposed


def test_what_is_only_proposed_still_counts_as_undeclared():
    proposed = propose(ESTATE, {"accounts": LIVE}, SAMPLES)

    drift = differences(proposed, {"accounts": LIVE})

    assert [(one.kind, one.dataset, one.field) for one in drift] == [
        (DriftKind.UNDECLARED_FIELD, "accounts.account", "contact"),
        (DriftKind.GONE_FIELD, "accounts.account", "gone"),
        (DriftKind.UNDECLARED_FIELD, "accounts.public_leads", "points"),
    ]


def test_a_second_scan_proposes_nothing_new():
    proposed = propose(ESTATE, {"accounts": LIVE}, SAMPLES)

    assert propose(proposed, {"accounts": LIVE}, SAMPLES) == proposed


def test_a_sample_is_drawn_from_what_nobody_declared_yet():
    connector = InMemoryConnector(ESTATE.systems[0], {"leads": [{"points": n} for n in range(5)]})
    live = LiveDataset(location="leads", fields=(LiveField(name="points", kind=FieldKind.INTEGER),))

    rows = sample(connector, system="accounts", live=live, most=3)

    assert [row["points"] for row in rows] == [0, 1, 2]


def test_a_system_that_is_not_connected_cannot_be_scanned():
    with pytest.raises(EstateError, match="The estate has no system “crm”; connect it first"):
        propose(ESTATE, {"crm": LIVE}, {})


@pytest.mark.parametrize(
    ("location", "taken", "name"),
    [
        ("leads", (), "leads"),
        ("logs/*.gz", (), "logs_gz"),
        ("leads", ("leads", "leads_2"), "leads_3"),
        ("…", (), "dataset"),
    ],
)
def test_a_dataset_is_named_after_where_it_is(location, taken, name):
    assert name_for(location, taken) == name


def test_the_keys_inside_json_are_proposed_but_for_those_that_could_be_somebodys_own():
    live = LiveDataset(location="t_account", fields=(LiveField(name="settings", kind=FieldKind.JSON),))
    rows: list[Row] = [
        {"settings": '{"theme": "dark", "friends": {"hedda@example.org": 1}}'},
        {"settings": '{"address": {"city": "x"}}'},
        {"settings": "no json"},
        {"settings": None},
    ]

    proposed = propose(ESTATE, {"accounts": (live,)}, {"accounts": {"t_account": rows}})

    assert proposed.systems[0].datasets[0].fields[-1].keys == ("address.city", "theme")


PANEL = Panel(name="panel", url="https://x", account="a", secret="env:X", door=Door(page="/", name="n", password="p"))


def test_panels_stay_as_they_are_declared():
    proposed = propose(replace(ESTATE, panels=(PANEL,)), {"accounts": LIVE}, SAMPLES)

    assert proposed.panels == (PANEL,)
