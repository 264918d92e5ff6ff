"""What a value looks like, and what it cannot be."""

import pytest

from kept.estate.looks import is_address, is_local_phone, is_person, is_place, may_be


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("(415) 555-0132", True),
        ("030 901820", True),
        ("0171 5550132", True),
        ("2024-01-31", False),
        ("31.12.2024", False),
        ("10.0.0.1", False),
        ("12345678", False),
    ],
)
def test_telephone_numbers_as_people_write_them_at_home_are_no_dates_and_no_keys(text, so):
    assert is_local_phone(text) is so


@pytest.mark.parametrize(
    ("text", "so"),
    [("52.5200, 13.4050", True), ("25.7807,-80.2952", True), ("95.123, 13.123", False), ("1.5, 2.5", False)],
)
def test_a_latitude_and_a_longitude_make_a_place(text, so):
    assert is_place(text) is so


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("Ada Lovelace", True),
        ("Lovelace, Ada", True),
        ("Jean-Luc d’Ormesson", True),
        ("call her back", False),
        ("Room 12", False),
        ("Ada", False),
    ],
)
def test_a_name_of_a_person_has_a_shape(text, so):
    assert is_person(text) is so


def test_a_street_has_its_number_and_a_date_is_none():
    assert is_address("12 Harbour Drive")
    assert not is_address("2024-01-31 by road")


@pytest.mark.parametrize(
    ("category", "text", "may"),
    [
        ("account.name", "CTG2024", False),
        ("account.name", "Ada", True),
        ("account.email", "7", False),
        ("account.phone", "123", False),
        ("account.phone", "555-0132", True),
        ("person.gender", "1", True),
    ],
)
def test_a_value_can_contradict_a_name(category, text, may):
    assert may_be(category, text) is may
