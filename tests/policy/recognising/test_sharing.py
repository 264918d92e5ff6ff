import pytest

from kept.policy.commitments import Sells, Shares


def recipients(reading):
    return {one.recipient for one in reading.commitments if isinstance(one, Shares)}


def sells(reading):
    return [one.sells for one in reading.commitments if isinstance(one, Sells)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Couriers: to deliver what you ordered", {"Couriers"}),
        ("We share your data with our affiliates and our legal advisers.", {"affiliates", "professional advisers"}),
        ("Your data may be disclosed to law enforcement.", {"law enforcement"}),
        ("If we are part of a merger, we may transfer your information.", {"acquiring entity"}),
        ("We do not share your data with advertising partners.", set()),
    ],
)
def test_recipients_are_read_by_label_or_by_class(read, words, expected):
    assert recipients(read(words, section="4 Who we share data with")) == expected


def test_the_purpose_of_a_recipient_is_what_follows_its_name(read):
    (one,) = read("Couriers: To deliver what you ordered", section="4 Sharing").commitments

    assert isinstance(one, Shares)
    assert one.purpose == "deliver what you ordered"


@pytest.mark.parametrize(
    "words",
    [
        "We do not sell your personal data.",
        "We never sell or rent personal information to anyone.",
        "Acme will not sell, trade or lease your information.",
        "We have never sold any personal information.",
    ],
)
def test_a_denied_sale_is_never(read, words):
    assert sells(read(words)) == ["never"]


@pytest.mark.parametrize(
    "words",
    [
        "We do not knowingly sell the personal information of minors under 16.",
        "We do not sell your data without your consent.",
        "Click “Do Not Sell My Personal Information” below.",
        "You have the right to opt out of the sale of personal information.",
        "We sell hosting plans.",
        "We do not sell hardware.",
    ],
)
def test_what_denies_less_than_every_sale_is_not_never(read, words):
    assert sells(read(words)) == []


def test_what_may_count_as_a_sale_is_no_denial(read):
    reading = read("Sharing this information with advertisers may be considered a “sale” in California.")

    assert sells(reading) == ["with-opt-out"]


def test_what_is_said_about_a_recipient_is_no_recipient(read):
    reading = read(
        "Purpose: Answering tickets",
        "Data processing location: Taiwan (R.O.C)",
        section="4 Sub-processors › 4.1 Deskly Ltd",
    )

    assert recipients(reading) == {"Deskly Ltd"}
    assert [one.to for one in reading.commitments if one.kind == "transfers"] == ["Taiwan (R.O.C)"]
