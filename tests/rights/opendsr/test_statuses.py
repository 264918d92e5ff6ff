"""How an order stands, in the words of OpenDSR, each change once."""

import pytest

from kept.rights import history as h
from kept.rights.opendsr.statuses import Status, statuses
from kept.rights.outcomes import Ground
from tests.rights.drp.test_statuses import ACKNOWLEDGED, AT, DONE, RECEIVED, SHOWN, planned, refused


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ([], [Status.PENDING]),
        ([ACKNOWLEDGED, *SHOWN, planned(1)], [Status.PENDING]),
        (
            [ACKNOWLEDGED, *SHOWN, planned(1), *DONE, h.Closed(at=AT)],
            [Status.PENDING, Status.IN_PROGRESS, Status.COMPLETED],
        ),
        ([ACKNOWLEDGED, h.Cancelled(at=AT)], [Status.PENDING, Status.CANCELLED]),
        ([ACKNOWLEDGED, refused(Ground.NOT_OURS)], [Status.PENDING, Status.CANCELLED]),
        (
            [ACKNOWLEDGED, refused(Ground.NOT_OURS), h.Appealed(at=AT, text="Why?")],
            [Status.PENDING, Status.CANCELLED, Status.IN_PROGRESS],
        ),
    ],
)
def test_each_change_of_status_is_news_once(events, told):
    found = statuses([RECEIVED, *events])

    assert list(found) == told


def test_nothing_follows_the_last_two():
    assert [one.is_final for one in Status] == [False, False, True, True]
