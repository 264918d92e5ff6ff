import sqlite3
from contextlib import closing

import pytest

from kept.app.errors import NoEstateError
from kept.app.estates import connect_system, declare_estate, newest_estate, opened
from kept.estate import Estate, System
from kept.records.stores.revisions import current_estate
from kept.safeguards.secrets import SecretError
from kept.terms import KeptError
from tests.app.ledgers import kinds, lose_signing_key, unsigned

SHOP = System(name="shop", kind="relational", url="sqlite:///shop.db", region="DE")


@pytest.fixture
def shop(workspace):
    folder = workspace.home / "estate"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "shop.db")) as connection:
        connection.executescript("CREATE TABLE customer (id INTEGER PRIMARY KEY, email TEXT)")
    return workspace


def test_a_declared_estate_is_a_revision_with_its_entry_signed(workspace, estate_file):
    revision = declare_estate(workspace, estate_file)

    assert newest_estate() == (Estate(), revision.revision)
    assert (kinds(workspace), unsigned(workspace)) == (["estate:revision:declared"], 0)


def test_the_same_estate_once_more_changes_nothing(workspace, estate_file):
    first = declare_estate(workspace, estate_file)

    assert declare_estate(workspace, estate_file) == first
    assert kinds(workspace) == ["estate:revision:declared"]


def test_an_estate_file_with_a_mistake_leaves_nothing_behind(workspace, estate_file):
    estate_file.write_text("kept: estate/1\nsystems: [\n", encoding="utf-8")

    with pytest.raises(KeptError) as refused:
        declare_estate(workspace, estate_file)

    assert refused.value.code == "estate.file"
    assert (current_estate(), kinds(workspace)) == (None, [])


def test_an_estate_whose_entry_cannot_be_signed_is_not_kept(workspace, estate_file):
    lose_signing_key(workspace)

    with pytest.raises(SecretError):
        declare_estate(workspace, estate_file)

    assert current_estate() is None


def test_where_nobody_declared_an_estate_it_says_how(workspace):
    with pytest.raises(NoEstateError, match="no estate yet") as refused:
        newest_estate()

    assert "`kept estate declare FILE`" in refused.value.sentence()


def test_a_system_that_answers_joins_the_estate_once(shop):
    first = connect_system(shop, SHOP)
    second = connect_system(shop, SHOP)

    assert second == first
    assert [system.name for system in newest_estate()[0].systems] == ["shop"]
    assert kinds(shop) == ["estate:revision:declared"]


def test_what_else_is_declared_stays_when_a_system_joins(shop, tmp_path):
    panel = "{name: panel, url: 'https://x', account: a, secret: 'env:X', door: {page: /, name: n, password: p}}"
    file = tmp_path / "declared.yaml"
    file.write_text(f"kept: estate/1\npanels: [{panel}]\nsystems: []\n", encoding="utf-8")
    declare_estate(shop, file)

    connect_system(shop, SHOP)

    estate, _ = newest_estate()
    assert ([one.name for one in estate.panels], [one.name for one in estate.systems]) == (["panel"], ["shop"])


def test_a_system_that_does_not_answer_stays_outside(workspace):
    with pytest.raises(KeptError) as refused:
        connect_system(workspace, SHOP)

    assert refused.value.code == "estate.unreachable"
    assert current_estate() is None


def test_a_system_that_moves_keeps_what_was_declared_of_it(company):
    before, _ = newest_estate()
    system = before.systems[0]
    moved = System(name=system.name, kind=system.kind, url=system.url, region="FR")

    connect_system(company, moved)

    after = newest_estate()[0].system(system.name)
    assert after is not None
    assert (after.region, after.datasets) == ("FR", system.datasets)


def test_systems_that_cannot_be_opened_are_named_beside_those_that_can(company):
    estate_file = company.home / "estate" / "estate.yaml"
    locked = "  - name: locked\n    kind: relational\n    url: postgresql://kept@db.example/shop\n"
    secret = "    secret: file:keys/nowhere\n"
    estate_file.write_text(estate_file.read_text(encoding="utf-8") + locked + secret, encoding="utf-8")
    declare_estate(company, estate_file)

    with opened(company) as estate:
        assert {name: error.code for name, error in estate.closed.items()} == {"locked": "safeguards.secret"}
        assert estate.connectors.keys() == {one.name for one in estate.estate.systems} - {"locked"}
        with pytest.raises(SecretError, match="keys/nowhere"):
            estate.all_open()


def test_an_estate_of_which_every_system_opens_is_all_open(company):
    with opened(company) as estate:
        assert estate.all_open() is estate
        assert estate.closed == {}
