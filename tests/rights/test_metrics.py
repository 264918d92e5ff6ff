"""What became of a year's requests."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kept.rights import RequestKind
from kept.rights.metrics import Counted, Figures, figures
from kept.rights.outcomes import Decision

YEAR = {"since": date(2026, 1, 1), "until": date(2026, 12, 31)}


def counted(kind, received, answered=None, decision=None, *grounds):
    day = date(2026, 1, 1) + timedelta(days=received)
    return Counted(
        kind=kind,
        received=day,
        answered=None if answered is None else day + timedelta(days=answered),
        decision=decision,
        grounds=grounds,
    )


def test_a_year_is_counted_by_kind_with_outcome_ground_mean_and_median():
    erasure = RequestKind.ERASURE
    requests = [
        counted(erasure, 0, 2, Decision.GRANTED),
        counted(erasure, 364, 40, Decision.PARTLY, "legal-obligation"),
        counted(erasure, 20, 3, Decision.REJECTED, "unverified", "legal-obligation"),
        counted(erasure, 30),
        counted(erasure, 365, 1, Decision.GRANTED),  # next year
        counted(erasure, -1, 1, Decision.GRANTED),  # the year before
        counted(RequestKind.OPT_OUT, 5),
    ]

    assert figures(requests, **YEAR) == (
        Figures(
            kind=erasure,
            received=4,
            granted=1,
            partly=1,
            rejected=1,
            still_open=1,
            by_ground={"legal-obligation": 2, "unverified": 1},
            mean_days=15.0,
            median_days=3.0,
        ),
        Figures(
            kind=RequestKind.OPT_OUT,
            received=1,
            granted=0,
            partly=0,
            rejected=0,
            still_open=1,
            by_ground={},
            mean_days=None,
            median_days=None,
        ),
    )


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            counted,
            st.sampled_from(RequestKind),
            st.integers(0, 364),
            st.none() | st.integers(0, 90),
            st.none() | st.sampled_from(Decision),
        )
    )
)
def test_every_request_is_counted_once(requests):
    found = figures(requests, **YEAR)

    assert sum(one.received for one in found) == len(requests)
    assert all(one.received == one.granted + one.partly + one.rejected + one.still_open for one in found)
