"""What is done from time to time: mail, what is past its time, what is nearly due, sweeps, checks."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from kept.app.checking import check
from kept.app.errors import NoEstateError, NoPolicyError
from kept.app.partners.news import tell_partners
from kept.app.rights.clerk import Clerk
from kept.app.rights.forgetting import forget_requests, tidy
from kept.app.rights.opening import mailbox_of
from kept.app.rights.pointing import point_out_requests
from kept.app.rights.post import fetch_mail
from kept.app.rights.reminding import remind_officer
from kept.app.rights.resuming import resume_remains
from kept.app.sweeping import plan_retention
from kept.connectors.callbacks import HttpPost
from kept.verdict.measuring import Pages

ROUNDS: Mapping[str, timedelta] = {
    "mail": timedelta(seconds=30),
    "partners": timedelta(seconds=30),
    "messages": timedelta(minutes=5),
    "tidy": timedelta(hours=1),
    "forget": timedelta(days=1),
    "remind": timedelta(days=1),
    "remains": timedelta(hours=1),
    "retention": timedelta(days=1),
    "check": timedelta(days=1),
}
"""Each round, and how often it is taken."""

Round = Callable[[Clerk, Pages], None]


def take_round(name: str, clerk: Clerk, pages: Pages) -> None:
    """Take a round; one that is not known is none of this version's."""
    if name in _TAKEN:
        _TAKEN[name](clerk, pages)


def _mail(clerk: Clerk, _pages: Pages) -> None:
    mailbox = mailbox_of(clerk.workspace)
    if mailbox is not None:
        fetch_mail(clerk, mailbox)


def _partners(clerk: Clerk, _pages: Pages) -> None:
    tell_partners(clerk, HttpPost())


def _messages(clerk: Clerk, _pages: Pages) -> None:
    point_out_requests(clerk)


def _tidy(clerk: Clerk, _pages: Pages) -> None:
    tidy(clerk)


def _forget(clerk: Clerk, _pages: Pages) -> None:
    forget_requests(clerk)


def _remind(clerk: Clerk, _pages: Pages) -> None:
    remind_officer(clerk)


def _remains(clerk: Clerk, _pages: Pages) -> None:
    resume_remains(clerk.workspace)


def _retention(clerk: Clerk, _pages: Pages) -> None:
    """Plan a sweep, for a person to look at and carry out."""
    try:
        plan_retention(clerk.workspace)
    except (NoPolicyError, NoEstateError):
        return


def _check(clerk: Clerk, pages: Pages) -> None:
    try:
        check(clerk.workspace, pages)
    except (NoPolicyError, NoEstateError):
        return


_TAKEN: Mapping[str, Round] = {
    "mail": _mail,
    "partners": _partners,
    "messages": _messages,
    "tidy": _tidy,
    "forget": _forget,
    "remind": _remind,
    "remains": _remains,
    "retention": _retention,
    "check": _check,
}
