"""Which records are meant, set-wise: the language that plans, probes and connectors share.

A selection is a value without side effects; written to JSON and YAML it is a mapping with its `op`. A `path` is a
field of the dataset, or references to follow and then a field: `account.closed_at` is the `closed_at` of the
record that this one's `account` reference points at.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal, Union

from pydantic import Field as Tag

Scalar = str | int
Key = tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class Everything:
    """Every record of the dataset."""

    op: Literal["everything"] = "everything"


@dataclass(frozen=True, slots=True)
class Keys:
    """The records with these keys, each a tuple in the order of the dataset's `key` fields (or of `reference`'s)."""

    keys: tuple[Key, ...]
    reference: str | None = None
    op: Literal["keys"] = "keys"


@dataclass(frozen=True, slots=True)
class Before:
    """Records whose instant at `path` lies before `instant` (exclusive). A null is never before."""

    path: str
    instant: datetime
    op: Literal["before"] = "before"


@dataclass(frozen=True, slots=True)
class NotBefore:
    """Records whose instant at `path` is `instant` or later. A null is never later."""

    path: str
    instant: datetime
    op: Literal["not-before"] = "not-before"


@dataclass(frozen=True, slots=True)
class Equals:
    """Records with that value at `path`."""

    path: str
    value: Scalar | bool
    op: Literal["equals"] = "equals"


@dataclass(frozen=True, slots=True)
class OneOf:
    """Records with one of these values at `path`; with `fold`, whatever the capitals of a text."""

    path: str
    values: tuple[Scalar, ...]
    fold: bool = False
    op: Literal["one-of"] = "one-of"


@dataclass(frozen=True, slots=True)
class Below:
    """Records whose number at `path` is less than `value`. A null is never less."""

    path: str
    value: int
    op: Literal["below"] = "below"


@dataclass(frozen=True, slots=True)
class Names:
    """Records whose text at `path` names one of `texts`, as `kept.estate.naming` says."""

    path: str
    texts: tuple[str, ...]
    op: Literal["names"] = "names"


@dataclass(frozen=True, slots=True)
class IsNull:
    """Records with nothing at `path`."""

    path: str
    op: Literal["is-null"] = "is-null"


@dataclass(frozen=True, slots=True)
class Has:
    """Records that some record of `dataset` points at by its `reference`, where that one is in `where`.

    `dataset` is a name within the same system. `Not(Has(...))` are the records that lack such a one.
    """

    dataset: str
    reference: str
    where: "Selection" = Everything()
    op: Literal["has"] = "has"


@dataclass(frozen=True, slots=True)
class Not:
    """Records outside `of`. Unlike SQL, a comparison with null is false, so its `Not` is true."""

    of: "Selection"
    op: Literal["not"] = "not"


@dataclass(frozen=True, slots=True)
class AllOf:
    """Records in every one of `of`; with none, everything."""

    of: tuple["Selection", ...]
    op: Literal["all-of"] = "all-of"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Records in at least one of `of`; with none, nothing."""

    of: tuple["Selection", ...]
    op: Literal["any-of"] = "any-of"


Selection = Annotated[
    Union[Everything, Keys, Before, NotBefore, Equals, OneOf, Below, Names, IsNull, Has, Not, AllOf, AnyOf],  # noqa: UP007 - quoted members
    Tag(discriminator="op"),
]
