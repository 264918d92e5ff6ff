import pytest

from kept.policy.marked import MarkedError, read_marked


def test_values_come_with_their_lines():
    marked = read_marked("a: 1\nb:\n  - c: two\n  - 2026-11-02\n")

    assert marked.value == {"a": 1, "b": [{"c": "two"}, "2026-11-02"]}
    assert marked.lines[("b", 0, "c")] == 3


def test_keys_are_text_as_written():
    assert read_marked("NO: {1.0: x}").value == {"NO": {"1.0": "x"}}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\na: 2", 2),
        ("a: [", 2),
        ("? [1]\n: 2", 1),
        ("x: !!python/object:os.system {}", 1),
        ("a: \x00", 1),
        ("a: !thing b", 1),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_line(text, line):
    with pytest.raises(MarkedError) as caught:
        read_marked(text)

    assert caught.value.line <= line


def test_what_is_nested_without_end_is_refused():
    with pytest.raises(MarkedError):
        read_marked("[" * 60 + "]" * 60)


def test_nothing_is_nothing():
    assert read_marked("").value is None
