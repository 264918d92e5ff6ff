"""What somebody hears of a report that their account is a child's: who of the staff looked at it, and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kept.app.looking import SeenLook, looks_at_request
from kept.app.rights.clerk import Clerk
from kept.records.stores.inbox import requests_known_by
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Identifier
from kept.rights.minors import is_report
from kept.rights.requests import UnknownRequestError


def looks_at_reports(clerk: Clerk, known_by: Mapping[str, str]) -> tuple[SeenLook, ...]:
    """Return the looks at reports about who is known by this, the newest first, without the name of the report.

    Of what somebody reported of another, the other alone is shown it.
    """
    theirs = [Identifier(kind=kind, value=value) for kind, value in known_by.items()]
    reports = [one for one in _found(clerk, theirs) if is_report(one.request.state.ask) and _is_about(one, theirs)]
    found = (replace(look, request="", is_at_report=True) for one in reports for look in looks_at_request(one))
    return tuple(sorted(found, key=lambda one: one.look.at, reverse=True))


def _found(clerk: Clerk, theirs: list[Identifier]) -> Iterator[OpenRequest]:
    for listed in requests_known_by(theirs, persons=clerk.persons) if theirs else ():
        try:
            yield clerk.find(listed.id)
        except UnknownRequestError:
            continue


def _is_about(opened: OpenRequest, theirs: list[Identifier]) -> bool:
    reported = {(one.kind, one.normal) for one in opened.request.state.ask.identifiers}
    return not reported.isdisjoint((one.kind, one.normal) for one in theirs)
