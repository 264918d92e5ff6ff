"""What can be asked of archives and of their contents, and how the two hang together."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from kept.connectors.archives.shelves import ARCHIVES, CONTENTS, OF_ARCHIVES, OF_CONTENTS, Shelves
from kept.connectors.onebyone import Chooser
from kept.estate import Dataset, System
from kept.estate.errors import CannotError, MissingError, UnreadableError
from kept.estate.ports import Row, Value
from kept.estate.selection import Has
from kept.estate.values import comparable


@dataclass(frozen=True, slots=True)
class Asking:
    """Questions about one dataset, of archives or of contents.

    From a content, a path leads through a reference by the field `archive` to its archive; `Has` asks an archive for
    contents that point at it so. An account's id is read as the kind that the estate declares of it.
    """

    shelves: Shelves
    system: System
    dataset: Dataset
    chooser: Chooser = field(init=False)

    def __post_init__(self) -> None:
        if self.dataset.location == ARCHIVES:
            chooser = Chooser(self.dataset, OF_ARCHIVES, self._holds)
        elif self.dataset.location == CONTENTS:
            declared = self.dataset.field("account")
            account = declared.kind if declared else OF_CONTENTS["account"]
            through = {f"{step}.{name}": kind for step in self._steps() for name, kind in OF_ARCHIVES.items()}
            chooser = Chooser(self.dataset, {**OF_CONTENTS, "account": account, **through})
        else:
            raise MissingError(f"The system “{self.system.name}” has no “{self.dataset.location}”: only its archives")
        object.__setattr__(self, "chooser", chooser)

    def rows(self, fields: Collection[str]) -> Iterator[Row]:
        """Yield every record with at least `fields`."""
        for name in self.shelves.names():
            yield from self.rows_of(name, fields)

    def rows_of(self, name: str, fields: Collection[str]) -> Iterator[Row]:
        """Yield the records of one archive, none where it has gone meanwhile."""
        try:
            if self.dataset.location == ARCHIVES:
                found = iter((self.shelves.archive(name, fields),))
            else:
                found = self._contents(name, fields)
        except FileNotFoundError:
            return
        yield from found

    def _contents(self, name: str, fields: Collection[str]) -> Iterator[Row]:
        accounts = self.shelves.manifest(name).accounts
        archive = self.shelves.archive(name, {one.rpartition(".")[2] for one in fields if "." in one})
        more: dict[str, Value] = {f"{step}.{one}": value for step in self._steps() for one, value in archive.items()}
        kind = self.chooser.kinds["account"]
        held = [comparable(one, kind) for one in accounts]
        if None in held:
            raise UnreadableError(f"{name}, in the system “{self.system.name}”, names accounts that are no {kind}")
        return ({"archive": name, "account": one, **more} for one in held)

    def _holds(self, selection: Has, row: Row) -> bool:
        contents = self._pointing(selection)
        fields = contents.chooser.needed(selection.where)
        rows = contents.rows_of(str(row["name"]), fields)
        return any(contents.chooser.picks(selection.where, one) for one in rows)

    def _pointing(self, selection: Has) -> "Asking":
        other = next((one for one in self.system.datasets if one.name == selection.dataset), None)
        reference = other.reference(selection.reference) if other else None
        if other is None or other.location != CONTENTS:
            raise CannotError(f"{self.system.name} has no dataset “{selection.dataset}” that points at archives")
        if reference is None or reference.fields != ("archive",):
            raise MissingError(f"{other.full_name} has no reference “{selection.reference}” by its field “archive”")
        return Asking(self.shelves, self.system, other)

    def _steps(self) -> list[str]:
        """Return the references that lead from contents to archives."""
        archives = {one.full_name for one in self.system.datasets if one.location == ARCHIVES}
        return [one.name for one in self.dataset.references if one.to in archives and one.fields == ("archive",)]
