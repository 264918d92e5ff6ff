"""What is said of a firm's interface: how one shows who one is, how its lists go on, and what can be asked of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kept.estate.model import FieldKind


class Auth(StrEnum):
    """How the secret is shown: not at all, as a bearer token, as a password, or in a header of its own."""

    NONE = "none"
    BEARER = "bearer"
    BASIC = "basic"
    HEADER = "header"


class Paging(StrEnum):
    """How a list goes on: not at all, from a marker in the answer, by page numbers, or at an address in `Link`."""

    NONE = "none"
    CURSOR = "cursor"
    PAGE = "page"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """How to get the next page. `size` and `most`, with which so many records are asked for, stand or lack together.

    `parameter` carries the marker or the number of the page; `next` is where the marker stands in an answer, `last`
    where the number of the last page does.
    """

    by: Paging = Paging.NONE
    parameter: str = ""
    next: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    size: str = ""
    most: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds for an answer, seconds of waiting in all that one request may ask for, and how often one is tried."""

    answer: float = 30
    wait: float = 120
    tries: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """How one learns what became of an erasure that the firm carries out later.

    The answer has its number at `id`. It is done when one of `done` stands at `state`: in what `path` (with `{id}`)
    answers, asked again every so many seconds and at most `looks` times, or in the file `inbox/NUMBER.json`, which
    whoever takes in the firm's calls writes.
    """

    id: tuple[str, ...]
    state: tuple[str, ...]
    done: frozenset[str]
    failed: frozenset[str] = frozenset()
    path: str | None = None
    inbox: str | None = None
    every: float = 2
    looks: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A request that erases or changes records. With `{field}` in its path it is about one record, by its key.

    Otherwise the keys of at most `most` records stand under `keys` in its body, beside what `body` says. The new
    values stand under `values` in the body, or are the body, by the names that `fields` gives them.
    """

    method: str
    path: str
    keys: str | None = None
    most: int = 1
    body: Mapping[str, str] = field(default_factory=dict)
    values: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    job: Job | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a field stands in a record of the answer, and what it is read as."""

    at: tuple[str, ...]
    kind: FieldKind = FieldKind.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """The parameters with which the firm itself leaves out what is not asked for, by the field they compare.

    `keys` takes so many keys as `most`, between commas.
    """

    equals: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)
    keys: str | None = None
    most: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One kind of record: where it is listed and read by key, its fields, and how one is erased or changed."""

    location: str
    path: str
    key: tuple[str, ...]
    fields: Mapping[str, Place]
    items: tuple[str, ...] = ()
    one: str | None = None
    item: tuple[str, ...] = ()
    onward: Onward = field(default_factory=Onward)
    narrowing: Narrowing = field(default_factory=Narrowing)
    erase: Deed | None = None
    change: Deed | None = None

    @property
    def at_once(self) -> int:
        """How many records one request can be about, whatever is done to them."""
        return min((deed.most for deed in (self.erase, self.change) if deed), default=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A firm's interface. `largest` is how many bytes an answer may have."""

    auth: Auth = Auth.NONE
    user: str = ""
    header: str = "Authorization"
    patience: Patience = field(default_factory=Patience)
    largest: int = 8_000_000
    shelves: Mapping[str, Shelf] = field(default_factory=dict)
