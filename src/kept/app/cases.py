"""Case files: a demand is taken down, reviewed by two, holds, is answered, and ends by two again."""

from collections.abc import Mapping
from datetime import datetime

from kept.app.holding import resume_erasures
from kept.app.holds import cases_of, holds_of
from kept.app.looking import Purpose, SeenLook, purposes, recipients, shares
from kept.app.rights.bureau import working
from kept.app.rights.clerk import Clerk
from kept.app.staffing import staff
from kept.app.workspace import Workspace
from kept.estate.belonging import belonging
from kept.holds import Hold
from kept.holds.casefile import Case, CaseStage, CaseStep, LiftDecided, Looked, Opened, Reviewed, check_step
from kept.holds.demand import AUTHORITIES, Demand, check_demand
from kept.holds.errors import NotNowInCaseError
from kept.holds.events import lifted_entry, placed_entry, step_entry
from kept.plans.errand import Known, Sought
from kept.records.stores.holds import UnknownHoldError
from kept.rights.errors import UnknownClassError, UnknownIdentifierError
from kept.rights.finding import Found, find
from kept.rights.scope import reference_to
from kept.safeguards.looks import LASTS, Look, look
from kept.safeguards.staff import Member
from kept.terms import Personal


def open_case(workspace: Workspace, demand: Demand, *, by: str) -> Case:
    """Take a demand down; raise `IncompleteDemandError`. Nothing is held before two others agree."""
    check_demand(demand, home=home_of(workspace))
    opened = Opened(at=workspace.clock.now(), by=by, demand=demand)
    with workspace.recording() as ledger:
        case, sealed = cases_of(workspace).add(opened)
        ledger.append(step_entry(case.name, opened, sealed=sealed))
    return case


def take_step(clerk: Clerk, case: Case, step: CaseStep) -> Case:
    """Add a step to a case, and do what follows from it: the second agreement places the hold, a lift ends it.

    Raises an error of cases where the step may not follow, and `NotNowInCaseError` where `case` is not the newest.
    """
    check_step(case, step)
    workspace = clerk.workspace
    after = Case(name=case.name, steps=(*case.steps, step))
    with workspace.recording() as ledger:
        sealed = cases_of(workspace).append(case, step)
        ledger.append(step_entry(case.name, step, sealed=sealed))
        if isinstance(step, Reviewed) and after.stage is CaseStage.HELD:
            hold = after.hold(begins=step.at)
            holds_of(workspace).place(hold)
            ledger.append(placed_entry(hold, at=step.at))
        if isinstance(step, LiftDecided) and step.agrees:
            ledger.append(lifted_entry(_lifted(workspace, case, step), at=step.at))
            if after.stage is CaseStage.LIFTED:
                resume_erasures(clerk, case.name)
    return after


def look_at_case(clerk: Clerk, case: Case, member: Member, *, purpose: str, reason: str) -> Case:
    """Take down for which purpose and why somebody looks at whom a case is about; raise `NoPurposeError`."""
    said = look(
        at=clerk.now,
        staff=member.reference,
        roles=member.roles,
        purpose=purpose,
        reason=reason,
        listed=frozenset(one.clause for one in purposes()),
    )
    return take_step(clerk, case, Looked(at=said.at, by=member.email, purpose=said.purpose, words=said.reason.reveal()))


def looks_in_cases(clerk: Clerk, known_by: Mapping[str, str], *, whose: str) -> tuple[SeenLook, ...]:
    """Return the looks at cases about who is known by this, the newest first; of a case that may not be told, none.

    While it is reviewed, nobody has said yet whether it may be told.
    """
    looked = [one for one in cases_of(clerk.workspace).every() if one.looks and _may_be_told(one, clerk.now)]
    if not looked:
        return ()
    theirs = {
        record
        for kind, value in known_by.items()
        for record in standing_for(clerk.workspace, kind=kind, value=value, whose=whose)
    }
    members = {one.email: one for one in staff()}
    found = (
        _seen(one, members.get(one.by)) for case in looked if theirs & {*case.demand.persons} for one in case.looks
    )
    return tuple(sorted(found, key=lambda one: one.look.at, reverse=True))


def may_see_whom(case: Case, member: Member, *, now: datetime) -> bool:
    """Whether a member of staff said within the last half hour why they look at whom a case is about."""
    return case.has_looked(member.email, since=now - LASTS)


def home_of(workspace: Workspace) -> str:
    """Return the country in which the controller works; empty where nobody said."""
    return (workspace.settings.house.office.place or "").partition("-")[0]


def announced() -> tuple[Purpose, ...]:
    """Return the clauses by which the policy announces disclosures to authorities, and for our own rights.

    Every clause about a recipient, where it says so of none in particular.
    """
    found = recipients()
    lawful = {one.clause for one in shares() if one.recipient in AUTHORITIES}
    return tuple(one for one in found if one.clause in lawful) or found


def standing_for(workspace: Workspace, *, kind: str, value: str, whose: str) -> tuple[str, ...]:
    """Return the records that stand for whoever is known by a value, as `accounts.account#17`; none for a stranger.

    None, too, where two people are known by it: then the case names the record.
    """
    people = (Sought(known_by=(Known(kind=kind, value=value),), mark="case"),)
    with working(workspace) as (_, stores):
        found = Found()
        try:
            known = belonging(stores.estate, whose)
            find(people, belonging=known, connectors=stores.connectors, wants=lambda _: (), found=found)
        except (UnknownClassError, UnknownIdentifierError):
            return ()
    if found.problems:
        return ()
    return tuple(reference_to(dataset, key) for dataset, keys in found.seeds.items() for key in keys)


def _may_be_told(case: Case, now: datetime) -> bool:
    return case.stage is not CaseStage.REVIEW and case.gagged(now) is None


def _seen(looked: Looked, member: Member | None) -> SeenLook:
    who, roles = ("", ()) if member is None else (member.reference, member.roles)
    said = Look(at=looked.at, staff=who, roles=roles, purpose=looked.purpose, reason=Personal(looked.words))
    return SeenLook(look=said, request="", name=looked.by)


def _lifted(workspace: Workspace, case: Case, step: LiftDecided) -> Hold:
    try:
        return holds_of(workspace).lift(case.name, at=step.at)
    except UnknownHoldError as error:
        raise NotNowInCaseError(f"The hold of {case.name} ended by itself") from error
