"""Cases: a legal hold is placed and lifted; what it kept from being erased is erased when it ends."""

from kept.app.holds import cases_of, holds_of
from kept.app.rights.changing import hold_ended
from kept.app.rights.clerk import Clerk
from kept.app.rights.resuming import wake_remains
from kept.app.workspace import Workspace
from kept.holds import Hold
from kept.holds.errors import CaseFileError
from kept.holds.events import lifted_entry, placed_entry
from kept.records.stores.inbox import closed_requests
from kept.rights.kinds import RequestKind
from kept.rights.requests import UnknownRequestError
from kept.rights.stages import Way, ways


def place_hold(workspace: Workspace, hold: Hold) -> None:
    """Place a hold, with its entry in the ledger; raise `HoldTakenError` where its case has one."""
    with workspace.recording() as ledger:
        holds_of(workspace).place(hold)
        ledger.append(placed_entry(hold, at=workspace.clock.now()))


def lift_hold(clerk: Clerk, case: str) -> tuple[str, ...]:
    """Lift the hold of a case and return the erasures that go on by themselves because of it.

    Raises `UnknownHoldError`, and `CaseFileError` for a case that two people answer for: `decide_lift` lifts that one.
    """
    workspace, now = clerk.workspace, clerk.now
    if cases_of(workspace).has(case):
        raise CaseFileError(f"{case} has a file: two people lift its hold")
    with workspace.recording() as ledger:
        ledger.append(lifted_entry(holds_of(workspace).lift(case, at=now), at=now))
        return resume_erasures(clerk, case)


def resume_erasures(clerk: Clerk, case: str) -> tuple[str, ...]:
    """Let the erasures go on that a case kept from being whole, now that it holds nothing; return which.

    They are requests, and plans that no request asked for. Carried on, each of them is planned anew: what another hold
    or a clause keeps, stays. It is called together with the lifting, or what was left would wait for ever where the
    program dies in between.
    """
    requests = tuple(request for request in closed_requests(RequestKind.ERASURE) if _goes_on(clerk, request, case))
    return (*requests, *wake_remains(clerk.workspace, case))


def _goes_on(clerk: Clerk, request: str, case: str) -> bool:
    try:
        state = clerk.find(request).request.state
    except UnknownRequestError:
        return False
    goes_on = state.plan is not None and any(one.case == case for one in state.plan.stays)
    if not goes_on or Way.REOPEN not in ways(state, now=clerk.now):
        return False
    hold_ended(clerk, request)
    return True
