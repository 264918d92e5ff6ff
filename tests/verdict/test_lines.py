"""A finding's numbers and names are read back as they were written."""

from kept.verdict.findings import Finding
from kept.verdict.lines import named, number_in, written
from tests.verdict.declared import NOW


def test_numbers_and_names_are_read_back_and_what_is_not_there_is_nothing():
    value = written({"count": 3, "zero": 0}, {"place": ["a.b", "c\td"], "none": []})
    finding = Finding(probe="p", at=NOW, value=value)

    assert value == ("count\t3", "zero\t0", "place\ta.b", "place\tc\td")
    assert [number_in(finding, one) for one in ("count", "zero", "other")] == [3, 0, 0]
    assert [list(named(finding, one)) for one in ("place", "none", "plac")] == [["a.b", "c\td"], [], []]


def test_a_finding_of_nothing_says_nothing():
    assert number_in(Finding(probe="p", at=NOW), "count") == 0
