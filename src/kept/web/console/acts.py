"""What staff can do with a request: the power that each act needs, what it asks, what it sends, what it does."""

from datetime import UTC, date, datetime, time

from kept.app.rights import advance, asking, changing, deciding, delivering, lifting, planning, proving, recipients
from kept.app.rights.answers import answer_letter
from kept.app.rights.clerk import Clerk
from kept.app.rights.writing import case_of
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Actor, Asker, Correction, Identifier, Scope
from kept.rights.deciding import may_approve, may_decide_appeal
from kept.rights.kinds import CHOOSES, PARTED, RequestKind
from kept.rights.law import ExtensionReason
from kept.rights.letters import telling
from kept.rights.letters.letter import Letter
from kept.rights.outcomes import Decision, Ground
from kept.rights.proofs import Point
from kept.rights.stages import Way
from kept.rights.verifying import NamelessChildError
from kept.safeguards.roles import Power
from kept.terms import Personal
from kept.web.askform import part_of
from kept.web.console import choices
from kept.web.console.act import Act, Field, Given


def _exempt(given: Given) -> dict[str, str]:
    law, _, exemption = given["exemption"].partition(" ")
    return {"law": law, "exemption": exemption} if given["ground"] == Ground.EXEMPT else {}


def _refusal(clerk: Clerk, opened: OpenRequest, given: Given) -> Letter | None:
    ground = Ground(given["ground"])
    if ground is Ground.SPAM:
        return None
    return deciding.refusal_letter(clerk, opened.request, ground=ground, text=given["text"], **_exempt(given))


def _message(clerk: Clerk, opened: OpenRequest, given: Given) -> Letter:
    return telling.message(case_of(clerk, opened.request), text=Personal(given["text"]))


def _until(given: Given) -> datetime | None:
    day = _day(given.get("until", ""))
    return None if day is None else datetime.combine(day, time(), UTC)


def _lift(clerk: Clerk, name: str, by: Actor, given: Given) -> None:
    plan = clerk.find(name).request.state.plan
    if plan is not None:
        lifting.announce_lifting(clerk, plan.plan, why=given["reason"], on=_day(given["on"]), by=by)


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def _meant(given: Given) -> Scope:
    if "category" in given:
        category = given["category"].partition(":")[2]
        return Scope(corrections=(Correction(category=category, old=given["old"], new=given["new"]),))
    if "purposes" in given:
        return Scope(purposes=tuple(given["purposes"].splitlines()))
    return part_of(given["part"].splitlines())


def _child(given: Given) -> tuple[Identifier, ...]:
    kind, value = given.get("known_kind", ""), given.get("known", "")
    if bool(kind) is not bool(value):
        raise NamelessChildError("What the child is known by is half said")
    return (Identifier(kind=kind, value=value),) if kind else ()


_OF_CHILDREN = frozenset({Asker.PARENT, Asker.REPORTER})
_CORRECTS = frozenset({RequestKind.RECTIFICATION})
_TEXT = Field(name="text")
_REASON = Field(name="reason")

ACTS: tuple[Act, ...] = (
    Act(
        name="message",
        way=Way.MESSAGE,
        power=Power.RIGHTS_WRITE,
        fields=(_TEXT,),
        letter=_message,
        do=lambda clerk, name, by, given: changing.send_message(clerk, name, given["text"], by=by),
    ),
    Act(
        name="read",
        way=Way.READ,
        power=Power.RIGHTS_WRITE,
        do=lambda clerk, name, by, _given: changing.read(clerk, name, by=by),
    ),
    Act(
        name="clarify",
        way=Way.ASK_CLARIFICATION,
        power=Power.RIGHTS_WRITE,
        fields=(_TEXT,),
        letter=lambda clerk, opened, given: asking.clarification_letter(clerk, opened.request, given["text"]),
        do=lambda clerk, name, by, given: asking.ask_clarification(clerk, name, given["text"], by=by),
    ),
    Act(
        name="settle",
        way=Way.SETTLE,
        power=Power.RIGHTS_DECIDE,
        fields=(
            Field(name="part", kind="several", choices=choices.parts, of=PARTED),
            Field(name="purposes", kind="several", choices=choices.purposes, of=CHOOSES),
            Field(name="category", kind="choice", choices=choices.categories, of=_CORRECTS),
            Field(name="old", kind="line", of=_CORRECTS),
            Field(name="new", kind="line", of=_CORRECTS),
        ),
        letter=lambda clerk, opened, given: changing.settled_letter(clerk, opened.request, _meant(given)),
        do=lambda clerk, name, by, given: changing.settle(clerk, name, by=by, scope=_meant(given)),
    ),
    Act(
        name="ask-identity",
        way=Way.ASK_IDENTITY,
        power=Power.RIGHTS_VERIFY,
        do=lambda clerk, name, by, _given: asking.ask_identity(clerk, name, by=by),
    ),
    Act(
        name="prove",
        way=Way.PROVE,
        power=Power.RIGHTS_VERIFY,
        fields=(
            Field(name="point", kind="choice", choices=choices.points),
            _REASON,
            Field(
                name="known_kind", kind="choice", choices=choices.identifiers, is_required=False, askers=_OF_CHILDREN
            ),
            Field(name="known", kind="line", is_required=False, askers=_OF_CHILDREN),
        ),
        do=lambda clerk, name, by, given: proving.prove_by_hand(
            clerk, name, Point(given["point"]), by=by, reason=given["reason"], known_by=_child(given)
        ),
    ),
    Act(
        name="plan",
        way=Way.PLAN,
        power=Power.RIGHTS_RUN,
        shows_plan=True,
        shows_nobody=True,
        do=lambda clerk, name, by, _given: planning.make_plan(clerk, name, by=by),
    ),
    Act(
        name="weigh",
        way=Way.WEIGH,
        power=Power.RIGHTS_DECIDE,
        fields=(Field(name="decision", kind="choice", choices=choices.decisions), _REASON),
        do=lambda clerk, name, by, given: deciding.weigh(
            clerk, name, by=by, decision=Decision(given["decision"]), reason=given["reason"]
        ),
    ),
    Act(
        name="redact",
        way=Way.REDACT,
        power=Power.RIGHTS_REDACT,
        fields=(Field(name="plan", kind="hidden"),),
        shows_sides=True,
        do=lambda clerk, name, by, given: deciding.approve_redaction(clerk, name, by=by, plan=given["plan"]),
    ),
    Act(
        name="approve",
        way=Way.APPROVE,
        power=Power.RIGHTS_APPROVE,
        allows=may_approve,
        fields=(Field(name="plan", kind="hidden"), Field(name="note", is_required=False)),
        shows_plan=True,
        do=lambda clerk, name, by, given: deciding.approve(clerk, name, by=by, plan=given["plan"], note=given["note"]),
    ),
    Act(
        name="decline",
        way=Way.DECLINE,
        power=Power.RIGHTS_APPROVE,
        fields=(Field(name="plan", kind="hidden"), _REASON),
        shows_plan=True,
        do=lambda clerk, name, by, given: deciding.decline(
            clerk, name, by=by, plan=given["plan"], reason=given["reason"]
        ),
    ),
    Act(
        name="answer",
        way=Way.ANSWER,
        power=Power.RIGHTS_DECIDE,
        fields=(_TEXT,),
        letter=lambda clerk, opened, given: answer_letter(clerk, opened.request, text=given["text"]),
        do=lambda clerk, name, by, given: advance.answer(clerk, name, given["text"], by=by),
    ),
    Act(
        name="extend",
        way=Way.EXTEND,
        power=Power.RIGHTS_DECIDE,
        fields=(Field(name="reason", kind="choice", choices=choices.reasons), _TEXT),
        letter=lambda clerk, opened, given: changing.extension_letter(
            clerk, opened.request, reason=ExtensionReason(given["reason"])
        ),
        do=lambda clerk, name, by, given: changing.extend(
            clerk, name, by=by, reason=ExtensionReason(given["reason"]), text=given["text"]
        ),
    ),
    Act(
        name="pause",
        way=Way.PAUSE,
        power=Power.RIGHTS_DECIDE,
        fields=(_REASON, Field(name="until", kind="date", is_required=False)),
        do=lambda clerk, name, by, given: changing.pause(
            clerk, name, by=by, reason=given["reason"], until=_until(given)
        ),
    ),
    Act(
        name="resume",
        way=Way.RESUME,
        power=Power.RIGHTS_DECIDE,
        do=lambda clerk, name, by, _given: changing.resume(clerk, name, by=by),
    ),
    Act(
        name="refuse",
        way=Way.REFUSE,
        power=Power.RIGHTS_DECIDE,
        fields=(
            Field(name="ground", kind="choice", choices=choices.grounds),
            Field(name="exemption", kind="choice", choices=choices.exemptions, is_required=False),
            _TEXT,
        ),
        letter=_refusal,
        final=True,
        do=lambda clerk, name, by, given: deciding.refuse(
            clerk, name, by=by, ground=Ground(given["ground"]), text=given["text"], **_exempt(given)
        ),
    ),
    Act(
        name="decide-appeal",
        way=Way.DECIDE_APPEAL,
        power=Power.RIGHTS_DECIDE,
        allows=may_decide_appeal,
        fields=(Field(name="decision", kind="choice", choices=choices.decisions), _TEXT),
        letter=lambda clerk, opened, given: deciding.appeal_letter(
            clerk, opened.request, decision=Decision(given["decision"]), text=given["text"]
        ),
        do=lambda clerk, name, by, given: deciding.decide_appeal(
            clerk, name, by=by, decision=Decision(given["decision"]), text=given["text"]
        ),
    ),
    Act(
        name="sent",
        fits=lambda state: bool(state.owed_by_hand),
        power=Power.RIGHTS_WRITE,
        fields=(Field(name="letter", kind="choice", choices=choices.letters), Field(name="how")),
        do=lambda clerk, name, by, given: delivering.sent_by_hand(
            clerk, name, given["letter"], by=by, how=given["how"]
        ),
    ),
    Act(
        name="tell",
        fits=lambda state: bool(state.untold),
        power=Power.RIGHTS_WRITE,
        fields=(Field(name="recipient", kind="choice", choices=choices.recipients),),
        do=lambda clerk, name, by, given: recipients.tell_recipient(clerk, name, given["recipient"], by=by),
    ),
    Act(
        name="acknowledged",
        fits=lambda state: bool(state.unacknowledged),
        power=Power.RIGHTS_WRITE,
        fields=(Field(name="recipient", kind="choice", choices=choices.told),),
        do=lambda clerk, name, by, given: recipients.recipient_acknowledged(clerk, name, given["recipient"], by=by),
    ),
    Act(
        name="lift",
        fits=lambda state: state.is_restricting,
        power=Power.RIGHTS_DECIDE,
        fields=(_REASON, Field(name="on", kind="date", is_required=False)),
        doings=lifting.brought_back,
        letter=lambda clerk, opened, given: lifting.lifting_letter(
            clerk, opened.request, why=given["reason"], on=_day(given["on"])
        ),
        do=_lift,
    ),
    Act(
        name="reopen",
        way=Way.REOPEN,
        power=Power.RIGHTS_DECIDE,
        do=lambda clerk, name, by, _given: changing.reopen(clerk, name, by=by),
    ),
)
"""Every act, in the order in which staff meet them."""
