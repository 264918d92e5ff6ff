import pytest

from kept.policy.commitments import Retains


def told(reading):
    return [
        (str(one.period) if one.period else None, one.bound and one.bound.value, one.period_max and str(one.period_max))
        for one in reading.commitments
        if isinstance(one, Retains)
    ]


@pytest.mark.parametrize(
    ("words", "period", "bound", "period_max"),
    [
        ("Access logs: kept for 14 days", "P14D", "at-most", None),
        ("Access logs: 14 days", "P14D", "at-most", None),
        ("We retain call recordings for eighteen (18) months.", "P18M", "at-most", None),
        ("Invoices are stored for ten years after the end of the contract.", "P10Y", "at-most", None),
        ("We keep your invoices for at least six years.", "P6Y", "at-least", None),
        ("Chat transcripts are retained for a minimum of one (1) year.", "P1Y", "at-least", None),
        ("Footage is held for no longer than 72 hours.", "PT72H", "at-most", None),
        ("We do not keep search queries for more than 90 days.", "P90D", "at-most", None),
        ("Job applications are kept for up to two years.", "P2Y", "at-most", None),
        ("Backups are retained for between 30 and 90 days.", "P30D", "range", "P90D"),
        ("Snapshots are kept 30–60 days: they are retained for 30–60 days.", "P30D", "range", "P60D"),
        ("Your data will be deleted within 30 days of closing your account.", "P30D", "at-most", None),
        ("Inactive accounts are deleted after 24 months.", "P24M", "at-most", None),
        ("Within 60 days of termination, we will erase all customer data.", "P60D", "at-most", None),
        ("Event data is anonymised after 14 months.", "P14M", "at-most", None),
        ("The retention period for diagnostic data is 13 weeks.", "P91D", "at-most", None),
        ("We keep the records for exactly 5 years.", "P5Y", "exactly", None),
        ("Tickets are retained for a year.", "P1Y", "at-most", None),
        ("Aggregated statistics may be kept indefinitely.", "indefinite", None, None),
    ],
)
def test_a_stated_time_is_read_with_the_way_it_limits(read, words, period, bound, period_max):
    found = told(read(words, section="6 How long we keep data"))

    assert found[-1:] == [(period, bound, period_max)]


@pytest.mark.parametrize(
    "words",
    [
        "Our company was founded 10 years ago.",
        "We have kept our customers happy for 20 years.",
        "We do not retain your card number.",
        "You must keep your password secret for 30 days.",
        "In the last 12 months, we collected and stored names.",
        "We will keep you informed of changes 30 days ahead.",
        "Analytics cookies are stored for 2 years.",
        "We review stored data every 12 months.",
        "After the thirty days are up, the deleted content may remain.",
        "You must be at least 16 years old to keep an account.",
        "We keep your data private and never share it permanently.",
        "If this data is saved permanently, we tell you.",
    ],
)
def test_what_is_no_retention_is_not_read_as_one(read, words):
    assert told(read(words)) == []


@pytest.mark.parametrize(
    ("words", "trigger"),
    [
        ("Closed accounts: contact details kept for 2 years", "closed account"),
        ("Contracts are stored for 6 years after the contract ends.", "after the contract ends"),
        (
            "Tickets are deleted after 2 years from the last reply.",
            "from the last reply",
        ),
        ("We keep your data as long as your account is active.", "as long as your account is active"),
        ("Orders are retained until the warranty expires.", "until the warranty expires"),
    ],
)
def test_the_event_that_a_time_runs_from_is_read(read, words, trigger):
    reading = read(words, section="6 Data retention")

    assert [one.trigger for one in reading.commitments if isinstance(one, Retains)][-1] == trigger


def test_a_range_without_a_verb_says_what_is_kept(read):
    (one,) = read("Nightly backups: 7 to 14 days", section="6 Retention").commitments

    assert isinstance(one, Retains)
    assert one.what == "nightly backups"


def test_what_is_done_at_the_end_is_read(read):
    (one,) = read(
        "Raw events are stored for 30 days, after which they are anonymised.", section="6 Retention"
    ).commitments

    assert isinstance(one, Retains)
    assert (one.what, one.then) == ("raw events", "anonymised")


def test_business_days_are_never_turned_into_a_length_of_time(read):
    assert told(read("Copies are kept for 5 business days.", section="6 Retention")) == []


@pytest.mark.parametrize(
    "words",
    [
        "We keep nothing for 30 days.",
        "Nothing is kept for 30 days.",
        "No logs are kept for 30 days.",
        "We do not keep logs for 30 days.",
        "We no longer keep logs for 30 days.",
        "We keep nothing indefinitely.",
    ],
)
def test_what_is_not_kept_is_never_read_as_kept(read, words):
    assert told(read(words, section="6 Retention")) == []


@pytest.mark.parametrize(
    "words",
    [
        "We do not keep IP addresses longer than 30 days.",
        "We never keep IP addresses beyond 30 days.",
        "No IP addresses are kept for longer than 30 days.",
    ],
)
def test_no_longer_than_is_a_ceiling_of_the_thing_alone(read, words):
    (one,) = read(words, section="6 Retention").commitments

    assert isinstance(one, Retains)
    assert (one.what, str(one.period), one.bound) == ("IP addresses", "P30D", "at-most")


@pytest.mark.parametrize(
    ("words", "what", "period"),
    [
        ("Logs | 90 days", "logs", "P90D"),
        ("Logs — 90 days", "logs", "P90D"),
        ("Logs | Security | up to 90 days | none", "logs", "P90D"),
        ("Invoices: 10 years", "invoices", "P10Y"),
    ],
)
def test_a_row_of_a_table_of_retention_periods_is_read(read, words, what, period):
    (one,) = read(words, section="6 Retention").commitments

    assert isinstance(one, Retains)
    assert (one.what, str(one.period)) == (what, period)


@pytest.mark.parametrize("comma", ["", ","])
def test_the_end_of_an_idle_account_is_read(read, comma):
    (one,) = read(f"After 6 months of inactivity{comma} we may delete your account.", section="6 Retention").commitments

    assert isinstance(one, Retains)
    assert (one.what, str(one.period), one.trigger, one.then) == ("account", "P6M", "inactivity", "deleted")


def test_a_time_that_comes_first_belongs_to_what_is_deleted(read):
    (one,) = read("After 30 days, server logs are deleted.", section="6 Retention").commitments

    assert isinstance(one, Retains)
    assert one.what == "server logs"
