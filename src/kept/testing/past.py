"""A demonstration's past: who asked what, how long ago, whether anybody answered, what was demanded and held."""

from dataclasses import dataclass, field
from enum import StrEnum

from kept.holds.demand import Demand
from kept.rights.asked import Asker, Channel
from kept.rights.kinds import RequestKind


class Slip(StrEnum):
    """What somebody did with a request that must not be done, on the day on which it came."""

    UNPROVED = "unproved"  # began before it was shown who asks
    UNAPPROVED = "unapproved"  # began without the approvals that it needs
    LEFT = "left"  # confirmed that somebody is a child, and left their data where it is
    SILENT = "silent"  # closed it although the first of its systems had not answered


class CaseSlip(StrEnum):
    """What somebody did with a legal demand that must not be done."""

    UNREVIEWED = "unreviewed"  # handed over before anybody had agreed
    UNTOLD = "untold"  # told the person nothing, though nothing forbids it
    UNFILED = "unfiled"  # handed over, and no file was kept of it


class LookSlip(StrEnum):
    """What was wrong with a look of staff."""

    HIDDEN = "hidden"  # on record, and not shown to the person
    PURPOSELESS = "purposeless"  # for no purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class PastLook:
    """A look of staff at a request on the day on which it came: for a purpose of the policy, and why."""

    purpose: str
    words: str = field(repr=False)
    slip: LookSlip | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRequest:
    """A request that came in `asked` days ago and was answered `answered` days ago; None where nobody dealt with it.

    Whoever is known by `email` has it, or `agent` asks for them; `place` is where they say they live. With `systems` it
    is about what these hold. `words` is what a member of staff wrote. `slip` is what went wrong, and where it
    ended; `looks` are those of staff.
    """

    kind: RequestKind
    email: str = field(repr=False)
    asked: float
    answered: float | None
    channel: Channel = Channel.EMAIL
    asker: Asker = Asker.SUBJECT
    agent: str = field(default="", repr=False)
    place: str | None = None
    purposes: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()
    words: str = field(default="", repr=False)
    slip: Slip | None = None
    looks: tuple[PastLook, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PastHold:
    """A legal hold that a case has placed on datasets under a clause, `began` days ago, without an end."""

    case: str
    clause: str
    datasets: tuple[str, ...]
    began: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PastCase:
    """A demand that came in `came` days ago: two people agreed and it was disclosed on that day, the person told.

    Its hold was lifted a day later, unless it `holds` on. `slip` is what went wrong.
    """

    demand: Demand
    came: float
    holds: bool = False
    slip: CaseSlip | None = None


Past = PastRequest | PastCase
