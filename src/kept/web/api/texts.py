"""What stands in questions and answers: the kinds of text, each with its longest and its signs."""

from datetime import UTC, datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, PlainSerializer, StringConstraints, WithJsonSchema

_PROSE = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+$"
_LINE = r"^[^\x00-\x1f\x7f]+$"

Line = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=_LINE)]
Prose = Annotated[
    str, StringConstraints(min_length=1, max_length=10_000, pattern=r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+$")
]
Word = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=r"^[a-z][a-z0-9_-]*$")]
Name = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=r"^[A-Za-z0-9][A-Za-z0-9._:#-]*$")]
Address = Annotated[
    str, StringConstraints(min_length=3, max_length=254, pattern=r"^[^@\x00-\x20\x7f]+@[^@\x00-\x20\x7f]+$")
]
Place = Annotated[str, StringConstraints(max_length=6, pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
Region = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Reference = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=r"^[A-Za-z0-9-]+$")]
Key = Annotated[str, StringConstraints(min_length=8, max_length=200, pattern="^[!-~]+$")]


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


Instant = Annotated[
    datetime, PlainSerializer(_written, return_type=str), WithJsonSchema({"type": "string", "format": "date-time"})
]
"""A moment in UTC, to the second."""


class Question(Schema):
    """What is asked. What it brings that nobody knows is refused: a slip of the pen does not pass for nothing."""

    model_config = ConfigDict(extra="forbid")
