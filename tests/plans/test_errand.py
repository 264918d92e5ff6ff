"""An errand is about all data unless it names a part; what people are known by is in no representation of it."""

import pytest

from kept.plans.errand import Errand, Known, Sought, Standing

ADA = Sought(
    known_by=(Known(kind="email", value="ada@x.example"),),
    mark="secret-mark",
    stood=(Standing(dataset="a.b", key=("ada-key",)),),
)


@pytest.mark.parametrize(
    ("part", "is_whole"),
    [
        ({}, True),
        ({"categories": ("usage",)}, False),
        ({"places": ("support",)}, False),
        ({"records": ("support.ticket#1",)}, False),
    ],
)
def test_with_a_part_named_it_is_not_about_everything(part, is_whole):
    assert Errand(right="access", whose="customer", people=(ADA,), **part).is_whole is is_whole


def test_nobody_is_named_where_an_errand_is_printed():
    printed = repr(Errand(right="access", whose="customer", people=(ADA,), records=("a.b#1",)))

    assert [one for one in ("ada@x.example", "secret-mark", "ada-key") if one in printed] == []
