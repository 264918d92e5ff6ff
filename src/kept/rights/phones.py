"""Telephone numbers in the one way of writing that all the world can dial: E.164, `+4930123456`."""

from functools import lru_cache

import phonenumbers


def e164(said: str, *, region: str | None = None) -> str | None:
    """Return a number in E.164, however it was written; None for what nobody can dial.

    `region` (`DE`) is where a number without a country code was written down; without it such a number has no one
    meaning, and is none.
    """
    plain = said.strip()
    # Without a country `00` is how most of the world writes the plus sign; with one, its own way of dialling holds.
    return _read(f"+{plain[2:]}" if region is None and plain.startswith("00") else plain, region)


@lru_cache(maxsize=4096)
def _read(said: str, region: str | None) -> str | None:
    try:
        number = phonenumbers.parse(said, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
