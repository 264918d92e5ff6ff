import pytest

from kept.policy.commitments import Protects


def told(reading):
    return {one.safeguard for one in reading.commitments if isinstance(one, Protects)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("All traffic is encrypted in transit with TLS.", {"encryption in transit"}),
        ("Our databases are encrypted at rest.", {"encryption at rest"}),
        ("We require two-factor authentication for our staff.", {"multi-factor authentication"}),
        ("Passwords are stored as salted hashes; we hash passwords.", {"password hashing"}),
        ("Annual penetration tests", {"penetration testing"}),
        ("CCTV and biometric locks", {"security cameras", "biometric access control"}),
        ("Old disks are shredded", {"secure disposal of media"}),
        ("Tamper-proof seals on cabinets", {"tamper-proof seals on cabinets"}),
    ],
)
def test_a_safeguard_is_called_by_its_common_name(read, words, expected):
    assert told(read(words, section="5 Data security")) == expected


@pytest.mark.parametrize(
    "words",
    [
        "No method of transmission is completely secure, even when encrypted in transit.",
        "You should use two-factor authentication.",
        "We do not use firewalls.",
        "See https://acme.eu/security for more.",
    ],
)
def test_what_protects_nothing_is_no_safeguard(read, words):
    assert (
        told(read(words, section="5 Data security and how we think about protecting the information of our customers"))
        == set()
    )
