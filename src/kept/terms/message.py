"""What is to be said, before it is put into a language: a code and its parameters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

Parameter = str | int | float | datetime


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence by its code (`retention-overdue`) with the values it speaks of.

    Chapters return messages; the words in en, de, fr and es are put in at the edges (`kept.terms.wording`).
    """

    code: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
