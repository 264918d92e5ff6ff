"""Every error of this chapter has a code of its own and says what to do; a place that is not known is cut short."""

import inspect

from kept.rights import errors
from kept.terms import KeptError

EVERY = [one for _, one in inspect.getmembers(errors, inspect.isclass) if issubclass(one, KeptError)]


def test_codes_are_of_this_chapter_and_each_error_has_its_own():
    own = [one for one in EVERY if one.__module__ == errors.__name__]

    assert len({one.code for one in own}) == len(own)
    assert [one.__name__ for one in own if not one.code.startswith("rights.") or not one.advice.endswith(".")] == []


def test_what_somebody_wrote_as_a_place_is_not_repeated_whole():
    assert str(errors.UnknownPlaceError("ada@very-long.example")) == "No holidays are known for “ada@very-lon”"
