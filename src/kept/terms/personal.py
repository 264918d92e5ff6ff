"""Personal data that hides itself from logs, errors and tracebacks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Personal:
    """A piece of personal data. It prints as ‹personal›; `reveal()` is a word that one can search for."""

    _value: str

    def reveal(self) -> str:
        """Return the value. The caller answers for where it goes."""
        return self._value

    def __repr__(self) -> str:
        return "‹personal›"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)
