import hashlib
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kept.app import make_workspace
from kept.app.attesting import genuine_attestations, list_attestations, sign_attestation, withdraw_attestation
from kept.app.errors import NoPolicyError, NothingSignedError, NotSignedForError, UnknownClauseError
from kept.app.policies import import_policy
from kept.records.models import AttestationRow
from kept.records.stores.attestations import attestations
from kept.safeguards.attestation import AttestationError
from kept.terms import FixedClock
from tests.app.conftest import AT
from tests.app.ledgers import kinds, unsigned

EXPIRES = AT + timedelta(days=365)


@pytest.fixture
def sign(declared, tmp_path):
    evidence = tmp_path / "training.pdf"
    evidence.write_bytes(b"who came, and when")

    def signed(clause="2.0.1", statement="Everybody was trained.", expires=EXPIRES, evidence=evidence):
        return sign_attestation(
            declared, clause=clause, statement=statement, evidence=evidence, signer="Ada Keller", expires=expires
        )

    return signed


def states(workspace):
    return [one.state for one in list_attestations(workspace)]


def test_a_signed_attestation_is_on_record_and_in_the_ledger(declared, sign):
    signed = sign()

    assert genuine_attestations(declared) == attestations() == (signed,)
    assert signed.evidence == hashlib.sha256(b"who came, and when").hexdigest()
    entry = declared.ledger().entries()[-1]
    assert (entry.kind, entry.about) == ("safeguards:attestation:signed", "clause:2.0.1")
    assert unsigned(declared) == 0


def test_an_end_without_a_zone_is_utc(sign):
    assert sign(expires=datetime(2027, 1, 1)).expires_at.isoformat() == "2027-01-01T00:00:00+00:00"  # noqa: DTZ001 - what is tested


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"clause": "9.9.9"}, UnknownClauseError),
        ({"clause": "1.0.1"}, NotSignedForError),
        ({"statement": " "}, AttestationError),
        ({"expires": AT}, AttestationError),
        ({"expires": AT + timedelta(days=1100)}, AttestationError),
    ],
)
def test_what_cannot_be_signed_leaves_nothing_behind(declared, sign, changed, error):
    before = kinds(declared)

    with pytest.raises(error):
        sign(**changed)

    assert (attestations(), kinds(declared)) == ((), before)


def test_evidence_that_is_not_there_leaves_nothing_behind(sign, tmp_path):
    with pytest.raises(FileNotFoundError):
        sign(evidence=tmp_path / "nowhere.pdf")

    assert attestations() == ()


def test_an_empty_file_is_no_evidence(sign, tmp_path):
    (tmp_path / "empty.pdf").touch()

    with pytest.raises(AttestationError, match=r"empty\.pdf, is an empty file"):
        sign(evidence=tmp_path / "empty.pdf")

    assert attestations() == ()


def test_a_withdrawal_is_signed_on_record_and_in_the_ledger(declared, sign):
    signed = sign()

    withdrawal = withdraw_attestation(declared, clause="2.0.1", reason="Two were not.", signer="B. Tal")

    assert genuine_attestations(declared) == attestations() == (signed, withdrawal)
    assert states(declared) == ["withdrawn", "withdrawal"]
    entry = declared.ledger().entries()[-1]
    assert (entry.kind, entry.about) == ("safeguards:attestation:withdrawn", "clause:2.0.1")
    assert dict(entry.digests) == {"attestation": withdrawal.digest, "withdrawn": signed.digest}
    assert unsigned(declared) == 0


def test_what_was_withdrawn_can_be_signed_for_anew(declared, sign):
    sign()
    withdraw_attestation(declared, clause="2.0.1", reason="Two were not.", signer="B. Tal")

    sign(statement="They are now.")

    assert states(declared) == ["replaced", "withdrawal", "in force"]


@pytest.mark.parametrize("withdrawn", [False, True])
def test_there_must_be_something_to_withdraw(declared, sign, withdrawn):
    if withdrawn:
        sign()
        withdraw_attestation(declared, clause="2.0.1", reason="So.", signer="Ada")
    before = kinds(declared)

    with pytest.raises(NothingSignedError):
        withdraw_attestation(declared, clause="2.0.1", reason="So.", signer="Ada")

    assert kinds(declared) == before


def test_one_signed_for_words_that_changed_since_is_listed_so(declared, sign, policy_file):
    sign()
    policy_file.write_text(policy_file.read_text().replace("Our staff are", "Our staff are all"), encoding="utf-8")
    import_policy(declared, policy_file)

    assert states(declared) == ["other words"]


def test_there_must_be_a_policy_to_sign_for(workspace, tmp_path):
    with pytest.raises(NoPolicyError):
        sign_attestation(workspace, clause="1", statement="So.", evidence=tmp_path, signer="Ada", expires=EXPIRES)


def test_a_row_that_was_changed_is_listed_as_not_genuine_and_not_counted(declared, sign):
    sign()
    AttestationRow.objects.update(statement="Everybody was trained twice.")

    assert genuine_attestations(declared) == ()
    assert states(declared) == ["not genuine"]


def test_a_row_signed_with_the_key_of_another_is_not_genuine(declared, sign, tmp_path):
    sign()
    (declared.home / "keys" / "signing.pem").write_bytes(_another_key(tmp_path))

    assert states(declared) == ["not genuine"]


def test_an_attestation_stands_by_the_clock(declared, sign):
    sign()

    by_day = {day: states(replace(declared, clock=FixedClock(AT + timedelta(days=day)))) for day in (-1, 0, 364, 365)}

    assert by_day == {-1: ["not yet"], 0: ["in force"], 364: ["in force"], 365: ["expired"]}


def _another_key(folder):
    make_workspace(folder / "another", controller="Another Ltd")
    return (folder / "another" / "keys" / "signing.pem").read_bytes()
