"""A whole policy read: every family of rules over every clause, then the questions over all of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kept.policy.clauses import PolicyText
from kept.policy.commitments import FAMILY, Commitment, Question, Reading
from kept.policy.recognising.answering import answers_in
from kept.policy.recognising.changes import notifies_in, publishes_in
from kept.policy.recognising.children import guards_in
from kept.policy.recognising.collection import collects_in
from kept.policy.recognising.consents import asks_in
from kept.policy.recognising.contacts import contacts_in
from kept.policy.recognising.cookies import sets_in, signals_in
from kept.policy.recognising.passages import Passage, passages_of
from kept.policy.recognising.purposes import uses_in
from kept.policy.recognising.retention import retains_in
from kept.policy.recognising.rights import honours_in
from kept.policy.recognising.safeguards import protects_in
from kept.policy.recognising.sharing import sells_in, shares_in
from kept.policy.recognising.transferring import transfers_in

Recogniser = Callable[[Passage], Iterable[Commitment]]
RECOGNISERS: tuple[Recogniser, ...] = (
    retains_in, answers_in, honours_in, collects_in, uses_in, shares_in, sells_in, contacts_in, guards_in, asks_in,
    transfers_in, sets_in, protects_in, notifies_in, publishes_in, signals_in,
)  # fmt: skip
_ORDER = {kind.kind: place for place, kind in enumerate(FAMILY)}


def recognise(text: PolicyText, remarks: Sequence[Question] = ()) -> Reading:
    """Return the commitments of a policy in the order of its clauses, and what it leaves open.

    Every quote is a verbatim part of its clause. `remarks` are the questions that cutting the text already raised;
    they come first. No value is supposed: what the words do not give is None, or a question.
    """
    passages = tuple(passages_of(text.clauses))
    commitments = tuple(one for passage in passages for one in _of_clause(passage))
    return Reading(commitments=commitments, questions=tuple(remarks))


def _of_clause(passage: Passage) -> Iterator[Commitment]:
    found = [one for recogniser in RECOGNISERS for one in recogniser(passage)]
    found.sort(key=lambda one: (_ORDER[one.kind], passage.text.find(one.quote)))
    counted: Counter[str] = Counter()
    for one in found:
        counted[one.kind] += 1
        number = f"-{counted[one.kind]}" if counted[one.kind] > 1 else ""
        yield replace(one, id=f"{passage.clause.id}/{one.kind}{number}")
