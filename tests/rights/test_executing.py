"""Keys of a plan that are too many to be kept at once are begun with a line, by which a second process is kept out."""

from kept.estate.change import Erase
from kept.estate.selection import Everything
from kept.plans.journal import Frozen, Progress, Tracing
from kept.plans.plan import Step
from kept.rights.executing import AT_ONCE, Freezing
from kept.rights.planning import mark_of
from kept.rights.sorting import Piece
from kept.rights.trail import Traced
from kept.terms import Message
from kept.testing.journal import InMemoryJournal
from tests.verdict.declared import dataset

STEP = Step(
    id="1",
    dataset="s.visit",
    change=Erase(),
    selection=Everything(),
    clause="7.3.1",
    because=Message("rights-plan-step"),
    count=0,
)
RECORDS = Traced(dataset=dataset("visit"), keys=[], rows=[], claims=[])


def frozen(pieces):
    journal = InMemoryJournal()
    freezing = Freezing(steps={mark_of(STEP): STEP}, journal=journal)
    for number in range(pieces):
        freezing.take(Piece(dataset="s.visit", change=Erase(), keys=((number,),)), RECORDS)
    return journal, freezing.trace()


def test_few_keys_are_kept_in_one_go_and_leave_no_line_of_their_own():
    journal, trace = frozen(AT_ONCE - 1)

    assert (journal.lines, trace.is_whole, len(trace.pieces)) == ([], True, AT_ONCE - 1)


def test_many_keys_leave_a_line_with_the_first_of_them_and_begin_nothing():
    journal, trace = frozen(2 * AT_ONCE + 1)

    assert journal.lines == [Tracing(step="1")]
    assert not Progress.of(journal.lines).is_begun
    assert (journal.keys["1"][0], len(journal.keys["1"])) == (Frozen(keys=((0,),)), 2 * AT_ONCE)
    assert (trace.is_whole, trace.counts) == (False, {"1": 2 * AT_ONCE + 1})
