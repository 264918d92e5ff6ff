"""Which Maildirs stand under a folder, and the files of their messages."""

from dataclasses import dataclass, field
from pathlib import Path

from kept.connectors.folders import plainly, walked
from kept.connectors.maildir.messages import message_id
from kept.estate import Dataset
from kept.estate.errors import CannotError, MissingError

INBOX = "INBOX"
"""The location of a Maildir that is the system's folder itself; any other has that of its folder within."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """The Maildirs of one system."""

    path: Path
    system: str
    _places: dict[str, dict[str, Path]] = field(default_factory=dict)

    def locations(self) -> list[str]:
        """Return the location of each Maildir, one for the folder itself (`INBOX`) and those within, at any depth."""
        found = []
        for at, folders, _ in walked(self.path, system=self.system, hidden=()):
            if {"cur", "new"} <= set(folders):
                found.append(INBOX if at == "." else at)
                folders[:] = [one for one in folders if one not in {"cur", "new", "tmp"}]
        return sorted(found)

    def messages(self, dataset: Dataset) -> dict[str, Path]:
        """Return the file of each message by its id, in the order of the ids; `tmp`, being delivered, is left out.

        Raises `MissingError` where there is no such Maildir.
        """
        box = self._box(dataset)
        with plainly(dataset.location, system=self.system):
            names = [path for part in ("new", "cur") for path in (box / part).iterdir() if _is_message(path)]
        self._places[dataset.location] = {
            message_id(path.name): path for path in sorted(names, key=lambda one: one.name)
        }
        return self._places[dataset.location]

    def place(self, dataset: Dataset, message: str) -> Path | None:
        """Return where a message is now: where it was, or where a mail program has moved it; None where it is gone."""
        if not message or message.startswith(".") or "/" in message or ":" in message:
            raise CannotError(f"“{message}” is no message of {dataset.full_name}")
        known = self._places.get(dataset.location, {}).get(message)
        return known if known and known.exists() else self.messages(dataset).get(message)

    def _box(self, dataset: Dataset) -> Path:
        location = "." if dataset.location == INBOX else dataset.location
        box = self.path / location
        if ".." in Path(location).parts or not ((box / "cur").is_dir() and (box / "new").is_dir()):
            raise MissingError(f"The system “{self.system}” has no Maildir “{dataset.location}”")
        return box


def _is_message(path: Path) -> bool:
    return not path.name.startswith(".") and path.is_file()
