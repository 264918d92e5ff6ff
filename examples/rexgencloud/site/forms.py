"""Reading a form that anybody may have sent: lengths, letters and choices are checked, and nothing is cut off silently.

What is wrong is kept by field, as the code of the words for it. A card number is refused wherever it stands: cards are
for the payment processor alone (clause 2.1.1).
"""

import re
from collections.abc import Collection, Mapping

import phonenumbers

_ADDRESS = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]{2,}")
_RUN = re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")


class Form:
    """The fields of a form as they were sent, and what is wrong with them."""

    def __init__(self, sent: Mapping[str, str]) -> None:
        self.sent = sent
        self.errors: dict[str, str] = {}

    def __bool__(self) -> bool:
        """Whether nothing is wrong so far."""
        return not self.errors

    def text(self, name: str, *, most: int = 120, needed: bool = True, lines: bool = False) -> str:
        """Return a text of at most so many letters; of one line, unless it may have `lines`."""
        value = self.sent.get(name, "").replace("\r\n", "\n").strip()
        if not value and needed:
            self.errors[name] = "form-missing"
        elif len(value) > most:
            self.errors[name] = "form-too-long"
        elif any(not (letter.isprintable() or (lines and letter in "\n\t")) for letter in value):
            self.errors[name] = "form-letters"
        elif holds_card(value):
            self.errors[name] = "form-card"
        return value

    def email(self, name: str) -> str:
        """Return an address for mail."""
        value = self.text(name)
        if name not in self.errors and not _ADDRESS.fullmatch(value):
            self.errors[name] = "form-email"
        return value

    def phone(self, name: str, country: str) -> str | None:
        """Return a telephone number in its international form (E.164), None where there is none."""
        value = self.text(name, most=32, needed=False)
        if not value or name in self.errors:
            return None
        try:
            number = phonenumbers.parse(value, country)
        except phonenumbers.NumberParseException:
            self.errors[name] = "form-phone"
            return None
        if not phonenumbers.is_possible_number(number):
            self.errors[name] = "form-phone"
        return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))

    def choice(self, name: str, among: Collection[str]) -> str:
        """Return one of the values that were offered."""
        value = self.sent.get(name, "")
        if value not in among:
            self.errors[name] = "form-choice"
        return value

    def ticked(self, name: str) -> bool:
        """Return whether a box was ticked."""
        return self.sent.get(name) == "yes"


def holds_card(text: str) -> bool:
    """Whether a text holds what may be the number of a card."""
    return any(_is_card(run) for run in _RUN.findall(text))


def _is_card(run: str) -> bool:
    digits = [int(letter) for letter in run if letter.isdigit()][::-1]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
