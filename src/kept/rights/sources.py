"""What the files about laws have in common: places, and sources by which every figure says where it was seen."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from babel import Locale

from kept.estate.errors import EstateFileError
from kept.estate.nodes import Item, did_you_mean, shown
from kept.rights.errors import LawFileError
from kept.rights.law import Citation

_NAME = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_PLACE = re.compile("(?P<country>[A-Z]{2})(-[A-Z0-9]{1,3})?")
_COUNTRIES = frozenset(name for name in map(str, Locale("en").territories) if re.fullmatch("[A-Z]{2}", name))
_Read = TypeVar("_Read")


def read_text(path: Path) -> str:
    """Return a file of the laws as text."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise LawFileError(f"{path} cannot be read ({error.strerror})") from error
    except UnicodeDecodeError:
        raise LawFileError(f"{path} is not a text in UTF-8") from None


def refusing(read: Callable[[], _Read]) -> _Read:
    """Return what `read` reads; what the reader of nodes refuses is an error of a law file here."""
    try:
        return read()
    except EstateFileError as error:
        raise LawFileError(str(error)) from None


class Sources:
    """The sources that a file names, by which its citations say where they were seen. Each must be used."""

    def __init__(self, item: Item) -> None:
        self._items = item.entries(of="“sources”")
        for name, one in self._items.items():
            if not _NAME.fullmatch(name):
                raise one.wrong(f"{shown(name)} is no name of a source; write small letters, digits and hyphens")
        self._read = {name: one.parts("at", "checked", of="a source") for name, one in self._items.items()}
        self._used: set[str] = set()

    def cite(self, section: str, source: Item) -> Citation:
        """Return the citation of a section that was seen in a source."""
        name = source.text()
        if name not in self._read:
            raise source.wrong(f"{shown(name)} is no source of this file{did_you_mean(name, self._read)}")
        self._used.add(name)
        read = self._read[name]
        return Citation(section=section, source=read["at"].text(), checked_on=read["checked"].day())

    def finish(self) -> None:
        """Refuse a source that nothing was seen in."""
        for name, item in self._items.items():
            if name not in self._used:
                raise item.wrong(f"nothing in this file was seen in the source {shown(name)}; take it out")


def place_of(item: Item) -> str:
    """Read a country (`DE`) or state (`DE-BY`)."""
    place = item.text()
    read = _PLACE.fullmatch(place)
    if read is None or read["country"] not in _COUNTRIES:
        raise item.wrong(f"{shown(place)} is no country or state; write a code of ISO 3166, such as DE or US-CA")
    return place
