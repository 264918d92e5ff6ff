"""What our own records tell of copies, looks, holds and uses becomes the value of a finding, and names nobody."""

from kept.holds import Hold
from kept.holds.accounting import UNFILED, Accounted, Lack
from kept.holds.undone import Undone
from kept.rights.asked import Asker
from kept.rights.copied import Copied, Lying
from kept.rights.kinds import RequestKind
from kept.rights.promised import About
from kept.safeguards.glances import Glance
from kept.verdict.findings import Disclosures, Fetchable, Holding
from kept.verdict.told import of_copies, of_disclosures, of_holds, of_looks
from tests.verdict.declared import NOW

COPY = Copied(kind=RequestKind.ACCESS, asker=Asker.SUBJECT, laws=frozenset(), whole=True, records=4, strange={"s.b": 1})


def test_only_the_copies_that_a_clause_is_about_are_counted():
    about = About(kinds=frozenset({RequestKind.ACCESS}))
    taken = Copied(kind=RequestKind.PORTABILITY, asker=Asker.SUBJECT, laws=frozenset(), whole=True)

    assert of_copies(Fetchable(id="p", about=about), Lying(copies=(COPY, taken), left=2)) == (
        "count\t1",
        "records\t4",
        "strange\t1",
        "untold\t0",
        "left\t2",
        "dataset\ts.b",
    )


def test_holds_and_what_is_gone_in_spite_of_them_are_those_of_the_clause():
    holds = [Hold(case=one, clause=one, begins=NOW) for one in ("4.2.1", "4.2.2")]
    gone = [
        Undone(clause="4.2.1", dataset="s.a", count=2),
        Undone(clause="4.2.1", dataset="s.b", count=None),
        Undone(clause="4.2.2", dataset="s.c", count=1),
    ]

    assert of_holds(Holding(id="p", clause="4.2.1"), holds, gone) == (
        "count\t1",
        "endless\t1",
        "gone\t2",
        "gone_from\ts.a",
        "silent\ts.b",
    )


def test_what_no_file_tells_of_counts_where_it_is_asked_for():
    found = [Accounted(clause="4.2.1", silent_until=NOW), Accounted(clause="4.2.2", lacks=frozenset({Lack.WORD}))]

    def told(**probe):
        return of_disclosures(Disclosures(id="p", **probe), [*found, UNFILED])

    assert told(clause="4.2.1", unfiled=False) == (
        *("count\t1", "unfiled\t0", "incomplete\t0", "unreviewed\t0", "untold\t0"),
        f"silent_until\t{NOW.isoformat()}",
    )
    assert told(clause=None)[:5] == ("count\t3", "unfiled\t1", "incomplete\t0", "unreviewed\t0", "untold\t1")


def test_looks_are_counted_with_what_is_wrong_with_them():
    looks = [Glance(is_shown=True, has_purpose=True), Glance(is_shown=False, has_purpose=True)]

    assert of_looks([*looks, Glance(is_shown=True, has_purpose=False)]) == ("count\t3", "hidden\t1", "purposeless\t1")
