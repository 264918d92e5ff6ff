"""What stays is told in few words."""

from datetime import UTC, datetime

from kept.rights.asked import Stay
from kept.rights.staying import Left, told_together

EARLY, LATE = datetime(2026, 12, 1, tzinfo=UTC), datetime(2027, 1, 27, tzinfo=UTC)


def stay(count, until, *, dataset="backups.content", because="rights-plan-cannot"):
    return Stay(dataset=dataset, count=count, clause="6.2.3", because=because, until=until)


def left(count, first, until, *, dataset="backups.content", because="rights-plan-cannot"):
    return Left(dataset=dataset, count=count, clause="6.2.3", because=because, first=first, until=until)


def test_records_of_a_place_that_stay_for_one_reason_are_told_together_from_the_first_end_to_the_last():
    told = told_together([stay(2, LATE), stay(3, EARLY), stay(1, None), stay(4, LATE, because="rights-plan-joint")])

    assert told == (
        left(5, EARLY, LATE),
        left(1, None, None),
        left(4, LATE, LATE, because="rights-plan-joint"),
    )
