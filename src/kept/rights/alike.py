"""Whether two errands are about one person: a copy dies with its person's data, and with nobody else's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kept.plans.errand import Errand
from kept.rights.known import folded
from kept.rights.scope import reference_to


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """By what one person of an errand is told from others: the records that stand for them, and all that was said."""

    stands: frozenset[str] = field(repr=False)
    said: frozenset[str] = field(repr=False)

    @property
    def every(self) -> frozenset[str]:
        """Whatever may lead to the same person."""
        return self.stands | self.said


def traits_of(errand: Errand) -> tuple[Traits, ...]:
    """Return the traits of each person of an errand, of one class of people."""
    return tuple(
        Traits(
            stands=frozenset(f"{errand.whose} {reference_to(one.dataset, one.key)}" for one in person.stood),
            said=frozenset(f"{errand.whose} {one.kind}={folded(one.kind, one.value)}" for one in person.known_by),
        )
        for person in errand.people
    )


def is_same(one: Traits, other: Traits) -> bool:
    """Whether these are one person's.

    A record that stands for both makes them one. Two who share an address, each with a record of their own, are told
    apart by what was said besides; where nothing was, the other's record is gone, and they are taken for the same.
    """
    if one.stands & other.stands:
        return True
    if one.stands and other.stands:
        return one.said <= other.said or other.said <= one.said
    return bool(one.said & other.said)


def same_people(one: Errand, other: Errand) -> bool:
    """Whether two errands have a person in common."""
    return any(is_same(mine, theirs) for mine, theirs in _candidates(traits_of(one), traits_of(other)))


def _candidates(mine: Iterable[Traits], theirs: Iterable[Traits]) -> Iterator[tuple[Traits, Traits]]:
    """Yield the pairs that share anything."""
    led: dict[str, list[Traits]] = {}
    for one in theirs:
        for mark in one.every:
            led.setdefault(mark, []).append(one)
    for one in mine:
        for mark in one.every:
            yield from ((one, other) for other in led.get(mark, ()))
