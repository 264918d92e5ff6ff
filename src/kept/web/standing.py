"""How each clause of a policy stands, as the promise page sets it out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate

from kept.policy.clauses import Clause, ClauseKind, PolicyText
from kept.verdict.document import clause_title
from kept.verdict.verdicts import ClauseVerdict, Report, Verdict
from kept.web.contents import Chapter, chapters

WORST_FIRST = tuple(reversed(Verdict))


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A clause with its verdict; None where it binds nobody, or where nothing was checked yet."""

    clause: Clause
    found: ClauseVerdict | None

    @property
    def title(self) -> str:
        """What the clause is called in a list."""
        return clause_title(self.clause.text)

    @property
    def is_promise(self) -> bool:
        """Whether the clause binds anybody, and so is owed a verdict."""
        return self.clause.kind is ClauseKind.PROMISE or self.found is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A chapter of the policy with the standings that are shown of it, by passage."""

    chapter: Chapter
    passages: tuple[tuple[str, str, tuple[Standing, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The whole promise page: sections to show, counts over all promises, and whether the check fits the words."""

    sections: tuple[Section, ...]
    counts: tuple[tuple[Verdict, int], ...]
    promises: int
    looked_at: datetime | None
    outdated: bool

    @property
    def bar(self) -> tuple[tuple[Verdict, int, int], ...]:
        """The counts as lengths laid end to end: verdict, where it starts, how long it is. Empty ones are left out."""
        starts = accumulate((count for _, count in self.counts), initial=0)
        return tuple(
            (verdict, start, count) for (verdict, count), start in zip(self.counts, starts, strict=False) if count
        )


def account_of(text: PolicyText, report: Report | None, *, only: Verdict | None = None) -> Account:
    """Set out how `text` stands by `report`, showing the clauses whose verdict is `only` where that is given.

    A report on other words says nothing of these: then no verdict is shown and the account is `outdated`.
    """
    standings = standings_of(text, report)
    counted = Counter(one.found.verdict for one in standings.values() if one.found)
    looked = [one.found.checked_at for one in standings.values() if one.found and one.found.checked_at]
    return Account(
        sections=tuple(_sections(chapters(text), standings, only)),
        counts=tuple((verdict, counted[verdict]) for verdict in WORST_FIRST),
        promises=sum(one.is_promise for one in standings.values()),
        looked_at=max(looked, default=None),
        outdated=report is not None and not speaks_of(report, text),
    )


def speaks_of(report: Report, text: PolicyText) -> bool:
    """Whether `report` judges just these words."""
    return report.policy_digest == text.digest


def standings_of(text: PolicyText, report: Report | None) -> dict[str, Standing]:
    """Return the standing of every clause by its id, in the order of the policy."""
    found = {one.clause: one for one in report.clauses} if report and speaks_of(report, text) else {}
    return {clause.id: Standing(clause=clause, found=found.get(clause.id)) for clause in text.clauses}


def _sections(of: tuple[Chapter, ...], standings: dict[str, Standing], only: Verdict | None) -> Iterable[Section]:
    for chapter in of:
        passages = tuple(
            (passage.anchor, passage.heading, shown)
            for passage in chapter.passages
            if (shown := tuple(one for clause in passage.clauses if _is_shown(one := standings[clause.id], only)))
        )
        if passages:
            yield Section(chapter=chapter, passages=passages)


def _is_shown(standing: Standing, only: Verdict | None) -> bool:
    return only is None or (standing.found is not None and standing.found.verdict is only)
