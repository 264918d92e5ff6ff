"""The grants that a real server has are those of the roles, and no others; and they hold."""

import stat

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError, ProgrammingError

from kept.testing.company import Stores
from rexgencloud.applications import Application, opened_by, password_file
from rexgencloud.backups import archives_of, restore
from rexgencloud.granting import grant_roles
from rexgencloud.roles import ALL, ROLES
from rexgencloud.stores import opened
from tests.rexgencloud.reading import SYSTEMS
from tests.rexgencloud.standing import ON_A_SERVER, standing_on

REFUSED = (OperationalError, ProgrammingError)
ON_POSTGRESQL = """
    SELECT coalesce(r.rolname, 'PUBLIC'), c.relname, a.privilege_type, NULL
    FROM pg_class c, aclexplode(c.relacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
    WHERE c.relnamespace = 'public'::regnamespace AND a.grantee <> c.relowner
    UNION ALL
    SELECT coalesce(r.rolname, 'PUBLIC'), c.relname, a.privilege_type, t.attname
    FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid, aclexplode(t.attacl) a
    LEFT JOIN pg_roles r ON r.oid = a.grantee
    WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL
    SELECT coalesce(r.rolname, 'PUBLIC'), '*', a.privilege_type, NULL
    FROM pg_database d, aclexplode(d.datacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
    WHERE d.datname = current_database() AND a.grantee <> d.datdba
"""
ON_MARIADB = """
    SELECT grantee, table_name, privilege_type, NULL FROM information_schema.table_privileges
    WHERE table_schema = database()
    UNION ALL
    SELECT grantee, table_name, privilege_type, column_name FROM information_schema.column_privileges
    WHERE table_schema = database()
    UNION ALL
    SELECT grantee, '*', privilege_type, NULL FROM information_schema.schema_privileges
    WHERE table_schema = database()
"""


@pytest.fixture(scope="module", params=ON_A_SERVER)
def served(request, tmp_path_factory):
    with standing_on(request.getfixturevalue(request.param), tmp_path_factory.mktemp("roles"), people=60) as stores:
        yield stores


def held(stores, system):
    """Return what the server says that anybody may do in a database, but its owner."""
    with opened(system, stores) as connection:
        sql = ON_POSTGRESQL if connection.dialect.name == "postgresql" else ON_MARIADB
        rows = connection.exec_driver_sql(sql).all()
    return {(str(who).partition("@")[0].strip("'"), table, what, column) for who, table, what, column in rows}


def declared(stores, system):
    """Return what the roles say, as the server says it."""
    postgresql = stores.urls[system].startswith("postgresql")
    found: set[tuple[str, str, str, str | None]] = set()
    for role in ROLES:
        who = role.application.role
        if postgresql and role.enters(system):
            found.add((who, "*", "CONNECT", None))
        if role.sees_everything:
            with opened(system, stores) as connection:
                tables = sa.inspect(connection).get_table_names() if postgresql else ["*"]
            found |= {(who, table, "SELECT", None) for table in tables}
        for grant in role.grants_in(system):
            for what, columns in (("SELECT", grant.reads), ("UPDATE", grant.changes)):
                named = [None] if columns == ALL else columns
                found |= {(who, grant.table.name, what, column) for column in named}
            found |= {(who, grant.table.name, "INSERT", None)} if grant.adds else set()
            found |= {(who, grant.table.name, "DELETE", None)} if grant.removes else set()
    return found


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_server_grants_exactly_what_is_declared(served, system):
    assert held(served, system) == declared(served, system)


def test_granting_again_leaves_what_is_declared_and_takes_away_what_was_added(served):
    with opened("accounts", served) as connection:
        whom = Application.NEWSLETTER.role + ("" if connection.dialect.name == "postgresql" else "@'%%'")
        connection.exec_driver_sql(f"GRANT SELECT ON profile TO {whom}")
    before = held(served, "accounts")

    grant_roles(served)

    assert before - held(served, "accounts") == {("rexgencloud_newsletter", "profile", "SELECT", None)}
    assert held(served, "accounts") == declared(served, "accounts")


@pytest.mark.parametrize(
    ("application", "system", "statement"),
    [
        ("newsletter", "accounts", "SELECT phone FROM account"),
        ("newsletter", "accounts", "SELECT password_hash FROM profile"),
        ("newsletter", "billing", "SELECT 1 FROM invoice"),
        ("prober", "accounts", "SELECT 1 FROM account"),
        ("prober", "support", "SELECT body FROM message"),
        ("billing", "accounts", "SELECT email FROM account"),
        ("billing", "billing", "DELETE FROM invoice"),
        ("desk", "accounts", "UPDATE account SET email = 'x'"),
        ("desk", "accounts", "SELECT username FROM profile"),
        ("panel", "billing", "SELECT 1 FROM invoice"),
        ("panel", "staff", "SELECT name FROM employee"),
        ("panel", "accounts", "DELETE FROM account"),
        ("backup", "accounts", "DELETE FROM profile"),
        ("analytics", "accounts", "SELECT 1 FROM account"),
        ("kept", "accounts", "DROP TABLE session"),
        ("kept", "staff", "DELETE FROM employee"),
    ],
)
def test_an_application_is_refused_what_its_purposes_do_not_need(served, application, system, statement):
    with pytest.raises(REFUSED), opened_by(Application(application), system, served) as connection:
        connection.exec_driver_sql(statement)


def test_kept_sees_a_table_that_comes_later(served):
    with opened("support", served) as connection:
        connection.exec_driver_sql("CREATE TABLE later (id INTEGER)")
    try:
        with opened_by(Application.KEPT, "support", served) as connection:
            seen = connection.exec_driver_sql("SELECT count(*) FROM later").scalar()
    finally:
        with opened("support", served) as connection:
            connection.exec_driver_sql("DROP TABLE later")

    assert seen == 0


def test_a_backup_is_put_back_under_the_role_that_backs_up(served):
    with opened("projects", served) as connection:
        connection.exec_driver_sql("DELETE FROM content")

    restored = restore(served, archives_of(served, 19)[0], 19)

    with opened("projects", served) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM content").scalar() == 2
    assert restored == 4


def test_passwords_are_their_owners_alone_and_those_of_each_role_its_own(served):
    files = [password_file(application, served) for application in Application]

    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(files[0].parent.stat().st_mode) == 0o700
    assert len({file.read_text() for file in files}) == len(files)


def test_in_files_there_are_no_roles(tmp_path):
    grant_roles(Stores(folder=tmp_path))

    assert list(tmp_path.iterdir()) == []
