"""What a field seems to hold: by its name, by its values, with evidence that repeats no value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.estate.classify import BUILT_IN, ByName, ByValues
from kept.estate.model import FieldKind
from kept.estate.ports import Guess, LiveField

STREETS = ["12 Long Road", "Hauptstraße 5", "7 rue Bleue", "Calle Mayor 3"]
HASHES = ["$argon2id$v=19$x", "$2b$12$abc", "pbkdf2_sha256$1$a"]


def field(name: str) -> LiveField:
    return LiveField(name=name, kind=FieldKind.TEXT)


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("email", "account.email"),
        ("billing_e_mail", "account.email"),
        ("mobilePhone", "account.phone"),
        ("lastName", "account.name"),
        ("Vorname", "account.name"),
        ("name", "account.name"),
        ("user_name", "profile.username"),
        ("password_hash", "profile.password"),
        ("remote_addr", "device.ip"),
        ("last_ip", "device.ip"),
        ("user_agent", "device.agent"),
        ("iban", "account.payment"),
        ("card_last4", "account.payment"),
        ("vat_id", "business.tax"),
        ("company", "business.company"),
        ("PLZ", "account.address"),
        ("registrant_id", "third-party.whois"),
        ("message", "communication"),
    ],
)
def test_a_name_says_what_a_field_holds(name, category):
    guess = ByName().classify(field(name), ())

    assert guess is not None
    assert guess.category == category


@pytest.mark.parametrize("name", ["id", "created_at", "status", "ship", "recipe", "nominal", "sort", "email_sent"])
def test_a_name_that_speaks_of_no_person_is_left_alone(name):
    assert ByName().classify(field(name), ()) is None


@pytest.mark.parametrize(
    ("values", "category", "evidence"),
    [
        (["a@example.org", "b@example.org", "none"], "account.email", "2 of 3 values look like e-mail addresses"),
        (["+49 30 901820", "+33142685300"], "account.phone", "2 of 2 values look like telephone numbers"),
        (["203.0.113.7", "2001:db8::1"], "device.ip", "2 of 2 values look like IP addresses"),
        (["DE89 3704 0044 0532 0130 00"], "account.payment", "1 of 1 values look like bank accounts"),
        (["4111 1111 1111 1111"], "account.payment", "1 of 1 values look like card numbers"),
        (HASHES, "profile.password", "3 of 3 values look like password hashes"),
        (["Mozilla/5.0 (X11)", "curl/8.1"], "device.agent", "2 of 2 values look like browsers"),
        (STREETS, "account.address", "4 of 4 values look like postal addresses"),
        (["call me", "write to a@example.org", "bye"], "communication", "1 of 3 values mention an e-mail address"),
    ],
)  # fmt: skip
def test_values_say_what_a_field_holds(values, category, evidence):
    assert ByValues().classify(field("x"), values) == Guess(category=category, evidence=evidence)


@pytest.mark.parametrize(
    "values",
    [
        [],
        [None, ""],
        ["open", "closed"],
        [1, 2, 3],
        ["4111 1111 1111 1112"],
        ["DE89 3704 0044 0532 0130 01"],
        ["1.5", "10:30"],
        ["+1", "+nonsense"],
    ],
)
def test_values_that_speak_of_no_person_are_left_alone(values):
    assert ByValues().classify(field("x"), values) is None


@given(st.lists(st.text(min_size=8) | st.emails(), max_size=5))
def test_evidence_repeats_no_value(values):
    guesses = [one.classify(field("email"), values) for one in BUILT_IN]

    said = " ".join(guess.evidence for guess in guesses if guess)
    assert [value for value in values if value.strip() and value.strip() in said] == []
