"""Names in many spellings and four languages come down to the same words, and words to what they speak of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.estate.words import meaning_of, plain, singular, speaks_of_flag


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CustomerID", "customer_id"),
        ("customerId", "customer_id"),
        ("Customer Name/id", "customer_name_id"),
        ("HTTPUserAgent", "http_user_agent"),
        ("Téléphone", "telephone"),
        ("Straße", "strasse"),
        ("__x__", "x"),
    ],
)
def test_a_name_comes_down_to_its_words(name, words):
    assert plain(name) == words


@given(st.text())
def test_words_stay_as_they_are_once_they_are_plain(name):
    assert plain(plain(name)) == plain(name)


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("customers", "customer"),
        ("companies", "company"),
        ("addresses", "address"),
        ("address", "address"),
        ("status", "status"),
        ("boxes", "box"),
        ("gas", "gas"),
    ],
)
def test_a_plural_has_its_singular(plural, one):
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("fname", "account.name"),
        ("nameLast", "account.name"),
        ("Nachname", "account.name"),
        ("apellido", "account.name"),
        ("prénom", "account.name"),
        ("next_of_kin_contact_name", "account.name"),
        ("correo_electronico", "account.email"),
        ("E-Mail-Adresse", "account.email"),
        ("telephone_1", "account.phone"),
        ("téléphone", "account.phone"),
        ("Handynummer", "account.phone"),
        ("dob", "person.birth"),
        ("birthYear", "person.birth"),
        ("Geburtsdatum", "person.birth"),
        ("fecha_nacimiento", "person.birth"),
        ("ssn", "person.government-id"),
        ("passport_no", "person.government-id"),
        ("DL Number", "person.government-id"),
        ("cc_num", "account.payment"),
        ("IBAN", "account.payment"),
        ("ua", "device.agent"),
        ("ip", "device.ip"),
        ("street2", "account.address"),
        ("Strasse", "account.address"),
        ("codigo_postal", "account.address"),
        ("geschlecht", "person.gender"),
        ("blood_type", "special.health"),
        ("hire_date", "person.employment"),
        ("photo", "person.image"),
        ("tax_id", "business.tax"),
        ("lat", "location"),
    ],
)
def test_the_end_of_a_name_says_what_it_speaks_of(name, category):
    meaning = meaning_of(name)

    assert meaning is not None
    assert meaning.category == category


@pytest.mark.parametrize(
    "name", ["is_email", "showPhone", "email_verified", "phone_count", "median_income", "product_name", "sort_position"]
)
def test_a_flag_a_count_and_a_thing_speak_of_no_person(name):
    assert meaning_of(name) is None


@pytest.mark.parametrize(
    ("name", "of_people"), [("city", True), ("name", True), ("email", False), ("last_name", False)]
)
def test_some_meanings_hold_only_where_records_are_about_people(name, of_people):
    meaning = meaning_of(name)

    assert meaning is not None
    assert meaning.of_people is of_people


@pytest.mark.parametrize(("name", "flag"), [("allow_new_owners", True), ("user_is_author", True), ("author_id", False)])
def test_what_asks_yes_or_no_is_a_flag(name, flag):
    assert speaks_of_flag(name) is flag
