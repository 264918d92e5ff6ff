import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing

import httpx
import pytest

from rexgencloud.site.__main__ import main


def test_a_folder_without_a_company_is_named(tmp_path, capsys):
    assert main(["--folder", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        f"There is no company in {tmp_path} (accounts is missing): build one with `kept demo`, "
        "or with `kept demo --fresh` where an earlier version built it.\n"
    )


@pytest.mark.parametrize(
    ("older", "missing"),
    [
        ("drop table submission", "accounts.submission.at"),
        ("alter table student drop column opened_at", "accounts.student.opened_at"),
    ],
)
def test_a_company_that_an_earlier_version_built_is_named_with_what_it_lacks(stores, capsys, older, missing):
    with closing(sqlite3.connect(stores.folder / "accounts.db")) as connection:
        connection.execute(older)

    assert main(["--folder", str(stores.folder)]) == 2
    assert f"({missing} is missing): build one with" in capsys.readouterr().err


def test_a_port_that_is_taken_is_named(stores, capsys):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(SystemExit, match="1"):
            main(["--folder", str(stores.folder), "--port", str(port)])

    assert f"Port {port} is in use by another program." in capsys.readouterr().err


def test_the_site_runs_until_it_is_told_to_stop(stores):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "rexgencloud.site", "--folder", str(stores.folder), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        with httpx.Client(transport=httpx.HTTPTransport(retries=8), trust_env=False) as client:
            up = [client.get(f"http://127.0.0.1:{port}{path}").status_code for path in ("/", "/demo")]
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)

    assert (up, out, err, process.returncode) == ([200, 404], "", "", 0)
    assert (stores.folder / "site.key").stat().st_mode & 0o777 == 0o600
