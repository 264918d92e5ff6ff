import pytest

from kept.estate.document import load_estate
from kept.terms.categories import Category
from rexgencloud.company import COMPANY
from tests.rexgencloud.reading import SYSTEMS, tables

ANNOUNCED = {
    "account": "2.1.1", "profile": "2.1.2", "communication": "2.1.3", "project": "2.1.4", "business": "2.1.5",
    "usage": "2.2.1", "device": "2.2.2", "log": "2.2.3", "cookie": "2.2.4", "performance": "2.2.5",
}  # fmt: skip


@pytest.fixture(scope="module")
def estate(stores):
    return load_estate(stores.estate_file)


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_estate_names_exactly_the_tables_and_columns_that_are_there(stores, estate, system):
    declared = {one.location: [field.name for field in one.fields] for one in estate.system(system).datasets}

    assert declared == tables(stores, system)


def test_keys_of_the_estate_are_the_primary_keys(stores, estate):
    for dataset in estate.datasets():
        if dataset.system != "web":
            assert set(dataset.key) <= {field.name for field in dataset.fields}
            assert dataset.key


def test_every_customer_field_stands_under_the_clause_that_announces_its_category(estate):
    misplaced = [
        (dataset.full_name, field.name)
        for dataset in estate.datasets()
        if dataset.whose == "customer"
        for field in dataset.fields
        if field.category and field.clause != ANNOUNCED.get(Category(field.category).family, field.clause)
    ]

    assert misplaced == []


def test_every_clause_that_announces_collection_has_a_field(estate):
    clauses = {field.clause for dataset in estate.datasets() for field in dataset.fields if field.clause}

    assert clauses == {*ANNOUNCED.values(), "2.3.1", "2.3.2", "2.3.3", "2.3.4"}


def test_every_personal_dataset_of_customers_has_a_retention_rule(estate):
    without = [one.full_name for one in estate.datasets() if one.is_personal and not one.retention]

    assert without == [
        f"staff.{name}"
        for name in ("employee", "login", "role_grant", "training", "background_check", "confidentiality")
    ]


def test_data_of_staff_is_declared_as_theirs_and_under_no_clause(estate):
    staff = [one for one in estate.datasets() if any(field.category == "staff" for field in one.fields)]

    assert {one.whose for one in staff} == {"staff"}
    assert {field.clause for one in staff for field in one.fields} == {None}


def test_a_system_on_a_server_stands_in_the_estate_under_the_role_of_kept_and_without_a_password(tmp_path):
    url = "postgresql+psycopg://keeper:opensesame@db.example.com:5433/accounts"

    estate = load_estate(COMPANY.estate(tmp_path, {"accounts": url}))

    assert "opensesame" not in (tmp_path / "estate.yaml").read_text()
    assert [(one.url, one.secret) for one in estate.systems[:2]] == [
        ("postgresql+psycopg://rexgencloud_kept@db.example.com:5433/accounts", f"file:{tmp_path}/passwords/kept"),
        ("sqlite:///billing.db", None),
    ]
