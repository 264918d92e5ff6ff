"""What a member of staff decides: approve, decline, weigh, redact, refuse, decide an appeal."""

from collections.abc import Sequence

from kept.app.rights.clerk import Clerk
from kept.app.rights.planning import make_plan
from kept.app.rights.writing import case_of, kept_letter
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Actor
from kept.rights.deciding import check_appeal_decider, check_approver, check_reasoned, check_refusal
from kept.rights.history import AppealDecided, Approved, Declined, RedactionApproved, RedactionMarked, Refused, Weighed
from kept.rights.law import Law
from kept.rights.letters import deciding, reporting
from kept.rights.letters.grounds import Ground as Exempting
from kept.rights.letters.letter import Case, Letter
from kept.rights.marking import check_marking, marking_of
from kept.rights.minors import is_report
from kept.rights.outcomes import Decision, Ground
from kept.rights.requests import Request
from kept.rights.stages import NotNowError, Way, stage_of
from kept.terms import Personal

_EXEMPTIONS = {Ground.UNFOUNDED: "unfounded", Ground.EXCESSIVE: "unfounded", Ground.NOT_IDENTIFIED: "unidentified"}
"""The exemption of a law that stands behind a ground, by its id there."""


def approve(clerk: Clerk, request: str, *, by: Actor, plan: str, note: str = "") -> OpenRequest:
    """Approve the plan that was shown; another that was made since is not. Raises `SameEyesError`."""
    with clerk.holding(request, Way.APPROVE) as opened:
        check_approver(opened.request.state, by)
        _check_shown(clerk, opened.request, plan, Way.APPROVE)
        return clerk.record(opened, Approved(at=clerk.now, by=by, plan=plan, note=note))


def decline(clerk: Clerk, request: str, *, by: Actor, plan: str, reason: str) -> OpenRequest:
    """Do not approve the plan that was shown; all approvals of it fall."""
    check_reasoned(by, reason)
    with clerk.holding(request, Way.DECLINE) as opened:
        _check_shown(clerk, opened.request, plan, Way.DECLINE)
        return clerk.record(opened, Declined(at=clerk.now, by=by, plan=plan, reason=reason))


def approve_redaction(clerk: Clerk, request: str, *, by: Actor, plan: str) -> OpenRequest:
    """Let what speaks of others go out as it was shown, blacked out."""
    check_reasoned(by, plan)
    with clerk.holding(request, Way.REDACT) as opened:
        _check_shown(clerk, opened.request, plan, Way.REDACT)
        return clerk.record(opened, RedactionApproved(at=clerk.now, by=by, plan=plan))


def mark_redaction(
    clerk: Clerk,
    request: str,
    *,
    by: Actor,
    plan: str,
    further: Sequence[str] = (),
    spared: Sequence[str] = (),
    reason: str = "",
) -> OpenRequest:
    """Black out `further` words wherever they stand in a package, give back what is `spared`, and plan it anew.

    This takes the place of what was marked before; the new plan is looked at and approved like the first. Raises
    `ShortMarkError` and `SameMarksError`, and `UnreasonedMarkError` where something is given back without a reason.
    """
    marking = marking_of(further, spared)
    with clerk.holding(request, Way.MARK) as opened:
        _check_shown(clerk, opened.request, plan, Way.MARK)
        check_marking(marking, opened.request.state.marking, by=by, reason=reason)
        marks = RedactionMarked(
            at=clerk.now, by=by, further=marking.further, spared=marking.spared, reason=reason.strip()
        )
        clerk.record(opened, marks)
    return make_plan(clerk, request, by=by)


def weigh(clerk: Clerk, request: str, *, by: Actor, decision: Decision, reason: str) -> OpenRequest:
    """Decide on the merits, with reasons that the person is told."""
    check_reasoned(by, reason)
    with clerk.holding(request, Way.WEIGH) as opened:
        return clerk.record(opened, Weighed(at=clerk.now, by=by, decision=decision, reason=reason))


def refuse(
    clerk: Clerk, request: str, *, by: Actor, ground: Ground, text: str, law: str = "", exemption: str = ""
) -> OpenRequest:
    """Refuse, and tell the person why and where they may complain; spam alone gets no letter."""
    check_refusal(by, ground, text, exemption=exemption)
    with clerk.holding(request, Way.REFUSE) as opened:
        letters = []
        if ground is not Ground.SPAM:
            letter = refusal_letter(clerk, opened.request, ground=ground, text=text, law=law, exemption=exemption)
            letters = [kept_letter(opened.request, letter)]
        refused = Refused(
            at=clerk.now,
            by=by,
            ground=ground,
            text=text,
            law=law,
            exemption=exemption,
            letter=letters[0].id if letters else "",
        )
        return clerk.record(opened, refused, letters=letters)


def refusal_letter(
    clerk: Clerk, request: Request, *, ground: Ground, text: str, law: str = "", exemption: str = ""
) -> Letter:
    """Return the letter of a refusal, for a look before it goes out."""
    case = case_of(clerk, request)
    if is_report(request.state.ask):
        return reporting.set_aside(case, explanation=Personal(text))
    if ground is Ground.NOT_OURS:
        return deciding.not_ours(case, owner=Personal(text))
    grounds = tuple(_grounds(case, ground, law, exemption))
    if not grounds:
        return deciding.no_right(case, explanation=Personal(text))
    return deciding.refusal(case, grounds=grounds, explanation=Personal(text))


def decide_appeal(clerk: Clerk, request: str, *, by: Actor, decision: Decision, text: str) -> OpenRequest:
    """Decide an appeal, as somebody who had no hand in what it is against; raise `SameEyesError` otherwise."""
    check_reasoned(by, text)
    with clerk.holding(request, Way.DECIDE_APPEAL) as opened:
        check_appeal_decider(opened.request.state, by)
        kept = kept_letter(opened.request, appeal_letter(clerk, opened.request, decision=decision, text=text))
        decided = AppealDecided(at=clerk.now, by=by, decision=decision, text=text, letter=kept.id)
        return clerk.record(opened, decided, letters=[kept])


def appeal_letter(clerk: Clerk, request: Request, *, decision: Decision, text: str) -> Letter:
    """Return the letter that tells how an appeal was decided, for a look before it goes out."""
    ending = request.state.ending if decision is not Decision.REJECTED else None
    called_off = ending.on if ending is not None else None
    return deciding.appeal(case_of(clerk, request), outcome=decision, explanation=Personal(text), called_off=called_off)


def _check_shown(clerk: Clerk, request: Request, plan: str, way: Way) -> None:
    """Raise `NotNowError` where the plan was made anew since it was shown."""
    state = request.state
    if state.plan is None or state.plan.plan != plan:
        raise NotNowError(way, stage_of(state, now=clerk.now))


def _grounds(case: Case, ground: Ground, law: str, exemption: str) -> list[Exempting]:
    wanted = exemption or _EXEMPTIONS.get(ground, "")
    laws: list[Law] = [one for one in case.laws if law in {"", one.id}]
    found = ((one, one.exemption(wanted)) for one in laws)
    return [Exempting(law=one, exemption=known) for one, known in found if known is not None]
