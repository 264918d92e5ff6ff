"""Asking the company's own panel as somebody who has signed in: a test account, which is nobody's.

Its pages are held against what the stores hold of it; a detail is changed there, found in the store, and changed back.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Protocol

from dateutil.relativedelta import relativedelta

from kept.estate import Connector, Dataset, Estate
from kept.estate.errors import MissingError, RefusedError
from kept.estate.model import FieldKind
from kept.estate.panels import Changing, Guarding, Panel, Showing
from kept.estate.ports import Row, Value
from kept.estate.selection import Selection
from kept.policy.clauses import normalised
from kept.verdict.findings import Finding, Visited

_APART = timedelta(days=2)
"""From the birthday: what day it is differs from place to place."""
_FEWEST = 2
"""Of letters that can be told from others on a page by themselves."""


class Outcome(StrEnum):
    """What came of one detail."""

    SHOWN = "shown"
    MISSING = "missing"
    REACHED = "reached"
    LOST = "lost"
    UNSEEN = "unseen"
    LEFT = "left"
    GUARDED = "guarded"
    OPEN = "open"
    BARRED = "barred"
    UNTRIED = "untried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """An input of a form: its name and the value it has now; `options` are those of a choice; a box may be `ticked`."""

    name: str
    value: str
    options: tuple[str, ...] = ()
    ticked: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageForm:
    """A form on a page: where it leads, and its inputs."""

    action: str
    controls: tuple[Control, ...]

    def values(self) -> dict[str, str]:
        """Return what would be sent if it were sent as it stands."""
        return {one.name: one.value for one in self.controls if one.ticked is not False}

    def control(self, name: str) -> Control | None:
        """Return the input of that name, or None."""
        return next((one for one in self.controls if one.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelPage:
    """A page as a signed-in person sees it: its words, normalised, and its forms."""

    words: str
    forms: tuple[PageForm, ...]

    def form_with(self, name: str) -> PageForm | None:
        """Return the first form with an input of that name, or None."""
        return next((one for one in self.forms if one.control(name) is not None), None)

    def controls(self, name: str) -> list[Control]:
        """Return the inputs of that name in all forms."""
        return [found for one in self.forms if (found := one.control(name)) is not None]


class Visitor(Protocol):
    """Somebody who has signed in."""

    def page(self, path: str) -> PanelPage:
        """Return the page at `path`; raise a `KeptError` where it does not answer with one."""
        ...

    def send(self, form: PageForm, values: Mapping[str, str]) -> None:
        """Send a form with these values; raise a `KeptError` where it is refused."""
        ...

    def answer(self, form: PageForm, values: Mapping[str, str]) -> PanelPage:
        """Send a form and return the page that comes back, also where that does not take it."""
        ...


class Visits(Protocol):
    """A way to sign in to panels."""

    def enter(self, panel: Panel) -> AbstractContextManager[Visitor]:
        """Sign in with the test account; raise a `KeptError` where the panel does not answer, or lets nobody in."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit to a panel: what it holds the pages against, and a source of words that stand nowhere yet."""

    estate: Estate
    connectors: Mapping[str, Connector]
    new_word: Callable[[], str]

    def looked(self, probe: Visited, visitor: Visitor, *, now: datetime) -> Finding:
        """Return the finding: a line for each detail, with what came of it."""
        page, lines = cache(visitor.page), list[str]()
        for place, showing in enumerate(probe.panel.shows):
            lines += (f"shows\t{place}\t{name}\t{how}" for name, how in self._shown(showing, page(showing.page)))
        for place, saying in enumerate(probe.panel.says):
            lines += (f"says\t{place}\t{text}\t{_said(text, page(saying.page))}" for text in saying.texts)
        for place, changing in enumerate(probe.panel.changes):
            lines.append(f"changes\t{place}\t{changing.field}\t{self._changed(changing, visitor)}")
        # Last of all: a page may remember whom it turned away.
        for place, (guarding, age) in enumerate(zip(probe.panel.guards, probe.ages, strict=False)):
            outcome = _guarded(guarding, age, visitor, today=now.date())
            lines.append(f"guards\t{place}\t{guarding.page}\t{outcome}")
        return Finding(probe=probe.id, at=now, value=tuple(lines))

    def _shown(self, showing: Showing, page: PanelPage) -> Iterator[tuple[str, Outcome]]:
        dataset, rows = self._held(showing.dataset, showing.where, showing.fields)
        for name in showing.fields:
            field = dataset.field(name)
            is_json = field is not None and field.kind is FieldKind.JSON
            details = [pair for row in rows for pair in _details(name, row[name], is_json=is_json)]
            shown = all(_stands(part, value, page) for part, value in details)
            yield name, Outcome.SHOWN if shown else Outcome.MISSING

    def _changed(self, changing: Changing, visitor: Visitor) -> Outcome:
        name = changing.input or changing.field
        before = self._value(changing)
        form = visitor.page(changing.page).form_with(name)
        control = form.control(name) if form else None
        if form is None or control is None:
            return Outcome.LOST
        new = self._other(control)
        visitor.send(form, {**form.values(), name: new})
        reached = self._value(changing) == new
        after = visitor.page(changing.page)
        is_seen = any(one.value == new for one in after.controls(name))
        back = after.form_with(name)
        if back is not None:
            visitor.send(back, {**back.values(), name: before})
        if not reached:
            return Outcome.LOST
        if self._value(changing) != before:
            return Outcome.LEFT
        return Outcome.REACHED if is_seen else Outcome.UNSEEN

    def _other(self, control: Control) -> str:
        """Return a value that the input may have and has not."""
        others = [one for one in control.options if one and one != control.value]
        return others[0] if others else f"Probe {self.new_word()}"

    def _value(self, changing: Changing) -> str:
        _, rows = self._held(changing.dataset, changing.where, (changing.field,))
        value = rows[0][changing.field]
        return "" if value is None else str(value)

    def _held(self, name: str, where: Selection, fields: tuple[str, ...]) -> tuple[Dataset, list[Row]]:
        dataset = self.estate.dataset(name)
        connector = self.connectors.get(dataset.system) if dataset else None
        if dataset is None or connector is None:
            raise MissingError(f"{name}, which a panel shows, is not open")
        rows = list(connector.read(dataset, where, fields))
        if not rows:
            raise MissingError(f"{name} has no record of the test account")
        return dataset, rows


def _said(text: str, page: PanelPage) -> Outcome:
    return Outcome.SHOWN if stands_in(normalised(text), page.words) else Outcome.MISSING


def _guarded(guarding: Guarding, age: int | None, visitor: Visitor, *, today: date) -> Outcome:
    """Try it with a date of birth alone, so that no account comes of it: just old enough first, then too young."""
    if age is None:
        return Outcome.UNTRIED
    birthday = today - relativedelta(years=age)
    try:
        if _turned_away(guarding, birthday - _APART, visitor):
            return Outcome.BARRED
        return Outcome.GUARDED if _turned_away(guarding, birthday + _APART, visitor) else Outcome.OPEN
    except RefusedError:
        # An entrance that wants no more tries for now says nothing against the other pages.
        return Outcome.UNTRIED


def _turned_away(guarding: Guarding, born: date, visitor: Visitor) -> bool:
    form = visitor.page(guarding.page).form_with(guarding.born)
    if form is None:
        return False
    page = visitor.answer(form, {**form.values(), guarding.born: born.isoformat()})
    return stands_in(normalised(guarding.says), page.words)


def _details(name: str, value: Value, *, is_json: bool) -> Iterator[tuple[str, Value]]:
    """Yield what must stand on a page: the value, or each value inside JSON by its own key; nothing for nothing."""
    if value is None or value == "":
        return
    if not is_json:
        yield name, value
        return
    inner = json.loads(str(value))
    for key, one in inner.items() if isinstance(inner, dict) else ():
        if isinstance(one, str | int | float) and one != "":
            yield key, one


def _stands(name: str, value: Value, page: PanelPage) -> bool:
    """Whether a page shows a value: in an input of that name, or among its words."""
    controls = page.controls(name)
    if isinstance(value, bool):
        return any(one.ticked is value for one in controls)
    text = str(value)
    in_words = len(text) >= _FEWEST and stands_in(normalised(text), page.words)
    return in_words or any(one.value == text for one in controls)


def stands_in(text: str, page: str) -> bool:
    """Say whether a page has these words whole: `eu-privacy@example.org` does not show `privacy@example.org`."""
    return re.search(rf"(?<![\w.@+-]){re.escape(text)}(?![\w@+-])", page) is not None
