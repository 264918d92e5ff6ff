"""What is sealed opens with its key, in its place, unchanged, and in no other way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.safeguards.sealing import RootKey, Sealer, SealError, new_key

ROOT = bytes(range(32))
SEALER = RootKey(ROOT).sealer("plans")
SHORT = b"ada"


@given(plain=st.binary(), context=st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_what_was_sealed_for_a_context_opens_for_it(plain, context):
    assert SEALER.open(SEALER.seal(plain, context=context), context=context) == plain


@given(sealed=st.text("plan:1/"), opened=st.text("plan:1/"))
def test_what_is_sealed_for_one_context_opens_for_no_other(sealed, opened):
    kept = SEALER.seal(SHORT, context=sealed)

    if sealed == opened:
        assert SEALER.open(kept, context=opened) == SHORT
    else:
        with pytest.raises(SealError, match="does not open"):
            SEALER.open(kept, context=opened)


def test_every_flipped_bit_is_noticed():
    sealed = SEALER.seal(SHORT, context="plan:1")

    noticed = 0
    for place in range(8 * len(sealed)):
        flipped = bytearray(sealed)
        flipped[place // 8] ^= 1 << place % 8
        with pytest.raises(SealError):
            SEALER.open(bytes(flipped), context="plan:1")
        noticed += 1

    assert noticed == 8 * (1 + 12 + len(SHORT) + 16)


def test_what_is_cut_off_anywhere_or_lengthened_does_not_open():
    sealed = SEALER.seal(SHORT, context="plan:1")

    for changed in (*(sealed[:length] for length in range(len(sealed))), sealed + b"\x00"):
        with pytest.raises(SealError):
            SEALER.open(changed, context="plan:1")


@pytest.mark.parametrize("other", [RootKey(bytes(32)).sealer("plans"), RootKey(ROOT).sealer("people"), Sealer(ROOT)])
def test_another_key_or_purpose_does_not_open_it(other):
    with pytest.raises(SealError):
        other.open(SEALER.seal(SHORT, context="plan:1"), context="plan:1")


def test_the_same_root_and_purpose_open_it_in_a_later_process():
    assert RootKey(ROOT).sealer("plans").open(SEALER.seal(SHORT, context="plan:1"), context="plan:1") == SHORT


def test_no_nonce_is_used_twice_and_equal_messages_look_different():
    sealed = [SEALER.seal(SHORT, context="plan:1") for _ in range(1000)]

    assert len({one[1:13] for one in sealed}) == 1000
    assert len({one[13:] for one in sealed}) == 1000


def test_sealed_bytes_begin_with_their_version_and_another_one_is_refused():
    sealed = SEALER.seal(SHORT, context="plan:1")

    assert sealed[:1] == b"\x01"
    with pytest.raises(SealError, match="What is kept as plan:1 is not sealed as it should be"):
        SEALER.open(b"\x02" + sealed[1:], context="plan:1")


def test_an_error_names_the_place_and_never_the_contents():
    with pytest.raises(SealError) as refused:
        SEALER.open(SEALER.seal(b"ada@example.org", context="plan:1"), context="plan:2")

    assert refused.value.sentence() == (
        "What is kept as plan:2 does not open. "
        "Check that the keys belong to these records; restore both from the same backup."
    )


def test_a_sealer_does_not_print_its_key():
    assert ROOT.hex() not in repr(Sealer(ROOT))
    assert repr(ROOT)[2:-1] not in repr(Sealer(ROOT))


def test_a_wrapped_key_opens_for_its_person_alone():
    key = new_key()
    wrapped = RootKey(ROOT).wrap(key, context="person:1")

    assert RootKey(ROOT).unwrap(wrapped, context="person:1") == key
    assert key not in wrapped
    with pytest.raises(SealError):
        RootKey(ROOT).unwrap(wrapped, context="person:2")


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_root_key_of_another_length_is_refused(length):
    with pytest.raises(SealError, match=f"A root key has 32 bytes, not {length}"):
        RootKey(bytes(length))


def test_a_new_key_is_of_the_right_length_and_new():
    keys = {new_key() for _ in range(100)}

    assert len(keys) == 100
    assert {len(key) for key in keys} == {32}


def test_a_finder_marks_a_value_the_same_each_time_and_each_kind_and_key_by_itself():
    finder = RootKey(ROOT).finder("identifiers")
    marks = [
        finder.mark("email", "zoe@example.org"),
        finder.mark("account", "zoe@example.org"),
        RootKey(ROOT).finder("other").mark("email", "zoe@example.org"),
        RootKey(bytes(32)).finder("identifiers").mark("email", "zoe@example.org"),
    ]

    assert RootKey(ROOT).finder("identifiers").mark("email", "zoe@example.org") == marks[0]
    assert len(set(marks)) == 4
    assert ROOT.hex() not in repr(finder)
