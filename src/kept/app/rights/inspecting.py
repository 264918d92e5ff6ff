"""The copies that can still be fetched, opened again: whose is what lies in them?"""

from collections.abc import Iterator
from dataclasses import dataclass

from kept.app.rights.clerk import Clerk
from kept.app.rights.errands import find_plan
from kept.plans.errand import Sought
from kept.plans.errors import UnknownPlanError
from kept.records.stores.packages import GonePackageError, Package
from kept.records.stores.requests import OpenRequest
from kept.rights.copied import Copied, copied
from kept.rights.packaging.holding import keys_in
from kept.rights.requests import UnknownRequestError
from kept.rights.theirs import Given, by_what_stood, strange
from kept.rights.working import Stores

MOST = 200
"""How many copies are opened at a time, the newest ones."""
LARGEST = 32 * 1024 * 1024
"""Bytes of a copy that is opened: a larger one would not fit into memory beside all else."""


@dataclass(frozen=True, slots=True)
class _Read:
    opened: OpenRequest
    given: Given | None


def copies_lying(clerk: Clerk, stores: Stores) -> Iterator[Copied]:
    """Yield every copy that lies ready, held against what the stores hold now; its contents are in memory alone."""
    read = [one for package in clerk.packages.lying(now=clerk.now, limit=MOST) for one in _read(clerk, package, stores)]
    known = [one.given for one in read if one.given is not None]
    found = iter(strange(known, stores=stores))
    for one in read:
        ask, strangers = one.opened.request.received.ask, None if one.given is None else next(found)
        if one.given is None or strangers is None:
            yield copied(ask)
        else:
            records = sum(map(len, one.given.records.values()))
            yield copied(ask, records=records, strange={name: len(keys) for name, keys in strangers.items()})


def _read(clerk: Clerk, package: Package, stores: Stores) -> Iterator[_Read]:
    try:
        opened = clerk.find(package.request)
        whole = b"".join(clerk.packages.read(opened, package.id, now=clerk.now)) if package.size <= LARGEST else None
    except (UnknownRequestError, GonePackageError):
        return
    person = _person(clerk, opened, stores)
    if whole is None or person is None:
        yield _Read(opened, None)
    else:
        records = keys_in(whole, stores.estate)
        yield _Read(opened, Given(person=person, whose=opened.request.received.ask.whose, records=records))


def _person(clerk: Clerk, opened: OpenRequest, stores: Stores) -> Sought | None:
    """Return whose copy it is, by the records that stood for them when it was made: what they are called may change."""
    plan = opened.request.state.plan
    try:
        errand = None if plan is None else find_plan(clerk.workspace, plan.plan).errand
    except UnknownPlanError:
        return None
    stood = [one for person in errand.people for one in person.stood] if errand is not None else []
    known = [(dataset, one.key) for one in stood if (dataset := stores.estate.dataset(one.dataset)) is not None]
    return Sought(known_by=by_what_stood(known)) if known else None
