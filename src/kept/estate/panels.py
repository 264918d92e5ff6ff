"""The company's own pages on which people see and change what is held of them, and the account that tests them."""

from dataclasses import dataclass

from kept.estate.selection import Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """The page with the form by which one signs in, and the names of its two inputs."""

    page: str
    name: str
    password: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """A page that shows these `fields` of the test account's records in `where`.

    `besides` are fields of its personal data that no page shows, for a reason that a person knows (a password).
    """

    clause: str
    page: str
    dataset: str
    where: Selection
    fields: tuple[str, ...]
    besides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A page on which these `texts` stand, for everybody."""

    clause: str
    page: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changing:
    """A page with a form by which the `field` of the test account's record in `where` is changed.

    `input` is the name of the form's input; that of the field, unless given.
    """

    clause: str
    page: str
    dataset: str
    where: Selection
    field: str
    input: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarding:
    """A page with a form that turns away, in words `says`, whoever is younger than the clause's age.

    `born` is the name of the form's input for the date of birth. The page looks at it before anything else: it turns
    away whoever is too young also where nothing else was filled in.
    """

    clause: str
    page: str
    born: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Pages at `url` (or where the reference `env:NAME` or `file:PATH` leads to).

    The `account` is nobody's: it was made for testing, and its password is where `secret` refers to.
    """

    name: str
    url: str
    account: str
    secret: str
    door: Door
    shows: tuple[Showing, ...] = ()
    changes: tuple[Changing, ...] = ()
    says: tuple[Saying, ...] = ()
    guards: tuple[Guarding, ...] = ()
