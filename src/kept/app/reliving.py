"""What was asked of a demonstration's company in the past, dealt with as it would have been then."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from kept.app.cases import open_case, take_step
from kept.app.holding import place_hold
from kept.app.holds import cases_of
from kept.app.looking import record_look
from kept.app.rights.advance import advance, answer
from kept.app.rights.clerk import Clerk
from kept.app.rights.deciding import approve, approve_redaction, weigh
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.proving import prove_by_hand
from kept.app.rights.receive import receive
from kept.app.rights.recipients import tell_recipient
from kept.app.staffing import staff as staff_here
from kept.app.workspace import Workspace
from kept.estate.errors import UnreachableError
from kept.holds import Hold
from kept.holds.casefile import Case, CaseStep, Disclosed, LiftAsked, LiftDecided, Reviewed, SubjectTold
from kept.holds.events import step_entry
from kept.records.stores.looks import keep_look
from kept.rights.asked import Ask, Channel, Identifier, Scope, staff
from kept.rights.events import about
from kept.rights.history import Began, Closed, Event, StepAnswered
from kept.rights.outcomes import Answer, Decision
from kept.rights.stages import Way
from kept.safeguards.events import looked_entry
from kept.safeguards.looks import Look
from kept.terms import FixedClock, Personal
from kept.testing.channel import InMemoryChannel
from kept.testing.past import CaseSlip, LookSlip, Past, PastCase, PastHold, PastLook, PastRequest, Slip

_HANDS = ("officer@example.org", "approver@example.org")
"""Members of staff who work here no more."""
_OPENER = "legal@example.org"
_HELD_FOR = 90
_BY_STAFF = frozenset({Channel.PHONE, Channel.LETTER})
_REASON = "Called back on the number that the account has."


def relive(workspace: Workspace, past: Iterable[Past], holds: Iterable[PastHold] = ()) -> None:
    """Take in requests and demands when they came, and deal with them when they were dealt with. No letter leaves."""
    now = workspace.clock.now()
    for held in holds:
        began = _ago(now, held.began)
        place_hold(workspace, Hold(case=held.case, clause=held.clause, begins=began, datasets=held.datasets))
    for one in past:
        if isinstance(one, PastCase):
            _demanded(workspace, one, now)
            continue
        name = _taken(_clerk(workspace, _ago(now, one.asked)), one)
        if one.answered is not None:
            _dealt_with(_clerk(workspace, _ago(now, one.answered)), name, one.words)


def _ago(now: datetime, days: float) -> datetime:
    return now - timedelta(days=days)


def _clerk(workspace: Workspace, at: datetime) -> Clerk:
    then = replace(workspace, clock=FixedClock(at))
    return Clerk(workspace=then, carrier=EstateCarrier(then), channel=InMemoryChannel(), name="past")


def _taken(clerk: Clerk, one: PastRequest) -> str:
    ask = Ask(
        kind=one.kind,
        whose="customer",
        identifiers=(Identifier(kind="email", value=one.email),),
        asker=one.asker,
        scope=Scope(purposes=one.purposes, systems=one.systems),
        contact=one.agent or one.email,
        agent=one.agent,
        place=one.place,
    )
    opened = receive(clerk, ask, channel=one.channel, by=staff(_HANDS[0]) if one.channel in _BY_STAFF else None)
    for glance in one.looks:
        _looked(clerk, opened.id, glance)
    if one.slip is not None:
        _slipped(clerk, opened.id, one, one.slip)
    return opened.id


def _looked(clerk: Clerk, name: str, one: PastLook) -> None:
    opened, member = clerk.find(name), staff_here()[0]
    if one.slip is None:
        record_look(clerk.workspace, opened, member, purpose=one.purpose, reason=one.words)
        return
    sealed = b"nowhere"
    with clerk.workspace.recording() as ledger:
        if one.slip is LookSlip.PURPOSELESS:
            reason = Personal(one.words)
            aimless = Look(at=clerk.now, staff=member.reference, roles=member.roles, purpose="", reason=reason)
            sealed = keep_look(opened, aimless)
        ledger.append(looked_entry(about(name, opened.key), sealed=sealed, at=clerk.now))


def _slipped(clerk: Clerk, name: str, one: PastRequest, slip: Slip) -> None:
    if slip is not Slip.UNPROVED:
        _prove(clerk, name)
    if slip is Slip.LEFT:
        return
    events: list[Event] = [Began(at=clerk.now, plan="by hand")]
    if slip is Slip.SILENT:
        silent = StepAnswered(at=clerk.now, system=one.systems[0], answer=Answer.FAILED, reason=UnreachableError.code)
        events += [silent, Closed(at=clerk.now)]
    with clerk.holding(name) as there:
        clerk.record(there, *events)


def _prove(clerk: Clerk, name: str) -> None:
    for point in sorted(clerk.find(name).request.state.missing):
        prove_by_hand(clerk, name, point, by=staff(_HANDS[0]), reason=_REASON)


def _dealt_with(clerk: Clerk, name: str, words: str) -> None:
    _prove(clerk, name)
    advance(clerk, name)
    _decided(clerk, name, words)
    standing = advance(clerk, name)
    if Way.ANSWER in standing.ways:
        answer(clerk, name, words, by=staff(_HANDS[0]))
    for recipient in sorted(clerk.find(name).request.state.untold):
        tell_recipient(clerk, name, recipient, by=staff(_HANDS[0]))
    advance(clerk, name)


def _decided(clerk: Clerk, name: str, words: str) -> None:
    ways = clerk.find(name).request.standing(clerk.now).ways
    if Way.WEIGH in ways:
        weigh(clerk, name, by=staff(_HANDS[0]), decision=Decision.GRANTED, reason=words)
    plan = clerk.find(name).request.state.plan
    if plan is None:
        return
    if Way.REDACT in ways:
        approve_redaction(clerk, name, by=staff(_HANDS[0]), plan=plan.plan)
    for hand in _HANDS[: clerk.find(name).request.state.course.approvals]:
        approve(clerk, name, by=staff(hand), plan=plan.plan)


def _demanded(workspace: Workspace, one: PastCase, now: datetime) -> None:
    clerk = _clerk(workspace, _ago(now, one.came))
    ends = now + timedelta(days=_HELD_FOR) if one.holds else None
    case = open_case(clerk.workspace, replace(one.demand, received=clerk.now.date(), until=ends), by=_OPENER)
    given = Disclosed(at=clerk.now, by=_OPENER, words="What was asked for, on paper.")
    if one.slip is CaseSlip.UNREVIEWED:
        _written(clerk.workspace, case, given)
        return
    for hand in _HANDS:
        case = take_step(clerk, case, Reviewed(at=clerk.now, by=hand, agrees=True))
    case = take_step(clerk, case, given)
    if one.slip is CaseSlip.UNFILED:
        with clerk.workspace.recording() as ledger:
            ledger.append(step_entry("C-lost", given, sealed=b"nowhere"))
    if one.slip is not CaseSlip.UNTOLD:
        case = take_step(clerk, case, SubjectTold(at=clerk.now, by=_OPENER, words="By letter."))
    if not one.holds:
        later = _clerk(workspace, clerk.now + timedelta(days=1))
        case = take_step(later, case, LiftAsked(at=later.now, by=_HANDS[0], words="It is over."))
        take_step(later, case, LiftDecided(at=later.now, by=_HANDS[1], agrees=True))


def _written(workspace: Workspace, case: Case, step: CaseStep) -> None:
    """Keep a step that may not follow."""
    with workspace.recording() as ledger:
        ledger.append(step_entry(case.name, step, sealed=cases_of(workspace).append(case, step)))
