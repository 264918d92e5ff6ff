"""What is to be done now: requests that wake, letters that wait, mail, and the rounds of the day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kept.app.rights.clerk import Clerk
from kept.app.rights.delivering import waiting
from kept.plans.ports import Jobs
from kept.records.stores.inbox import waking
from kept.records.stores.workers import Rounds
from kept.work.rounds import ROUNDS

ADVANCE, ROUND = "advance", "round"
"""The jobs: carry a request on; take a round."""

_RESTS = (timedelta(seconds=5), timedelta(seconds=30), timedelta(minutes=2), timedelta(minutes=10))
"""How long something is left alone after it failed, the last one from then on."""


@dataclass(slots=True)
class Resting:
    """What failed lately, and until when it is left alone. A worker keeps it in its head: another may try sooner."""

    failures: dict[tuple[str, str], int] = field(default_factory=dict)
    until: dict[tuple[str, str], datetime] = field(default_factory=dict)

    def failed(self, job: str, of: str, *, now: datetime) -> None:
        """Leave it alone for a while, longer each time."""
        count = self.failures.get((job, of), 0) + 1
        self.failures[job, of] = count
        self.until[job, of] = now + _RESTS[min(count, len(_RESTS)) - 1]

    def done(self, job: str, of: str) -> None:
        """Forget that it ever failed."""
        self.failures.pop((job, of), None)
        self.until.pop((job, of), None)

    def rests(self, job: str, of: str, *, now: datetime) -> bool:
        """Whether it is still left alone."""
        until = self.until.get((job, of))
        return until is not None and now < until


def ask_for_what_is_due(clerk: Clerk, jobs: Jobs, resting: Resting) -> int:
    """Ask for everything that is due now and does not rest; return how many jobs that were."""
    now = clerk.now
    due = [one for one in _due(clerk, now) if not resting.rests(*one, now=now)]
    for job, of in due:
        jobs.ask(job, of)
    return len(due)


def _due(clerk: Clerk, now: datetime) -> Iterator[tuple[str, str]]:
    requests = dict.fromkeys(waking(now=now))
    if clerk.channel is not None:
        requests |= dict.fromkeys(one.request for one in waiting(clerk) if one.again_at is None or one.again_at <= now)
    yield from ((ADVANCE, one) for one in requests)
    rounds = Rounds()
    yield from ((ROUND, name) for name, every in ROUNDS.items() if rounds.is_due(name, every=every, now=now))
