"""What can happen to a request: a closed family of events, each a frozen value, only ever added to (decision 0014)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Literal, Union, get_args

from pydantic import Field as Tag

from kept.rights.asked import Ask, Channel, Course, Identifier, Scope, Stay
from kept.rights.happened import Happened
from kept.rights.law import Condition, ExtensionReason
from kept.rights.outcomes import Answer, Decision, Ground
from kept.rights.proofs import Point, Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Received(Happened):
    """The request came in. Always the first event."""

    channel: Channel
    ask: Ask
    course: Course
    what: Literal["received"] = "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged(Happened):
    """The person was told that it came in."""

    letter: str
    what: Literal["acknowledged"] = "acknowledged"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityAsked(Happened):
    """The person was asked to show who they are. Staff affirmed the conditions `met`: without them no clock stands."""

    point: Point
    how: Proof
    letter: str = ""
    met: frozenset[Condition] = frozenset()
    what: Literal["identity-asked"] = "identity-asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityProved(Happened):
    """One point was shown. `reason` is what staff wrote, `known_by` what they found the child known by of a parent."""

    point: Point
    how: Proof
    reason: str = field(default="", repr=False)
    known_by: tuple[Identifier, ...] = ()
    what: Literal["identity-proved"] = "identity-proved"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReceived(Happened):
    """A document came in to show a mandate or a relation."""

    document: str
    point: Point
    what: Literal["document-received"] = "document-received"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsDestroyed(Happened):
    """The check is done, and every document that came in for it is gone."""

    count: int
    what: Literal["documents-destroyed"] = "documents-destroyed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClarificationAsked(Happened):
    """The person was asked what they mean."""

    text: str = field(repr=False)
    letter: str = ""
    met: frozenset[Condition] = frozenset()
    what: Literal["clarification-asked"] = "clarification-asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClarificationAnswered(Happened):
    """The person said what they mean."""

    text: str = field(repr=False)
    what: Literal["clarification-answered"] = "clarification-answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(Happened):
    """Person and staff write to each other. `letter` is set where it went out as one."""

    text: str = field(repr=False)
    letter: str = ""
    what: Literal["message"] = "message"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRead(Happened):
    """A member of staff read what the person wrote, and nothing more is to be done about it."""

    what: Literal["message-read"] = "message-read"


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateFound(Happened):
    """The same person asks the same in another request that is open: that one is carried out, and this one waits."""

    of: str
    what: Literal["duplicate-found"] = "duplicate-found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned(Happened):
    """A plan was made: each of `systems` must answer, `mentions` are texts about others, `blocks` why it may not be."""

    plan: str
    records: int
    systems: tuple[str, ...]
    people: int = 1
    blocks: tuple[str, ...] = ()
    stays: tuple[Stay, ...] = ()
    tells: tuple[str, ...] = ()
    mentions: int = 0
    what: Literal["planned"] = "planned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled(Happened):
    """A member of staff settled, by the person's words, what is meant: data, purposes, or what is to be corrected."""

    scope: Scope
    letter: str = ""
    what: Literal["settled"] = "settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed(Happened):
    """A member of staff decided on the merits, with the reasons that the person is told."""

    decision: Decision
    reason: str = field(repr=False)
    what: Literal["weighed"] = "weighed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactionMarked(Happened):
    """A member of staff marked by hand what is blacked out, in place of what was marked before: a plan follows."""

    further: tuple[str, ...] = field(default=(), repr=False)
    spared: tuple[str, ...] = field(default=(), repr=False)
    reason: str = field(default="", repr=False)
    what: Literal["redaction-marked"] = "redaction-marked"


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactionApproved(Happened):
    """A member of staff looked at what speaks of others, side by side, before it goes out."""

    plan: str
    what: Literal["redaction-approved"] = "redaction-approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved(Happened):
    """A member of staff approved the plan as it was shown."""

    plan: str
    note: str = field(default="", repr=False)
    what: Literal["approved"] = "approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined(Happened):
    """A member of staff did not approve the plan: it is made anew, or the request refused."""

    plan: str
    reason: str = field(repr=False)
    what: Literal["declined"] = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoolingBegan(Happened):
    """Until then the person may cancel without a word to anybody."""

    until: datetime
    letter: str = ""
    what: Literal["cooling-began"] = "cooling-began"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled(Happened):
    """Taken back before anything was carried out."""

    reason: str = field(default="", repr=False)
    letter: str = ""
    what: Literal["cancelled"] = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Began(Happened):
    """The plan is being carried out: from here there is no way back."""

    plan: str
    what: Literal["began"] = "began"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAnswered(Happened):
    """A system in scope answered. `reason` is the code of an error."""

    system: str
    answer: Answer
    count: int = 0
    reason: str = ""
    what: Literal["step-answered"] = "step-answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed(Happened):
    """An independent look: so many records are left; the last backup with a copy is gone at `backups_until`."""

    remaining: int
    backups_until: datetime | None = None
    what: Literal["confirmed"] = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TookEffect(Happened):
    """From here on the person's data is not used for these purposes (every one, where none is named)."""

    purposes: tuple[str, ...] = ()
    what: Literal["took-effect"] = "took-effect"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageReady(Happened):
    """The copy of the data lies ready until it expires."""

    package: str
    expires: datetime
    digest: str
    what: Literal["package-ready"] = "package-ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientTold(Happened):
    """A recipient was told (Art. 19): by a letter, by its own `systems` that did the same, or by hand."""

    recipient: str
    letter: str = ""
    systems: tuple[str, ...] = ()
    what: Literal["recipient-told"] = "recipient-told"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientReminded(Happened):
    """A recipient that kept silent was reminded; at last it is the officer who is."""

    recipient: str
    letter: str = ""
    what: Literal["recipient-reminded"] = "recipient-reminded"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientAcknowledged(Happened):
    """A recipient said that they did it too; `text` is what they wrote."""

    recipient: str
    text: str = field(default="", repr=False)
    what: Literal["recipient-acknowledged"] = "recipient-acknowledged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extended(Happened):
    """More time was taken, once, and the person was told by this letter."""

    reason: ExtensionReason
    text: str = field(repr=False)
    until: datetime
    letter: str = ""
    what: Literal["extended"] = "extended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused(Happened):
    """A member of staff stopped the work. No legal clock stands still for it."""

    reason: str = field(repr=False)
    until: datetime | None = None
    what: Literal["paused"] = "paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed(Happened):
    """The work goes on."""

    what: Literal["resumed"] = "resumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Happened):
    """The whole answer was given. `text` is what a member of staff wrote, where one did."""

    letter: str
    text: str = field(default="", repr=False)
    what: Literal["answered"] = "answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered(Happened):
    """A letter reached the channel that it was given to, or a package its person."""

    letter: str
    what: Literal["delivered"] = "delivered"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterReturned(Happened):
    """A letter that had left came back: it counts as one that has not, until it goes another way."""

    letter: str
    what: Literal["letter-returned"] = "letter-returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused(Happened):
    """A member of staff refused, and the person was told why and where to complain. `exemption` is an id in the law."""

    ground: Ground
    text: str = field(repr=False)
    law: str = ""
    exemption: str = ""
    letter: str = ""
    what: Literal["refused"] = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appealed(Happened):
    """The person does not accept the answer."""

    text: str = field(repr=False)
    what: Literal["appealed"] = "appealed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealDecided(Happened):
    """Somebody else than before decided the appeal."""

    decision: Decision
    text: str = field(repr=False)
    letter: str = ""
    what: Literal["appeal-decided"] = "appeal-decided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened(Happened):
    """A closed request is open again: `reply` for staff to read, or `hold-ended`, when the rest is carried out."""

    why: Literal["reply", "hold-ended", "staff"]
    what: Literal["reopened"] = "reopened"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionEnds(Happened):
    """The person was written to, before it happens, that a restriction ends by `plan`, when and why (Art. 18(3))."""

    plan: str
    on: date
    text: str = field(repr=False)
    letter: str
    what: Literal["restriction-ends"] = "restriction-ends"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionLifted(Happened):
    """What was restricted is as it was before, by `plan`."""

    plan: str
    what: Literal["restriction-lifted"] = "restriction-lifted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed(Happened):
    """Nothing is left to be done."""

    what: Literal["closed"] = "closed"


Event = Annotated[Union[  # noqa: UP007 - an annotated union
    Received, Acknowledged, IdentityAsked, IdentityProved, DocumentReceived, DocumentsDestroyed, ClarificationAsked,
    ClarificationAnswered, MessageSent, MessageRead, DuplicateFound, Settled, Planned, Weighed, RedactionMarked,
    RedactionApproved, Approved, Declined, CoolingBegan, Cancelled, Began, StepAnswered, Confirmed, TookEffect,
    PackageReady, RecipientTold, RecipientReminded, RecipientAcknowledged, Extended, Paused, Resumed, Answered,
    Delivered, LetterReturned, Refused, Appealed, AppealDecided, Reopened, RestrictionEnds, RestrictionLifted, Closed,
], Tag(discriminator="what")]  # fmt: skip

FAMILY: tuple[type[Happened], ...] = get_args(get_args(Event)[0])
