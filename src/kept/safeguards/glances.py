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


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The purposes that a policy lists, and since when it does: what was listed before that is not known here."""

    purposes: Collection[str]
    since: datetime

    def has(self, look: Look) -> bool:
        """Whether a look was for a purpose that was listed then, as far as is known, and somebody said why."""
        is_listed = look.purpose in self.purposes if look.at >= self.since else bool(look.purpose)
        return is_listed and bool(look.reason.reveal().strip())


def glances(
    recorded: Iterable[datetime], shown: Iterable[Look], *, listed: Listed, since: datetime
) -> Iterator[Glance]:
    """Yield each look at one person since then, by when it was `recorded` and by what the person is `shown`.

    What is recorded and not shown is hidden; its purpose is not known then, and no second thing to find fault with.
    """
    own = [one for one in shown if one.at >= since]
    hidden = Counter(at for at in recorded if at >= since) - Counter(one.at for one in own)
    for _ in range(hidden.total()):
        yield Glance(is_shown=False, has_purpose=True)
    for one in own:
        yield Glance(is_shown=True, has_purpose=listed.has(one))
