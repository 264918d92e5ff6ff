import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from kept.proof.ed25519 import verify_ed25519

ORDER = 2**252 + 27742317777372353535851937790883648493
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()

# RFC 8032 §7.1, tests 1 to 3: public key, message, signature.
RFC_8032 = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0"
            "595bbe24655141438e7a100b"
        ),
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eae"
            "b4302aeeb00d291612bb0c00"
        ),
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9"
            "716ed28dc027beceea1ec40a"
        ),
    ),
]


def cryptography_accepts(public_key, message, signature):
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


@pytest.mark.parametrize(("key", "message", "signature"), RFC_8032)
def test_signatures_of_rfc_8032_verify(key, message, signature):
    assert verify_ed25519(bytes.fromhex(key), bytes.fromhex(message), bytes.fromhex(signature))


@settings(max_examples=50)
@given(seed=st.binary(min_size=32, max_size=32), message=st.binary(max_size=200))
def test_what_the_cryptography_package_signs_verifies(seed, message):
    key = Ed25519PrivateKey.from_private_bytes(seed)

    assert verify_ed25519(key.public_key().public_bytes_raw(), message, key.sign(message))


def test_every_flipped_bit_of_a_signature_is_refused():
    signature = KEY.sign(b"kept")

    for bit in range(len(signature) * 8):
        flipped = (int.from_bytes(signature, "big") ^ 1 << bit).to_bytes(64, "big")
        assert not verify_ed25519(PUBLIC, b"kept", flipped)


@settings(max_examples=50)
@given(
    signature=st.sampled_from([KEY.sign(b"kept")]) | st.binary(min_size=64, max_size=64),
    message=st.sampled_from([b"kept"]) | st.binary(max_size=8),
)
def test_signatures_under_an_honest_key_are_judged_as_the_cryptography_package_judges(signature, message):
    assert verify_ed25519(PUBLIC, message, signature) == cryptography_accepts(PUBLIC, message, signature)


@settings(max_examples=50)
@given(
    key=st.binary(min_size=32, max_size=32),
    message=st.binary(max_size=8),
    signature=st.binary(min_size=64, max_size=64),
)
def test_nothing_verifies_that_the_cryptography_package_refuses(key, message, signature):
    assert verify_ed25519(key, message, signature) <= cryptography_accepts(key, message, signature)


def test_a_second_writing_of_s_above_the_group_order_is_refused():
    signature = KEY.sign(b"kept")
    larger = int.from_bytes(signature[32:], "little") + ORDER

    assert not verify_ed25519(PUBLIC, b"kept", signature[:32] + larger.to_bytes(32, "little"))


@pytest.mark.parametrize(
    "key",
    [
        (1).to_bytes(32, "little"),  # the neutral point: every message would have one signature
        (2**255 - 20).to_bytes(32, "little"),  # the point of order 2
        (0).to_bytes(32, "little"),  # a point of order 4
        (2**255 - 19).to_bytes(32, "little"),  # y = p, a second writing of y = 0
        (1 | 1 << 255).to_bytes(32, "little"),  # x = 0 written as negative
    ],
)
def test_a_key_that_anyone_could_sign_for_is_refused(key):
    signature = (1).to_bytes(32, "little") + bytes(32)

    assert not verify_ed25519(key, b"anything", signature)


@pytest.mark.parametrize(("key", "signature"), [(31, 64), (33, 64), (32, 63), (32, 65), (0, 0)])
def test_a_key_or_signature_of_another_length_is_refused(key, signature):
    assert not verify_ed25519(PUBLIC.ljust(33, b"\0")[:key], b"kept", KEY.sign(b"kept").ljust(65, b"\0")[:signature])
