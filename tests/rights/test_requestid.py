"""Names of requests: read aloud, typed anyhow, and found out where they are wrong."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.rights.requestid import LETTERS, MistypedIdError, new_request_id, parse_request_id

NAMES = st.integers(0, 2**32).map(lambda seed: new_request_id(random.Random(seed).randrange))


def test_a_name_looks_as_it_is_shown_in_the_docs():
    assert new_request_id(lambda below: 7 % below) == "R-9999-999J"


@given(NAMES)
def test_a_name_is_read_however_it_was_typed(name):
    letters = name.replace("-", "")

    typed = [name, name.lower(), letters, letters[1:], " ".join(letters), name.replace("5", "S").replace("V", "u")]

    assert {parse_request_id(one) for one in typed} == {name}


@given(NAMES, st.integers(0, 7), st.sampled_from(LETTERS))
def test_one_wrong_character_is_found(name, place, letter):
    letters = list(name.removeprefix("R-").replace("-", ""))
    if letters[place] == letter:
        return
    letters[place] = letter

    with pytest.raises(MistypedIdError):
        parse_request_id("R" + "".join(letters))


@given(NAMES, st.integers(0, 7), st.integers(0, 7))
def test_two_characters_that_changed_places_are_found(name, one, other):
    letters = list(name.removeprefix("R-").replace("-", ""))
    if letters[one] == letters[other]:
        return
    letters[one], letters[other] = letters[other], letters[one]

    with pytest.raises(MistypedIdError):
        parse_request_id("R" + "".join(letters))


@pytest.mark.parametrize("text", ["", "R", "R-7K3M", "R-7K3M-92QT7", "R-7K3M-92Q0", "Привет, мир", "R-" + "9" * 9000])
def test_what_is_no_name_is_refused_without_being_repeated(text):
    with pytest.raises(MistypedIdError, match=r"^That is not the name of a request$"):
        parse_request_id(text)
