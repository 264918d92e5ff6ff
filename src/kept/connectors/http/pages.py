"""A firm's list, page after page: each is looked at and let go before the next is asked for."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kept.connectors.http.caller import Answer, Caller
from kept.connectors.http.description import Paging, Shelf
from kept.estate.errors import UnreadableError

Item = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The pages of one list, asked for with the parameters that narrow it."""

    caller: Caller
    shelf: Shelf
    parameters: Mapping[str, str]
    _seen: set[bytes] = field(default_factory=set, init=False)

    def items(self) -> Iterator[Item]:
        """Yield every record of the list.

        Raises `UnreadableError` where an answer is not as described, or where the same page comes a second time: the
        list would never end.
        """
        path, asked = self.shelf.path, {**self.parameters, **self._first()}
        number = 1
        while True:
            answer = self.caller.listed(path, asked, about=self.shelf.path)
            items = self._items(answer)
            yield from items
            onward = self._onward(answer, items, number)
            if onward is None:
                return
            number += 1
            path, more = onward
            asked = {**asked, **more} if path == self.shelf.path else {}

    def _first(self) -> dict[str, str]:
        onward = self.shelf.onward
        first = {onward.size: str(onward.most)} if onward.size else {}
        return first | ({onward.parameter: "1"} if onward.by is Paging.PAGE else {})

    def _items(self, answer: Answer) -> list[Item]:
        found = at(answer.body, self.shelf.items)
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            where = ".".join(self.shelf.items) or "its top"
            raise self._unreadable(f"has no list of records at {where}")
        if found:
            self._refuse_again(json.dumps(found, sort_keys=True).encode())
        return found

    def _onward(self, answer: Answer, items: list[Item], number: int) -> tuple[str, dict[str, str]] | None:
        onward, path = self.shelf.onward, self.shelf.path
        match onward.by:
            case Paging.NONE:
                return None
            case Paging.LINK:
                self._refuse_again((answer.next or "").encode())
                return (answer.next, {}) if answer.next else None
            case Paging.CURSOR:
                marker = at(answer.body, onward.next)
                if marker is None or marker in ("", False):
                    return None
                if not isinstance(marker, str | int):
                    raise self._unreadable(f"has no marker at {'.'.join(onward.next)}")
                self._refuse_again(f"marker {marker}".encode())
                return path, {onward.parameter: str(marker)}
            case Paging.PAGE:
                return (path, {onward.parameter: str(number + 1)}) if self._goes_on(answer, items, number) else None

    def _goes_on(self, answer: Answer, items: list[Item], number: int) -> bool:
        last = at(answer.body, self.shelf.onward.last) if self.shelf.onward.last else None
        return number < last if isinstance(last, int) else bool(items)

    def _refuse_again(self, page: bytes) -> None:
        digest = hashlib.sha256(page).digest()[:16]
        if page and digest in self._seen:
            raise self._unreadable("goes round in a ring: the same page comes a second time")
        self._seen.add(digest)

    def _unreadable(self, what: str) -> UnreadableError:
        return UnreadableError(f"What the system “{self.caller.system}” answers to {self.shelf.path} {what}")


def at(body: object, steps: tuple[str, ...]) -> object:
    """Return what stands at a place within an answer, None where nothing does."""
    found = body
    for step in steps:
        if not isinstance(found, dict):
            return None
        found = found.get(step)
    return found
