"""`kept demo` with accounts and billing on PostgreSQL, support and projects on MariaDB, the rest in files."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from rexgencloud.applications import Application
from tests.e2e.conftest import AT
from tests.e2e.process import Place, assert_refused

pytestmark = [pytest.mark.postgres, pytest.mark.mariadb]
SYSTEMS = {"accounts": "postgres", "billing": "postgres", "support": "mariadb", "projects": "mariadb"}


@pytest.fixture(scope="module")
def servers(postgres_server, mariadb_server):
    """Return an engine on each server, where an account may make databases and roles; on MariaDB it has a password."""
    engines = {
        name: sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
        for name, url in (("postgres", postgres_server), ("mariadb", mariadb_server))
    }
    # Roles that another test's builder made are not this one's to change.
    for application in Application:
        run(engines["postgres"], f"DROP ROLE IF EXISTS {application.role}")
    run(engines["postgres"], "DROP ROLE IF EXISTS builder")
    run(engines["postgres"], "CREATE ROLE builder LOGIN CREATEDB CREATEROLE")
    run(engines["mariadb"], "CREATE OR REPLACE USER builder@'%%' IDENTIFIED BY 'hunter2'")
    run(engines["mariadb"], "GRANT ALL ON *.* TO builder@'%%' WITH GRANT OPTION")
    yield engines
    for system, server in SYSTEMS.items():
        run(engines[server], f"DROP DATABASE IF EXISTS rexgencloud_{system}")


@pytest.fixture(scope="module")
def environment(servers):
    return {
        "KEPT_DEMO_POSTGRES": servers["postgres"]
        .url.set(drivername="postgresql", username="builder")
        .render_as_string(),
        "KEPT_DEMO_MARIADB": servers["mariadb"].url.set(drivername="mariadb", username="builder").render_as_string(),
        "KEPT_DEMO_MARIADB_SECRET": "env:BUILDER",
        "BUILDER": "hunter2",
    }


@pytest.fixture(scope="module")
def place(tmp_path_factory, environment):
    place = Place(tmp_path_factory.mktemp("served"), AT)
    built = place.kept("demo", "--people", "40", "--fault", "old-conversation", env=environment)
    assert (built.status, built.err) == (0, "")
    return place


def run(engine, statement):
    with engine.connect() as connection:
        return connection.exec_driver_sql(statement)


def count(engine, system, table):
    with sa.create_engine(engine.url.set(database=f"rexgencloud_{system}"), poolclass=sa.NullPool).connect() as one:
        return one.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()


def wrong(place):
    """Return the clauses that are broken or due."""
    clauses = place.kept("check", "--json").document()["clauses"]
    return sorted(one["id"] for one in clauses if one["verdict"] in {"broken", "due"})


def test_each_system_stands_where_it_belongs_and_no_password_of_a_server_is_anywhere(place, servers):
    # Forty people, and the account that the panel is visited with.
    assert count(servers["postgres"], "accounts", "account") == 41
    assert count(servers["postgres"], "billing", "invoice") > 10
    assert count(servers["mariadb"], "projects", "project") > 2
    assert [file.name for file in sorted(place.stores.glob("*.db"))] == ["staff.db"]
    assert [file for file in place.home.rglob("*") if file.is_file() and b"hunter2" in file.read_bytes()] == []


def test_what_is_overdue_on_a_server_is_found_and_swept_under_kepts_own_role(place, servers):
    before = wrong(place), count(servers["mariadb"], "support", "conversation")

    plan = place.kept("retention", "plan", "--json").document()["plan"]
    applied = place.kept("retention", "apply", plan)

    assert applied.status == 0, applied
    assert before[0] == ["6.1.4"]
    assert (wrong(place), count(servers["mariadb"], "support", "conversation")) == ([], before[1] - 1)


def test_a_fault_is_planted_in_the_company_as_it_stands(place, environment, servers):
    planted = place.kept("demo", "--plant", "old-project", env=environment)

    assert planted.status == 0, planted
    assert "6.2.4" in wrong(place)


def test_the_same_again_is_opened_as_it_is_and_elsewhere_it_is_built_anew(tmp_path, environment, servers):
    place = Place(tmp_path, AT)
    assert place.kept("demo", "--people", "30", env=environment).status == 0
    root = (place.home / "keys" / "root.key").read_bytes()
    assert place.kept("demo", "--people", "30", env=environment).status == 0
    again = (place.home / "keys" / "root.key").read_bytes()

    assert place.kept("demo", "--people", "30").status == 0

    assert again == root
    assert (place.home / "keys" / "root.key").read_bytes() != root
    assert (place.stores / "accounts.db").is_file()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"KEPT_DEMO_POSTGRES": "postgresql://kept:hunter2@127.0.0.1:1/postgres"}, "estate.password-in-url"),
        ({"KEPT_DEMO_POSTGRES": "postgresql://kept@127.0.0.1:1/postgres"}, "app.not-built"),
        ({"KEPT_DEMO_MARIADB": "sqlite:///shop.db"}, "app.not-a-server"),
    ],
)
def test_a_server_that_cannot_be_used_is_said_in_one_line(tmp_path, given, code):
    place = Place(tmp_path, AT)

    assert_refused(place.kept("demo", "--people", "30", env=given), code)

    assert not (Path(place.home) / "kept.toml").exists()


def test_a_driver_that_is_not_installed_is_said_with_how_to_install_it(tmp_path):
    (tmp_path / "pymysql.py").write_text("raise ModuleNotFoundError('gone', name='pymysql')\n")
    given = {"KEPT_DEMO_MARIADB": "mariadb://builder@127.0.0.1:1/mysql", "PYTHONPATH": str(tmp_path)}

    answer = Place(tmp_path, AT).kept("demo", "--people", "30", env=given)

    assert_refused(answer, "app.not-built")
    assert "pip install 'kept[mysql]'" in answer.err
