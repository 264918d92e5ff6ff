"""What goes into a package: the person's records, section by section, and what must be said beside them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kept.estate.model import FieldKind
from kept.estate.ports import Row
from kept.terms import Message, Personal

PASSWORD = "profile.password"  # noqa: S105 - the name of a category


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A field as the person is shown it. `source` is where it comes from (GDPR Art. 15(1)(g)): `person`,
    `automatic`, or a third party by name; None where nobody declared it.
    """

    name: str
    kind: FieldKind = FieldKind.TEXT
    category: str | None = None
    source: str | None = None

    @property
    def is_withheld(self) -> bool:
        """Whether its value is in no package: that a password is set is told, and never what is kept of it."""
        return self.category == PASSWORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The person's records in one dataset.

    `title` and `system` are what people call it and the system that it is in.
    `rows` is read once, in its own time; memory does not grow with it. `purposes` are the words of the clauses it is
    used under, `recipients` names, `until` each rule by which it goes. With `mentions` the records are somebody else's,
    in which the person is spoken of; what is others' in them was blacked out before.
    """

    dataset: str
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Row]
    system: str = ""
    purposes: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    until: tuple[Message, ...] = ()
    mentions: bool = False

    @property
    def place(self) -> str:
        """Where its files lie in the archive: `data/accounts/account`."""
        system, _, dataset = self.dataset.partition(".")
        return f"{'mentions' if self.mentions else 'data'}/{system}/{dataset}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """A package before it is written: for which request and right, by whom, from what, in which language.

    `right` is `access` (Art. 15) or `portability` (Art. 20). `name` is how the page greets the person. `notes` are
    sentences that the right's article asks for: other rights, the authority to complain to, automated decisions.
    `of_child`: a parent reads it, and it is a child's.
    """

    request: str
    right: str
    language: str
    name: Personal
    made_at: datetime
    controller: str
    contact: str
    policy_title: str
    policy_digest: str
    estate_revision: str
    sections: tuple[Section, ...]
    notes: tuple[Message, ...] = ()
    of_child: bool = False
    none_held: tuple[str, ...] = ()
    """What was asked, by title, and holds nothing of this person: that nothing is held is an answer too."""
