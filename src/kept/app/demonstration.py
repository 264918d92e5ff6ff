"""A demonstration company, built and declared in a workspace of its own."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from kept.app.configuration import read_settings
from kept.app.errors import InTheWayError, NotBuiltError, UnknownCompanyError, UnknownFaultError
from kept.app.estates import FOLDER, declare_estate
from kept.app.making import make_workspace
from kept.app.policies import import_policy, review_policy
from kept.app.publishing import publish
from kept.app.reliving import relive
from kept.app.staffing import invite
from kept.app.workspace import FILE, Workspace, open_workspace
from kept.records.ready import close
from kept.safeguards.roles import Role
from kept.terms import Clock
from kept.testing.company import Company, Fault, Progress, Stores

GROUP = "kept.companies"
BUILT = "built"
"""The file that says what was built and on which day (UTC): written when all is done, gone once a fault is planted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstration:
    """A company that stands in a workspace."""

    workspace: Workspace
    company: Company
    stores: Stores


def find_company(name: str) -> Company:
    """Return the installed example company of that name."""
    for point in entry_points(group=GROUP, name=name):
        company: Company = point.load()
        return company
    raise UnknownCompanyError(f"No example company “{name}” is installed")


def find_fault(company: Company, name: str) -> Fault:
    """Return the fault of that name; raise `UnknownFaultError`."""
    fault = company.faults.get(name)
    if fault is None:
        raise UnknownFaultError(f"{company.name} knows no fault “{name}”")
    return fault


def build_demo(
    home: Path,
    *,
    clock: Clock,
    company: str,
    people: int,
    seed: int,
    fresh: bool,
    progress: Progress,
    servers: Mapping[str, str] = MappingProxyType({}),
    with_past: bool = True,
) -> Demonstration:
    """Build the company in `home` and declare its policy and estate; the same one of the same day is opened as it is.

    A workspace that is not a demonstration is never touched. A half-built one is built anew, and so is one of another
    size, one with a fault in it, and one that was built on another day: its logs have aged, and nobody swept them. What
    belongs on one of the `servers` (a url with its password by its kind) stands there, the rest in the folder. Unless
    `with_past` is false, what was asked of the company in the past was asked and answered.
    """
    found = find_company(company)
    stores = Stores(folder=home / FOLDER, urls=_urls(found, servers))
    mark = f"{clock.now():%Y-%m-%d} {company} people={people} seed={seed}{_places(servers)}\n"
    if (home / FILE).exists():
        workspace = _opened(home, clock)
        if _mark(home) == mark and not fresh:
            return Demonstration(workspace=workspace, company=found, stores=stores)
        close()
        _clear(home)
    make_workspace(home, controller=found.name.title(), is_demo=True)
    workspace = open_workspace(home, clock)
    try:
        found.build(stores.folder, people=people, at=clock.now(), seed=seed, urls=stores.urls, progress=progress)
    except SQLAlchemyError as error:
        raise NotBuiltError(f"The company cannot be built in {stores.folder}{_places(servers)}") from error
    _declare(workspace, found, stores)
    if with_past:
        relive(workspace, found.past)
    (home / BUILT).write_text(mark, encoding="utf-8")
    return Demonstration(workspace=workspace, company=found, stores=stores)


def standing_demo(
    home: Path, *, clock: Clock, company: str, servers: Mapping[str, str] = MappingProxyType({})
) -> Demonstration:
    """Return the demonstration that stands in `home`, and on the servers, as it stands; raise where there is none."""
    found = find_company(company)
    stores = Stores(folder=home / FOLDER, urls=_urls(found, servers))
    return Demonstration(workspace=_opened(home, clock), company=found, stores=stores)


def plant(demonstration: Demonstration, name: str) -> Fault:
    """Plant a fault in the company's stores; the estate file is declared again, for some faults stand in it."""
    fault = find_fault(demonstration.company, name)
    (demonstration.workspace.home / BUILT).unlink(missing_ok=True)
    relive(demonstration.workspace, fault.past, fault.holds)
    fault.plant(demonstration.stores, demonstration.workspace.clock.now())
    declare_estate(demonstration.workspace, demonstration.stores.estate_file)
    return fault


def _opened(home: Path, clock: Clock) -> Workspace:
    if not read_settings(home / FILE).is_demo:
        raise InTheWayError(f"{home} is a workspace that is not a demonstration")
    return open_workspace(home, clock)


def _declare(workspace: Workspace, company: Company, stores: Stores) -> None:
    company.estate(stores.folder, stores.urls)
    import_policy(workspace, company.policy)
    review_policy(workspace, company.answers)
    publish(workspace)
    declare_estate(workspace, stores.estate_file)
    for role in Role:
        invite(workspace, f"{role}@{company.name}.example", roles=[role])


def _urls(company: Company, servers: Mapping[str, str]) -> Mapping[str, str]:
    try:
        return company.urls(servers)
    except ModuleNotFoundError:
        error = NotBuiltError(f"No database can be made{_places(servers)}: what speaks to it is not installed")
        error.advice = "Install it: pip install 'kept[mysql]'."
        raise error from None
    except SQLAlchemyError:
        # What the driver says of a server that does not answer names accounts, and may name more.
        raise NotBuiltError(f"No database can be made{_places(servers)}") from None


def _places(servers: Mapping[str, str]) -> str:
    """Return the servers as a sentence may name them: without an account, and without a password."""
    places = (make_url(url) for _, url in sorted(servers.items()))
    return "".join(f" on {one.get_backend_name()}://{one.host or ''}:{one.port or ''}" for one in places)


def _mark(home: Path) -> str:
    try:
        return (home / BUILT).read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def _clear(home: Path) -> None:
    """Empty the folder; `kept.toml`, by which it is known as a demonstration, goes last."""
    for entry in sorted(home.iterdir(), key=lambda one: one.name == FILE):
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
