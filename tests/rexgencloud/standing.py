"""The company on a real server: every one of its databases there, taken away again at the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from kept.testing.company import Stores
from rexgencloud.company import COMPANY
from tests.rexgencloud.conftest import AT
from tests.rexgencloud.reading import SYSTEMS

ON_A_SERVER = [
    pytest.param("postgres_server", marks=pytest.mark.postgres),
    pytest.param("mariadb_server", marks=pytest.mark.mariadb),
]


@contextmanager
def standing_on(server_url: str, folder: Path, *, people: int) -> Iterator[Stores]:
    """Build the company with its databases on a server, and its files in a folder."""
    server = sa.make_url(server_url)
    with sa.create_engine(server, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool).connect() as connection:
        for system in SYSTEMS:
            connection.exec_driver_sql(f"DROP DATABASE IF EXISTS rx_{system}")
            connection.exec_driver_sql(f"CREATE DATABASE rx_{system}")
        urls = {one: server.set(database=f"rx_{one}").render_as_string(hide_password=False) for one in SYSTEMS}
        COMPANY.build(folder, people=people, at=AT, seed=7, urls=urls, progress=lambda *_: None)
        COMPANY.estate(folder, urls)
        yield Stores(folder=folder, urls=urls)
        for system in SYSTEMS:
            connection.exec_driver_sql(f"DROP DATABASE rx_{system}")
