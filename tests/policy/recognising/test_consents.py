import pytest

from kept.policy.commitments import Asks


def told(reading):
    return [(one.purpose, one.of) for one in reading.commitments if isinstance(one, Asks)]


@pytest.mark.parametrize(
    ("words", "section", "expected"),
    [
        ("We send newsletters only with your consent.", "3 Use", ("marketing communications", "person")),
        ("We place other cookies only after you agree.", "8 Cookies", ("cookies", "person")),
        ("We may share your details with your explicit permission.", "4 Sharing", ("sharing", "person")),
        ("We will ask for your consent before recording a call.", "3 Use", ("recording a call", "person")),
    ],
)
def test_what_consent_is_asked_for_is_read(read, words, section, expected):
    assert told(read(words, section=section)) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "By using our services, you consent to this policy.",
        "You may withdraw your consent.",
        "We share data without your consent.",
    ],
)
def test_consent_that_is_taken_for_granted_is_not_asked(read, words):
    assert told(read(words)) == []
