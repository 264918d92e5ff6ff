"""A clause made ready for reading: its sentences, its label, and what the headings around it are about."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypedDict

from kept.policy.clauses import Clause, ClauseKind
from kept.policy.recognising.topics import Topic, topics_of

_LABEL = re.compile(r"^\W{0,3}(?P<label>[A-Z0-9][^:.!?|]{1,60}?)\W{0,3}(?::(?!//)|\s[–—-]\s)[\s*_]*(?=\S)")
_COOKIE_POLICY = re.compile(r"(?i:(?!.*privacy).*cookie)")
_END = re.compile(r"(?<=[.!?])[\"”')*_]*\s+(?=[\"“'(*_]*[A-Z0-9“\"])")
LONG = 200
"""From so many characters on, a clause is a paragraph and no list item."""
_LONGEST = 1200
_LONGEST_TOKEN = 256
"""No word, mail address or number is longer (RFC 5321 §4.5.3.1.3); what is, is no prose, and no rule looks into it."""
_OVERLONG = re.compile(rf"\S{{{_LONGEST_TOKEN + 1},}}")
_LONGEST_HEADING = 300
_DEEPEST = 12
_ABBREVIATED = 16
_ABBREVIATION = re.compile(
    r"\b(?:Inc|Ltd|Co|Corp|No|Nos|Art|Arts|St|Mr|Ms|Dr|e\.g|i\.e|etc|U\.S|U\.K|vs|Sec|approx)\.$"
)


class Origin(TypedDict):
    """Where a commitment was read; its id is given once all are found."""

    id: str
    clause: str
    quote: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it starts in its clause."""

    text: str
    start: int


@dataclass(frozen=True)
class Passage:
    """A clause with its surroundings. `lead` is the sentence that announces the list it stands in, or empty."""

    clause: Clause
    lead: str = ""
    title: str = ""

    @cached_property
    def text(self) -> str:
        """The words of the clause, place by place; an over-long run without a space is one meaningless word."""
        return _OVERLONG.sub(lambda found: "z" * len(found[0]), self.clause.text)

    @cached_property
    def section(self) -> str:
        """The headings around the clause, as far as a rule looks at them."""
        return " › ".join(part[:_LONGEST_HEADING] for part in self.clause.section.split(" › ")[-_DEEPEST:])

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """What the headings are about, the innermost first."""
        told = topics_of(self.section)
        return (*told, Topic.COOKIES) if _COOKIE_POLICY.match(self.title) else told

    @property
    def topic(self) -> Topic | None:
        """What the innermost heading that says so is about."""
        return self.topics[0] if self.topics else None

    @property
    def heading(self) -> str:
        """The innermost heading without its number."""
        return re.sub(r"^[\d.\\\s]+", "", self.section.rpartition("›")[2].strip())

    @property
    def is_preamble(self) -> bool:
        """Whether the clause only announces what follows."""
        return self.clause.kind is ClauseKind.PREAMBLE

    @cached_property
    def label(self) -> str | None:
        """What stands before the colon of “Server logs: kept for 90 days”, or None."""
        found = _LABEL.match(self.text)
        return found["label"].strip() if found else None

    @cached_property
    def body_start(self) -> int:
        """Where the words after the label begin."""
        found = _LABEL.match(self.text)
        return found.end() if found else 0

    @property
    def body(self) -> str:
        """The words after the label."""
        return self.text[self.body_start :]

    @property
    def is_item(self) -> bool:
        """Whether this is a list item or a single short statement: one sentence at most, not a paragraph."""
        return not self.is_preamble and len(self.sentences) == 1 and len(self.text) < LONG

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the clause in order."""
        return tuple(_sentences(self.text))

    @cached_property
    def stretches(self) -> tuple[Sentence, ...]:
        """The whole clause, in parts that a rule can look over at once; almost all clauses are one part."""
        return tuple(_cut_short(Sentence(self.text, 0)))

    def sentence_at(self, place: int) -> Sentence:
        """Return the sentence that the character at `place` stands in."""
        return self.sentences[max(0, bisect_right(self.sentences, place, key=lambda one: one.start) - 1)]

    def at(self, start: int, end: int, confidence: float) -> Origin:
        """Return where a commitment was read: the words from `start` to `end` of the clause."""
        quote = self.clause.text[start:end].strip()
        return Origin(id="", clause=self.clause.id, quote=quote, confidence=confidence)

    def whole(self, confidence: float) -> Origin:
        """Return all words of the clause as the place where a commitment was read."""
        return self.at(0, len(self.text), confidence)


def _sentences(text: str) -> Iterator[Sentence]:
    for sentence in _whole_sentences(text):
        yield from _cut_short(sentence)


def _cut_short(sentence: Sentence) -> Iterator[Sentence]:
    """Yield a sentence in parts that a rule can look over at once; almost all are one part."""
    start, text = 0, sentence.text
    while len(text) - start > _LONGEST:
        end = text.rfind(" ", start + 1, start + _LONGEST) + 1 or start + _LONGEST
        yield Sentence(text[start:end], sentence.start + start)
        start = end
    yield Sentence(text[start:], sentence.start + start)


def _whole_sentences(text: str) -> Iterator[Sentence]:
    start = 0
    for end in _END.finditer(text):
        if not _ABBREVIATION.search(text[max(start, end.start() - _ABBREVIATED) : end.start()]):
            yield Sentence(text[start : end.start()], start)
            start = end.end()
    if start < len(text):
        yield Sentence(text[start:], start)


def passages_of(clauses: Sequence[Clause], title: str = "") -> Iterator[Passage]:
    """Yield each clause with the line that announces it: the nearest one above, in its section, ending in a colon."""
    lead, section = "", ""
    for clause in clauses:
        if clause.section != section:
            lead, section = "", clause.section
        yield Passage(clause, lead, title)
        if clause.text.rstrip().endswith(":") or clause.kind is ClauseKind.PREAMBLE:
            lead = clause.text[-_LONGEST:]
