"""What the estate on record calls its systems and datasets, for pages, packages and letters."""

from collections.abc import Iterable, Iterator

from kept.app.estates import recorded_estate
from kept.app.looking import purposes
from kept.estate.titles import Titles
from kept.rights.asked import Scope
from kept.rights.verifying import MARKETING
from kept.terms import KeptError, Message
from kept.terms.wording import category_in_words, say


def titles(language: str) -> Titles:
    """Return the names of things in one language; without an estate to ask, each goes by its own."""
    try:
        estate, _ = recorded_estate()
    except KeptError:
        # None is declared, or it was altered: whoever needs the estate for more than its names says so.
        return Titles(language=language)
    return Titles(language=language, estate=estate)


def purposes_in_words(clauses: Iterable[str], language: str) -> Iterator[str]:
    """Yield purposes as the policy words them; one that it does not word any more goes by its clause."""
    known = {one.clause: one.words for one in purposes()}
    for clause in clauses:
        yield say(Message("centre-marketing"), language) if clause == MARKETING else known.get(clause, clause)


def scope_in_words(scope: Scope, language: str, *, is_shown: bool = True) -> tuple[str, ...]:
    """Return which part of somebody's data is meant, in words; nothing where all of it is.

    Before it `is_shown` who asks, no record is named: that there is such a one would be told to anybody.
    """
    names = titles(language)
    records = (one.partition("#") for one in scope.records)
    return (
        *(names.system(one) for one in scope.systems),
        *(category_in_words(one, language) for one in scope.categories),
        *dict.fromkeys(f"{names.dataset(dataset)} {key if is_shown else ''}".strip() for dataset, _, key in records),
        *purposes_in_words(scope.purposes, language),
        *(
            say(Message("rights-letter-settled-value", {"what": category_in_words(one.category, language)}), language)
            for one in scope.corrections
        ),
    )
