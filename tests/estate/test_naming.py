"""Where a text names somebody, and where it only looks so."""

import pytest

from kept.estate.naming import names, redacted


@pytest.mark.parametrize(
    "text", ["ann@x.org", "Write to ANN@X.ORG.", "<ann@x.org>", "(ann@x.org)", "mailto:ann@x.org?s=1"]
)
def test_an_address_is_named_whatever_stands_around_it(text):
    assert names(text, ["ann@x.org"])


@pytest.mark.parametrize(
    "text", ["joann@x.org", "ann@x.org.uk", "jo.ann@x.org", "ann@x.organic", "ann+1@x.org", "ann@x", ""]
)
def test_an_address_within_another_is_another(text):
    assert not names(text, ["ann@x.org"])


def test_nobody_is_named_by_nothing():
    assert not names("anything", [])
    assert redacted("anything", []) == "anything"


def test_the_longest_name_is_blacked_out_first():
    assert (
        redacted("Ann Lee-Smith (ann lee, +49 171 2)", ["Ann Lee", "Ann Lee-Smith", "+49 171 2"])
        == "█████ (█████, █████)"
    )
