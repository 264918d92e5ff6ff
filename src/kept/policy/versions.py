"""What becomes of the ids when a policy is published anew: no id ever moves to another sentence."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.fuzz import ratio

from kept.policy.clauses import Clause, PolicyText, normalised
from kept.policy.errors import DuplicateClauseError, MalformedClauseIdError

REWORDED_HERE, REWORDED_ELSEWHERE = 75.0, 90.0
"""How alike (0-100) two sentences are that say the same in other words: under one heading, and under another."""

_NUMBERS = re.compile(r"(?:^|(?<=\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ))\d[\d.]*\s*")
_LABEL = re.compile(r"([^:.]{1,60}): ")
_ID = re.compile(r"(?P<number>\d+(?:\.\d+)*)(?:-(?P<turn>\d+))?")

Number = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A new text with the ids of the old one, and what happened to each.

    `text` is the new text. `kept` are the ids whose words are the same, `changed` those whose words are new,
    `added` those of sentences that were not there, `removed` those whose sentence is gone. `retired` are all ids
    that may not be given again: those that already were, and the removed. A sentence that comes back counts as new.
    """

    text: PolicyText
    kept: tuple[str, ...]
    changed: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    retired: frozenset[str]


def carry_forward(old: PolicyText, new: PolicyText, retired: Collection[str] = ()) -> Carried:
    """Return the new text with ids carried forward.

    A sentence with the same words keeps its id wherever it stands now; a reworded one keeps it where it is alike
    enough to one that has gone, and more so if it stands under another heading; every other one gets a number
    that neither the old text nor `retired` has ever had in that section. Carrying the result forward again from
    the same old text changes nothing. Raises `DuplicateClauseError` or
    `MalformedClauseIdError` for ids that cutting does not give.
    """
    for text in (old, new):
        _refuse_strange_ids(text)
    matches = _same_words(old.clauses, new.clauses)
    same = set(matches.values())
    matches |= _reworded(old.clauses, new.clauses, matches)
    carried = set(matches.values())
    ids = _Ids(used={_parsed(one) for one in {*(clause.id for clause in old.clauses), *retired}}, matches=matches)
    clauses = ids.given(new.clauses)
    removed = tuple(clause.id for clause in old.clauses if clause.id not in carried)
    return Carried(
        text=replace(new, clauses=clauses),
        kept=tuple(clause.id for clause in clauses if clause.id in same),
        changed=tuple(clause.id for clause in clauses if clause.id in carried - same),
        added=tuple(clause.id for clause in clauses if clause.id not in carried),
        removed=removed,
        retired=frozenset((*retired, *removed)),
    )


def _refuse_strange_ids(text: PolicyText) -> None:
    for clause, times in Counter(clause.id for clause in text.clauses).items():
        if times > 1:
            raise DuplicateClauseError(clause)
        if _ID.fullmatch(clause) is None:
            raise MalformedClauseIdError(clause)


def _same_words(old: Sequence[Clause], new: Sequence[Clause]) -> dict[str, str]:
    """Return the old id by the new one, for sentences whose words are the same: first those in the same place."""
    matches: dict[str, str] = {}
    for alike in (_by_id, _by_section, _by_words):
        waiting: dict[tuple[str, ...], list[str]] = {}
        taken = set(matches.values())
        for clause in old:
            if clause.id not in taken:
                waiting.setdefault(alike(clause), []).append(clause.id)
        for clause in new:
            found = waiting.get(alike(clause), []) if clause.id not in matches else []
            if found:
                matches[clause.id] = found.pop(0)
    return matches


def _by_id(clause: Clause) -> tuple[str, ...]:
    return (clause.digest, clause.id)


def _by_section(clause: Clause) -> tuple[str, ...]:
    return (clause.digest, _heading(clause))


def _by_words(clause: Clause) -> tuple[str, ...]:
    return (clause.digest,)


def _reworded(old: Sequence[Clause], new: Sequence[Clause], matches: Mapping[str, str]) -> dict[str, str]:
    """Return the old id by the new one for sentences that are alike, the most alike first."""
    taken = set(matches.values())
    gone = [clause for clause in old if clause.id not in taken]
    come = [clause for clause in new if clause.id not in matches]
    places = {clause.id: place for place, clause in enumerate(gone)}
    found: dict[str, str] = {}
    for _, _, _, new_id, old_id in sorted(_likenesses(gone, come)):
        if new_id not in found and old_id in places:
            found[new_id] = old_id
            del places[old_id]
    return found


def _likenesses(
    gone: Sequence[Clause], come: Sequence[Clause]
) -> Iterator[tuple[float, bool, tuple[int, int], str, str]]:
    """Return how unlike each pair is that is alike enough, in an order in which the same id goes first."""
    words = [(normalised(clause.text), _heading(clause)) for clause in gone]
    for there, clause in enumerate(come):
        text, heading = normalised(clause.text), _heading(clause)
        for here, (before, headed) in enumerate(words):
            least = REWORDED_HERE if headed == heading else REWORDED_ELSEWHERE
            likeness = ratio(before, text, score_cutoff=least) if _may_be_one(before, text) else 0.0
            if likeness:
                old_id = gone[here].id
                yield -likeness, old_id != clause.id, (there, here), clause.id, old_id


def _may_be_one(before: str, after: str) -> bool:
    """Whether two bullets can be one that was reworded: where both have a lead-in (`Server logs:`) it is alike."""
    labels = [found[1] for found in map(_LABEL.match, (before, after)) if found is not None]
    return len(labels) < 2 or ratio(*labels) >= REWORDED_HERE  # noqa: PLR2004  both of them


def _heading(clause: Clause) -> str:
    return _NUMBERS.sub("", clause.section)


def _parsed(clause_id: str) -> tuple[Number, int]:
    """Return the numbers of an id, and which of several paragraphs it is (1 is the first)."""
    found = _ID.fullmatch(clause_id)
    if found is None:
        return (), 0
    return tuple(map(int, found["number"].split("."))), int(found["turn"] or 1)


@dataclass(slots=True)
class _Ids:
    """The ids as they are given: what was ever used, and where each new section stood before."""

    used: set[tuple[Number, int]]
    matches: Mapping[str, str]
    votes: dict[Number, Counter[Number]] = field(default_factory=dict)
    sections: dict[Number, Number] = field(default_factory=dict)
    highest: dict[Number, int] = field(default_factory=dict)

    def given(self, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
        for number, _ in self.used:
            self._reserve(number)
        for clause in clauses:
            self._vote(clause.id)
        return tuple(replace(clause, id=self.matches.get(clause.id) or self._fresh(clause.id)) for clause in clauses)

    def _vote(self, new_id: str) -> None:
        """Let a clause that is known say which of the old sections its new sections are."""
        old_id = self.matches.get(new_id)
        if old_id is None:
            return
        new, old = _parsed(new_id)[0], _parsed(old_id)[0]
        for length in range(1, min(len(new), len(old))):
            self.votes.setdefault(new[:length], Counter())[old[:length]] += 1
        if new[-1] and old[-1]:
            self.sections[new] = old

    def _fresh(self, new_id: str) -> str:
        number, turn = _parsed(new_id)
        section = self._section(number[:-1])
        place = (*section, number[-1])
        if number[-1] == 0:
            while (place, turn) in self.used:
                turn += 1
        elif (place, turn) in self.used:
            place = (*section, self.highest.get(section, 0) + 1)
        if number[-1]:
            self.sections[number] = place
        self.used.add((place, turn))
        self._reserve(place)
        return ".".join(map(str, place)) + (f"-{turn}" if turn > 1 else "")

    def _section(self, number: Number) -> Number:
        """Return the number of a section: that which most of its sentences had, or one that none ever had."""
        if not number:
            return ()
        if number not in self.sections:
            votes = self.votes.get(number)
            self.sections[number] = votes.most_common(1)[0][0] if votes else self._opened(number)
        return self.sections[number]

    def _opened(self, number: Number) -> Number:
        above, place = self._section(number[:-1]), number[-1]
        if place and self._is_known((*above, place)):
            place = self.highest[above] + 1
        opened = (*above, place)
        self._reserve(opened)
        return opened

    def _is_known(self, number: Number) -> bool:
        return any(one[: len(number)] == number for one, _ in self.used)

    def _reserve(self, number: Number) -> None:
        for length in range(1, len(number) + 1):
            above = number[: length - 1]
            self.highest[above] = max(self.highest.get(above, 0), number[length - 1])
