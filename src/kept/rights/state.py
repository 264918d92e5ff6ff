"""What is known of a request, read out of its events one after the other (`kept.rights.replaying`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kept.plans.errand import Marking
from kept.rights import history as h
from kept.rights.asked import Ask, Course
from kept.rights.due import noon
from kept.rights.kinds import RequestKind
from kept.rights.outcomes import Answer, Decision
from kept.rights.proofs import Point
from kept.rights.recipients import Recipient
from kept.rights.verifying import DOCUMENTED, Shown, is_contact_believed, missing

_NOBODY_YET = Ask(kind=RequestKind.INQUIRY, whose="", identifiers=())


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is known of a request so far. Which stage that is, `kept.rights.stages` says.

    `by_hand`: nothing could be sent that would show who is asking. `hands` are the members of staff who identified
    somebody by hand, `deciders` those who decided anything so far. `unread` is set while something that the person
    wrote waits for a member of staff. `owed` are the letters that have not left, `returned` those of them that came
    back. `recipients` has each that was told. `marked` is what staff marked last in texts about others. `again` says
    that the rest of an erasure is carried out after a hold: it was approved already.
    `ending` is what the person was told of the end of a restriction that is still in force.
    """

    ask: Ask = _NOBODY_YET
    course: Course = Course()  # noqa: RUF009 - a frozen value without anything in it
    received_at: datetime | None = None
    acknowledged: bool = False
    asked: bool = False
    by_hand: bool = False
    shown: frozenset[Shown] = frozenset()
    hands: frozenset[str] = frozenset()
    unclear: bool = False
    unread: bool = False
    documents: int = 0
    duplicate_of: str | None = None
    plan: h.Planned | None = None
    decision: Decision | None = None
    marked: h.RedactionMarked | None = None
    is_redacted: bool = False
    approvals: frozenset[str] = frozenset()
    is_declined: bool = False
    cooling_until: datetime | None = None
    has_begun: bool = False
    answers: Mapping[str, h.StepAnswered] = field(default_factory=dict)
    failures: int = 0
    failed_at: datetime | None = None
    is_confirmed: bool = False
    has_effect: bool = False
    package: h.PackageReady | None = None
    recipients: Mapping[str, Recipient] = field(default_factory=dict)
    owed: frozenset[str] = frozenset()
    returned: frozenset[str] = frozenset()
    paused: h.Paused | None = None
    answered: h.Answered | None = None
    refused: h.Refused | None = None
    is_cancelled: bool = False
    is_appealed: bool = False
    appeal: Decision | None = None
    deciders: frozenset[str] = frozenset()
    is_closed: bool = False
    again: bool = False
    ending: h.RestrictionEnds | None = None
    is_lifted: bool = False

    @property
    def marking(self) -> Marking:
        """What staff marked by hand in texts about others."""
        one = self.marked
        return Marking() if one is None else Marking(further=one.further, spared=one.spared)

    @property
    def missing(self) -> frozenset[Point]:
        """What is still to be shown about who is asking."""
        return missing(self.ask, self.shown)

    @property
    def documentable(self) -> frozenset[Point]:
        """What a document may still show: never who somebody is, and nothing once the check is done or all is over."""
        return frozenset[Point]() if self.is_over else self.missing & DOCUMENTED

    @property
    def silent(self) -> tuple[str, ...]:
        """The systems in scope that have not answered, or failed to."""
        systems = () if self.plan is None else self.plan.systems
        return tuple(one for one in systems if one not in self.answers or self.answers[one].answer is Answer.FAILED)

    @property
    def untold(self) -> frozenset[str]:
        """The recipients that must hear of it and have not."""
        tells = self.plan.tells if self.plan is not None and self.has_begun else ()
        return frozenset(tells) - self.recipients.keys()

    @property
    def unacknowledged(self) -> frozenset[str]:
        """The recipients that were told and have not said that they did so too."""
        return frozenset(name for name, one in self.recipients.items() if one.acknowledged_at is None)

    @property
    def reminds_at(self) -> datetime | None:
        """When somebody must be reminded of a recipient that keeps silent."""
        return min((one.reminds_at for one in self.recipients.values() if one.reminds_at is not None), default=None)

    @property
    def is_restricting(self) -> bool:
        """Whether what it restricted is restricted still, and nobody was told that this ends."""
        found = any(one.answer is Answer.FOUND for one in self.answers.values())
        is_over = self.answered is None or self.is_lifted or self.ending is not None
        return self.ask.kind is RequestKind.RESTRICTION and found and not is_over

    @property
    def lifts_at(self) -> datetime | None:
        """When a restriction is to be lifted: on the day that was named, once the letter that names it has left.

        Not while something that the person wrote is unread, or an appeal is undecided: it may be why the restriction
        should not end.
        """
        if self.ending is None or self.ending.letter in self.owed or self.unread or self.is_appealed:
            return None
        return noon(self.ending.on)

    @property
    def is_by_post(self) -> bool:
        """Whether nobody named an address that a letter could be sent to by itself."""
        ask = self.ask
        is_named = bool(ask.agent) or any(one.kind == "email" for one in ask.identifiers)
        return not is_named and not (ask.contact and is_contact_believed(ask, self.shown))

    @property
    def owed_by_hand(self) -> frozenset[str]:
        """The letters that a member of staff has to send."""
        return self.owed if self.is_by_post else self.returned

    @property
    def is_carried_out(self) -> bool:
        """Whether everything was done that comes before the answer."""
        if self.decision is Decision.REJECTED or self.duplicate_of is not None:
            return True
        planned = not self.course.plans or (self.has_begun and not self.silent and self.is_confirmed)
        packed = not self.course.packages or self.package is not None
        return planned and packed and (not self.course.effects or self.has_effect)

    @property
    def is_decided(self) -> bool:
        """Whether nobody needs to decide anything before it is carried out."""
        if self.course.weighs and self.decision is None and self.duplicate_of is None:
            return False
        if self.plan is None or self.again or self.decision is Decision.REJECTED:
            return True
        return (self.is_redacted or not self.plan.mentions) and not self.is_declined and self.is_approved

    @property
    def is_approved(self) -> bool:
        """Whether enough different members of staff approved, one of whom had not identified the person by hand."""
        if not self.course.approvals:
            return True
        return len(self.approvals) >= self.course.approvals and bool(self.approvals - self.hands)

    @property
    def is_over(self) -> bool:
        """Whether it is refused, cancelled or closed, and no appeal is open."""
        return (self.is_closed or self.is_cancelled or self.refused is not None) and not self.is_appealed

    @property
    def is_ready_for_answer(self) -> bool:
        """Whether the answer may be given: no request closes over a system that has not spoken."""
        ready = not self.missing and self.is_decided and self.is_carried_out
        return ready and not self.is_over and not self.is_appealed
