"""What each kind of request goes through, by law and by the settings of the house."""

from dataclasses import dataclass

from kept.rights.asked import Ask, Asker, Course
from kept.rights.kinds import RequestKind
from kept.rights.verifying import is_absolute
from kept.terms import Period

_PLANNED = frozenset(
    {
        RequestKind.ACCESS,
        RequestKind.PORTABILITY,
        RequestKind.RECTIFICATION,
        RequestKind.ERASURE,
        RequestKind.RESTRICTION,
    }
)
_PACKED = frozenset({RequestKind.ACCESS, RequestKind.PORTABILITY})
_EFFECTIVE = frozenset(
    {
        RequestKind.RESTRICTION,
        RequestKind.OBJECTION,
        RequestKind.OPT_OUT,
        RequestKind.LIMIT,
        RequestKind.WITHDRAWAL,
    }
)
_AT_ONCE = frozenset({RequestKind.OPT_OUT, RequestKind.LIMIT, RequestKind.WITHDRAWAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRules:
    """What a company sets for its requests.

    `approvals` is how many different members of staff approve a kind before it is carried out. `previewed` kinds are
    answered by a letter that somebody has looked at.
    """

    approvals: dict[RequestKind, int]
    previewed: frozenset[RequestKind] = frozenset()
    cooling: Period | None = None


STANDARD = HouseRules(approvals={RequestKind.ERASURE: 2, RequestKind.RECTIFICATION: 1})
"""Four eyes for what cannot be undone, two for what changes records, none for what only shows a person their own."""


def course_of(ask: Ask, rules: HouseRules = STANDARD) -> Course:
    """Return what a request goes through.

    An objection to marketing, an opt-out, a limit and a withdrawal take effect at once, with nobody weighing them
    (Art. 21(3), 7(3)). Any other objection, and a contested decision, is weighed by a person; complaints and questions
    are answered by one. Nobody thinks again about what staff erase because it is a child's.
    """
    kind = ask.kind
    absolute = kind in _AT_ONCE or is_absolute(ask)
    plans = kind in _PLANNED
    return Course(
        plans=plans,
        packages=kind in _PACKED,
        effects=kind in _EFFECTIVE,
        approvals=rules.approvals.get(kind, 0),
        cooling=rules.cooling if kind is RequestKind.ERASURE and ask.asker is not Asker.REPORTER else None,
        weighs=kind in {RequestKind.OBJECTION, RequestKind.CONTEST, RequestKind.APPEAL} and not absolute,
        by_hand=kind in rules.previewed or not (plans or absolute),
    )
