"""Card numbers, as far as a sandbox knows them."""

_LEAST, _MOST = 13, 19
_DECLINED = frozenset({"4000000000000002"})
"""The number with which one tries what happens when a bank says no."""


def digits_of(text: str) -> str:
    """Return the digits of what was typed in."""
    return "".join(letter for letter in text if letter.isascii() and letter.isdigit())


def is_number(digits: str) -> bool:
    """Whether the digits can be a card's: their length is right, and their check digit (ISO/IEC 7812-1)."""
    numbers = [int(digit) for digit in reversed(digits)]
    total = sum(numbers[::2]) + sum(sum(divmod(2 * one, 10)) for one in numbers[1::2])
    return _LEAST <= len(digits) <= _MOST and total % 10 == 0


def is_declined(digits: str) -> bool:
    """Whether the sandbox declines this card."""
    return digits in _DECLINED


def brand_of(digits: str) -> str:
    """Return the brand by the first digit."""
    return {"3": "amex", "4": "visa", "5": "mastercard"}.get(digits[:1], "other")
