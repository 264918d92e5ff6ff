"""The answer to a request, as a letter: worked out from what came of it, with what a member of staff wrote."""

from collections.abc import Callable
from datetime import date

from kept.app.rights.clerk import Clerk
from kept.app.rights.writing import case_of
from kept.app.titling import purposes_in_words, titles
from kept.estate.titles import Titles
from kept.rights import letters as l
from kept.rights.citing import cited
from kept.rights.history import Confirmed
from kept.rights.kinds import RequestKind
from kept.rights.letters import answering, deciding, reporting, telling
from kept.rights.letters.answering import Erased, Told
from kept.rights.letters.grounds import Retained, worded
from kept.rights.letters.letter import Letter
from kept.rights.minors import is_report
from kept.rights.outcomes import Answer, Decision
from kept.rights.requests import Request
from kept.rights.restraining import JOINT, UNRESTRICTED
from kept.rights.staying import Left, told_together
from kept.terms import Personal
from kept.terms.wording import category_in_words, say

Written = Callable[[Clerk, Request, l.Case, str], Letter]


def answer_letter(clerk: Clerk, request: Request, *, text: str = "", link: str = "") -> Letter:
    """Return the letter that answers a request. `text` is what a member of staff wrote, `link` leads to a package."""
    case, state = case_of(clerk, request), request.state
    if is_report(state.ask):
        return reporting.acted_on(case)
    if state.duplicate_of is not None:
        return telling.joined(case, other=state.duplicate_of)
    if state.again:
        erased = _erased(request, titles(case.language))
        return answering.erasure_resumed(
            case, erased=erased, backups_until=_backups(clerk, request), told=_told(clerk, request)
        )
    if case.kind in {RequestKind.ACCESS, RequestKind.PORTABILITY}:
        return _access(clerk, request, case, link)
    return _ANSWERS[case.kind](clerk, request, case, text)


def _access(clerk: Clerk, request: Request, case: l.Case, link: str) -> Letter:
    package = request.state.package
    found = any(one.answer is Answer.FOUND for one in request.state.answers.values())
    if package is None or not found:
        return answering.access(case, link=None, expires=None)
    if request.state.is_by_post:
        return answering.access_enclosed(case)
    return answering.access(case, link=Personal(link), expires=clerk.house.office.day_of(package.expires))


def _erasure(clerk: Clerk, request: Request, case: l.Case, _text: str) -> Letter:
    stays = () if request.state.plan is None else request.state.plan.stays
    names = titles(case.language)
    return answering.erasure(
        case,
        erased=_erased(request, names),
        retained=tuple(_retained(clerk, one, names) for one in told_together(stays)),
        backups_until=_backups(clerk, request),
        told=_told(clerk, request),
        of_part=not request.state.ask.scope.is_everything,
    )


def _rectification(clerk: Clerk, request: Request, case: l.Case, _text: str) -> Letter:
    wanted = request.state.ask.scope.corrections
    corrected = tuple(dict.fromkeys(category_in_words(one.category, case.language) for one in wanted))
    if not any(one.answer is Answer.FOUND and one.count for one in request.state.answers.values()):
        return answering.not_corrected(case, wanted=corrected)
    return answering.rectification(
        case, corrected=corrected, unchanged=_places(request, case.language), told=_told(clerk, request)
    )


def _restriction(clerk: Clerk, request: Request, case: l.Case, _text: str) -> Letter:
    names = titles(case.language)
    systems = tuple(names.system(one.system) for one in request.state.answers.values() if one.answer is Answer.FOUND)
    unenforced = _places(request, case.language, UNRESTRICTED)
    others = _places(request, case.language, JOINT)
    return answering.restriction(
        case, restricted=systems, unenforced=unenforced, of_others=others, told=_told(clerk, request)
    )


def _places(request: Request, language: str, *because: str) -> tuple[str, ...]:
    """Return, in words, where a plan leaves something, for one of these reasons or for any, each place once."""
    names, stays = titles(language), () if request.state.plan is None else request.state.plan.stays
    left = [one.dataset for one in told_together(stays) if not because or one.because in because]
    return tuple(dict.fromkeys(f"{names.dataset(one)} – {names.system(one)}" for one in left))


def _objection(clerk: Clerk, request: Request, case: l.Case, text: str) -> Letter:
    purposes = tuple(purposes_in_words(request.state.ask.scope.purposes, case.language)) or ("–",)
    if request.state.decision is Decision.REJECTED:
        return deciding.no_right(case, explanation=Personal(text))
    return answering.objection(case, purposes=purposes, told=_told(clerk, request))


def _contest(_clerk: Clerk, request: Request, case: l.Case, text: str) -> Letter:
    outcome = request.state.decision or Decision.REJECTED
    return deciding.contest(case, outcome=outcome, explanation=Personal(text))


def _appeal(_clerk: Clerk, request: Request, case: l.Case, text: str) -> Letter:
    outcome = request.state.decision or Decision.REJECTED
    return deciding.appeal(case, outcome=outcome, explanation=Personal(text))


def _choice(clerk: Clerk, request: Request, case: l.Case, _text: str) -> Letter:
    return answering.choice(case, told=_told(clerk, request))


def _complaint(_clerk: Clerk, _request: Request, case: l.Case, text: str) -> Letter:
    return deciding.complaint(case, explanation=Personal(text))


def _inquiry(_clerk: Clerk, _request: Request, case: l.Case, text: str) -> Letter:
    return telling.message(case, text=Personal(text))


_ANSWERS: dict[RequestKind, Written] = {
    RequestKind.ERASURE: _erasure,
    RequestKind.RECTIFICATION: _rectification,
    RequestKind.RESTRICTION: _restriction,
    RequestKind.OBJECTION: _objection,
    RequestKind.CONTEST: _contest,
    RequestKind.APPEAL: _appeal,
    RequestKind.WITHDRAWAL: _choice,
    RequestKind.OPT_OUT: _choice,
    RequestKind.LIMIT: _choice,
    RequestKind.COMPLAINT: _complaint,
    RequestKind.INQUIRY: _inquiry,
}


def _retained(clerk: Clerk, stay: Left, names: Titles) -> Retained:
    law = cited(stay.clause)
    return Retained(
        what=f"{names.dataset(stay.dataset)} – {names.system(stay.dataset)}",
        count=stay.count,
        because=worded(str(stay.because)),
        article=None if law is None else say(law, names.language),
        clause=stay.clause or None if law is None else None,
        until=None if stay.until is None else clerk.house.office.day_of(stay.until),
        first=None if stay.first is None else clerk.house.office.day_of(stay.first),
    )


def _erased(request: Request, names: Titles) -> tuple[Erased, ...]:
    found = (one for one in request.state.answers.values() if one.answer is Answer.FOUND and one.count)
    return tuple(Erased(what=names.system(one.system), count=one.count) for one in found)


def _backups(clerk: Clerk, request: Request) -> date | None:
    ends = [one.backups_until for one in request.events if isinstance(one, Confirmed) and one.backups_until]
    return clerk.house.office.day_of(ends[-1]) if ends else None


def _told(clerk: Clerk, request: Request) -> tuple[Told, ...]:
    day_of = clerk.house.office.day_of
    return tuple(
        Told(recipient=one.name, on=day_of(one.told_at), confirmed=one.acknowledged_at is not None)
        for one in request.state.recipients.values()
    )
