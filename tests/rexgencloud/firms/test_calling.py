import pytest

from rexgencloud.firms import FIRMS, address, client


@pytest.mark.parametrize("firm", FIRMS, ids=lambda one: one.name)
def test_a_firm_that_does_not_run_answers_within_the_process_that_asks(firm, tmp_path):
    with client(firm.name, tmp_path) as asking:
        answer = asking.get("/health").json()

    assert (address(firm.name, tmp_path), answer) == (None, {"up": True})


def test_a_port_that_a_killed_firm_left_behind_is_not_asked(tmp_path):
    (tmp_path / "firms").mkdir()
    (tmp_path / "firms" / "mail.port").write_text("9")

    with client("mail", tmp_path) as asking:
        assert asking.get("/v3/recipients").json() == []


def test_the_key_to_a_firm_is_its_owners_alone(tmp_path):
    with client("mail", tmp_path):
        keys = list((tmp_path / "firms").glob("*.key"))

    assert [file.stat().st_mode & 0o777 for file in keys] == [0o600]
