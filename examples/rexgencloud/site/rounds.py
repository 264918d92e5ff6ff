"""What the company does by itself: every so often something is looked at, sent again or cleared away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event

from rexgencloud.site.counting import write_events
from rexgencloud.site.current import Site
from rexgencloud.site.fence import behind
from rexgencloud.site.letters import send_waiting
from rexgencloud.site.nightly import nightly
from rexgencloud.site.panel.social import revoke_waiting
from rexgencloud.site.prober import probe
from rexgencloud.site.registering import settle_domains
from rexgencloud.site.requestlog import log_trouble

_LOOKS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Something done again and again, `every` so long."""

    every: timedelta
    do: Callable[[Site], None]


PROBING = (Round(every=timedelta(minutes=1), do=probe),)
"""Goes round by itself: that our services are looked at waits for nothing else."""

ROUNDS = (
    Round(every=timedelta(seconds=30), do=send_waiting),
    Round(every=timedelta(minutes=1), do=write_events),
    Round(every=timedelta(minutes=1), do=settle_domains),
    Round(every=timedelta(minutes=1), do=revoke_waiting),
    Round(every=timedelta(hours=1), do=nightly),
)


def go_round(site: Site, stop: Event, rounds: Sequence[Round] = ROUNDS, *, looks: float = _LOOKS) -> None:
    """Do each thing whenever its time has come, until told to stop. What fails is logged, and done again later."""
    due: dict[int, datetime] = {}
    while not stop.wait(looks):
        for place, one in enumerate(rounds):
            if site.now() >= due.get(place, site.now()):
                due[place] = site.now() + one.every
                _do(site, one)


def _do(site: Site, one: Round) -> None:
    try:
        # A store that a backup turned back holds people who must be written to no more, and go into no other backup.
        if not behind(site):
            one.do(site)
    except Exception as error:  # noqa: BLE001 - one thing that fails must not end all the others
        log_trouble(site, error, by="-", request="-")
