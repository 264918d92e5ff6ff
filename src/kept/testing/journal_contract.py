"""What every journal of a plan must do, as tests: subclass `JournalContract` and supply a fixture `reopen`.

`reopen` is a function: each call returns a journal of `PLAN` that remembers what the ones before it wrote, as a
process does that was started again. At the start of each test there is nothing to remember. A journal that several
may open at once subclasses `SharedJournalContract` as well.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from kept.estate.change import Erase
from kept.estate.selection import Before, IsNull, Key
from kept.plans import Journal, Plan, Step
from kept.plans.errors import BusyPlanError
from kept.plans.journal import Confirmed, Done, Event, Frozen, Given, Intended, Traced, Tracing
from kept.terms import Message

Reopen = Callable[[], Journal]
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DIGEST = "0f" * 32


def _step(number: str) -> Step:
    return Step(
        id=number,
        dataset="support.message",
        selection=Before("conversation.last_at", NOW),
        change=Erase(),
        clause="6.1.4",
        because=Message("retention-step", {"clause": "6.1.4"}),
        count=5,
        traced=True,
    )


PLAN = Plan(
    id="plan-contract",
    purpose="retention",
    made_at=NOW,
    policy_digest="sha256:p",
    estate_revision="sha256:e",
    salt="00ff",
    steps=(_step("1"), _step("2")),
)
EVENTS: tuple[Event, ...] = (
    Traced(step="1", count=3),
    Intended(step="1", span="0"),
    Done(step="1", span="0", count=3, digest=DIGEST),
    Intended(step="1", span="access.log-20260823.gz"),
    Done(step="1", span="access.log-20260823.gz", count=0, digest=DIGEST, resumed=True),
    Confirmed(step="1", remaining=0),
    Given(step="1", count=2, digest="ab" * 32),
    Confirmed(step="2", remaining=7),
)
KEYS: tuple[Key, ...] = ((1,), (-(2**62),), ("17",), ("",), ("Zoë, 3",), (4, "four"), ("a", "b", 3))


class StoreLostError(Exception):
    """Raised by the contract where a store goes away while its keys are read."""


def _torn(keys: tuple[Key, ...]) -> Iterator[Key]:
    yield from keys
    raise StoreLostError


def _frozen(journal: Journal, step: str) -> list[Key]:
    return [key for piece in journal.frozen(step) for key in piece.keys]


class JournalContract:
    """What every `Journal` must do."""

    def test_a_new_journal_is_empty(self, reopen: Reopen) -> None:
        """No line, and no keys of any step."""
        journal = reopen()

        assert (list(journal.events()), list(journal.frozen("1"))) == ([], [])

    def test_events_of_every_kind_come_back_in_order(self, reopen: Reopen) -> None:
        """Each equal to what was written, in the journal that wrote them and in one opened afterwards."""
        journal = reopen()
        for event in EVENTS:
            journal.write(event)

        assert tuple(journal.events()) == EVENTS
        assert tuple(reopen().events()) == EVENTS

    def test_a_journal_is_written_on_where_the_last_one_ended(self, reopen: Reopen) -> None:
        """A process that died is followed by one that reads, and writes the next line."""
        reopen().write(EVENTS[0])
        journal = reopen()
        before = tuple(journal.events())

        journal.write(EVENTS[1])

        assert before == EVENTS[:1]
        assert tuple(reopen().events()) == EVENTS[:2]

    def test_frozen_keys_come_back_as_they_were(self, reopen: Reopen) -> None:
        """Numbers as numbers, texts as texts, in their order, and counted."""
        journal = reopen()

        counted = journal.freeze("1", iter(KEYS))

        assert counted == len(KEYS)
        assert _frozen(journal, "1") == list(KEYS)
        assert _frozen(reopen(), "1") == list(KEYS)

    def test_frozen_keys_are_always_cut_the_same_way(self, reopen: Reopen) -> None:
        """A chunk is a span: a later process must find the same one under the same number."""
        journal = reopen()
        journal.freeze("1", ((number,) for number in range(2500)))

        cut = [list(journal.frozen("1")), list(journal.frozen("1")), list(reopen().frozen("1"))]

        assert cut[0] == cut[1] == cut[2]
        assert len(cut[0]) > 1
        assert all(piece.keys for piece in cut[0])

    def test_the_keys_of_steps_do_not_mix(self, reopen: Reopen) -> None:
        """Each step has its own; a step without any has none."""
        journal = reopen()
        journal.freeze("1", [(1,)])
        journal.freeze("2", [(2,), (3,)])

        counted = journal.freeze("1", [])

        assert counted == 0
        assert (_frozen(journal, "1"), _frozen(journal, "2")) == ([], [(2,), (3,)])

    def test_events_written_together_are_all_kept_in_order(self, reopen: Reopen) -> None:
        """As if each had been written alone."""
        reopen().write(*EVENTS)

        assert tuple(reopen().events()) == EVENTS

    def test_pieces_of_several_steps_are_laid_one_after_the_other(self, reopen: Reopen) -> None:
        """Each step keeps its own, with what makes them still due; laid anew, all of them are new."""
        journal = reopen()
        first, second = Frozen(keys=((1,), ("a",)), standing=IsNull("ended")), Frozen(keys=((2, "b"),))
        journal.lay([("1", first), ("2", second)], anew=True)
        journal.lay([("1", second)], anew=False)

        kept = [list(reopen().frozen(step)) for step in ("1", "2")]
        journal.lay([("2", first)], anew=True)

        assert kept == [[first, second], [second]]
        assert [list(reopen().frozen(step)) for step in ("1", "2")] == [[], [first]]

    def test_pieces_and_events_are_kept_together(self, reopen: Reopen) -> None:
        """The lines come after those that were there."""
        journal, piece = reopen(), Frozen(keys=((1,),))
        journal.write(EVENTS[0])

        journal.lay([("1", piece)], *EVENTS[1:3], anew=True)

        assert (tuple(reopen().events()), list(reopen().frozen("1"))) == (EVENTS[:3], [piece])

    def test_freezing_again_replaces_the_earlier_keys(self, reopen: Reopen) -> None:
        """Of a try that was broken off, nothing is left over, however long it was."""
        journal = reopen()
        journal.freeze("1", ((number,) for number in range(2500)))

        journal.freeze("1", [(7,)])

        assert _frozen(journal, "1") == [(7,)]

    def test_a_store_that_is_lost_while_it_is_read_leaves_the_earlier_keys(self, reopen: Reopen) -> None:
        """Half of the keys are never taken for all of them."""
        journal = reopen()
        journal.freeze("1", [(1,), (2,)])

        with pytest.raises(StoreLostError):
            journal.freeze("1", _torn(((3,),)))

        assert _frozen(journal, "1") == [(1,), (2,)]


class SharedJournalContract:
    """What a `Journal` must do that two may open at the same time: the second is refused before it acts."""

    def test_who_writes_second_is_refused_and_nothing_of_theirs_is_kept(self, reopen: Reopen) -> None:
        """Both have read the same lines; one goes on, the other is told."""
        first, second = reopen(), reopen()
        list(first.events())
        list(second.events())
        first.write(EVENTS[0])

        with pytest.raises(BusyPlanError):
            second.write(EVENTS[1], EVENTS[2])

        first.write(EVENTS[2])
        assert tuple(reopen().events()) == (EVENTS[0], EVENTS[2])

    def test_who_freezes_second_does_not_replace_the_keys_of_the_first(self, reopen: Reopen) -> None:
        """By then the first may have acted: what the second finds in the store is no longer all."""
        first, second = reopen(), reopen()
        list(first.events())
        list(second.events())
        first.freeze("1", [(1,), (2,)])
        first.write(EVENTS[0])

        with pytest.raises(BusyPlanError):
            second.freeze("1", [(2,)])

        assert _frozen(reopen(), "1") == [(1,), (2,)]

    def test_who_lays_second_leaves_the_keys_of_the_first(self, reopen: Reopen) -> None:
        """With lines or without: both are refused as one."""
        first, *others = reopen(), reopen(), reopen()
        for journal in (first, *others):
            list(journal.events())
        first.lay([("1", Frozen(keys=((1,),)))], EVENTS[0], anew=True)

        for journal, lines in zip(others, ((), EVENTS[:1]), strict=True):
            with pytest.raises(BusyPlanError):
                journal.lay([("2", Frozen(keys=((2,),)))], *lines, anew=True)

        assert (_frozen(reopen(), "1"), _frozen(reopen(), "2")) == ([(1,)], [])

    def test_of_two_who_trace_at_once_one_alone_keeps_pieces(self, reopen: Reopen) -> None:
        """Whoever comes second leaves none, neither in place of the first one's nor beside them."""
        first, second = reopen(), reopen()
        for journal in (first, second):
            list(journal.events())
        first.lay([("1", Frozen(keys=((1,),)))], Tracing(step="1"), anew=True)

        with pytest.raises(BusyPlanError):
            second.lay([("2", Frozen(keys=((2,),)))], Tracing(step="2"), anew=True)
        with pytest.raises(BusyPlanError):
            second.lay([("2", Frozen(keys=((3,),)))], anew=False)

        first.lay([("1", Frozen(keys=((4,),)))], EVENTS[0], anew=False)
        assert (_frozen(reopen(), "1"), _frozen(reopen(), "2")) == ([(1,), (4,)], [])
