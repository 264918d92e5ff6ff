"""Card numbers in free text: found by their first digits and length, the way they are written, and their sum."""

import re
from collections.abc import Iterator, Sequence

FEWEST_DIGITS, MOST_DIGITS = 14, 19

_RUN = re.compile(r"[0-9](?:[ -]?[0-9])*")
_GROUPS = ((4, 4, 4, 4), (4, 4, 4, 4, 3), (4, 6, 5), (4, 6, 4))
"""How cards print their numbers, and people copy them."""
_BRANDS = (
    (re.compile("4"), frozenset({16, 19})),
    (re.compile("5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"), frozenset({16})),
    (re.compile("3[47]"), frozenset({15})),
    (re.compile("30[0-5]|3[689]"), frozenset({14})),
    (re.compile("6011|64[4-9]|65|62|352[89]|35[3-8]"), frozenset({16, 17, 18, 19})),
    (re.compile("50(?:18|20|38)|5893|6304|67(?:59|6[123])"), frozenset({16, 18, 19})),
)
"""First digits and lengths in use (ISO/IEC 7812). Visa's old 13 digits are left out: goods have such numbers."""
_OF_A_LONGER_WORD = re.compile(r"[\w.,/#+-]")
_NAMED_OTHERWISE = re.compile(
    r"(?i)\b(?:order|invoice|ticket|case|ref|reference|tracking|parcel|bestell\w*|auftrag\w*|rechnung\w*|sendung\w*"
    r"|commande|facture|colis|pedido|factura|env[ií]o)(?:\W{0,3}(?:numbers?|num[eé]ro|nummer|id|no|nr|n[o°º]))?\W{0,3}$"
)
_WORDS_BEFORE = 40


def is_long_number(text: str) -> bool:
    """Whether a text is a number as long as a card's and nothing else."""
    return text.isascii() and text.isdigit() and FEWEST_DIGITS <= len(text) <= MOST_DIGITS


def holds_card_number(text: str) -> bool:
    """Whether a text has the number of a payment card in it, as one run of digits or in the groups that cards print.

    A part of a longer word is none, nor are ungrouped digits that the text itself calls an order's, an invoice's or the
    like. That a number fits by chance cannot be ruled out: of random ones of 16 digits, one in forty does.
    """
    return len(text) >= FEWEST_DIGITS and any(_is_card(number) for number in _candidates(text))


def _candidates(text: str) -> Iterator[str]:
    for run in _RUN.finditer(text):
        if run.end() - run.start() < FEWEST_DIGITS or _touches_a_word(text, run):
            continue
        groups = re.split("[ -]", run[0])
        yield from _grouped(groups, re.sub("[0-9]", "", run[0]))
        if not _NAMED_OTHERWISE.search(text[max(0, run.start() - _WORDS_BEFORE) : run.start()]):
            yield from (one for one in groups if FEWEST_DIGITS <= len(one) <= MOST_DIGITS)


def _touches_a_word(text: str, run: "re.Match[str]") -> bool:
    before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 2]
    ends_a_sentence = len(after) < 2 or not after[1].isalnum()  # noqa: PLR2004 - a sign, and what follows it
    goes_on = after[:1].isalnum() or after[:1] == "_" or (after[:1] in {".", ",", "-", "/"} and not ends_a_sentence)
    return goes_on or (bool(before) and bool(_OF_A_LONGER_WORD.match(before)))


def _grouped(groups: Sequence[str], between: str) -> Iterator[str]:
    lengths = tuple(map(len, groups))
    for shape in _GROUPS:
        for start in range(len(groups) - len(shape) + 1):
            end = start + len(shape)
            if lengths[start:end] == shape and len(set(between[start : end - 1])) == 1:
                yield "".join(groups[start:end])


def _is_card(number: str) -> bool:
    fits = any(len(number) in lengths and first.match(number) for first, lengths in _BRANDS)
    return fits and len(set(number)) > 1 and _luhn(number)


def _luhn(number: str) -> bool:
    """ISO/IEC 7812-1: every second digit from the right doubled, the sum of all digits ends in 0."""
    doubled = (int(sign) * (1 + place % 2) for place, sign in enumerate(reversed(number)))
    return sum(one // 10 + one % 10 for one in doubled) % 10 == 0
