"""Traffic at a pace: scenarios drawn one after the other, each begun when its time has come."""

import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from random import Random
from threading import BoundedSemaphore, Lock

from rexgencloud.traffic.browser import UnexpectedAnswerError
from rexgencloud.traffic.scenarios import SCENARIOS, Scenario, Town

A_DAY = 1_440
"""Scenarios in a usual day: one a minute."""

_AT_ONCE = 4


@dataclass(slots=True)
class Tally:
    """What was done, and what went wrong, each with how often."""

    done: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def count(self, scenario: Scenario, wrong: str | None) -> None:
        """Count one scenario, and what went wrong in it."""
        with self._lock:
            self.done[scenario.__name__] += 1
            if wrong is not None:
                self.wrong[f"{scenario.__name__}: {wrong}"] += 1


def run(town: Town, *, seed: int, speed: float, seconds: float) -> Tally:
    """Let people use the site for so many seconds, `speed` times as many as on a usual day, and return the tally.

    What cannot be begun in time, since too many are still at it, is left out: people do not queue.
    """
    tally, free = Tally(), BoundedSemaphore(_AT_ONCE)
    begun, pause = time.monotonic(), 86_400 / A_DAY / speed

    def act(scenario: Scenario, number: int) -> None:
        try:
            tally.count(scenario, _wrong(scenario, town, Random(f"{seed}/{number}")))
        finally:
            free.release()

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for number, (scenario, wait) in enumerate(drawn(seed, pause)):
            time.sleep(wait)
            if time.monotonic() - begun > seconds:
                break
            if free.acquire(blocking=False):
                pool.submit(act, scenario, number)
    return tally


def drawn(seed: int, pause: float) -> Iterator[tuple[Scenario, float]]:
    """Yield one scenario after the other, without end, with how long it is until then: `pause` seconds on average."""
    draw = Random(seed)
    while True:
        (scenario,) = draw.choices(list(SCENARIOS), weights=list(SCENARIOS.values()))
        yield scenario, draw.expovariate(1 / pause)


def _wrong(scenario: Scenario, town: Town, draw: Random) -> str | None:
    try:
        scenario(town, draw)
    except UnexpectedAnswerError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - nobody waits for what a thread raises: it is counted instead
        return type(error).__name__
    return None
