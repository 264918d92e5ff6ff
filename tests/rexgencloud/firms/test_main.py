import signal
import socket
import subprocess

import pytest

from rexgencloud.firms import address, client, command, set_switch
from rexgencloud.firms.__main__ import main
from tests.rexgencloud.site.test_payments import wait_for

LETTER = {"account": 1, "email": "ada@example.org", "kind": "service", "subject": "Hello"}


def test_a_firm_runs_as_a_process_on_the_file_it_answers_from_otherwise_and_ends_when_told(tmp_path):
    with client("mail", tmp_path) as within:
        within.post("/v3/messages", json=LETTER)
    with subprocess.Popen(command("mail", tmp_path, 0), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        wait_for(lambda: address("mail", tmp_path))
        with client("mail", tmp_path) as outside:
            base, rows = str(outside.base_url), outside.get("/v3/recipients").json()
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)

    assert base.startswith("http://127.0.0.1:")
    assert [row["email"] for row in rows] == ["ada@example.org"]
    assert (out, err, process.returncode, address("mail", tmp_path)) == (b"", b"", 0, None)


def test_a_switch_set_from_outside_holds_for_the_next_request(ask, tmp_path):
    asking = ask("ads")
    before = asking.get("/v1/members").status_code
    set_switch("ads", tmp_path, "down", 1)

    answer = asking.get("/v1/members")

    assert (before, answer.status_code, answer.headers["Retry-After"]) == (200, 503, "3600")


@pytest.mark.parametrize("name", ["nobody", ""])
def test_a_firm_that_there_is_not_is_named(name, tmp_path, capsys):
    with pytest.raises(SystemExit):
        main([name, "--folder", str(tmp_path)])

    assert "invalid choice" in capsys.readouterr().err


def test_a_port_that_is_taken_and_a_folder_that_is_not_there_are_named(tmp_path, capsys):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ends = [main(["mail", "--folder", str(tmp_path), "--port", str(port)])]
    ends.append(main(["mail", "--folder", str(tmp_path / "nowhere")]))

    assert (ends, capsys.readouterr().err.splitlines()) == (
        [2, 2],
        [
            f"Something else listens at port {port}: end it, or give another --port.",
            f"There is no folder {tmp_path / 'nowhere'}: build a company with `kept demo`.",
        ],
    )
