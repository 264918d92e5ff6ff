"""How records are somebody's, and what outlives them: the parts of a dataset's declaration (decision 0012)."""

from dataclasses import dataclass

from kept.estate.selection import Everything, Selection

IP = "ip"
"""The kind of an IP address: it selects a record only within a time that it was somebody's alone."""

PHONE = "phone"
"""The kind of a telephone number: households share them, so it finds a person and links nothing."""

_LINKS_NOTHING = frozenset({PHONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """A field that holds something people are known by, of a `kind` such as `email`.

    `from_` and `until` are the fields of the times between which it was theirs, `at` the field of the moment at which
    a record speaks of it. `links` says whether records are found by it; None leaves it to the kind.
    """

    kind: str
    field: str
    from_: str | None = None
    until: str | None = None
    at: str | None = None
    links: bool | None = None

    @property
    def is_linking(self) -> bool:
        """Whether a record that holds it is found by it, and whether it leads on from one that is somebody's."""
        return self.kind not in _LINKS_NOTHING if self.links is None else self.links

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field it speaks of."""
        return tuple(one for one in (self.field, self.from_, self.until, self.at) if one is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way in which a record in `where` is somebody's. One of three is given:

    `reference`: it points at a record that is theirs; `from_` (a full name) with `by`: a record of theirs there points
    at it by that reference; `identifier`: it holds an identifier of theirs of that kind.

    A way that does not own (`owns: no`) gives the record to the person and leaves it where it is when they go. By one
    that yields (`yields: yes`) it goes with the person, and does not stay for them when somebody else goes whose it is
    too. `alone` names the fields that are only this person's, which go with them although the record stays; `hides`
    those that are not given to whom this way alone leads to the record.
    """

    reference: str | None = None
    from_: str | None = None
    by: str | None = None
    identifier: str | None = None
    where: Selection = Everything()
    owns: bool = True
    yields: bool = False
    alone: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """By which letter of the law the records of a retention rule outlive an erasure until their period ends.

    Of such a record only the fields it `needs` stay, beside its key; all else that is personal is emptied.
    """

    article: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """How a dataset's records are erased where they are not removed: these fields are emptied."""

    masks: tuple[str, ...]
