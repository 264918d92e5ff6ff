"""What a field seems to hold, by the words of its name and by sampled values: a guess with its evidence."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import ip_address

import phonenumbers

from kept.estate.ports import Classifier, Guess, LiveField, Value
from kept.terms.categories import Category

ENOUGH = 0.6
"""The share of sampled values that must look alike before their look counts."""

# The first row that fits decides. Each word is a pattern; words of names in English, German, French and Spanish.
_NAMES: tuple[tuple[Category, str, str], ...] = (
    (Category.ACCOUNT_EMAIL, "an e-mail address", r"e?_?mail(_address|_adresse)? correo"),
    (Category.ACCOUNT_PHONE, "a telephone number", r"phone(_number)? tel(ephone|efon|efono)? mobile handy fax"),
    (Category.PROFILE_PASSWORD, "a password", r"pass_?(word|wd)(_hash)? pwd(_hash)? passwort mot_de_passe"),
    (Category.PROFILE_USERNAME, "a user name", r"user_?name login nick(_?name)? handle benutzername"),
    (Category.DEVICE_AGENT, "a browser", r"user_?agent agent browser"),
    (Category.DEVICE_IP, "an IP address", r"ip ip_?addr(ess)? remote_(addr|host|ip) client_(ip|addr)"),
    (Category.DEVICE_ID, "a device", r"device(_id)? fingerprint udid advertising_id"),
    (Category.COOKIE, "a cookie", r"cookie(_id)? session(_id)? visitor(_id)?"),
    (Category.ACCOUNT_PAYMENT, "a payment", r"iban bic card(_\w+)? last_?(four|4) payment(_\w+)? bank(_\w+)?"),
    (Category.BUSINESS_TAX, "a tax number", r"vat(_\w+)? tax(_\w+)? ust_?id siren siret nif"),
    (Category.BUSINESS_COMPANY, "a company", r"company(_name)? organi[sz]ation firma entreprise empresa"),
    (Category.ACCOUNT_ADDRESS, "an address", r"street address(_?line)?(_?\d)? stra(ss|ß)e rue calle"),
    (Category.ACCOUNT_ADDRESS, "an address", r"city town ort ville zip post(al)?_?code plz country"),
    (Category.ACCOUNT_NAME, "a name", r"(first|last|full|given|family|middle|display|real|contact|customer|sur)_?name"),
    (Category.ACCOUNT_NAME, "a name", r"name vorname nachname prenom nom nombre apellidos?"),
    (Category.WHOIS, "a domain's holder", r"registrant(_\w+)? whois(_\w+)?"),
    (Category.PROFILE_PREFERENCE, "a preference", r"preferences? newsletter opt_(in|out) locale language"),
    (Category.COMMUNICATION, "what people wrote", r"body message comment notes? subject text content nachricht"),
)

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_HASH = re.compile(r"\$(2[abxy]|argon2(id?|d)|5|6|y|scrypt)\$|(pbkdf2|bcrypt|argon2|scrypt)[_$a-z0-9]*\$|\{SSHA")
_AGENT = re.compile(r"Mozilla/\d|AppleWebKit/|Gecko/|(curl|Wget|python-requests|okhttp)/\d")
_ADDRESS = re.compile(
    r"(?i)\d.*\b(street|st|road|rd|avenue|ave|lane|rue|boulevard|calle|plaza|via)\b"
    r"|(stra(ß|ss)e|str\.|weg|platz|allee) \d|\b(calle|plaza|via|rue)\b.*\d"
)
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
_CARD = re.compile(r"[3-6]\d{12,18}")


@dataclass(frozen=True, slots=True)
class ByName:
    """Goes by the words of the field's name."""

    def classify(self, field: LiveField, values: Sequence[Value]) -> Guess | None:  # noqa: ARG002 - by name alone
        """Answer with the category whose words end the name, or are all of it."""
        name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", field.name).lower().strip("_")
        for category, meaning, words in _NAMES:
            if re.fullmatch(rf"(?:.*[_\W])?(?:{words.replace(' ', '|')})", name):
                return Guess(category=category, evidence=f"the name speaks of {meaning}")
        return None


@dataclass(frozen=True, slots=True)
class ByValues:
    """Goes by what most of the sampled values look like."""

    def classify(self, field: LiveField, values: Sequence[Value]) -> Guess | None:  # noqa: ARG002 - by values alone
        """Answer with the first category that most values look like; the evidence counts them and shows none."""
        texts = [str(value).strip() for value in values if isinstance(value, str | int) and str(value).strip()]
        for looks_so, category, meaning in _LOOKS:
            count = sum(looks_so(text) for text in texts)
            if texts and count >= ENOUGH * len(texts):
                return Guess(category=category, evidence=f"{count} of {len(texts)} values look like {meaning}")
        inside = sum(bool(_EMAIL.search(text)) for text in texts)
        if inside:
            evidence = f"{inside} of {len(texts)} values mention an e-mail address"
            return Guess(category=Category.COMMUNICATION, evidence=evidence)
        return None


def _is_email(text: str) -> bool:
    return bool(_EMAIL.fullmatch(text))


def _is_hash(text: str) -> bool:
    return bool(_HASH.match(text))


def _is_agent(text: str) -> bool:
    return bool(_AGENT.search(text))


def _is_address(text: str) -> bool:
    return len(text) < 120 and bool(_ADDRESS.search(text))  # noqa: PLR2004 - longer is prose


def _is_ip(text: str) -> bool:
    if "." not in text and ":" not in text:
        return False
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _is_phone(text: str) -> bool:
    if not text.startswith("+"):
        return False
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(text))
    except phonenumbers.NumberParseException:
        return False


def _is_iban(text: str) -> bool:
    """ISO 13616: the number, its first four signs moved to the end and letters counted from 10, leaves 1 by 97."""
    iban = text.replace(" ", "").upper()
    if not _IBAN.fullmatch(iban):
        return False
    return int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97 == 1


def _is_card(text: str) -> bool:
    """ISO/IEC 7812: 13 to 19 digits whose Luhn sum ends in 0."""
    card = text.replace(" ", "").replace("-", "")
    if not _CARD.fullmatch(card) or not card.isascii():
        return False
    doubled = (int(sign) * (1 + place % 2) for place, sign in enumerate(reversed(card)))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


_LOOKS: tuple[tuple[Callable[[str], bool], Category, str], ...] = (
    (_is_email, Category.ACCOUNT_EMAIL, "e-mail addresses"),
    (_is_hash, Category.PROFILE_PASSWORD, "password hashes"),
    (_is_agent, Category.DEVICE_AGENT, "browsers"),
    (_is_ip, Category.DEVICE_IP, "IP addresses"),
    (_is_iban, Category.ACCOUNT_PAYMENT, "bank accounts"),
    (_is_card, Category.ACCOUNT_PAYMENT, "card numbers"),
    (_is_phone, Category.ACCOUNT_PHONE, "telephone numbers"),
    (_is_address, Category.ACCOUNT_ADDRESS, "postal addresses"),
)

BUILT_IN: tuple[Classifier, ...] = (ByValues(), ByName())
"""The classifiers that come with Kept, in the order they are asked."""
