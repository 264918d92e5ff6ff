"""What the company's own systems say a person is known by, from when and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kept.app.rights.clerk import Clerk
from kept.rights.asked import Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Something that is a person's from one moment (or always) until another (or still)."""

    identifier: Identifier
    since: datetime | None = None
    until: datetime | None = None


def keep_identifiers(clerk: Clerk, known_by: Sequence[Identifier], also: Sequence[Known]) -> int | None:
    """Keep what else a person is known by, and return how much of it was new; None for who never asked anything.

    Nothing is kept of people who are not on record: a list of all customers is no business of ours (Art. 5(1)(c)).
    """
    person = clerk.persons.sought(known_by, at=clerk.now)
    if person is None:
        return None
    return clerk.persons.learn(person, [(one.identifier, one.since, one.until) for one in also])
