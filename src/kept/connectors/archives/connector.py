"""A folder of backup archives as a connector."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kept.connectors.archives.asking import Asking
from kept.connectors.archives.shelves import ARCHIVES, CONTENTS, OF_ARCHIVES, OF_CONTENTS, Shelves
from kept.connectors.folders import folder_of
from kept.connectors.onebyone import erasing, measured, nothing, refuse_all_but_erase, wanted
from kept.estate import Dataset, System
from kept.estate.change import Change, Read
from kept.estate.errors import CannotError, UnreadableError
from kept.estate.model import FieldKind
from kept.estate.ports import Acted, LiveDataset, LiveField, LiveReference, Measure, Row
from kept.estate.selection import Key, Selection


def open_archives(system: System, secret: str | None, base: Path | None = None) -> "ArchivesConnector":  # noqa: ARG001 - openers answer to the same parameters
    """Open the archives in the folder at `system.url`, a `file:` url or a path, relative ones from `base`.

    Raises `UnreachableError` where there is no such folder.
    """
    return ArchivesConnector(system, Shelves(folder_of(system, base), system.name))


@dataclass(frozen=True, slots=True)
class ArchivesConnector:
    """Archives (`level/region/name.tar.gz`), and from their manifests the accounts whose data each holds.

    The location `archives` has a record for each archive, `contents` one for each account in each. A span is an
    archive. An archive can be erased whole; nothing inside one can be erased, masked or set (`CannotError`). Only the
    manifest is read: whether the rest can be restored is not looked at.
    """

    system: System
    shelves: Shelves

    def structure(self) -> tuple[LiveDataset, ...]:
        """Return both datasets, counting archives whose manifest cannot be read, and each file that is no archive."""
        unreadable = sum(not self._is_readable(one) for one in self.shelves.names())
        to_archive = LiveReference(fields=("archive",), to=ARCHIVES, to_fields=("name",))
        ours = (
            LiveDataset(location=ARCHIVES, fields=_live(OF_ARCHIVES), key=("name",), unreadable=unreadable),
            LiveDataset(
                location=CONTENTS,
                fields=_live(OF_CONTENTS),
                key=("archive", "account"),
                references=(to_archive,),
                unreadable=unreadable,
            ),
        )
        return (*ours, *(LiveDataset(location=one, fields=(), unreadable=1) for one in self.shelves.others()))

    def measure(self, dataset: Dataset, measures: Sequence[Measure]) -> list[int | datetime | None]:
        """Answer all `measures`, opening every archive once at most."""
        asking = self._asking(dataset)
        return measured(asking.chooser, measures, asking.rows(wanted(asking.chooser, measures)))

    def read(self, dataset: Dataset, selection: Selection, fields: Sequence[str]) -> Iterator[Row]:
        """Stream the fields of the selected records, archive by archive."""
        asking = self._asking(dataset)
        names = [asking.chooser.check(one) for one in fields]
        for row in asking.rows(asking.chooser.needed(selection).union(names)):
            if asking.chooser.picks(selection, row):
                yield {name: row[name] for name in names}

    def keys(self, dataset: Dataset, selection: Selection) -> Iterator[Key]:
        """Stream the keys of the selected records."""
        names = self._asking(dataset).chooser.key()
        for row in self.read(dataset, selection, names):
            values = (row[name] for name in names)
            yield tuple(one if isinstance(one, str | int) else str(one) for one in values)

    def spans(self, dataset: Dataset, selection: Selection, *, after: str | None = None) -> Iterator[str]:
        """Yield the names of the archives of which something is selected now, in the order of the alphabet."""
        asking = self._asking(dataset)
        fields = asking.chooser.needed(selection)
        for name in self.shelves.names():
            later = after is None or name > after
            if later and any(asking.chooser.picks(selection, row) for row in asking.rows_of(name, fields)):
                yield name

    def act(self, dataset: Dataset, selection: Selection, change: Change, *, span: str, salt: bytes) -> Acted:
        """Erase one archive, where it is selected; raise `CannotError` for anything less."""
        asking = self._asking(dataset)
        fields = asking.chooser.needed(selection)
        for name in getattr(change, "fields", getattr(change, "values", ())):
            asking.chooser.check(name)
        refuse_all_but_erase(change, dataset=dataset, record="a record")
        if dataset.location != ARCHIVES:
            error = CannotError(f"Nothing can be erased inside an archive, so no record of {dataset.full_name} can")
            error.advice = "Erase whole archives by their age, and keep who was erased out of what is restored."
            raise error
        path = self.shelves.file(span)
        if not any(asking.chooser.picks(selection, row) for row in asking.rows_of(span, fields)):
            return nothing(salt)
        return erasing(path, (span,), salt=salt, system=self.system.name)

    def cannot(self, dataset: Dataset, change: Change) -> str | None:  # noqa: ARG002 - the same in every archive
        """Say that archives go whole, by their age."""
        return None if isinstance(change, Read) else "an archive goes whole, by its age"

    def close(self) -> None:
        """Do nothing: files are closed as soon as they are read."""

    def _asking(self, dataset: Dataset) -> Asking:
        return Asking(self.shelves, self.system, dataset)

    def _is_readable(self, name: str) -> bool:
        with suppress(UnreadableError, FileNotFoundError):
            self.shelves.manifest(name)
            return True
        return False


def _live(fields: dict[str, FieldKind]) -> tuple[LiveField, ...]:
    return tuple(LiveField(name=name, kind=kind) for name, kind in fields.items())
