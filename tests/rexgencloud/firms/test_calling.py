import pytest
from flask import Flask, request

from rexgencloud.firms import FIRMS, address, client
from rexgencloud.serving import served


@pytest.mark.parametrize("firm", FIRMS, ids=lambda one: one.name)
def test_a_firm_that_does_not_run_answers_within_the_process_that_asks(firm, tmp_path):
    with client(firm.name, tmp_path) as asking:
        answer = asking.get("/health").json()

    assert (address(firm.name, tmp_path), answer) == (None, {"up": True, "firm": firm.name})


def test_a_port_that_a_killed_firm_left_behind_is_not_asked(tmp_path):
    (tmp_path / "firms").mkdir()
    (tmp_path / "firms" / "mail.port").write_text("9")

    with client("mail", tmp_path) as asking:
        assert asking.get("/v3/recipients").json() == []


def test_another_program_at_the_port_of_a_firm_is_not_taken_for_it(tmp_path):
    asked = []
    other = Flask("other")

    @other.get("/health")
    def health():
        asked.append(request.headers.get("X-Api-Key"))
        return {"up": True}

    with served(other) as there, client("mail", tmp_path):
        (tmp_path / "firms" / "mail.port").write_text(there.rpartition(":")[2])
        with client("mail", tmp_path) as asking:
            base = str(asking.base_url)

    assert (base, asked) == ("http://firm.example", [None])


def test_the_key_to_a_firm_is_its_owners_alone(tmp_path):
    with client("mail", tmp_path):
        keys = list((tmp_path / "firms").glob("*.key"))

    assert [file.stat().st_mode & 0o777 for file in keys] == [0o600]
