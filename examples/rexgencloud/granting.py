"""Making the roles of the applications on the servers, with the grants of `roles` and no others."""

import secrets
from collections.abc import Iterator

from sqlalchemy import Connection, text

from kept.testing.company import Stores
from rexgencloud.applications import Application, password_file
from rexgencloud.roles import ALL, ROLES, Grant
from rexgencloud.stores import engine_of, url_of


def grant_roles(stores: Stores) -> None:
    """Give each role, on each server that the company stands on, what it may do there, under a new password."""
    if not stores.urls:
        return
    passwords = {role.application: _new_password(role.application, stores) for role in ROLES}
    fresh: set[tuple[str, str | None, int | None]] = set()
    for system in stores.urls:
        url = url_of(system, stores)
        server = url.get_backend_name(), url.host, url.port
        with engine_of(system, stores).begin() as connection:
            if server not in fresh:
                _make(connection, passwords)
                fresh.add(server)
            for statement in _statements(system, str(url.database), server[0]):
                connection.execute(text(statement))


def _new_password(application: Application, stores: Stores) -> str:
    file, password = password_file(application, stores), secrets.token_hex(24)
    file.parent.mkdir(mode=0o700, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text(password, encoding="ascii")
    return password


def _make(connection: Connection, passwords: dict[Application, str]) -> None:
    """Make every role on a server, or take away what an earlier build gave it, and set its password."""
    for application, password in passwords.items():
        if connection.dialect.name == "postgresql":
            known = connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": application.role})
            driver = connection.connection.driver_connection
            assert driver is not None
            # What is sent, and may be logged there, is not the password but what proves it.
            proof = driver.pgconn.encrypt_password(password.encode(), application.role.encode(), b"scram-sha-256")
            verb, attributes = "ALTER" if known else "CREATE", "LOGIN NOCREATEDB NOCREATEROLE NOINHERIT"
            # As it is: the colons in it name no parameters.
            connection.exec_driver_sql(f"{verb} ROLE {application.role} {attributes} PASSWORD '{proof.decode()}'")
        else:
            user = f"{application.role}@'%'"
            connection.execute(text(f"CREATE USER IF NOT EXISTS {user}"))
            connection.execute(text(f"ALTER USER {user} IDENTIFIED BY '{password}'"))
            connection.execute(text(f"REVOKE ALL PRIVILEGES, GRANT OPTION FROM {user}"))


def _statements(system: str, database: str, backend: str) -> Iterator[str]:
    if backend == "postgresql":
        yield from _on_postgresql(system, database)
    else:
        yield from _on_mariadb(system, database)


def _on_postgresql(system: str, database: str) -> Iterator[str]:
    yield f"REVOKE ALL ON DATABASE {database} FROM PUBLIC"
    yield "REVOKE ALL ON SCHEMA public FROM PUBLIC"
    for role in ROLES:
        name = role.application.role
        yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {name}"
        yield f"REVOKE ALL ON SCHEMA public FROM {name}"
        yield f"REVOKE ALL ON DATABASE {database} FROM {name}"
        if role.enters(system):
            yield f"GRANT CONNECT ON DATABASE {database} TO {name}"
            yield f"GRANT USAGE ON SCHEMA public TO {name}"
        if role.sees_everything:
            yield f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {name}"
            yield f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO {name}"
        for grant in role.grants_in(system):
            yield f"GRANT {_privileges(grant)} ON {grant.table.name} TO {name}"


def _on_mariadb(system: str, database: str) -> Iterator[str]:
    for role in ROLES:
        user = f"{role.application.role}@'%'"
        if role.sees_everything:
            yield f"GRANT SELECT ON {database}.* TO {user}"
        for grant in role.grants_in(system):
            yield f"GRANT {_privileges(grant)} ON {database}.{grant.table.name} TO {user}"


def _privileges(grant: Grant) -> str:
    return ", ".join(_said(grant))


def _said(grant: Grant) -> Iterator[str]:
    for privilege, columns in (("SELECT", grant.reads), ("UPDATE", grant.changes)):
        if columns:
            yield privilege if columns == ALL else f"{privilege} ({', '.join(columns)})"
    if grant.adds:
        yield "INSERT"
    if grant.removes:
        yield "DELETE"
