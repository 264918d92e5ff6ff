import pytest

from kept.policy.commitments import Retains
from kept.policy.recognising.amounts import amounts_in
from kept.policy.recognising.listing import joined_thing, with_bare_numbers

SECTION = "6 Data retention"


def kept(reading):
    return [(one.what, str(one.period)) for one in reading.commitments if isinstance(one, Retains)]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "We keep your account data for 2 years, logs for 90 days and backups for 6 months.",
            [("account data", "P2Y"), ("logs", "P90D"), ("backups", "P6M")],
        ),
        (
            "We retain invoices for 10 years and support tickets for 3.",
            [("invoices", "P10Y"), ("support tickets", "P3Y")],
        ),
        ("We keep logs for 30, and backups for 90 days.", [("logs", "P30D"), ("backups", "P90D")]),
        ("Forms are deleted after 2 years, drafts after 90 days.", [("forms", "P2Y"), ("drafts", "P90D")]),
        ("We keep logs for 90 days and delete backups after 6 months.", [("logs", "P90D"), ("backups", "P6M")]),
    ],
)
def test_each_time_of_a_list_goes_to_its_own_thing(read, words, wanted):
    assert kept(read(words, section=SECTION)) == wanted


def test_how_one_time_limits_does_not_spill_over_to_the_others(read):
    reading = read("We keep invoices for at least 10 years and drafts for 3 years.", section=SECTION)

    assert [one.bound for one in reading.commitments if isinstance(one, Retains)] == ["at-least", "at-most"]


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("We keep logs for 90 days and for 30 days.", ["90 days", "30 days"]),
        ("By type, we keep data for 2 years, 3 years or 90 days.", ["2 years", "3 years", "90 days"]),
        ("Forms and logs are kept for 2 years and 90 days respectively.", ["2 years and 90 days"]),
    ],
)
def test_a_time_whose_thing_is_not_plain_is_asked_about_and_not_attached(read, words, quoted):
    reading = read(words, section=SECTION)

    (question,) = reading.questions
    assert kept(reading) == []
    assert question.about == "unsure"
    assert all(f"“{one}”" in question.asks for one in quoted)


@pytest.mark.parametrize(
    ("between", "thing"),
    [
        (", logs for ", "logs"),
        (" and backups for up to ", "backups"),
        (", or ", None),
        (" and for ", None),
        (" for enterprise and ", None),
    ],
)
def test_a_list_goes_on_only_where_a_thing_is_named(between, thing):
    assert joined_thing(between) == thing


def test_a_bare_number_takes_the_unit_of_the_time_beside_it():
    text = "invoices for 2 weeks and drafts for 3."

    found = with_bare_numbers(text, list(amounts_in(text)))

    assert [str(one.low) for one in found] == ["P14D", "P21D"]
