"""Records in which somebody seems to ask for something: pointed out once, until a member of staff has looked."""

from dataclasses import dataclass, field
from datetime import datetime

from pydantic import TypeAdapter

from kept.estate.selection import Key
from kept.records.models import PointerRow
from kept.rights.kinds import RequestKind
from kept.safeguards.sealing import RootKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A record that seems to ask for something: where it lies, and the words that say so."""

    dataset: str
    key: Key
    kind: RequestKind
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPointer:
    """A pointer that nobody has looked at yet."""

    number: int
    pointer: Pointer
    found_at: datetime


_POINTER: TypeAdapter[Pointer] = TypeAdapter(Pointer)


class Pointers:
    """What was pointed out to staff."""

    def __init__(self, root: RootKey) -> None:
        self._sealer = root.sealer("pointers")
        self._finder = root.finder("pointers")

    def add(self, pointer: Pointer, *, at: datetime) -> bool:
        """Point a record out; False where it was before."""
        mark = self._finder.mark(pointer.dataset, repr(pointer.key))
        sealed = self._sealer.seal(_POINTER.dump_json(pointer), context=f"pointer:{mark.hex()}")
        _, is_new = PointerRow.objects.get_or_create(
            mark=mark,
            defaults={"dataset": pointer.dataset, "kind": pointer.kind, "sealed": sealed, "found_at": at},
        )
        return is_new

    def open(self) -> tuple[OpenPointer, ...]:
        """Return what nobody has looked at yet, oldest first."""
        return tuple(
            OpenPointer(
                number=row.pk,
                pointer=_POINTER.validate_json(
                    self._sealer.open(bytes(row.sealed), context=f"pointer:{bytes(row.mark).hex()}")
                ),
                found_at=row.found_at,
            )
            for row in PointerRow.objects.filter(settled_at=None)
        )

    def waiting(self) -> int:
        """Return how many nobody has looked at yet."""
        return PointerRow.objects.filter(settled_at=None).count()

    def settle(self, number: int, *, at: datetime, request: str | None = None) -> None:
        """Note that a member of staff looked: it became a request, or it asks for nothing."""
        PointerRow.objects.filter(pk=number, settled_at=None).update(settled_at=at, request_id=request)
