"""The name of a request, made to be read aloud: `R-7K3M-92QT`, no letters that look alike, and a check character."""

from collections.abc import Callable

from kept.terms import KeptError

LETTERS = "23456789ABCDEFGHJKMNPQRTVWXYZ"
"""29 characters, a prime number of them: no 0 and O, 1, I and L, 5 and S, U and V."""

_MEANT = str.maketrans({"S": "5", "U": "V"})
_LENGTH = 8


class MistypedIdError(KeptError):
    """What should be the name of a request is none: a character is wrong, missing, or two have changed places."""

    code = "rights.mistyped-id"
    advice = "Read it again from the letter; it looks like R-7K3M-92QT."


def new_request_id(below: Callable[[int], int]) -> str:
    """Return a new name; `below(n)` gives a random number under n. Names are no secrets, and nothing opens with one."""
    drawn = [below(len(LETTERS)) for _ in range(_LENGTH - 1)]
    return _written([*drawn, _check(drawn)])


def parse_request_id(text: str) -> str:
    """Return the name in its one way of writing, however it was typed; raise `MistypedIdError` where it is none.

    Any one wrong character is found, and any two that have changed places.
    """
    plain = "".join(letter for letter in text.upper().translate(_MEANT) if letter.isalnum())
    letters = plain[1:] if len(plain) == _LENGTH + 1 and plain.startswith("R") else plain
    places = [LETTERS.find(letter) for letter in letters]
    if len(places) != _LENGTH or min(places) < 0 or _check(places[:-1]) != places[-1]:
        raise MistypedIdError("That is not the name of a request")
    return _written(places)


def _check(places: list[int]) -> int:
    # Each place has a weight of its own, none of them 0 modulo 29, and the check character has 1.
    return -sum(weight * place for weight, place in zip(range(_LENGTH, 1, -1), places, strict=True)) % len(LETTERS)


def _written(places: list[int]) -> str:
    letters = "".join(LETTERS[place] for place in places)
    return f"R-{letters[:4]}-{letters[4:]}"
