"""What a demonstration company is: a policy, an estate that can be built anywhere, and faults to plant in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kept.testing.past import Past, PastHold

Progress = Callable[[int, int], None]
"""Called with the steps done and all the steps there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stores:
    """Where a built company stands: its folder, and the url of each system that is on a server instead.

    The folder holds the systems without a url, the log files, and `estate.yaml`.
    """

    folder: Path
    urls: Mapping[str, str] = field(default_factory=dict)

    @property
    def estate_file(self) -> Path:
        """The estate file that `Company.estate` wrote."""
        return self.folder / "estate.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One way in which the company breaks its word, planted in its real stores.

    `says` is one plain sentence. `clauses` are exactly those that it breaks, `doubts` exactly those that it leaves
    unproven. `plant` changes the built stores (or the estate file) as they would stand at the given instant; it is
    planted once. `past` is what came in besides, and `holds` what was held, before it was planted.
    """

    name: str
    says: str
    clauses: frozenset[str]
    plant: Callable[[Stores, datetime], None]
    doubts: frozenset[str] = frozenset()
    past: tuple[Past, ...] = ()
    holds: tuple[PastHold, ...] = ()

    @property
    def is_of_records(self) -> bool:
        """Whether it is Kept's own records that show it, and not the stores alone."""
        return bool(self.past or self.holds)

    @property
    def turns(self) -> frozenset[str]:
        """Every clause whose verdict it turns."""
        return self.clauses | self.doubts


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """One program of a company at work, as a command to run.

    It is ready once it listens at all its `ports` of this machine, ends at SIGTERM, and says what is wrong on standard
    error. `environment` is added to what it inherits; secrets go in by it, never by the command.
    """

    name: str
    command: tuple[str, ...]
    ports: tuple[int, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """A page at which to enter a company at work; `key` says how to sign in there, where one has to."""

    name: str
    address: str
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A company at work: its programs, in the order in which they are started, and where to enter.

    `smtp` is the address of its mail server (`smtp://127.0.0.1:8475`), empty where it has none; `address` is who writes
    and answers about privacy, `inbox` the mailbox (`maildir:PATH`) of that address.
    """

    programs: tuple[Program, ...]
    entrances: tuple[Entrance, ...]
    smtp: str = ""
    address: str = ""
    inbox: str = ""


class Company(Protocol):
    """A company that ships as an example; its entry point stands in the group `kept.companies`."""

    @property
    def name(self) -> str:
        """What it is called, as a command would name it."""
        ...

    @property
    def policy(self) -> Path:
        """Its published policy."""
        ...

    @property
    def answers(self) -> Path:
        """What a person answered to the questions that the policy leaves open, as reviewed YAML."""
        ...

    @property
    def past(self) -> tuple[Past, ...]:
        """What was asked and demanded of it in the past, in the order in which it came."""
        ...

    @property
    def faults(self) -> Mapping[str, Fault]:
        """Every fault that can be planted, by name."""
        ...

    def urls(self, servers: Mapping[str, str]) -> Mapping[str, str]:
        """Return where each system stands that belongs on one of these servers; what is missing there is made.

        `servers` holds the url of a server, with its password, by its kind: `postgresql`, `mariadb`. The account named
        in it may make databases and roles.
        """
        ...

    def build(
        self,
        folder: Path,
        *,
        people: int,
        at: datetime,
        seed: int,
        urls: Mapping[str, str],
        progress: Progress,
    ) -> None:
        """Build every store as it stands at `at`, replacing what an earlier build left; all promises are kept.

        The same `people`, `at` and `seed` give the same contents. Memory does not grow with `people`.
        """
        ...

    def estate(self, folder: Path, urls: Mapping[str, str]) -> Path:
        """Write the estate file for stores built with the same `folder` and `urls`, and return its path."""
        ...

    def operation(self, stores: Stores, *, port: int, centre: str) -> Operation:
        """Return how the company works on built stores, as a demonstration: at `port` and those that follow.

        `centre` is the address of Kept's own pages. Whatever the programs do, no promise is broken by it.
        """
        ...
