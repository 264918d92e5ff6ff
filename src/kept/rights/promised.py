"""Which requests a clause is about that gives a right: of which kinds, under which laws, from whom, about how much."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kept.policy.clauses import Clause
from kept.policy.commitments import Right
from kept.rights.asked import Asker
from kept.rights.kinds import RIGHTS, RequestKind
from kept.rights.law import Law
from kept.rights.promises import names_law

_PARENTS = re.compile(r"(?i)\b(?:parent|guardian)s?\b")
_WHOLE = re.compile(r"(?i)\b(?:whole|entire|completely|all)\b")
_PART = re.compile(r"(?i)\b(?:parts?|specific|certain|chosen|selected|individual|just|particular)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Requests of these `kinds`, under one of `laws` (ids; None for any), from `asker` (None for anybody).

    `whole` says whether all of a person's data is meant, or a part of it; None where a clause does not say.
    """

    kinds: frozenset[RequestKind]
    laws: frozenset[str] | None = None
    asker: Asker | None = None
    whole: bool | None = None

    def covers(self, *, kind: RequestKind, laws: Iterable[str], asker: Asker, whole: bool) -> bool:
        """Whether a request is among them."""
        return (
            kind in self.kinds
            and (self.laws is None or not self.laws.isdisjoint(laws))
            and (self.asker is None or self.asker is asker)
            and (self.whole is None or self.whole is whole)
        )


def about_right(right: Right, clause: Clause, laws: Iterable[Law]) -> About | None:
    """Return the requests by which a right is used that a clause gives; None for a right that no request uses.

    A law is meant where its name stands in the words or in a heading over them, a parent where either speaks of
    parents. Whether a clause about erasure means all or a part is taken from its words alone.
    """
    kind = RIGHTS.get(right)
    if kind is None:
        return None
    read = f"{clause.section} {clause.text}"
    named = frozenset(law.id for law in laws if any(names_law(name, read) for name in law.names))
    return About(
        kinds=frozenset({kind}),
        laws=named or None,
        asker=asker_in(clause),
        whole=_extent(clause.text) if kind is RequestKind.ERASURE else None,
    )


def asker_in(clause: Clause) -> Asker | None:
    """Return who asks in the requests that a clause speaks of: a parent, or anybody (None)."""
    return Asker.PARENT if _PARENTS.search(f"{clause.section} {clause.text}") else None


def _extent(text: str) -> bool | None:
    whole, part = bool(_WHOLE.search(text)), bool(_PART.search(text))
    return None if whole is part else whole
