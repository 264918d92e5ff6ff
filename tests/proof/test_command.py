import pytest

from kept.proof.command import REFUSED, UNREADABLE, VERIFIED, run_verifier


@pytest.fixture
def bundle(operator, tmp_path):
    file = tmp_path / "bundle.json"
    file.write_bytes(operator.bundle(operator.entries(5), [2, 5]).to_bytes())
    return file


def test_the_command_says_what_it_verified(bundle, operator, capsys):
    status = run_verifier([str(bundle), "--key", str(operator.key)])

    assert status == VERIFIED
    assert capsys.readouterr().out.startswith("Verified: 5 entries under 2 checkpoints of kept.example/ledger, root ")


def test_the_command_refuses_with_the_code_of_the_reason(bundle, stranger, capsys):
    status = run_verifier([str(bundle), "--key", str(stranger.key)])

    assert status == REFUSED
    assert capsys.readouterr().err.endswith("[proof.wrong-key]\n")


def test_the_command_says_what_it_cannot_open(operator, tmp_path, capsys):
    missing = tmp_path / "missing.json"

    status = run_verifier([str(missing), "--key", str(operator.key)])

    assert status == UNREADABLE
    assert capsys.readouterr().err == (
        f"Could not be read: {missing} cannot be opened: No such file or directory. "
        "Check that this is the right file and that it arrived whole. [proof.unreadable]\n"
    )


def test_the_command_says_what_a_file_name_cannot_be(operator, capsys):
    status = run_verifier(["a\0b", "--key", str(operator.key)])

    assert status == UNREADABLE
    assert "it is not a file name" in capsys.readouterr().err


def test_the_command_reads_key_and_checkpoint_from_files(bundle, operator, tmp_path, capsys):
    key, kept = tmp_path / "key.txt", tmp_path / "kept.txt"
    key.write_text(f"{operator.key}\n", encoding="utf-8")
    kept.write_text(operator.checkpoint(operator.entries(4)), encoding="utf-8")

    status = run_verifier([str(bundle), "--key", str(key), "--checkpoint", str(kept)])

    assert status == VERIFIED
    assert capsys.readouterr().out.endswith(", in line with 1 kept outside.\n")


def test_the_command_verifies_the_proof_of_one_entry(operator, tmp_path, capsys):
    file = tmp_path / "proof.json"
    file.write_bytes(operator.entry_proof(operator.entries(5), 3).to_bytes())

    status = run_verifier([str(file), "--key", str(operator.key)])

    assert status == VERIFIED
    assert capsys.readouterr().out.startswith("Verified: an entry of kind retention:sweep:erased is among the 5 ")


def test_the_command_says_that_a_key_is_miswritten(bundle, capsys):
    status = run_verifier([str(bundle), "--key", "kept.example/ledger+00+AA=="])

    assert status == UNREADABLE
    assert capsys.readouterr().err.endswith("[proof.bad-key]\n")


def test_the_command_says_that_a_checkpoint_is_no_text(bundle, operator, tmp_path, capsys):
    kept = tmp_path / "kept.txt"
    kept.write_bytes(b"\xff\xfe")

    status = run_verifier([str(bundle), "--key", str(operator.key), "--checkpoint", str(kept)])

    assert status == UNREADABLE
    assert f"{kept} is not text in UTF-8" in capsys.readouterr().err
