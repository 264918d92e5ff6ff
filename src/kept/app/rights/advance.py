"""Carrying a request on: read its events, do the next thing, add what came of it. Safe to call again, by anybody."""

import secrets
from collections.abc import Callable

from kept.app.rights.answers import answer_letter
from kept.app.rights.asking import ask_identity, may_be_written_to
from kept.app.rights.changing import hold_ended
from kept.app.rights.clerk import Clerk
from kept.app.rights.delivering import deliver
from kept.app.rights.lifting import lift_announced
from kept.app.rights.links import Opens, new_link
from kept.app.rights.planning import make_plan
from kept.app.rights.recipients import remind_recipients
from kept.app.rights.running import run
from kept.app.rights.writing import address_of, case_of, kept_letter
from kept.records.stores.inbox import requests_of
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import KEPT, Actor
from kept.rights.deciding import check_reasoned, cools_until, duplicate_of
from kept.rights.history import Acknowledged, Answered, Closed, CoolingBegan, DuplicateFound
from kept.rights.letters import asking, reporting, telling
from kept.rights.letters.letter import Letter
from kept.rights.minors import is_report
from kept.rights.requests import Request
from kept.rights.stages import Party, Stage, Standing, Way, held_until

_MOST = 20
"""How many things are done in one call: more than any request needs, so that a slip does not run for ever."""


def advance(clerk: Clerk, request: str) -> Standing:
    """Do for a request what can be done now, send its letters, and return where it stands then.

    Of two who do so at once, one does it.
    """
    name = f"{clerk.name}:{secrets.token_hex(8)}"
    if clerk.requests.take(request, by=name, now=clerk.now):
        try:
            _carry_on(clerk, request)
        finally:
            clerk.requests.let_go(name)
    return clerk.find(request).request.standing(clerk.now)


def _carry_on(clerk: Clerk, request: str) -> None:
    remind_recipients(clerk, request)
    standing = _lifted(clerk, _sent(clerk, request, anyway=True)).standing(clerk.now)
    for _ in range(_MOST):
        if not _is_ours(clerk, standing):
            break
        went_on = _NEXT[standing.stage](clerk, request)
        standing = _sent(clerk, request).standing(clerk.now)
        if not went_on:
            break
    clerk.sign()


def answer(clerk: Clerk, request: str, text: str = "", *, by: Actor = KEPT) -> OpenRequest:
    """Give the whole answer, in the letter that belongs to it, with what a member of staff wrote.

    Raises `NotNowError` over a system that has not spoken.
    """
    with clerk.holding(request, Way.ANSWER) as opened:
        state = opened.request.state
        if state.course.by_hand:
            check_reasoned(by, text)
        # Whoever prints a letter would hold a link in it as well: by post, the copy itself is sent.
        links = state.package is not None and not state.is_by_post
        link = new_link(clerk, opened, Opens.REQUEST) if links else ""
        letter = kept_letter(opened.request, answer_letter(clerk, opened.request, text=text, link=link))
        return clerk.record(opened, Answered(at=clerk.now, by=by, letter=letter.id, text=text), letters=[letter])


def _sent(clerk: Clerk, request: str, *, anyway: bool = False) -> Request:
    """Send what is written, and return the request as it is then."""
    found = clerk.find(request).request
    if anyway or found.state.owed:
        deliver(clerk, request)
        found = clerk.find(request).request
    return found


def _lifted(clerk: Clerk, request: Request) -> Request:
    """Lift a restriction on the day that its person was told, and return the request as it is then."""
    ending, lifts_at = request.state.ending, request.state.lifts_at
    if ending is None or lifts_at is None or clerk.now < lifts_at:
        return request
    lift_announced(clerk, ending)
    return clerk.find(request.id).request


def _is_ours(clerk: Clerk, standing: Standing) -> bool:
    is_time = standing.wakes_at is not None and standing.wakes_at <= clerk.now
    return is_time and standing.waits_for in {Party.KEPT, Party.NOBODY}


def _acknowledge(clerk: Clerk, request: str) -> bool:
    with clerk.holding(request, at=Stage.RECEIVED) as opened:
        current = opened.request
        if opened.person is None and not may_be_written_to(clerk, address_of(current)):
            # Somebody floods an address that may be anybody's: it is not our letters that do it.
            clerk.record(opened, Acknowledged(at=clerk.now, letter=""))
            return True
        kept = kept_letter(current, _receipt(clerk, current))
        clerk.record(opened, Acknowledged(at=clerk.now, letter=kept.id), letters=[kept])
    return True


def _receipt(clerk: Clerk, request: Request) -> Letter:
    case = case_of(clerk, request)
    if is_report(request.state.ask):
        return reporting.taken(case)
    return asking.acknowledgement(case, clerk.clocks(request), verifies=bool(request.state.missing))


def _verify(clerk: Clerk, request: str) -> bool:
    ask_identity(clerk, request, at=Stage.VERIFYING)
    return True


def _plan(clerk: Clerk, request: str) -> bool:
    if _joined(clerk, request):
        return True
    make_plan(clerk, request)
    return True


def _joined(clerk: Clerk, request: str) -> bool:
    """Join a request to an earlier one in which the same person asks the same, if there is one."""
    with clerk.holding(request, at=Stage.PLANNING) as opened:
        state = opened.request.state
        if opened.person is None or state.again:
            return False
        others = (one for one in requests_of(opened.person) if one.id != request and one.is_open)
        same = duplicate_of(state, ((one.id, clerk.find(one.id).request.state) for one in others))
        if same is not None:
            clerk.record(opened, DuplicateFound(at=clerk.now, of=same))
        return same is not None


def _cool(clerk: Clerk, request: str) -> bool:
    with clerk.holding(request, at=Stage.COOLING) as opened:
        until = cools_until(opened.request.state, now=clerk.now)
        if until is None or opened.request.state.cooling_until is not None:
            return False
        by_post = opened.request.state.is_by_post
        link = "" if by_post else new_link(clerk, opened, Opens.CANCEL)
        said = telling.cooling(case_of(clerk, opened.request), until=until, by_post=by_post)
        letter = kept_letter(opened.request, said, link=link)
        clerk.record(opened, CoolingBegan(at=clerk.now, until=until, letter=letter.id), letters=[letter])
    return True


def _answer(clerk: Clerk, request: str) -> bool:
    if clerk.find(request).request.state.answered is None:
        answer(clerk, request)
        return True
    return _close(clerk, request)


def _close(clerk: Clerk, request: str) -> bool:
    """Close what is answered, refused or cancelled, once every letter is out and every recipient is told."""
    with clerk.holding(request) as opened:
        state = opened.request.state
        if state.owed or state.untold or state.is_closed:
            return False
        clerk.record(opened, Closed(at=clerk.now))
    return True


def _closed(clerk: Clerk, request: str) -> bool:
    if not clerk.find(request).request.state.is_closed:
        return _close(clerk, request)
    ends = held_until(clerk.find(request).request.state)
    if ends is None or clerk.now < ends:
        return False
    hold_ended(clerk, request)
    return True


_NEXT: dict[Stage, Callable[[Clerk, str], bool]] = {
    Stage.RECEIVED: _acknowledge,
    Stage.VERIFYING: _verify,
    Stage.PLANNING: _plan,
    Stage.COOLING: _cool,
    Stage.RUNNING: run,
    Stage.ANSWERING: _answer,
    Stage.CLOSED: _closed,
    Stage.REFUSED: _close,
    Stage.CANCELLED: _close,
    Stage.DECIDING: lambda _clerk, _request: False,
}
"""What the program does at each stage; False where nothing could be done now."""
