"""What a plan is made for when somebody asked: which right, for whom, and of which data."""

from dataclasses import dataclass, field

from kept.estate.selection import Key


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One thing that a person is known by: a kind of identifier, or a field of a dataset of persons, and its value.

    What was merely said, and not shown, tells people apart and by itself leads to nobody.
    """

    kind: str
    value: str = field(repr=False)
    is_shown: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A record that stood for a person when they were found: once it is erased, what hung on it is found by its key."""

    dataset: str
    key: Key = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """One person, by everything that was said of them: all of it must agree.

    `mark` is a random key of their own in this errand: evidence about them is kept under it. `stood` is what stood for
    them when the plan was made.
    """

    known_by: tuple[Known, ...]
    mark: str = field(default="", repr=False)
    stood: tuple[Standing, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """One value of a category that should be another, wherever the person's records hold it."""

    category: str
    old: str = field(repr=False)
    new: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """What staff decided by hand of what is blacked out before it is given: `further` words go as well, wherever they
    stand; passages in `spared` stay as they were written.
    """

    further: tuple[str, ...] = field(default=(), repr=False)
    spared: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Which right (`access`, `erasure`, …) is used by whom, all of the class `whose`.

    With nothing in `categories`, `places` and `records`, all data is meant. `places` are systems or datasets by their
    full names, `records` single ones, written `support.ticket#17`.
    """

    right: str
    whose: str
    people: tuple[Sought, ...]
    categories: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    amended: tuple[Amended, ...] = ()
    marking: Marking = Marking()

    @property
    def is_whole(self) -> bool:
        """Whether all data is meant."""
        return not (self.categories or self.places or self.records)
