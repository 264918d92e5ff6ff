"""A report that an account is a child's: what staff may make of it, and by when a child's data must be gone.

A report is an ask for erasure in nobody's name. It shows nothing and changes nothing until a member of staff confirms
that the person is a child.
"""

from collections.abc import Iterator

from kept.policy.commitments import Guards
from kept.policy.reviewed import Reviewed
from kept.rights.asked import Ask, Asker
from kept.rights.kinds import RequestKind
from kept.rights.law import ClockKind
from kept.rights.moments import MomentKind
from kept.rights.outcomes import Ground
from kept.rights.promised import About
from kept.rights.promises import Promise

REPORTS = About(kinds=frozenset({RequestKind.ERASURE}), asker=Asker.REPORTER)
"""The reports, among all requests."""

_DELETION = "deletion"
"""What the table of a clause calls the time in which a child's data is deleted."""
_OF_REPORTS = frozenset({Ground.NOT_A_MINOR, Ground.SPAM})


def is_report(ask: Ask) -> bool:
    """Whether it is a report: whoever made it is told nothing of the account."""
    return ask.asker is Asker.REPORTER


def grounds_of(ask: Ask) -> tuple[Ground, ...]:
    """Return why staff may refuse what was asked, or set aside what was reported."""
    fitting = _OF_REPORTS if is_report(ask) else frozenset(Ground) - {Ground.NOT_A_MINOR}
    return tuple(one for one in Ground if one in fitting)


def deletion_promises(policy: Reviewed) -> Iterator[Promise]:
    """Yield, for each clause that turns people of an age away and gives a time for it, that their data is deleted."""
    for one in policy.commitments:
        stated = policy.periods.get(one.clause, {}).get(_DELETION)
        if isinstance(one, Guards) and stated is not None:
            yield Promise(
                clause=one.clause,
                commitment=one.id,
                clock=ClockKind.ACT,
                kinds=REPORTS.kinds,
                laws=None,
                within=stated.period,
                since=MomentKind.MINOR_CONFIRMED,
            )
