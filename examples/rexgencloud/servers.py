"""Which system belongs on which kind of database server, and making its database there."""

from collections.abc import Mapping

from sqlalchemy import URL, NullPool, create_engine, make_url, text

BELONGS: Mapping[str, str] = {
    "accounts": "postgresql",
    "billing": "postgresql",
    "support": "mariadb",
    "projects": "mariadb",
}
"""The kind of server of each system; one that is not here, or whose server is not given, is a SQLite file."""

_DRIVERS = {"postgresql": "postgresql+psycopg", "mariadb": "mariadb+pymysql"}


def urls_on(servers: Mapping[str, str]) -> dict[str, str]:
    """Return the url of each system that belongs on one of these servers; its database is made if it is missing."""
    places = ((system, kind) for system, kind in BELONGS.items() if kind in servers)
    return {system: _made(system, make_url(servers[kind]).set(drivername=_DRIVERS[kind])) for system, kind in places}


def _made(system: str, server: URL) -> str:
    name = f"rexgencloud_{system}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool, hide_parameters=True)
    with engine.connect() as connection:
        if server.get_backend_name() == "postgresql":
            known = text("SELECT 1 FROM pg_database WHERE datname = :name")
            if connection.scalar(known, {"name": name}) is None:
                connection.execute(text(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0"))
        else:
            connection.execute(text(f"CREATE DATABASE IF NOT EXISTS {name} CHARACTER SET utf8mb4"))
    return server.set(database=name).render_as_string(hide_password=False)
