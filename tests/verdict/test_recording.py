"""Our own records are asked once for all probes, and where nobody keeps any that is said."""

from kept.estate import Estate
from kept.holds import Hold
from kept.rights.kinds import RequestKind
from kept.rights.promised import About
from kept.terms import Message
from kept.verdict.findings import HeldBack, Holding, Looks, Requested, Returned
from kept.verdict.measuring import NO_POLICY
from kept.verdict.recording import Recorded
from tests.verdict.declared import NOW

ABOUT = About(kinds=frozenset({RequestKind.ACCESS}))


class Counted:
    """Our own records, which count how often they are asked for what."""

    def __init__(self):
        self.asked = []

    def __getattr__(self, name):
        def answer(*args, **kwargs):
            self.asked.append(name)
            return {} if name == "returned" else ()

        return answer


def recorded(records):
    return Recorded(records=records, estate=Estate(), connectors={}, policy=NO_POLICY, now=NOW)


def test_what_several_probes_need_is_read_once():
    records = Counted()
    there = recorded(records)

    for number in (1, 2):
        there.finding(Requested(id=f"r{number}", about=ABOUT))
        there.finding(Returned(id=f"b{number}"))
        there.finding(Holding(id=f"h{number}", clause="4.2.1"))

    assert sorted(records.asked) == ["handled", "holds", "returned", "undone"]


def test_without_records_nothing_is_known_of_requests_and_nothing_is_held():
    there = recorded(None)

    assert there.finding(Looks(id="l")).error == Message("records-not-answered", {"reason": "verdict.no-records"})
    assert there.finding(HeldBack(id="h")).value == ()


def test_a_hold_without_an_end_is_counted_for_its_clause():
    class Held(Counted):
        """Our own records, with a hold in force."""

        def holds(self, *, at):
            return (Hold(case="c", clause="4.2.1", begins=NOW),)

    counts = [recorded(Held()).finding(Holding(id="h", clause=one)).value[:2] for one in ("4.2.1", "4.2.2")]

    assert counts == [("count\t1", "endless\t1"), ("count\t0", "endless\t0")]
