"""What is gone although a legal hold keeps it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """How many records of a dataset are gone that a hold under a clause keeps; None where nobody could look."""

    clause: str
    dataset: str
    count: int | None
