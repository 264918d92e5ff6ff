import pytest

from kept.estate.change import Mask, Set
from kept.estate.errors import CannotError
from kept.estate.ports import Count
from kept.estate.selection import (
    Equals,
    Everything,
)
from tests.weblogs import ACCESS, sweep


def test_masking_puts_a_dash_and_leaves_the_rest(folder, logs):
    path = folder / "access.log-20260111"
    before = path.read_text()

    counts = [sweep(logs, Equals("user", "1"), Mask(("ip", "agent")))["access.log-20260111"] for _ in range(2)]

    assert counts == [3, 0]
    assert path.read_text() == before.replace("203.0.113.9", "-").replace("curl/8", "-")


def test_setting_puts_a_value(logs):
    sweep(logs, Everything(), Set({"ip": "0.0.0.0"}))

    assert logs.measure(ACCESS, [Count(Equals("ip", "0.0.0.0")), Count()]) == [9, 9]


@pytest.mark.parametrize(
    "change", [Mask(("at",)), Mask(("status",)), Set({"ip": "a b"}), Set({"agent": 'a"b'}), Set({"agent": "a\nb"})]
)
def test_what_no_line_can_hold_is_refused(logs, change):
    with pytest.raises(CannotError, match="cannot be rewritten"):
        sweep(logs, Everything(), change)
