"""An act of staff: what it asks, when it is open, what it sends, what it does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kept.app.rights.clerk import Clerk
from kept.app.rights.planning import Doing
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Actor, Asker
from kept.rights.kinds import RequestKind
from kept.rights.letters.letter import Letter
from kept.rights.stages import Way
from kept.rights.state import State
from kept.safeguards.roles import Power
from kept.terms import Message

Given = Mapping[str, str]
"""What was filled in, by the name of the field; a field that was left out is an empty text."""

Choice = tuple[str, Message | None]
"""A value and what it is called; without a message, it is a part of somebody's data, and called as that is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Something that an act asks: words, a date, or one of `choices`, worked out for the request at hand.

    Of a field of the kind `several`, many may be chosen: they are given a line each. It is asked of requests of the
    kinds in `of`, of all where there is none; with `askers`, of those alone that are made by one of them.
    """

    name: str
    kind: str = "words"
    choices: Callable[[Clerk, OpenRequest], tuple[Choice, ...]] | None = None
    is_required: bool = True
    of: frozenset[RequestKind] = frozenset()
    askers: frozenset[Asker] = frozenset(Asker)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act, open where its `way` is; without one, where `fits` says so.

    `allows` says whom the four-eyes rules let do it. `letter` is what would go out, shown before it does. A `final`
    one cannot be taken back. `doings` is what it would do to the records of a plan. `shows_sides`: what the plan blacks
    out is shown beside what was written. One that `shows_nobody` tells nothing of anybody: no look is recorded for it,
    and a role that sees nobody's data may do it.
    """

    name: str
    power: Power
    do: Callable[[Clerk, str, Actor, Given], object]
    way: Way | None = None
    fits: Callable[[State], bool] = lambda _state: False
    fields: tuple[Field, ...] = ()
    letter: Callable[[Clerk, OpenRequest, Given], Letter | None] | None = None
    final: bool = False
    allows: Callable[[State, Actor], bool] = lambda _state, _who: True
    shows_plan: bool = False
    doings: Callable[[Clerk, str], tuple[Doing, ...]] | None = None
    shows_sides: bool = False
    shows_nobody: bool = False

    def asks(self, opened: OpenRequest) -> tuple[Field, ...]:
        """Return what it asks of a request of that kind, from that asker."""
        ask = opened.request.received.ask
        fitting = (one for one in self.fields if ask.asker in one.askers)
        return tuple(one for one in fitting if not one.of or ask.kind in one.of)

    @property
    def is_previewed(self) -> bool:
        """Whether a letter is shown before it is done."""
        return self.letter is not None

    def is_open(self, opened: OpenRequest, clerk: Clerk) -> bool:
        """Whether it can be done with a request as it stands now."""
        if self.way is None:
            return self.fits(opened.request.state)
        return self.way in opened.request.standing(clerk.now).ways
