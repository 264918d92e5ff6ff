"""A folder of Maildirs as a connector."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kept.connectors.folders import folder_of, plainly
from kept.connectors.maildir.boxes import Boxes
from kept.connectors.maildir.messages import FIELDS, fields_of
from kept.connectors.onebyone import Chooser, erasing, measured, nothing, refuse_all_but_erase, wanted
from kept.estate import Dataset, System
from kept.estate.change import Change, Erase, Read
from kept.estate.ports import Acted, LiveDataset, LiveField, Measure, Row
from kept.estate.selection import Key, Selection


def open_maildir(system: System, secret: str | None, base: Path | None = None) -> "MaildirConnector":  # noqa: ARG001 - openers answer to the same parameters
    """Open the Maildirs under the folder at `system.url`, a `file:` url or a path, relative ones from `base`.

    Raises `UnreachableError` where there is no such folder.
    """
    return MaildirConnector(system, Boxes(folder_of(system, base), system.name))


@dataclass(frozen=True, slots=True)
class MaildirConnector:
    """Maildirs, each a dataset. A dataset's `location` is its folder, or `INBOX` where that is the system's own.

    A record is a message, its key `id`, and a span one message. It can be erased whole; no part of it can be masked or
    set (`CannotError`), and attachments are not looked into. No path leads out of a message.
    """

    system: System
    boxes: Boxes

    def structure(self) -> tuple[LiveDataset, ...]:
        """Return every Maildir; all have the same fields."""
        fields = tuple(LiveField(name=name, kind=kind) for name, kind in FIELDS.items())
        return tuple(LiveDataset(location=one, fields=fields, key=("id",)) for one in self.boxes.locations())

    def measure(self, dataset: Dataset, measures: Sequence[Measure]) -> list[int | datetime | None]:
        """Answer all `measures` while reading every message once."""
        chooser = Chooser(dataset, FIELDS)
        return measured(chooser, measures, self._rows(dataset, wanted(chooser, measures)))

    def read(self, dataset: Dataset, selection: Selection, fields: Sequence[str]) -> Iterator[Row]:
        """Stream the fields of the selected messages."""
        chooser = Chooser(dataset, FIELDS)
        names = [chooser.check(one) for one in fields]
        for row in self._rows(dataset, chooser.needed(selection).union(names)):
            if chooser.picks(selection, row):
                yield {name: row[name] for name in names}

    def keys(self, dataset: Dataset, selection: Selection) -> Iterator[Key]:
        """Stream the ids of the selected messages."""
        for row in self.read(dataset, selection, ["id"]):
            yield (str(row["id"]),)

    def spans(self, dataset: Dataset, selection: Selection, *, after: str | None = None) -> Iterator[str]:
        """Yield the ids of the messages that are selected now, in their order."""
        found = (key for (key,) in self.keys(dataset, selection))
        return (str(one) for one in found if after is None or str(one) > after)

    def act(self, dataset: Dataset, selection: Selection, change: Change, *, span: str, salt: bytes) -> Acted:
        """Erase one message, where it is selected; raise `CannotError` for any other change."""
        chooser = Chooser(dataset, FIELDS)
        fields = chooser.needed(selection)
        for name in getattr(change, "fields", getattr(change, "values", ())):
            chooser.check(name)
        refuse_all_but_erase(change, dataset=dataset, record="a message")
        for path, row in self._found(dataset, span, fields):
            if not chooser.picks(selection, row):
                break
            acted = erasing(path, (span,), salt=salt, system=self.system.name)
            if acted.count:
                return acted
        return nothing(salt)

    def cannot(self, dataset: Dataset, change: Change) -> str | None:  # noqa: ARG002 - the same in every mailbox
        """Say that a message goes whole or not at all."""
        return None if isinstance(change, Erase | Read) else "a message goes whole or not at all"

    def close(self) -> None:
        """Do nothing: files are closed as soon as they are read."""

    def _rows(self, dataset: Dataset, fields: Collection[str]) -> Iterator[Row]:
        for message in list(self.boxes.messages(dataset)):
            found = next(self._found(dataset, message, fields), None)
            if found is not None:
                yield found[1]

    def _found(self, dataset: Dataset, message: str, fields: Collection[str]) -> Iterator[tuple[Path, Row]]:
        """Yield where a message is and what it says, again as long as a mail program moves it away meanwhile."""
        while (path := self.boxes.place(dataset, message)) is not None:
            with suppress(FileNotFoundError), plainly(path.name, system=self.system.name):
                yield path, fields_of(path, fields)
