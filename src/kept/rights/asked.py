"""What is asked of us, by whom, and how it came in."""

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kept.rights.kinds import RequestKind
from kept.rights.phones import e164
from kept.terms import Period


class Channel(StrEnum):
    """How a request came in."""

    CENTRE = "centre"  # the privacy centre, without an account
    ACCOUNT = "account"  # the company's own panel, by a signed hand-over
    API = "api"
    EMAIL = "email"
    PHONE = "phone"
    LETTER = "letter"
    SUPPORT = "support"  # a ticket, a chat: found there, and taken in by staff
    TERMINAL = "terminal"
    GPC = "gpc"
    DRP = "drp"
    OPENDSR = "opendsr"


class Asker(StrEnum):
    """Who asks: the data subject, or somebody in their name."""

    SUBJECT = "subject"
    AGENT = "agent"
    PARENT = "parent"
    REPORTER = "reporter"  # in nobody's name: says that an account is a child's (`kept.rights.minors`)


class Role(StrEnum):
    """In what part somebody does something to a request."""

    SUBJECT = "subject"
    AGENT = "agent"
    PARENT = "parent"
    REPORTER = "reporter"
    STAFF = "staff"
    RECIPIENT = "recipient"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did something. `name` is the staff account's address or a recipient's name; nobody else is named."""

    role: Role
    name: str = field(default="", repr=False)


KEPT = Actor(Role.KEPT)
"""The program itself."""


def staff(name: str) -> Actor:
    """Return the member of staff who signs in with this address."""
    return Actor(Role.STAFF, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """Something that a person says they are known by; `system` where it means something there alone."""

    kind: str
    value: str = field(repr=False)
    system: str = ""

    @property
    def normal(self) -> str:
        """Return the value as it is compared: addresses in small letters, telephone numbers in E.164.

        A number without a country code is compared by its digits alone.
        """
        plain = unicodedata.normalize("NFC", self.value).strip()
        if self.kind == "email":
            return plain.casefold()
        if self.kind != "phone":
            return plain
        return e164(plain) or "".join(filter(str.isdigit, plain)) or plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One value that should be another: of a data category, wherever the person's records hold the old value."""

    category: str
    old: str = field(repr=False)
    new: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which of a person's data is meant; with nothing named, all of it.

    `records` are written `support.ticket#17`. `purposes` are those objected to or withdrawn from.
    """

    categories: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def is_everything(self) -> bool:
        """Whether no part of the data is singled out."""
        return not (self.categories or self.systems or self.records or self.corrections)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What a request goes through, settled when it comes in: a later change of settings changes none on its way.

    `plans`: it is carried out as a plan. `packages`: a copy of the data is handed out. `effects`: it changes what
    may be done with the data from then on. `approvals`: so many different members of staff must approve first.
    `cooling`: how long the person may think again. `weighs`: a person decides on the merits. `by_hand`: a person
    writes, or looks at, the answer before it goes out.
    """

    plans: bool = False
    packages: bool = False
    effects: bool = False
    approvals: int = 0
    cooling: Period | None = None
    weighs: bool = False
    by_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """All that was asked, as it came in. `contact` is where the answer goes; it proves nothing.

    `whose` is the class of data subjects, `place` the country or state that the person named, or with
    `is_place_guessed` the one that their browser names and that they let stand, `agent` the address of who asks in
    their name. `source` says where it was found: the id of a mail, a ticket's reference. `is_suspect`: a mail server
    took it for spam, so a person reads it before anything goes out.
    """

    kind: RequestKind
    whose: str
    identifiers: tuple[Identifier, ...]
    asker: Asker = Asker.SUBJECT
    scope: Scope = Scope()
    contact: str = field(default="", repr=False)
    agent: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    language: str = "en"
    place: str | None = None
    is_place_guessed: bool = False
    laws: tuple[str, ...] = ()
    source: str = ""
    is_suspect: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """What a plan leaves where it is: how many records of a dataset, by which clause or article, until when.

    `case` is the case whose legal hold keeps them, empty where none does.
    """

    dataset: str
    count: int
    clause: str
    because: str
    until: datetime | None = None
    case: str = ""
