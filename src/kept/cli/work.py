"""`kept work`: the worker that carries requests on, sends letters, fetches mail and takes the rounds of the day."""

import signal
from threading import Event
from types import FrameType

import click

from kept.app import Workspace
from kept.app.rights.opening import clerk_of
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import example, option
from kept.cli.pages import pages_of
from kept.cli.telling import tell
from kept.terms import SystemClock
from kept.work.durable import DurableJobs, local_database
from kept.work.working import Hands, Worker, new_worker_id, work_once

DATABASE = "work.db"
"""The file of the workspace in which the queue lies, where no other database is named."""


@click.command(epilog=example("kept work", "kept work --once"))
@option("--once", is_flag=True, help="Do what is due now, and end: for a timer of the system's own.")
@pass_invocation
def work(invocation: Invocation, once: bool) -> None:
    """Carry requests on, send letters, fetch mail, and take the rounds of the day, until stopped.

    Several may run at once. What one that dies had begun is taken over by another within seconds.
    """
    workspace = invocation.workspace()
    name = new_worker_id()
    clerk, pages = clerk_of(workspace, name=name), pages_of(workspace)
    if once:
        tell(f"Done: {work_once(clerk, pages, _said)}")
        return
    stop = _stopping()
    hands = Hands(clerk=clerk, pages=pages, told=_said)
    jobs = DurableJobs(url=_database(workspace), worker=name, threads=workspace.settings.work.threads, do=hands)
    tell(f"{name} is at work. Stop with Ctrl-C.")
    Worker(name=name, jobs=jobs, hands=hands, beats=SystemClock()).work(stop)


def _database(workspace: Workspace) -> str:
    named = workspace.settings.work.database
    return workspace.secret(named) if named else local_database(workspace.home.resolve() / DATABASE)


def _stopping() -> Event:
    """Return what is set when the process is told to end: what is being done is finished first."""
    stop = Event()

    def told(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, told)
    return stop


def _said(job: str, of: str, error: str) -> None:
    if error:
        tell(f"{job} {of}: failed ({error}), tried again later")
