"""Looks of staff as promises about them see them: whether each has a purpose, and whether the person can see it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from kept.safeguards.looks import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """A look at somebody's data. It names nobody."""

    is_shown: bool
    has_purpose: bool


def glances(
    recorded: Iterable[datetime], shown: Collection[Look], *, listed: Collection[str], since: datetime
) -> Iterator[Glance]:
    """Yield each look at one person since then, by when it was `recorded` and by what the person is `shown`.

    What is recorded and not shown is hidden; its purpose is not known then, and no second thing to find fault with.
    What is shown has a purpose where it is one of the `listed` and somebody said why.
    """
    own = [one for one in shown if one.at >= since]
    hidden = Counter(at for at in recorded if at >= since) - Counter(one.at for one in own)
    for _ in range(hidden.total()):
        yield Glance(is_shown=False, has_purpose=True)
    for one in own:
        yield Glance(is_shown=True, has_purpose=one.purpose in listed and bool(one.reason.reveal().strip()))
