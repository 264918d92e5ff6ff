import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.proof.errors import BadKeyError, BadNoteError, SignatureError
from kept.proof.note import Note, NoteSignature, VerifierKey, decode_base64, encode_base64

LINE = "— kept.example/x AAAAAAE="
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"))


@given(data=st.binary())
def test_base64_has_one_writing(data):
    assert decode_base64(encode_base64(data)) == data


@pytest.mark.parametrize("text", ["QQ", "QQ=", "QR==", "QQ==\n", "Q Q=", "_-8=", "ü", "Q==="])
def test_base64_in_another_writing_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 (the function promises no more than a ValueError)
        decode_base64(text)


def test_a_verifier_key_reads_back_as_it_was_written(operator):
    assert VerifierKey.parse(str(operator.key)) == operator.key


def test_the_id_of_a_key_is_the_start_of_a_hash_over_name_type_and_key(operator):
    hashed = hashlib.sha256(b"kept.example/ledger\n\x01" + operator.key.public_key).digest()

    assert operator.key.key_id == hashed[:4]


@pytest.mark.parametrize(
    "change",
    [
        lambda _: "",
        lambda _: "x",
        lambda text: text[:-1],
        lambda text: text + "\n",
        lambda text: " " + text,
        lambda text: text.replace("kept", "kepd"),
        lambda text: text.replace("+", "++", 1),
        lambda text: text.replace("+A", "+B"),
        lambda text: text.split("+")[0] + "+" + text.split("+")[1].upper() + "+" + text.split("+")[2],
        lambda _: "kept.example/ledger+00000000+AQ==",
        lambda text: "+" + text.split("+", 1)[1],
    ],
)
def test_a_verifier_key_in_another_writing_is_refused(operator, change):
    with pytest.raises(BadKeyError):
        VerifierKey.parse(change(str(operator.key)))


@given(text=TEXTS, signature=st.binary(min_size=1, max_size=70))
def test_a_note_reads_back_as_it_was_written(text, signature):
    note = Note(text + "\n", (NoteSignature("a/b", b"\0\1\2\3", signature), NoteSignature("c", b"\0\1\2\4", b"x")))

    assert Note.parse(str(note)) == note


@pytest.mark.parametrize(
    "whole",
    [
        "",
        "text\n",
        "text\n\n",
        f"text\n{LINE}\n",
        f"\n{LINE}\n",
        f"text\n\n{LINE}",
        f"text\n\n{LINE}\n\n",
        f"text\n\n{LINE}\nmore\n",
        f"te\txt\n\n{LINE}\n",
        f"text\r\n\n{LINE}\n",
        f"te\ud800xt\n\n{LINE}\n",
        "text\n\n- kept.example/x AAAAAAE=\n",
        "text\n\n— kept.example/x\n",
        "text\n\n— kept.example/x AAAAAA==\n",
        "text\n\n— kept+example AAAAAAE=\n",
        "text\n\n—  AAAAAAE=\n",
        "text\n\n— kept.example/x AAAAAAE\n",
        "text\n\n" + f"{LINE}\n" * 65,
    ],
)
def test_a_note_in_another_writing_is_refused(whole):
    with pytest.raises(BadNoteError):
        Note.parse(whole)


def test_a_note_is_accepted_with_the_key_that_signed_it_alone(operator, stranger):
    note = Note.parse(operator.sign("text\n"))

    note.check(operator.key)

    with pytest.raises(SignatureError):
        note.check(stranger.key)


def test_signatures_by_other_keys_are_passed_over(operator, stranger):
    mine, other = Note.parse(operator.sign("text\n")), Note.parse(stranger.sign("text\n"))

    Note("text\n", (*other.signatures, *mine.signatures)).check(operator.key)


def test_one_bad_signature_by_the_key_spoils_the_note(operator):
    good, bad = Note.parse(operator.sign("text\n")), Note.parse(operator.sign("other\n"))

    with pytest.raises(SignatureError):
        Note("text\n", (*good.signatures, *bad.signatures)).check(operator.key)
