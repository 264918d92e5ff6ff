"""The copies that lie ready, opened again: whose is what lies in them?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kept.app.rights.clerk import Clerk
from kept.app.rights.copies import copies_made, read_copy
from kept.app.rights.errands import find_plan
from kept.estate import Dataset
from kept.estate.selection import Key
from kept.plans.errand import Errand, Sought
from kept.plans.errors import UnknownPlanError
from kept.records.stores.packages import GonePackageError, Package
from kept.rights.asked import Asker
from kept.rights.copied import Copied, Lying, copied
from kept.rights.kinds import RequestKind
from kept.rights.packaging.holding import keys_in, keys_in_lines, unpacked
from kept.rights.requests import UnknownRequestError
from kept.rights.theirs import Given, by_what_stood, strange
from kept.rights.working import Stores

MOST = 200
"""How many copies of each sort are opened at a time, the newest ones."""
LARGEST = 32 * 1024 * 1024
"""Bytes of a copy that is opened: a larger one would not fit into memory beside all else."""
UNPACKED = 4
"""To how many times that much the records of a copy may unpack."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A copy as it was read: what each person was given, None where it is too large or nobody knows whose it is."""

    copied: Copied
    given: tuple[Given, ...] | None


def copies_lying(clerk: Clerk, stores: Stores, *, largest: int = LARGEST) -> Lying:
    """Return the copies that lie ready, held against what the stores hold now; their contents are in memory alone.

    They are those made for requests, and those made for plans that no request asked for. One of more than `largest`
    bytes, or of `UNPACKED` times as many in its records, is not read.
    """
    packages, made = clerk.packages.lying(now=clerk.now, limit=MOST), copies_made(clerk.workspace)
    read = [one for package in packages for one in _of_request(clerk, package, stores, largest)]
    read += [one for plan in made[:MOST] for one in _of_plan(clerk, plan, stores, largest)]
    left = clerk.packages.count(now=clerk.now) - len(packages) + max(0, len(made) - MOST)
    return Lying(copies=tuple(_held_against(read, stores)), left=left)


def _held_against(read: Sequence[_Read], stores: Stores) -> Iterator[Copied]:
    found = iter(strange([given for one in read for given in one.given or ()], stores=stores))
    for one in read:
        strangers = [next(found) for _ in one.given or ()]
        if one.given is None or None in strangers:
            yield one.copied
            continue
        records = sum(len(keys) for given in one.given for keys in given.records.values())
        counts: dict[str, int] = {}
        for places in strangers:
            for name, keys in (places or {}).items():
                counts[name] = counts.get(name, 0) + len(keys)
        yield replace(one.copied, records=records, strange=counts)


def _of_request(clerk: Clerk, package: Package, stores: Stores, largest: int) -> Iterator[_Read]:
    try:
        opened = clerk.find(package.request)
        whole = b"".join(clerk.packages.read(opened, package.id, now=clerk.now)) if package.size <= largest else None
    except (UnknownRequestError, GonePackageError):
        return
    ask, plan = opened.request.received.ask, opened.request.state.plan
    errand = _errand(clerk, plan.plan) if plan is not None else None
    people = [] if errand is None else [one for one in errand.people if one.stood]
    if whole is None or unpacked(whole) > UNPACKED * largest or not people:
        yield _Read(copied(ask), None)
        return
    # A request is one person's, whatever the plan calls them by.
    known = by_what_stood(_there(people, stores))
    given = Given(person=Sought(known_by=known), whose=ask.whose, records=keys_in(whole, stores.estate))
    yield _Read(copied(ask), (given,) if known else None)


def _of_plan(clerk: Clerk, plan: str, stores: Stores, largest: int) -> Iterator[_Read]:
    errand = _errand(clerk, plan)
    if errand is None:
        return
    # No request says under which law it was made: it counts for whichever.
    copy = Copied(
        kind=RequestKind(errand.right),
        asker=Asker.SUBJECT,
        laws=frozenset(one.id for one in clerk.book.laws),
        whole=errand.is_whole,
    )
    whole = read_copy(clerk.workspace, plan, largest=largest)
    if whole is None or unpacked(whole) > UNPACKED * largest:
        yield _Read(copy, None)
    else:
        yield _Read(copy, _shares(errand, whole, stores))


def _shares(errand: Errand, whole: bytes, stores: Stores) -> tuple[Given, ...] | None:
    """Return what each person was given; None where it is not known (any more) who one of them is."""
    found = keys_in_lines(whole, stores.estate, people=len(errand.people))
    if found is None:
        return None
    shares = [
        Given(person=Sought(known_by=by_what_stood(_there([one], stores))), whose=errand.whose, records=records)
        for one, records in zip(errand.people, found, strict=True)
        if records
    ]
    return tuple(shares) if all(one.person.known_by for one in shares) else None


def _errand(clerk: Clerk, plan: str) -> Errand | None:
    try:
        return find_plan(clerk.workspace, plan).errand
    except UnknownPlanError:
        return None


def _there(people: Sequence[Sought], stores: Stores) -> list[tuple[Dataset, Key]]:
    """Return the records that stood for people when a plan was made: what they are called may change."""
    stood = [one for person in people for one in person.stood]
    return [(dataset, one.key) for one in stood if (dataset := stores.estate.dataset(one.dataset)) is not None]
