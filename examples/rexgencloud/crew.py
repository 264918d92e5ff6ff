"""Work shared among processes: tasks that tell, as they go, how much of them is done."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.queues import Queue
from queue import Empty

Task = Callable[[], Iterator[int]]
"""Does its work while it is iterated, and yields after each step how much that was."""

_LOOKS = 0.2
_told: "Queue[int] | None" = None


def carried_out(tasks: Sequence[Task], *, processes: int) -> Iterator[int]:
    """Carry out all tasks, in any order, and yield how much more is done; raise the first error of one.

    With one process they are carried out here, one after the other; with more, a task must be one that can be sent to
    another process.
    """
    if processes == 1:
        for task in tasks:
            yield from task()
        return
    # A fork would take over locks that this process's threads hold.
    context = get_context("spawn")
    told: Queue[int] = context.Queue()
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_listen, initargs=(told,)) as pool:
        running = [pool.submit(_work, task) for task in tasks]
        try:
            yield from _heard(told, running)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def processors() -> int:
    """Return how many processes can work at once on this machine."""
    return len(os.sched_getaffinity(0))


def _heard(told: "Queue[int]", running: Sequence["Future[int]"]) -> Iterator[int]:
    """Yield what is told until every task has ended and all that they told was heard."""
    heard = 0
    while not all(one.done() for one in running):
        try:
            more = told.get(timeout=_LOOKS)
        except Empty:
            continue
        heard += more
        yield more
        for one in running:
            if one.done():
                one.result()
    rest = sum(one.result() for one in running) - heard
    if rest:
        yield rest


def _listen(told: "Queue[int]") -> None:
    global _told  # noqa: PLW0603 - a process of the pool has one queue for all its tasks
    _told = told


def _work(task: Task) -> int:
    assert _told is not None
    done = 0
    for more in task():
        _told.put(more)
        done += more
    return done
