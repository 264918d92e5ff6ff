"""Logs that are kept too long, or lost too early (clause 6.2.1)."""

import gzip
from datetime import datetime
from random import Random

from kept.testing.company import Fault, Stores
from rexgencloud.faults.rows import add_rows
from rexgencloud.moments import days
from rexgencloud.network import agent_of, ip_of
from rexgencloud.rows import Row
from rexgencloud.stores import logs_of
from rexgencloud.tables.accounts import SIGNIN_LOG
from rexgencloud.weblogs import access_line, error_line, file_of, writing

_FRESH = 3
_LOST = 40
_FORGOTTEN = 200
_KEPT = frozenset({"6.2.1"})


def _old_line(stores: Stores, at: datetime) -> None:
    file = file_of(logs_of(stores), "access", at, _FRESH)
    with gzip.open(file, "rt", encoding="utf-8") as packed:
        lines = list(packed)
    old = access_line(
        days(at, 91),
        ip=ip_of(1),
        user="1",
        request="GET /panel HTTP/1.1",
        referrer="-",
        agent=agent_of(1),
        status=200,
        size=5_120,
    )
    with writing(file) as log:
        log.writelines([*lines[:2], old, *lines[2:]])


def _old_signins(stores: Stores, at: datetime) -> None:
    old = [
        Row(
            account_id=number,
            at=days(at, 90 + number),
            ip=ip_of(number),
            agent=agent_of(number),
            outcome="ok",
        )
        for number in (1, 2, 3)
    ]
    add_rows(stores, "accounts", SIGNIN_LOG, *old)


def _old_errors(stores: Stores, at: datetime) -> None:
    with writing(file_of(logs_of(stores), "error", at, _FORGOTTEN)) as log:
        log.write(error_line(days(at, _FORGOTTEN), Random(_FORGOTTEN)))


def _lost_day(stores: Stores, at: datetime) -> None:
    file_of(logs_of(stores), "access", at, _LOST).unlink()


LOGS = (
    Fault(
        name="old-logs",
        says="A log file of three days ago has a line in it that is 91 days old.",
        clauses=_KEPT,
        plant=_old_line,
    ),
    Fault(
        name="old-signin-rows",
        says="The table of sign-ins still has three rows that are older than 90 days.",
        clauses=_KEPT,
        plant=_old_signins,
    ),
    Fault(
        name="old-error-log",
        says="A rotated error log of 200 days ago was forgotten.",
        clauses=_KEPT,
        plant=_old_errors,
    ),
    Fault(
        name="lost-log-day",
        says="The access log of one day, 40 days ago, is gone before its time.",
        clauses=_KEPT,
        plant=_lost_day,
    ),
)
