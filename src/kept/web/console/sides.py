"""Texts on both sides, a page at a time: what was written, and what would go out."""

from dataclasses import dataclass

from django.http import HttpRequest

from kept.rights.carrying import Beside
from kept.terms import KeptError
from kept.web.desk import current_clerk

PAGE = 20
"""How many records are shown at a time."""

_DIGITS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Besides:
    """A page of texts on both sides; `records` is None where they cannot be read now."""

    records: tuple[Beside, ...] | None
    start: int

    @property
    def first(self) -> int:
        """The number of the first record on the page, counted from one."""
        return self.start + 1

    @property
    def before(self) -> int | None:
        """Where the page before begins."""
        return max(0, self.start - PAGE) if self.start else None

    @property
    def after(self) -> int | None:
        """Where the next page begins, as far as a full page lets expect one."""
        return self.start + PAGE if self.records is not None and len(self.records) == PAGE else None


def sides_of(request: HttpRequest, plan: str) -> Besides:
    """Return the page of texts that is asked for, read just now."""
    said = request.GET.get("from", "")
    start = int(said) if said.isdecimal() and len(said) < _DIGITS else 0
    try:
        return Besides(records=current_clerk().carrier.compare(plan, start=start, count=PAGE), start=start)
    except KeptError:
        return Besides(records=None, start=start)
