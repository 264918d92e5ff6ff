import pytest

from kept.policy.commitments import Collects


def told(reading):
    return {(one.category, one.source) for one in reading.commitments if isinstance(one, Collects)}


@pytest.mark.parametrize(
    ("section", "words", "expected"),
    [
        (
            "2 Data we collect › 2.1 What you give us",
            "Contact details: full name, mobile number, e-mail address and shipping address",
            {
                ("account.name", "person"),
                ("account.phone", "person"),
                ("account.email", "person"),
                ("account.address", "person"),
            },
        ),
        (
            "2 Data we collect › 2.2 Data collected automatically",
            "IP addresses, browser version and the pages you visited",
            {("device.ip", "automatic"), ("device.agent", "automatic"), ("usage", "automatic")},
        ),
        (
            "2 Data we collect › 2.3 Data from other sources",
            "Registrars: WHOIS records",
            {("third-party.whois", "third-party")},
        ),
        ("2 Data we collect", "When you register, we ask for your date of birth.", {("person.birth", "person")}),
        ("", "We collect your VAT number and company name.", {("business.tax", None), ("business.company", None)}),
    ],
)
def test_categories_are_read_with_their_source(read, section, words, expected):
    assert told(read(words, section=section)) == expected


@pytest.mark.parametrize(
    "words",
    [
        "We do not collect your name or your address.",
        "We never store passwords.",
        "A domain name is the address of a website.",
        "Choose a strong password.",
    ],
)
def test_what_is_not_collected_is_not_announced(read, words):
    assert told(read(words)) == set()
