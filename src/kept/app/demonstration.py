"""A demonstration company, built and declared in a workspace of its own."""

import shutil
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from kept.app.configuration import read_settings
from kept.app.errors import InTheWayError, NotBuiltError, UnknownCompanyError, UnknownFaultError
from kept.app.estates import FOLDER, declare_estate
from kept.app.making import make_workspace
from kept.app.policies import import_policy, review_policy
from kept.app.publishing import publish
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
) -> Demonstration:
    """Build the company in `home` and declare its policy and estate; the same one of the same day is opened as it is.

    A workspace that is not a demonstration is never touched. A half-built one is built anew, and so is one of another
    size, one with a fault in it, and one that was built on another day: its logs have aged, and nobody swept them.
    """
    found = find_company(company)
    stores = Stores(folder=home / FOLDER)
    mark = f"{clock.now():%Y-%m-%d} {company} people={people} seed={seed}\n"
    if (home / FILE).exists():
        workspace = _opened(home, clock)
        if _mark(home) == mark and not fresh:
            return Demonstration(workspace=workspace, company=found, stores=stores)
        close()
        _clear(home)
    make_workspace(home, controller=found.name.title(), is_demo=True)
    workspace = open_workspace(home, clock)
    try:
        found.build(stores.folder, people=people, at=clock.now(), seed=seed, urls={}, progress=progress)
    except SQLAlchemyError as error:
        raise NotBuiltError(f"The company cannot be built in {stores.folder}") from error
    _declare(workspace, found, stores)
    (home / BUILT).write_text(mark, encoding="utf-8")
    return Demonstration(workspace=workspace, company=found, stores=stores)


def standing_demo(home: Path, *, clock: Clock, company: str) -> Demonstration:
    """Return the demonstration that stands in `home`, as it stands; raise where there is none."""
    found = find_company(company)
    return Demonstration(workspace=_opened(home, clock), company=found, stores=Stores(folder=home / FOLDER))


def plant(demonstration: Demonstration, name: str) -> Fault:
    """Plant a fault in the company's stores; the estate file is declared again, for some faults stand in it."""
    fault = find_fault(demonstration.company, name)
    (demonstration.workspace.home / BUILT).unlink(missing_ok=True)
    fault.plant(demonstration.stores, demonstration.workspace.clock.now())
    declare_estate(demonstration.workspace, demonstration.stores.estate_file)
    return fault


def _opened(home: Path, clock: Clock) -> Workspace:
    if not read_settings(home / FILE).is_demo:
        raise InTheWayError(f"{home} is a workspace that is not a demonstration")
    return open_workspace(home, clock)


def _declare(workspace: Workspace, company: Company, stores: Stores) -> None:
    company.estate(stores.folder, {})
    import_policy(workspace, company.policy)
    review_policy(workspace, company.answers)
    publish(workspace)
    declare_estate(workspace, stores.estate_file)
    for role in Role:
        invite(workspace, f"{role}@{company.name}.example", roles=[role])


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
