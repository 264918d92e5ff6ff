"""A folder of rotated log files as a connector."""

import fnmatch
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kept.connectors.logs.choosing import Chooser, Fields, line_key
from kept.connectors.logs.counting import measure as measure_all
from kept.connectors.logs.dividing import Divider
from kept.connectors.logs.editing import Editor
from kept.connectors.logs.files import Folder, ahead, family
from kept.connectors.logs.layouts import COMBINED, LAYOUTS, LINE, Layout, guess, order, pattern
from kept.connectors.logs.observing import observe
from kept.connectors.logs.rewriting import Rewriter
from kept.estate import Dataset, System
from kept.estate.change import Change, Erase, Read
from kept.estate.errors import CannotError
from kept.estate.ports import Acted, LiveDataset, Measure, Row
from kept.estate.selection import Key, Selection

_UNKNOWN = "unknown"


def open_logs(system: System, secret: str | None, base: Path | None = None) -> "LogConnector":  # noqa: ARG001 - openers answer to the same parameters
    """Open the folder at `system.url`, a `file:` url or a path, relative ones from `base`.

    `system.options` may name the format of a dataset (`access: combined`, `error: error` or `apache-error`) or of all
    (`format: combined`); without it the first lines tell. Raises `UnreachableError` where there is no such folder.
    """
    place = unquote(urlsplit(system.url).path) if system.url.startswith("file:") else system.url
    folder = Folder((base or Path()) / place, system.name)
    folder.names()
    known = {one.name for one in LAYOUTS}
    for dataset in system.datasets:
        named = system.options.get(dataset.name) or system.options.get("format")
        if named and named not in known:
            raise CannotError(f"{dataset.full_name} has the format “{named}”; known are: {', '.join(sorted(known))}")
    return LogConnector(system, folder)


@dataclass(frozen=True, slots=True)
class LogConnector:
    """The logs in one folder. A dataset's `location` is a pattern of file names, such as `access.log*`.

    Every line's own time decides, never the name of its file. Lines that cannot be read belong to no selection: they
    are counted in `structure`, and no change touches them. A line's key is `kept.connectors.logs.choosing.line_key`.
    """

    system: System
    folder: Folder

    def structure(self) -> tuple[LiveDataset, ...]:
        """Return a dataset for each declared pattern that has files, and one for each other family of files.

        What hides in the folder or lies in its subfolders is named, and is nobody's until it is declared.
        """
        families: dict[str, list[str]] = {}
        for name in self.folder.names():
            families.setdefault(self._location_of(name), []).append(name)
        beyond = sorted({f"{family(name)}*" for name in self.folder.beyond()})
        return (
            *(self._observed(location, names) for location, names in sorted(families.items())),
            *(LiveDataset(location=location, fields=()) for location in beyond),
        )

    def measure(self, dataset: Dataset, measures: Sequence[Measure]) -> list[int | datetime | None]:
        """Answer all `measures` while reading every file once."""
        fields = self._fields(dataset)
        return measure_all(fields, measures, ahead(self._blocks(dataset.location)))

    def read(self, dataset: Dataset, selection: Selection, fields: Sequence[str]) -> Iterator[Row]:
        """Stream the fields of the selected lines, file by file."""
        of = self._fields(dataset)
        wanted = [of.check(name) for name in fields]
        for names, parts in self._chosen(of, selection, frozenset(wanted)):
            yield {name: of.value(name, parts[names.index(name)]) for name in wanted}

    def keys(self, dataset: Dataset, selection: Selection) -> Iterator[Key]:
        """Stream the keys of the selected lines; equal lines give equal keys."""
        for names, parts in self._chosen(self._fields(dataset), selection, frozenset({LINE})):
            yield (line_key(parts[names.index(LINE)]),)

    def keyed(self, dataset: Dataset, selection: Selection, fields: Sequence[str]) -> Iterator[tuple[Key, Row]]:
        """Stream the keys and the fields of the selected lines."""
        of = self._fields(dataset)
        wanted = [of.check(name) for name in fields]
        for names, parts in self._chosen(of, selection, frozenset((*wanted, LINE))):
            row = {name: of.value(name, parts[names.index(name)]) for name in wanted}
            yield (line_key(parts[names.index(LINE)]),), row

    def spans(self, dataset: Dataset, selection: Selection, *, after: str | None = None) -> Iterator[str]:
        """Yield the names of the files, in the order of the alphabet."""
        self._fields(dataset).needed(selection)
        yield from (name for name in self.folder.names(dataset.location) if after is None or name > after)

    def act(self, dataset: Dataset, selection: Selection, change: Change, *, span: str, salt: bytes) -> Acted:
        """Carry out `change` on one file. See `Rewriter.carry_out` for what becomes of the file, and for the digest."""
        if "/" in span or not fnmatch.fnmatchcase(span, dataset.location):
            raise CannotError(f"“{span}” is no file of {dataset.full_name}")
        fields = self._fields(dataset)
        divider = Divider(fields, selection)
        if isinstance(change, Erase):
            return Rewriter(self.folder, divider, salt).carry_out(span)
        editor = Editor.of(change, dataset=dataset, layout=fields.layout)
        return Rewriter(self.folder, divider, salt, editor.edit).carry_out(span)

    def cannot(self, dataset: Dataset, change: Change) -> str | None:
        """Say which fields of a line cannot be rewritten."""
        if isinstance(change, Erase | Read):
            return None
        try:
            Editor.of(change, dataset=dataset, layout=self._layout(dataset))
        except CannotError as error:
            return str(error)
        return None

    def close(self) -> None:
        """Do nothing: files are closed as soon as they are read."""

    def _fields(self, dataset: Dataset) -> Fields:
        layout = self._layout(dataset)
        return Fields(dataset, layout, layout.stamps())

    def _layout(self, dataset: Dataset) -> Layout:
        named = self.system.options.get(dataset.name) or self.system.options.get("format")
        if named:
            return next(one for one in LAYOUTS if one.name == named)
        for block in self._blocks(dataset.location):
            found = guess(block)
            if found is not None:
                return found
        return COMBINED

    def _blocks(self, location: str) -> Iterator[bytes]:
        for name, file in self.folder.every(location):
            yield from self.folder.blocks(name, file)

    def _chosen(
        self, fields: Fields, selection: Selection, wanted: frozenset[str]
    ) -> Iterator[tuple[tuple[str, ...], tuple[bytes, ...]]]:
        asked = wanted | fields.needed(selection)
        names = order(fields.layout, asked)
        shape = pattern(fields.layout.name, asked)
        chooser, place = Chooser(fields, selection, names), names.index("at")
        for block in self._blocks(fields.dataset.location):
            for found in shape.finditer(block):
                parts = found.groups(b"")
                at = fields.stamps.read(parts[place])
                if at is not None and chooser.picks(parts, at):
                    yield names, parts

    def _location_of(self, name: str) -> str:
        declared = (one.location for one in self.system.datasets if fnmatch.fnmatchcase(name, one.location))
        return next(declared, f"{family(name)}*")

    def _observed(self, location: str, names: Sequence[str]) -> LiveDataset:
        dataset = next((one for one in self.system.datasets if one.location == location), None)
        if dataset is None:
            dataset = Dataset(name=_UNKNOWN, system=self.system.name, location=location)
        layout = self._layout(dataset) if dataset.name != _UNKNOWN else self._guessed(names)
        if layout is None:
            return LiveDataset(
                location=location, fields=(), unreadable=sum(block.count(b"\n") for block in self._of(names))
            )
        return observe(location, layout, self._of(names))

    def _guessed(self, names: Sequence[str]) -> Layout | None:
        return next((found for block in self._of(names) if (found := guess(block))), None)

    def _of(self, names: Sequence[str]) -> Iterator[bytes]:
        for name in names:
            with self.folder.opened(name) as file:
                if file is not None:
                    yield from self.folder.blocks(name, file)
