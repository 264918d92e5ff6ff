"""What a value looks like: recognisers of one value each, true or false, that keep nothing of it."""

import re
from collections.abc import Callable
from ipaddress import ip_address

import phonenumbers

from kept.terms.categories import Category

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_HASH = re.compile(r"\$(2[abxy]|argon2(id?|d)|5|6|y|scrypt)\$|(pbkdf2|bcrypt|argon2|scrypt)[_$a-z0-9]*\$|\{SSHA")
_AGENT = re.compile(r"Mozilla/\d|AppleWebKit/|Gecko/|(curl|Wget|python-requests|okhttp)/\d")
_ADDRESS = re.compile(
    r"(?i)\d.*\b(street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|blvd|parkway|way|rue|boulevard|calle|plaza|via)\b"
    r"|(stra(ß|ss)e|str\.|weg|platz|allee) \d|\b(calle|plaza|via|rue|avenida|av\.)\s.*\d"
)
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
_CARD = re.compile(r"[3-6]\d{12,18}")
_PAIR = re.compile(r"[(\[]?(-?\d{1,2}\.\d{3,})°?\s*[NS]?[,;\s]\s*(-?\d{1,3}\.\d{3,})°?\s*[EWO]?[)\]]?")
_LOCAL_PHONE = re.compile(r"(\(\d{2,5}\)\s?|\d{2,5}[-/ ])\d{2,7}([-/ ]\d{2,5}){0,3}|\d{2,4}(\.\d{2,4}){2,3}|0\d{9,10}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
_PERSON = re.compile(r"[^\W\d_][\w'’.-]*(,? [^\W\d_][\w'’.-]*){1,4}")
_LONGEST_NAME = 50

FEWEST_DIGITS, MOST_DIGITS = 8, 13
"""Of a telephone number without its country."""
NORTHERNMOST, EASTERNMOST = 90, 180
"""Degrees."""


def is_email(text: str) -> bool:
    """Whether it is an e-mail address."""
    return bool(EMAIL.fullmatch(text))


def is_hash(text: str) -> bool:
    """Whether it begins as the usual password hashes do."""
    return bool(_HASH.match(text))


def is_agent(text: str) -> bool:
    """Whether a browser or a program of its kind named itself so."""
    return bool(_AGENT.search(text))


def is_address(text: str) -> bool:
    """Whether it reads like a street with its number; prose is longer."""
    return len(text) < 120 and not _DATE.match(text) and bool(_ADDRESS.search(text))  # noqa: PLR2004 - longer is prose


def is_ip(text: str) -> bool:
    """Whether it is an IP address of either version."""
    if "." not in text and ":" not in text:
        return False
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def is_phone(text: str) -> bool:
    """Whether it is a telephone number in the international form (ITU-T E.164)."""
    if not text.startswith("+"):
        return False
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(text))
    except phonenumbers.NumberParseException:
        return False


def is_local_phone(text: str) -> bool:
    """Whether it reads like a telephone number as people write it at home: 8 to 13 digits in groups, and no date."""
    digits = sum(sign.isdigit() for sign in text)
    if not FEWEST_DIGITS <= digits <= MOST_DIGITS or _DATE.fullmatch(text):
        return False
    return bool(_LOCAL_PHONE.fullmatch(text)) and not is_ip(text)


def is_iban(text: str) -> bool:
    """ISO 13616: the number, its first four signs moved to the end and letters counted from 10, leaves 1 by 97."""
    iban = text.replace(" ", "").upper()
    if not _IBAN.fullmatch(iban):
        return False
    return int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97 == 1


def is_card(text: str) -> bool:
    """ISO/IEC 7812: 13 to 19 digits whose Luhn sum ends in 0."""
    card = text.replace(" ", "").replace("-", "")
    if not _CARD.fullmatch(card) or not card.isascii():
        return False
    doubled = (int(sign) * (1 + place % 2) for place, sign in enumerate(reversed(card)))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def is_place(text: str) -> bool:
    """Whether it is a latitude and a longitude, in degrees with at least three places."""
    found = _PAIR.fullmatch(text)
    return found is not None and abs(float(found[1])) <= NORTHERNMOST and abs(float(found[2])) <= EASTERNMOST


def is_person(text: str) -> bool:
    """Whether it has the shape of a person's name: two to five words that begin with a capital, and no digit."""
    words = text.split()
    capitals = sum(word[0].isupper() for word in words)
    return len(text) < _LONGEST_NAME and bool(_PERSON.fullmatch(text)) and capitals * 2 >= len(words)


LOOKS: tuple[tuple[Callable[[str], bool], Category, str, bool], ...] = (
    (is_email, Category.ACCOUNT_EMAIL, "e-mail addresses", False),
    (is_hash, Category.PROFILE_PASSWORD, "password hashes", False),
    (is_agent, Category.DEVICE_AGENT, "browsers", False),
    (is_ip, Category.DEVICE_IP, "IP addresses", False),
    (is_iban, Category.ACCOUNT_PAYMENT, "bank accounts", False),
    (is_card, Category.ACCOUNT_PAYMENT, "card numbers", False),
    (is_phone, Category.ACCOUNT_PHONE, "telephone numbers", False),
    (is_local_phone, Category.ACCOUNT_PHONE, "telephone numbers", True),
    (is_place, Category.LOCATION, "coordinates", True),
    (is_address, Category.ACCOUNT_ADDRESS, "postal addresses", False),
)
"""Recogniser, category, what such values are called, and whether they are personal only in records about people."""

NUMBERS = frozenset({is_card, is_local_phone})
"""The recognisers that plain digits may satisfy by chance, as keys do."""


def may_be(category: str, text: str) -> bool:
    """Whether a value may belong to a category its field's name speaks of; False where it plainly cannot.

    A code that stands for an address or a gender (`3`) may be anything, so only whole kinds of value are ruled out.
    """
    letters, digits = any(sign.isalpha() for sign in text), sum(sign.isdigit() for sign in text)
    match category:
        case Category.ACCOUNT_NAME:
            return letters and digits <= 2  # noqa: PLR2004 - `John 3rd`
        case Category.ACCOUNT_EMAIL:
            return letters
        case Category.ACCOUNT_PHONE:
            return digits >= 5  # noqa: PLR2004 - shorter is an extension
        case Category.BIRTH:
            return digits > 0 or letters
        case _:
            return True
