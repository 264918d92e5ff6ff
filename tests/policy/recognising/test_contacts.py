import pytest

from kept.policy.commitments import Contact


def told(reading):
    return [(one.role, one.channel, one.value) for one in reading.commitments if isinstance(one, Contact)]


@pytest.mark.parametrize(
    ("words", "section", "expected"),
    [
        ("Email: dpo@acme.example.eu", "13 Contact", ("data protection officer", "email", "dpo@acme.example.eu")),
        (
            "Our data protection officer can be reached at ada@acme.eu.",
            "",
            ("data protection officer", "email", "ada@acme.eu"),
        ),
        (
            "Email: hello@acme.eu",
            "13 Contact › 13.2 EU representative",
            ("EU representative", "email", "hello@acme.eu"),
        ),
        ("Phone: +1 (650) 253-0000", "13 Contact › 13.1 Privacy team", ("privacy office", "phone", "+16502530000")),
        ("Call us at +44 20 7031 3000.", "13 Contact", ("privacy office", "phone", "+442070313000")),
        (
            "Address: Acme Ltd, 1 High Road, Leeds LS1 4AP",
            "13 Contact › DPO",
            ("data protection officer", "post", "Acme Ltd, 1 High Road, Leeds LS1 4AP"),
        ),
        ("Address: Acme, [your address]", "13 Contact", ("privacy office", "post", None)),
        ("Email: [insert email]", "13 Contact", ("privacy office", "email", None)),
    ],
)
def test_a_contact_has_a_role_a_channel_and_a_value(read, words, section, expected):
    assert told(read(words, section=section)) == [expected]


@pytest.mark.parametrize(
    "words", ["Mail services: to send letters", "Your address book is yours.", "Order 650-2530 items."]
)
def test_what_reaches_nobody_is_no_contact(read, words):
    assert told(read(words, section="4 Sharing")) == []
