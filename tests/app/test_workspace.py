import stat

import pytest

from kept.app.errors import KeyFormError
from kept.ledger.errors import SigningKeyError
from kept.policy.events import IMPORTED
from kept.records.stores.findings import findings_of, keep_findings
from kept.safeguards.secrets import SecretError
from kept.verdict import Finding
from tests.app.conftest import AT
from tests.app.ledgers import kinds, unsigned


def entry():
    return IMPORTED.entry(at=AT, about="policy", counts={"clauses": 1})


def test_rows_and_entries_of_one_block_are_kept_together_and_signed(workspace):
    with workspace.recording() as ledger:
        keep_findings([Finding(probe="a", at=AT, value=1)], run=0)
        ledger.append(entry())

    assert [one.probe for one in findings_of(0)] == ["a"]
    assert (kinds(workspace), unsigned(workspace)) == (["policy:revision:imported"], 0)


def test_a_block_that_fails_leaves_neither_rows_nor_entries(workspace):
    def fail():
        with workspace.recording() as ledger:
            keep_findings([Finding(probe="a", at=AT, value=1)], run=0)
            ledger.append(entry())
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    assert (findings_of(0), kinds(workspace)) == ((), [])


@pytest.mark.parametrize("name", ["root.key", "signing.pem"])
def test_a_key_that_is_missing_is_named_with_the_place_where_it_should_be(workspace, name):
    path = workspace.home / "keys" / name
    path.unlink()
    use = {"root.key": workspace.root_key, "signing.pem": workspace.signer}[name]

    with pytest.raises(SecretError) as refused:
        use()

    assert str(path) in str(refused.value)


@pytest.mark.parametrize("content", ["hunter2", "ab" * 31, "ab" * 33])
def test_a_root_key_that_is_none_is_refused_and_not_repeated(workspace, content):
    (workspace.home / "keys" / "root.key").write_text(content, encoding="ascii")

    with pytest.raises(KeyFormError) as refused:
        workspace.root_key()

    assert content not in refused.value.sentence()


def test_a_signing_key_that_is_none_is_refused(workspace):
    (workspace.home / "keys" / "signing.pem").write_text("hunter2", encoding="ascii")

    with pytest.raises(SigningKeyError):
        workspace.signer()


def test_the_records_of_a_workspace_are_readable_by_their_owner_alone(workspace):
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in workspace.home.glob("kept.db*")}

    assert modes == dict.fromkeys(modes, 0o600)
    assert "kept.db" in modes
