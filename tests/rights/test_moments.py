"""What happened to a request."""

from datetime import datetime

import pytest

from kept.rights.errors import MomentsError
from kept.rights.moments import Moment, MomentKind, first, in_order
from tests.rights.statutes import at, moment


def test_a_moment_has_a_time_zone():
    with pytest.raises(MomentsError, match="“received” has no time zone"):
        Moment(kind=MomentKind.RECEIVED, at=datetime(2026, 11, 28))  # noqa: DTZ001 - what is refused


def test_the_first_of_a_kind_is_the_earliest_that_a_person_did():
    by_machine = moment(MomentKind.ANSWERED, "2026-11-01", automatic=True)
    later, earlier = moment(MomentKind.REFUSED, "2026-11-03"), moment(MomentKind.ANSWERED, "2026-11-02")

    found = first([by_machine, later, earlier], MomentKind.ANSWERED, MomentKind.REFUSED)

    assert found == earlier
    assert first([by_machine], MomentKind.ANSWERED) is None
    assert earlier.at == at("2026-11-02")


def test_what_happened_at_one_instant_stands_in_the_order_of_a_life():
    came, asked = moment(MomentKind.RECEIVED, "2026-11-02"), moment(MomentKind.IDENTITY_ASKED, "2026-11-02")
    earlier = moment(MomentKind.ANSWERED, "2026-11-01")

    assert in_order([asked, came, earlier]) == (earlier, came, asked)
