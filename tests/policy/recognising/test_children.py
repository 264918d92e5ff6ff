import pytest

from kept.policy.commitments import Asks, Guards


def ages(reading):
    return [one.age for one in reading.commitments if isinstance(one, Guards)]


@pytest.mark.parametrize(
    ("words", "age"),
    [
        ("You must be 13 to use this app.", 13),
        ("You must be at least sixteen (16) years old to register.", 16),
        ("Our services are not directed to children under the age of thirteen.", 13),
        ("We do not knowingly collect data from anyone below 16.", 16),
        ("Only people 18 years of age or older may sign up; it is not intended for others.", 18),
        ("The minimum age is 14 years.", 14),
        ("Children under 16 need the consent of a parent.", 16),
    ],
)
def test_an_age_limit_is_read(read, words, age):
    assert ages(read(words)) == [age]


@pytest.mark.parametrize(
    "words",
    [
        "Our company is 15 years old and open to all.",
        "We keep logs for at least 14 days.",
        "We do not sell the personal information of consumers under 16.",
        "The policy is available in at least 10 languages.",
        "We notify you at least ten (10) calendar days before.",
    ],
)
def test_other_numbers_are_no_ages(read, words):
    assert ages(read(words)) == []


def test_a_parent_is_asked(read):
    reading = read("Student accounts require a parent's consent.")

    assert [(one.purpose, one.of) for one in reading.commitments if isinstance(one, Asks)] == [
        ("student accounts", "parent")
    ]
