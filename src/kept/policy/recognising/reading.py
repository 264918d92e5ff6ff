"""A whole policy read: every family of rules over every clause, then the questions over all of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from kept.policy.clauses import PolicyText
from kept.policy.commitments import FAMILY, Commitment, Question, Reading
from kept.policy.recognising.answering import answers_in
from kept.policy.recognising.changes import notifies_in, publishes_in
from kept.policy.recognising.children import guards_in
from kept.policy.recognising.collection import collects_in
from kept.policy.recognising.consents import asks_in
from kept.policy.recognising.contacts import contacts_in
from kept.policy.recognising.contradictions import contradictions_in
from kept.policy.recognising.cookies import sets_in, signals_in
from kept.policy.recognising.passages import Passage, passages_of
from kept.policy.recognising.placeholders import placeholders_in
from kept.policy.recognising.purposes import uses_in
from kept.policy.recognising.questioning import questions_about, questions_of_policy
from kept.policy.recognising.retention import retains_in
from kept.policy.recognising.rights import honours_in
from kept.policy.recognising.safeguards import protects_in
from kept.policy.recognising.sharing import sells_in, shares_in
from kept.policy.recognising.transferring import transfers_in


class Remarked(Protocol):
    """Something odd about a clause's number: the clause, and a sentence."""

    @property
    def clause(self) -> str:
        """The id of the clause."""
        ...

    @property
    def message(self) -> str:
        """The sentence."""
        ...


Recogniser = Callable[[Passage], Iterable[Commitment]]
RECOGNISERS: tuple[Recogniser, ...] = (
    retains_in,
    answers_in,
    honours_in,
    collects_in,
    uses_in,
    shares_in,
    sells_in,
    contacts_in,
    guards_in,
    asks_in,
    transfers_in,
    sets_in,
    protects_in,
    notifies_in,
    publishes_in,
    signals_in,
)
_ORDER = {kind.kind: place for place, kind in enumerate(FAMILY)}


_LONGEST_SORTED = 20_000
"""Beyond it the order in which a rule reads is near enough: looking for every quote would take for ever."""


def recognise(text: PolicyText, remarks: Sequence[Remarked] = ()) -> Reading:
    """Return the commitments of a policy in the order of its clauses, and what it leaves open.

    Every quote is a verbatim part of its clause. `remarks` are what cutting the text found odd about its
    numbers; they come first. No value is supposed: what the words do not give is None, or a question.
    """
    passages = tuple(one for one in passages_of(text.clauses, text.title) if one.clause.text.strip())
    commitments = tuple(one for passage in passages for one in _of_clause(passage))
    numbering = (Question(clause=one.clause, about="numbering", asks=one.message) for one in remarks)
    questions = (*numbering, *_questions(text, passages, commitments))
    return Reading(commitments=commitments, questions=questions)


def _questions(
    text: PolicyText, passages: Sequence[Passage], commitments: tuple[Commitment, ...]
) -> Iterator[Question]:
    found = [*contradictions_in(passages, commitments), *questions_of_policy(text, commitments)]
    for passage in passages:
        of_clause = tuple(one for one in commitments if one.clause == passage.clause.id)
        found += [*placeholders_in(passage, of_clause), *questions_about(passage, of_clause)]
    order = {clause.id: place for place, clause in enumerate(text.clauses)}
    return iter(sorted(found, key=lambda one: order[one.clause]))


def _of_clause(passage: Passage) -> Iterator[Commitment]:
    found = [one for recogniser in RECOGNISERS for one in recogniser(passage)]
    words = passage.clause.text
    is_sorted = len(words) <= _LONGEST_SORTED
    found.sort(key=lambda one: (_ORDER[one.kind], words.find(one.quote) if is_sorted else 0))
    counted: Counter[str] = Counter()
    for one in found:
        counted[one.kind] += 1
        number = f"-{counted[one.kind]}" if counted[one.kind] > 1 else ""
        yield replace(one, id=f"{passage.clause.id}/{one.kind}{number}")
