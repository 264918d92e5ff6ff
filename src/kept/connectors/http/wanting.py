"""What a change makes of a record: the values that it is to have, or that it is to be gone."""

from collections.abc import Mapping
from dataclasses import dataclass

from kept.connectors.http.records import Form
from kept.estate import Dataset
from kept.estate.change import Change, Erase, Redact, written_by
from kept.estate.errors import CannotError, MissingError
from kept.estate.model import FieldKind
from kept.estate.naming import redacted
from kept.estate.ports import Row, Value
from kept.estate.values import comparable

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanting:
    """A change to records of `dataset`, held against what the firm's description allows.

    Raises `CannotError` or `MissingError`, when it is made, for a change that cannot be asked of the firm.
    """

    dataset: Dataset
    form: Form
    change: Change

    def __post_init__(self) -> None:
        if isinstance(self.change, Erase):
            if self.form.shelf.erase is None:
                raise CannotError(
                    f"Records of {self.dataset.full_name} cannot be erased at this firm, by its description"
                )
            return
        for name in self.change.fields if isinstance(self.change, Redact) else self._written():
            self._refuse(name)

    def of(self, row: Row) -> Values | None:
        """Return the values that the record is to have, None where it is to be gone."""
        match self.change:
            case Erase():
                return None
            case Redact():
                held = {name: row[name] for name in self.change.fields}
                return {
                    name: redacted(value, self.change.texts) if isinstance(value, str) else value
                    for name, value in held.items()
                }
            case _:
                return self._written()

    def _written(self) -> Values:
        wanted = written_by(self.change, dataset=self.dataset)
        return {name: None if value is None else self._read(name, value) for name, value in wanted.items()}

    def _read(self, name: str, value: str | int) -> Value:
        kind = self._kind(name)
        written = comparable(value, kind)
        if written is None:
            raise CannotError(f"“{name}” of {self.dataset.full_name} is of the kind {kind} and cannot be set to that")
        return written

    def _refuse(self, name: str) -> None:
        self._kind(name)
        if name in self.form.shelf.key or name in self.dataset.key:
            raise CannotError(f"“{name}” is part of the key of {self.dataset.full_name} and tells its records apart")
        deed = self.form.shelf.change
        if deed is None or name not in deed.fields:
            raise CannotError(
                f"“{name}” of {self.dataset.full_name} cannot be changed at this firm, by its description"
            )

    def _kind(self, name: str) -> FieldKind:
        kind = self.form.kinds.get(name)
        if kind is None:
            raise MissingError(f"{self.dataset.full_name} has no field “{name}”")
        return kind


def differs(row: Row, values: Values | None) -> bool:
    """Whether a record is not yet as it is to be."""
    return values is None or any(row[name] != value for name, value in values.items())
