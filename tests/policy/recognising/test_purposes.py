import pytest

from kept.policy.commitments import Uses


def told(reading):
    return [(one.purpose, one.basis) for one in reading.commitments if isinstance(one, Uses)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("To deliver your orders", ("deliver your orders", None)),
        ("Preventing fraud", ("preventing fraud", None)),
        ("Sending newsletters (with your consent)", ("sending newsletters", "consent")),
        ("Complying with legal obligations", ("complying with legal obligations", "legal obligation")),
        (
            "Improving the product, based on our legitimate interests",
            ("improving the product, based on our legitimate interests", "legitimate interests"),
        ),
    ],
)
def test_an_item_of_a_list_of_purposes_is_a_purpose(read, words, expected):
    assert told(read(words, section="3 How we use your data")) == [expected]


def test_a_sentence_says_what_data_is_used_for(read):
    reading = read("We use your email address to send you receipts.", section="3 How we use your data")

    assert told(reading) == [("send you receipts", None)]


@pytest.mark.parametrize(
    "words",
    [
        "We use the information for the following purposes.",
        "We do not use your data to build profiles.",
        "Here is how we use data and how to delete it.",
    ],
)
def test_what_names_no_purpose_gives_none(read, words):
    assert told(read(words, section="3 How we use your data")) == []
