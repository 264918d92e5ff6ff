"""The whole company, built store by store in pieces that fit in memory; a large one by several processes at once."""

from collections.abc import Iterator
from datetime import UTC, datetime

from kept.testing.company import Progress, Stores
from rexgencloud import cast, filling
from rexgencloud.backups import made_up as backups
from rexgencloud.crew import carried_out, processors
from rexgencloud.granting import grant_roles
from rexgencloud.mailbox import make_boxes
from rexgencloud.planted import forget_faults
from rexgencloud.stores import forget_files

ALONE = 5_000
"""Up to so many people one process is quicker than several that must be started first."""


def build(
    stores: Stores, *, people: int, at: datetime, seed: int, progress: Progress, processes: int | None = None
) -> None:
    """Build every store as it stands at `at`, with `people` customers and never fewer than the cast.

    The contents do not depend on how many processes share the work: as many as the machine has processors, unless said.
    """
    people = max(people, cast.LAST)
    at = at.astimezone(UTC).replace(microsecond=0)
    order = filling.Order(stores=stores, people=people, at=at, seed=seed)
    shared = processes or (1 if people <= ALONE else processors())
    done, total = 0, filling.amount(people) + backups.amount(people)
    for more in _work(order, shared):
        done += more
        progress(done, total)


def _work(order: filling.Order, processes: int) -> Iterator[int]:
    forget_files(order.stores)
    forget_faults(order.stores)
    make_boxes(order.stores)
    filling.empty_tables(order.stores)
    filling.fill_staff(order)
    yield from carried_out(filling.filling(order), processes=processes)
    grant_roles(order.stores)
    tasks = backups.writing_backups(order.stores, people=order.people, at=order.at)
    yield from carried_out(tasks, processes=processes)
