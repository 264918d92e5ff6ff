import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.proof.canonical import from_canonical, to_canonical

VALUES = st.recursive(
    st.text(st.characters(exclude_categories=["Cs"])) | st.integers(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abc-", min_size=1), inner),
)


@given(value=VALUES)
def test_what_was_written_reads_back_the_same(value):
    assert from_canonical(to_canonical(value)) == value


def test_keys_are_sorted_and_text_is_utf_8_without_escapes_it_does_not_need():
    assert to_canonical({"b": [1, "ü"], "a": '\n\x01"'}) == '{"a":"\\n\\u0001\\"","b":[1,"ü"]}'.encode()


@pytest.mark.parametrize(
    "raw",
    [
        b'{"a": 1}',
        b'{"b":1,"a":1}',
        b'{"a":1,"a":1}',
        b'{"a":1}\n',
        b'"\\u0061"',
        b'"\\/"',
        b"1.0",
        b"1e3",
        b"-0",
        b"01",
        b"NaN",
        b"Infinity",
        b"\xef\xbb\xbf1",
        b'"\xff"',
        b'"\\ud800"',
        "1".encode("utf-16"),
        b"",
        b"[" * 100_000,
        b"1" * 5000,
    ],
)
def test_any_other_writing_is_refused(raw):
    with pytest.raises(ValueError):  # noqa: PT011 (the function promises no more than a ValueError)
        from_canonical(raw)
