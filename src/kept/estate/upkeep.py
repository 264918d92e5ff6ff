"""What must hold of records as they stand: how new the newest is, which must not be there, how large groups are."""

from dataclasses import dataclass

from kept.estate.selection import Everything, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """The newest record in `where`, by the instant at the path `at`, is at most `minutes` old.

    `what` is what people call it (`website`), None for the dataset itself.
    """

    clause: str
    at: str
    minutes: int
    where: Selection = Everything()
    what: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prohibition:
    """Records that must not be there; `says` is why, in a few words that complete “… should not be there: …”."""

    clause: str
    where: Selection
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Each record is a figure of a group of people; at the path `size` stands how many they are."""

    clause: str
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of a daily dataset by the value at `path`: what is promised is promised in each of them.

    With `mirrored`, one part holds copies of what is in another.
    """

    path: str
    values: tuple[str, ...]
    mirrored: bool = False
