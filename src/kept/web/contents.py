"""A policy as its contents page shows it: chapters, the passages under their headings, the clauses in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from kept.policy.clauses import Clause, PolicyText

_BETWEEN = " › "
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Clauses that stand under one heading, in order. Directly under the chapter's own heading it is empty."""

    anchor: str
    heading: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A section of the first level. Without a heading of its own `heading` is empty."""

    anchor: str
    heading: str
    passages: tuple[Passage, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses of the chapter, in order."""
        return tuple(clause for passage in self.passages for clause in passage.clauses)

    @property
    def headed(self) -> tuple[Passage, ...]:
        """The passages that have a heading of their own."""
        return tuple(passage for passage in self.passages if passage.heading)


def chapters(text: PolicyText) -> tuple[Chapter, ...]:
    """Return `text` in chapters, no clause left out and none moved. Every anchor is used once."""
    anchors = _Anchors()
    return tuple(
        _chapter(heading, clauses, anchors)
        for heading, clauses in groupby(text.clauses, key=lambda clause: _headings(clause)[0])
    )


def _chapter(heading: str, clauses: Iterable[Clause], anchors: "_Anchors") -> Chapter:
    anchor = anchors.take(heading)
    passages = tuple(
        Passage(anchor=anchors.take(below) if below else anchor, heading=below, clauses=tuple(under))
        for below, under in groupby(clauses, key=lambda clause: _headings(clause)[1])
    )
    return Chapter(anchor=anchor, heading=heading, passages=passages)


def _headings(clause: Clause) -> tuple[str, str]:
    chapter, _, below = clause.section.partition(_BETWEEN)
    return chapter.strip(), below.strip()


class _Anchors:
    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, heading: str) -> str:
        numbered = _NUMBER.match(heading)
        wanted = f"section-{numbered[0]}" if numbered else f"section-n{len(self._taken) + 1}"
        while wanted in self._taken:
            wanted += "-again"
        self._taken.add(wanted)
        return wanted
