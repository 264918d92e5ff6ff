import pytest
from cryptography.hazmat.primitives import serialization as ser
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kept.ledger import Ed25519Signer
from kept.ledger.errors import SigningKeyError
from kept.proof import VerifierKey
from kept.proof.ed25519 import verify_ed25519

NAME = "kept.example/ledger"
SEED = bytes(range(32))
PRIVATE = Ed25519PrivateKey.from_private_bytes(SEED)


def pem(private, encryption=None):
    encryption = encryption or ser.NoEncryption()
    return private.private_bytes(ser.Encoding.PEM, ser.PrivateFormat.PKCS8, encryption)


def test_what_a_signer_signs_verifies_with_its_verifier_key():
    signer = Ed25519Signer.from_bytes(NAME, SEED)

    key = VerifierKey.parse(signer.verifier_key)

    assert verify_ed25519(key.public_key, b"message", signer.sign(b"message"))
    assert (signer.name, signer.key_id) == (key.name, key.key_id)


def test_raw_bytes_and_pem_with_or_without_password_give_the_same_signer():
    sealed = pem(PRIVATE, ser.BestAvailableEncryption(b"secret"))
    signers = [
        Ed25519Signer.from_bytes(NAME, SEED),
        Ed25519Signer.from_pem(NAME, pem(PRIVATE)),
        Ed25519Signer.from_pem(NAME, sealed, b"secret"),
    ]

    assert {signer.verifier_key for signer in signers} == {signers[0].verifier_key}


@pytest.mark.parametrize(
    ("given", "password"),
    [
        (b"not pem", None),
        (pem(PRIVATE, ser.BestAvailableEncryption(b"secret")), b"wrong"),
        (pem(PRIVATE, ser.BestAvailableEncryption(b"secret")), None),
        (pem(generate_private_key(SECP256R1())), None),
    ],
)
def test_a_key_that_cannot_be_read_is_named_by_its_ledger(given, password):
    with pytest.raises(SigningKeyError, match=NAME):
        Ed25519Signer.from_pem(NAME, given, password)


def test_raw_bytes_of_another_length_are_refused():
    with pytest.raises(SigningKeyError):
        Ed25519Signer.from_bytes(NAME, bytes(31))


def test_a_signer_does_not_print_its_key():
    assert repr(Ed25519Signer.from_bytes(NAME, SEED)) == "Ed25519Signer('kept.example/ledger')"
