"""A vault in memory."""

from collections.abc import Iterator, Sequence

from kept.estate.restricting import Lifted
from kept.estate.selection import Key


class InMemoryVault:
    """Remembers what was set aside as long as the object lives."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, str], dict[Key, Lifted]] = {}

    def keep(self, plan: str, step: str, rows: Sequence[Lifted]) -> None:
        """Remember records; one that is remembered already stays as it is."""
        held = self.rows.setdefault((plan, step), {})
        for one in rows:
            held.setdefault(one.key, one)

    def kept(self, plan: str, step: str) -> Iterator[tuple[Lifted, ...]]:
        """Yield what is remembered of a step, one by one."""
        return iter([(one,) for one in self.rows.get((plan, step), {}).values()])

    def forget(self, plan: str) -> None:
        """Forget everything of a plan."""
        self.rows = {place: held for place, held in self.rows.items() if place[0] != plan}
