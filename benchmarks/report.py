"""How a measurement is told: a line of JSON for machines, a row of Markdown for the page."""

import json
import os
import resource
from dataclasses import asdict, dataclass, field


def peak_memory() -> int:
    """Return the most memory that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One way of doing a thing, and what its rate is of the limit's that ran beside it."""

    what: str
    how: str
    unit: str
    rate: float
    ratio: float
    beside: str
    spread: tuple[float, float]
    extra: dict[str, int | float] = field(default_factory=dict)

    def show(self) -> None:
        """Print it."""
        told = asdict(self) | {"load": round(os.getloadavg()[0], 1), "cores": os.cpu_count()}
        print(json.dumps(told, ensure_ascii=False), flush=True)
        low, high = self.spread
        more = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in self.extra.items())
        print(
            f"| {self.what} | {self.how} | {self.rate:,.0f} {self.unit} ({low:,.0f} to {high:,.0f})"
            f" | {self.ratio:.2f} of {self.beside.replace('|', 'to')} | {more} |",
            flush=True,
        )
