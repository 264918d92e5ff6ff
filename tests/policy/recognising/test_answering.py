import pytest

from kept.policy.commitments import Answers


def told(reading):
    return [
        (one.what, str(one.within), one.extends_to and str(one.extends_to))
        for one in reading.commitments
        if isinstance(one, Answers)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We will respond to your request within one month.", ("request", "P1M", None)),
        ("We reply to all enquiries within 2 weeks.", ("enquiries", "P14D", None)),
        (
            "We answer requests within 45 days. Where necessary we extend this by an additional 45 days.",
            ("requests", "P45D", "P90D"),
        ),
        (
            "We respond to requests within one month; this may be extended by two further months if complex.",
            ("requests", "P1M", "P3M"),
        ),
        ("You should receive your data export within 30 days of the request.", ("data export", "P30D", None)),
        ("We will acknowledge receipt of your complaint within 72 hours.", ("complaint", "PT72H", None)),
    ],
)
def test_an_answer_time_is_read_with_its_extension(read, words, expected):
    found = told(read(words))

    assert found == [expected]


def test_a_list_of_response_times_is_read_line_by_line(read):
    reading = read(
        "General questions: 3 days",
        "LGPD requests: 15 days, which may be extended to 30 days",
        section="9 Contact › 9.3 Response times",
    )

    assert told(reading) == [("general questions", "P3D", None), ("LGPD requests", "P15D", "P30D")]


@pytest.mark.parametrize(
    "words",
    [
        "You must respond within 30 days.",
        "We will respond within 10 business days.",
        "Please reply to our message within 5 days.",
        "We answer quickly. Our company is 30 days old.",
        "Refunds are processed for payments made within 14 days.",
        "Data is stored within 24 hours in two regions.",
    ],
)
def test_what_promises_no_answer_time_gives_none(read, words):
    assert told(read(words)) == []


def test_a_list_of_answer_times_gives_each_its_own(read):
    reading = read(
        "We answer access requests within 30 days, complaints within 10 days and questions within 48 hours.",
        section="7 Your rights",
    )

    assert told(reading) == [
        ("access requests", "P30D", None),
        ("complaints", "P10D", None),
        ("questions", "PT48H", None),
    ]


def test_a_request_for_deletion_is_answered_and_nothing_is_kept_for_that_long(read):
    words = "We respond to deletion requests within 30 days and keep a record of it for 2 years."
    (one,) = (found for found in read(words, section="7 Data").commitments if found.kind == "answers")

    assert isinstance(one, Answers)
    assert (one.what, str(one.within)) == ("deletion requests", "P30D")


def test_an_answer_that_is_not_given_is_not_read_as_one(read):
    assert told(read("We do not answer requests within 30 days.", section="7 Your rights")) == []
