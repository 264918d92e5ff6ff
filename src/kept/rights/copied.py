"""A copy of somebody's data that can still be fetched, as promises about it see it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kept.rights.asked import Ask, Asker
from kept.rights.kinds import RequestKind
from kept.rights.promised import About


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A copy that lies ready, and whose the records in it are by now. It names nobody.

    `records` counts those that have a key, `strange` by dataset those that are not the person's. Both are None where
    that cannot be told.
    """

    kind: RequestKind
    asker: Asker
    laws: frozenset[str]
    whole: bool
    records: int | None = None
    strange: Mapping[str, int] | None = None

    def is_about(self, about: About) -> bool:
        """Whether a clause is about it."""
        return about.covers(kind=self.kind, laws=self.laws, asker=self.asker, whole=self.whole)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """The copies that lie ready: the newest were opened, `left` older ones were not."""

    copies: tuple[Copied, ...]
    left: int = 0


def copied(ask: Ask, *, records: int | None = None, strange: Mapping[str, int] | None = None) -> Copied:
    """Return the copy that was made for what somebody asked."""
    return Copied(
        kind=ask.kind,
        asker=ask.asker,
        laws=frozenset(ask.laws),
        whole=ask.scope.is_everything,
        records=records,
        strange=strange,
    )
