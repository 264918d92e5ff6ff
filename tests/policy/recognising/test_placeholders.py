import pytest


def placeholders(reading):
    return [one.clause for one in reading.questions if one.about == "placeholder"]


@pytest.mark.parametrize(
    "words",
    [
        "Write to [Company Address].",
        "Contact <insert email> for more.",
        "Our officer is ______.",
        "Effective {{date}}.",
        "Mail us at privacy@example.com.",
        "Phone: +1 (555) 010-HELP",
        "Address: Acme, 123 Main Street, Anytown, ZZ 12345",
        "Data is kept for XXX days.",
    ],
)
def test_what_was_never_filled_in_becomes_a_question(read, words):
    assert placeholders(read(words, section="13 Contact")) == ["1.0.1"]


@pytest.mark.parametrize(
    "words",
    [
        "See our [privacy page](https://acme.eu/privacy).",
        "As explained in [1].",
        "Phone: +1 (650) 253-0000",
        "Address: Acme Inc., 1600 Amphitheatre Parkway, Mountain View, CA 94043",
    ],
)
def test_what_is_filled_in_is_not_asked_about(read, words):
    assert placeholders(read(words, section="13 Contact")) == []
