import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing

import httpx
import pytest

from rexgencloud.site.__main__ import main


@pytest.fixture
def port():
    """Return the first of four ports in a row that are free."""
    return next(first for first in range(28_400, 29_400, 4) if all(is_free(first + place) for place in range(4)))


def is_free(port):
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) != 0


def test_a_folder_without_a_company_is_named(tmp_path, capsys):
    assert main(["--folder", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        f"There is no company in {tmp_path} (accounts is missing): build one with `kept demo`.\n"
    )


def test_a_company_without_a_table_of_the_site_is_named(stores, capsys):
    with closing(sqlite3.connect(stores.folder / "accounts.db")) as connection:
        connection.execute("drop table submission")

    assert main(["--folder", str(stores.folder)]) == 2
    assert "accounts.submission is missing" in capsys.readouterr().err


def test_a_port_that_is_taken_is_named(stores, port, capsys):
    with socket.create_server(("127.0.0.1", port + 2)):
        assert main(["--folder", str(stores.folder), "--port", str(port)]) == 2

    assert capsys.readouterr().err == f"Something else listens at port {port + 2}: end it, or give another --port.\n"


def test_the_company_runs_with_its_processor_and_its_post_and_ends_as_one(stores, port):
    command = [sys.executable, "-m", "rexgencloud.site", "--folder", str(stores.folder), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        transport = httpx.HTTPTransport(retries=5)
        with httpx.Client(transport=transport, trust_env=False) as client:
            up = [client.get(f"http://127.0.0.1:{port + offset}").status_code for offset in (0, 3)]
            up.append(client.get(f"http://127.0.0.1:{port + 1}/health").status_code)
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)

    assert is_free(port + 1)
    assert f"Rexgencloud is at http://127.0.0.1:{port}" in said
    assert (up, out, err, process.returncode) == ([200, 200, 200], "", "", 0)
    assert (stores.folder / "site.key").stat().st_mode & 0o777 == 0o600
