"""A policy cut into clauses: what each says, by an id that never moves to another sentence."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

_QUOTES = str.maketrans({**dict.fromkeys("‘’‚", "'"), **dict.fromkeys("“”„«»", '"'), "\u00ad": None})
_DASHES = re.compile("[\u2010-\u2015\u2212]")


class ClauseKind(StrEnum):
    """Whether a clause binds anybody."""

    PROMISE = "promise"
    PREAMBLE = "preamble"


def normalised(text: str) -> str:
    """Return the words of a clause as its digest sees them (decision 0001).

    Unicode NFKC, straight quotes, plain hyphens, no soft hyphens, single spaces, none at the ends. Letter case
    and punctuation stay: they can change what a sentence promises.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return " ".join(_DASHES.sub("-", plain).split())


def digest_of(text: str) -> str:
    """Return `sha256:` and the hex digest of the normalised words."""
    return "sha256:" + hashlib.sha256(normalised(text).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One bullet or paragraph of a policy.

    `id` is section, subsection and place (`6.2.1`); `section` is the heading it stands under, from the top, as
    `6 Data Retention › 6.2 Website and Usage Data`; `text` is as published, white space folded.
    """

    id: str
    section: str
    text: str
    kind: ClauseKind

    @property
    def digest(self) -> str:
        """The digest of the words, by which a reviewed commitment is bound to them."""
        return digest_of(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyText:
    """A published policy as read: its title, the version it calls itself, and its clauses in order.

    `modified` is the date the text states about itself, ISO form as far as it is stated, or None.
    """

    title: str
    clauses: tuple[Clause, ...]
    modified: str | None = None

    @property
    def digest(self) -> str:
        """The digest over all clauses in order: the words of the whole policy."""
        lines = "\n".join(f"{clause.id} {clause.digest}" for clause in self.clauses)
        return "sha256:" + hashlib.sha256(f"{self.title}\n{lines}".encode()).hexdigest()

    def clause(self, clause_id: str) -> Clause | None:
        """Return the clause of that id, or None."""
        return next((clause for clause in self.clauses if clause.id == clause_id), None)
