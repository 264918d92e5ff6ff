"""Whose a traced record is: the people asked about, by which ways, and whether somebody else has a claim on it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kept.estate.ways import Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Whose a record is. People are numbers: their places in the errand.

    It is given to its `owners`; it is the own of those in `owning`. `ways` are the places, among its dataset's, of the
    ways that led to it. `joint`: somebody who was not asked about has a claim on it too.
    """

    owners: tuple[int, ...]
    owning: tuple[int, ...]
    ways: tuple[int, ...] = ()
    joint: bool = False

    def along(self, place: int, way: Way) -> "Claim":
        """Return whose a record is to which `way` leads from one of this claim."""
        return Claim(owners=self.owners, owning=self.owning if way.owns else (), ways=(place,), joint=self.joint)

    def shared(self) -> "Claim":
        """Return the same with somebody else's claim beside it."""
        return self if self.joint else replace(self, joint=True)


def of_person(number: int) -> Claim:
    """Return the claim of one person on a record that stands for them."""
    return Claim(owners=(number,), owning=(number,))


def together(claims: Iterable[Claim]) -> Claim | None:
    """Return whose a record is to which several ways lead; None where none does."""
    given = list(claims)
    if len(given) <= 1:
        return given[0] if given else None
    found = list(dict.fromkeys(given))
    if len(found) == 1:
        return found[0]
    return Claim(
        owners=_union(one.owners for one in found),
        owning=_union(one.owning for one in found),
        ways=_union(one.ways for one in found),
        joint=any(one.joint for one in found),
    )


def _union(numbers: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(sorted({one for each in numbers for one in each}))
