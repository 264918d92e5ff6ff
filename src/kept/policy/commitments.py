"""What clauses commit to, as a closed family of typed values, each with the words it came from.

A number here was read in the text or answered by a person; none is ever supposed. `period`, `within` and the like
are ISO 8601 durations in JSON and YAML.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Literal

from kept.terms import Period

INDEFINITE: Literal["indefinite"] = "indefinite"


class Bound(StrEnum):
    """How a stated period limits the time data is kept."""

    AT_MOST = "at-most"
    AT_LEAST = "at-least"
    EXACTLY = "exactly"
    RANGE = "range"


class Right(StrEnum):
    """What a data subject may ask (GDPR Art. 15-22, 77; CCPA §1798.105-125; US state law)."""

    ACCESS = "access"
    PORTABILITY = "portability"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    OBJECTION = "objection"
    AUTOMATED_DECISION = "automated-decision"
    COMPLAINT = "complaint"
    KNOW = "know"
    DELETE = "delete"
    OPT_OUT_SALE = "opt-out-sale"
    NON_DISCRIMINATION = "non-discrimination"
    OPT_OUT_MARKETING = "opt-out-marketing"
    WITHDRAW_CONSENT = "withdraw-consent"
    LIMIT_SENSITIVE = "limit-sensitive"
    APPEAL = "appeal"
    LOCAL_LAW = "local-law"


class Mechanism(StrEnum):
    """The footing of a transfer to a third country (GDPR Art. 44-49)."""

    SCC = "scc"
    ADEQUACY = "adequacy"
    BCR = "bcr"
    DPF = "dpf"
    DEROGATION = "derogation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """What one clause commits to.

    `id` is the clause's id and the kind, numbered where a clause commits to several of a kind
    (`6.2.1/retains`, `13.3.3/answers-2`). `confidence` is from 0 to 1; a person's answer has 1.
    """

    kind: ClassVar[str]

    id: str
    clause: str
    quote: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Retains(Commitment):
    """How long something is kept. `period` is None where the text gives none.

    `trigger` is the event the period runs from, as the text or a person states it; `then` what is done at its end.
    """

    kind: ClassVar[str] = "retains"

    what: str
    period: Period | Literal["indefinite"] | None = None
    bound: Bound | None = None
    period_max: Period | None = None
    trigger: str | None = None
    then: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers(Commitment):
    """How soon something is answered."""

    kind: ClassVar[str] = "answers"

    what: str
    within: Period
    extends_to: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Honours(Commitment):
    """A right that people may use."""

    kind: ClassVar[str] = "honours"

    right: Right


@dataclass(frozen=True, slots=True, kw_only=True)
class Collects(Commitment):
    """A data category that is collected (a name of `kept.terms.categories`), and where it comes from.

    `source` is `person`, `automatic` or `third-party`, or None where the text does not say.
    """

    kind: ClassVar[str] = "collects"

    category: str
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Uses(Commitment):
    """A purpose for which data is used; `basis` is the legal basis where the text names one."""

    kind: ClassVar[str] = "uses"

    purpose: str
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares(Commitment):
    """A recipient, or a class of them, that receives data."""

    kind: ClassVar[str] = "shares"

    recipient: str
    purpose: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sells(Commitment):
    """Whether personal data is sold: `never`, or `with-opt-out`."""

    kind: ClassVar[str] = "sells"

    sells: Literal["never", "with-opt-out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Commitment):
    """How to reach a role. `channel` is `email`, `phone`, `post` or `web`; a placeholder's value is None."""

    kind: ClassVar[str] = "contact"

    role: str
    channel: str
    value: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Guards(Commitment):
    """An age below which the service is not meant, or consent of a parent is needed. In years."""

    kind: ClassVar[str] = "guards"

    age: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks(Commitment):
    """A purpose for which consent is asked first; `of` is `person` or `parent`."""

    kind: ClassVar[str] = "asks"

    purpose: str
    of: str = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfers(Commitment):
    """A place data goes to, or the footing on which it goes. `origin` and `to` are `from` and `to` in JSON."""

    kind: ClassVar[str] = "transfers"

    mechanism: Mechanism | None = None
    origin: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sets(Commitment):
    """A cookie category (`essential`, `performance`, `functional`, `marketing`), or a cookie by name."""

    kind: ClassVar[str] = "sets"

    category: str | None = None
    provider: str | None = None
    name: str | None = None
    lifetime: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Protects(Commitment):
    """A safeguard that is in place."""

    kind: ClassVar[str] = "protects"

    safeguard: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notifies(Commitment):
    """That people are told of `changes` or `breaches`; `lead` is how long before, where the text says."""

    kind: ClassVar[str] = "notifies"

    of: Literal["changes", "breaches"]
    lead: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishes(Commitment):
    """Something that is published: `policy`, `archive` or `date`; `where`, as the text says."""

    kind: ClassVar[str] = "publishes"

    what: Literal["policy", "archive", "date"]
    where: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals(Commitment):
    """Whether a machine's word for a choice is honoured."""

    kind: ClassVar[str] = "signals"

    signal: Literal["gpc", "dnt"]
    honoured: bool


FAMILY: tuple[type[Commitment], ...] = (
    Retains, Answers, Honours, Collects, Uses, Shares, Sells, Contact, Guards, Asks, Transfers, Sets, Protects,
    Notifies, Publishes, Signals,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something the text leaves open, for its owner to answer. `asks` is a sentence; `about` a stable code.

    Codes: `no-number`, `no-trigger`, `contradiction`, `placeholder`, `no-date`, `numbering`, `unsure`.
    """

    clause: str
    about: str
    asks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything recognised in a policy: commitments in the order of the clauses, and the open questions."""

    commitments: tuple[Commitment, ...]
    questions: tuple[Question, ...]
