"""Rexgencloud as Kept meets it: through the door that any demonstration company has."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kept.testing.company import Company, Fault, Operation, Progress, Stores
from kept.testing.past import Past
from rexgencloud.build import build
from rexgencloud.estatefile import write_estate
from rexgencloud.faults import FAULTS
from rexgencloud.operation import operation
from rexgencloud.past import PAST
from rexgencloud.servers import urls_on

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Rexgencloud:
    """The example company; see `kept.testing.company.Company` for what each part promises."""

    name: str = "rexgencloud"
    policy: Path = _HERE / "policy.md"
    answers: Path = _HERE / "answers.yaml"
    past: tuple[Past, ...] = PAST

    @property
    def faults(self) -> Mapping[str, Fault]:
        """Every fault that can be planted, by name."""
        return FAULTS

    def urls(self, servers: Mapping[str, str]) -> Mapping[str, str]:
        """Return where each system stands that belongs on one of these servers, its database made."""
        return urls_on(servers)

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
        """Build every store as it stands at `at`; a folder that is not there is made."""
        folder.mkdir(parents=True, exist_ok=True)
        stores = Stores(folder=folder, urls=urls)
        build(stores, people=people, at=at, seed=seed, progress=progress)

    def estate(self, folder: Path, urls: Mapping[str, str]) -> Path:
        """Write `estate.yaml` into `folder` and return its path."""
        return write_estate(Stores(folder=folder, urls=urls))

    def operation(self, stores: Stores, *, port: int, centre: str) -> Operation:
        """Return the programs with which the company works, and where to enter."""
        return operation(stores, port=port, centre=centre)


COMPANY: Company = Rexgencloud()
