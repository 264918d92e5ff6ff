"""A demonstration's past: who asked what, how long ago, whether anybody answered, and what was held since."""

from dataclasses import dataclass, field

from kept.rights.asked import Asker, Channel
from kept.rights.kinds import RequestKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRequest:
    """A request that came in `asked` days ago and was answered `answered` days ago; None where nobody dealt with it.

    Whoever is known by `email` has it, or `agent` asks for them; `place` is where they say they live. With `systems` it
    is about what these hold. `words` is what a member of staff wrote. `unproved`: somebody began before it was
    shown who asks, and went no further.
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
    unproved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PastHold:
    """A legal hold that a case has placed on datasets under a clause, `began` days ago, without an end."""

    case: str
    clause: str
    datasets: tuple[str, ...]
    began: float
