"""A law file (`kept: law/1`): YAML that a privacy officer can review, read whole or refused with one sentence."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from kept.estate.nodes import Item, compose, did_you_mean, shown
from kept.rights.errors import LawFileError, UnknownPlaceError
from kept.rights.kinds import RequestKind
from kept.rights.law import (
    Citation,
    ClockKind,
    Condition,
    Counting,
    Doubt,
    Effect,
    Entitlement,
    Exemption,
    Extension,
    ExtensionReason,
    Law,
    Pause,
    Reach,
    Span,
    Term,
    parse_span,
)
from kept.rights.office import check_place
from kept.rights.sources import Sources, place_of, read_text, refusing
from kept.terms import Period
from kept.terms.period import PeriodError

FORM = "law/1"
SUFFIX = ".yaml"
_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_CITED = ("section", "source")
_ENDS = {"next-working-day": True, "stays": False}
_Member = TypeVar("_Member", bound=StrEnum)
_Read = TypeVar("_Read")
_ANY_DAY = datetime(2001, 1, 1, tzinfo=UTC)


def load_law(path: Path) -> Law:
    """Read the law file at `path`; raise `LawFileError` with file, line and what to do. Its name is the law's id."""
    law = parse_law(read_text(path), name=str(path))
    if path.stem != law.id:
        raise LawFileError(f"{path} holds the law “{law.id}”; name the file {law.id}{SUFFIX}")
    return law


def parse_law(text: str, *, name: str) -> Law:
    """Read a law from YAML; `name` is what errors call the text. Raises `LawFileError` for anything unsound."""
    return refusing(lambda: _LawReader(compose(text, name=name, of="a law file", form=FORM)).read())


class _LawReader:
    def __init__(self, root: Item) -> None:
        required = ("kept", "id", "title", "names", "sources", "applies", "counting", "rights", "clocks")
        optional = ("questions", "exemptions", "refusal", "complaint", "court")
        self.parts = root.parts(*required, optional=optional, of="a law file")
        form = self.parts["kept"]
        if form.text() != FORM:
            raise form.wrong(f"“kept” is {shown(form.text())} here, and must be {FORM}")
        self.sources = Sources(self.parts["sources"])
        self.entitlements = {one.kind: one for one in map(_entitlement, *_unzipped(self.parts["rights"]))}

    def read(self) -> Law:
        ident = self.parts["id"]
        if not _ID.fullmatch(ident.text()):
            raise ident.wrong("the id of a law is small letters, digits and hyphens, such as us-va")
        law = Law(
            id=ident.text(),
            title=self.parts["title"].text(),
            names=self.parts["names"].texts(of="names"),
            reach=self._reach(self.parts["applies"]),
            counting=self._counting(self.parts["counting"]),
            entitlements=self.entitlements,
            terms=self._each("clocks", self._term, lambda one: {(one.clock, kind) for kind in one.kinds}),
            pauses=self._each("questions", self._pause, lambda one: {(one.doubt, kind) for kind in one.kinds}),
            exemptions=self._each("exemptions", self._exemption, lambda one: {one.id}),
            refusal=self._cited("refusal"),
            complaint=self._cited("complaint"),
            court=self._cited("court"),
        )
        self.sources.finish()
        return law

    def _each(
        self, key: str, read: Callable[[Item], _Read], named: Callable[[_Read], Iterable[object]]
    ) -> tuple[_Read, ...]:
        """Read the list under `key`; no two of it may be about the same."""
        seen: set[object] = set()
        found = []
        for item in self.parts[key].items(of=key) if key in self.parts else ():
            one = read(item)
            if seen & set(named(one)):
                raise item.wrong(f"“{key}” already says something about this; keep one of the two")
            seen |= set(named(one))
            found.append(one)
        return tuple(found)

    def _cited(self, key: str) -> Citation | None:
        return self._citation(self.parts[key].parts(*_CITED, of=f"“{key}”")) if key in self.parts else None

    def _citation(self, parts: dict[str, Item]) -> Citation:
        return self.sources.cite(parts["section"].text(), parts["source"])

    def _reach(self, item: Item) -> Reach:
        parts = item.parts("people", "established", *_CITED, of="“applies”")
        people = frozenset(place_of(one) for one in parts["people"].items(of="people"))
        if not people:
            raise parts["people"].wrong("a law protects people somewhere; name a country or state")
        controllers = frozenset(place_of(one) for one in parts["established"].items(of="established"))
        return Reach(people=people, controllers=controllers, cited=self._citation(parts))

    def _counting(self, item: Item) -> Counting:
        parts = item.parts("ends-on-free-day", "holidays", *_CITED, of="“counting”")
        ends, holidays = parts["ends-on-free-day"], parts["holidays"].text()
        if ends.text() not in _ENDS:
            raise ends.wrong(f"a period that ends on a free day does one of two things{did_you_mean('', _ENDS)}")
        if holidays != "office":
            try:
                check_place(holidays)
            except UnknownPlaceError as error:
                raise parts["holidays"].wrong(f"{error}; write `office`, or a code such as US or DE-BY") from None
        return Counting(
            rolls=_ENDS[ends.text()],
            holidays=None if holidays == "office" else holidays,
            cited=self._citation(parts),
        )

    def _term(self, item: Item) -> Term:
        parts = item.parts("clock", "for", "within", *_CITED, optional=("extension",), of="a clock")
        clock = _member(parts["clock"], ClockKind)
        kinds = self._kinds(parts["for"])
        within = _span(parts["within"])
        return Term(
            clock=clock,
            # Whoever asks for an appeal by itself has its clock too.
            kinds=kinds | {RequestKind.APPEAL} if clock is ClockKind.APPEAL else kinds,
            within=within,
            cited=self._citation(parts),
            extension=self._extension(parts["extension"], within) if "extension" in parts else None,
        )

    def _extension(self, item: Item, within: Span) -> Extension:
        parts = item.parts("to", "reasons", *_CITED, of="an extension")
        to = _span(parts["to"])
        if not isinstance(to, Period) or not isinstance(within, Period) or not _is_longer(to, within):
            raise parts["to"].wrong("an extension leads to a later date: give the whole period from the start")
        reasons = frozenset(_member(one, ExtensionReason) for one in parts["reasons"].items(of="reasons"))
        if not reasons:
            raise parts["reasons"].wrong("an extension needs a reason; name those that the law accepts")
        return Extension(to=to, reasons=reasons, cited=self._citation(parts))

    def _pause(self, item: Item) -> Pause:
        parts = item.parts("about", "effect", "for", "needs", *_CITED, of="a question")
        return Pause(
            doubt=_member(parts["about"], Doubt),
            effect=_member(parts["effect"], Effect),
            kinds=self._kinds(parts["for"]),
            needs=frozenset(_member(one, Condition) for one in parts["needs"].items(of="needs")),
            cited=self._citation(parts),
        )

    def _exemption(self, item: Item) -> Exemption:
        parts = item.parts("id", "for", "says", *_CITED, of="an exemption")
        return Exemption(
            id=parts["id"].text(),
            kinds=self._kinds(parts["for"]),
            says=parts["says"].text(),
            cited=self._citation(parts),
        )

    def _kinds(self, item: Item) -> frozenset[RequestKind]:
        if item.texts(of="for") == ("all",):
            return frozenset(self.entitlements)
        kinds = {}
        for one in item.items(of="for"):
            kind = _member(one, RequestKind)
            if kind not in self.entitlements:
                raise one.wrong(f"“{kind}” is not among the “rights” of this law; add it there, or take it out here")
            kinds[kind] = one
        if not kinds:
            raise item.wrong("name the kinds of request this is for, or write all")
        return frozenset(kinds)


def _unzipped(item: Item) -> tuple[Sequence[str], Sequence[Item]]:
    entries = item.entries(of="“rights”")
    if not entries:
        raise item.wrong("a law gives at least one right; name it")
    return tuple(entries), tuple(entries.values())


def _entitlement(name: str, item: Item) -> Entitlement:
    if name not in set(RequestKind):
        raise item.wrong(f"{shown(name)} is no kind of request{did_you_mean(name, RequestKind)}")
    parts = item.parts("term", "section", of="a right")
    return Entitlement(kind=RequestKind(name), term=parts["term"].text(), section=parts["section"].text())


def _member(item: Item, family: type[_Member]) -> _Member:
    name = item.text()
    try:
        return family(name)
    except ValueError:
        raise item.wrong(f"{shown(name)} is not known here{did_you_mean(name, family)}") from None


def _span(item: Item) -> Span:
    try:
        return parse_span(item.text())
    except PeriodError as error:
        raise item.wrong(f"{error}; write an ISO 8601 duration such as P1M, or `10 business days`") from None


def _is_longer(one: Period, other: Period) -> bool:
    return one.after(_ANY_DAY) > other.after(_ANY_DAY)
