"""What a visit to a panel means for the clauses that speak of it."""

from dataclasses import replace

from kept.estate import Estate, Field
from kept.estate.panels import Changing, Door, Guarding, Panel, Saying, Showing
from kept.estate.selection import Equals
from kept.policy.commitments import Guards, Honours, Right, Uses
from kept.terms import Message
from kept.verdict import Basis, Finding
from kept.verdict.checks import compile_checks
from tests.verdict.declared import NOW, dataset, estate, judged, policy, said

SEES = Honours(id="7.1.1/honours", clause="7.1.1", quote="x", right=Right.ACCESS)
CHANGES = Honours(id="7.1.1/honours-2", clause="7.1.1", quote="x", right=Right.RECTIFICATION)
EDITS = Honours(id="7.2.1/honours", clause="7.2.1", quote="x", right=Right.RECTIFICATION)
POLICY = policy(SEES, CHANGES, EDITS)
PROBE = Equals("name", "probe")
ACCOUNT = dataset(
    "account",
    fields=(
        Field(name="name", category="account.name", clause="2.1.1", source="person"),
        Field(name="city", category="account.address", clause="2.1.1", source="person"),
        Field(name="seen", category="usage", clause="2.1.1", source="automatic"),
        Field(name="hash", category="profile.password", clause="2.1.1", source="person"),
    ),
)


def panel(*fields, besides=()):
    return Panel(
        name="panel",
        url="http://x",
        account="probe",
        secret="env:X",
        door=Door(page="/in", name="n", password="p"),
        shows=(Showing(clause="7.1.1", page="/me", dataset="s.account", where=PROBE, fields=fields, besides=besides),),
        changes=(
            Changing(clause="7.1.1", page="/me", dataset="s.account", where=PROBE, field="city"),
            Changing(clause="7.2.1", page="/me", dataset="s.account", where=PROBE, field="name"),
        ),
    )


def found(*outcomes, one=None, reviewed=POLICY):
    declared = Estate(systems=estate(ACCOUNT).systems, panels=(one or panel("name", "city"),))
    basis = Basis(policy=reviewed, estate=declared)
    seen = Finding(probe="panel:panel", at=NOW, value=outcomes)
    checks = [check for check in compile_checks(basis, now=NOW) if check.clause[0] in "37"]
    assert {probe.id for check in checks for probe in check.probes()} == {"panel:panel"}
    return judged(basis, {"panel:panel": seen})


GOOD = ("shows\t0\tname\tshown", "shows\t0\tcity\tshown", "changes\t0\tcity\treached", "changes\t1\tname\treached")


def test_what_is_shown_and_changed_keeps_the_clauses_that_promise_each():
    clauses = found(*GOOD)

    assert clauses["7.1.1"].why == Message("panel-kept-both", {"panel": "panel", "shown": 2})
    assert clauses["7.2.1"].why == Message("panel-kept-changes", {"panel": "panel"})
    assert [one.verdict for one in clauses.values()] == ["kept", "kept"]
    assert [one.seen for one in clauses["7.1.1"].evidence] == [
        Message("evidence-panel-shows", {"count": 2, "of": 2}),
        Message("evidence-panel-changes", {"count": 1, "of": 1}),
    ]


def broken(*outcomes):
    clauses = found(*outcomes)
    return {name: one.why for name, one in clauses.items() if one.verdict == "broken"}


def about(field, *, count=1, of):
    return {"count": count, "of": of, "panel": "panel", "field": field}


def test_a_detail_that_is_not_shown_breaks_the_clause_that_promises_to_show_it():
    assert broken("shows\t0\tname\tshown", "shows\t0\tcity\tmissing", *GOOD[2:]) == {
        "7.1.1": Message("panel-missing", about("city", of=3))
    }


def test_a_change_that_is_lost_breaks_the_clause_it_was_made_for():
    assert broken(*GOOD[:3], "changes\t1\tname\tlost") == {"7.2.1": Message("panel-lost", about("name", of=1))}


def test_an_old_value_breaks_only_the_clause_that_promises_to_show():
    stale = ("changes\t0\tcity\tunseen", "changes\t1\tname\tunseen")

    assert broken(*GOOD[:2], *stale) == {"7.1.1": Message("panel-unseen", about("city", of=3))}


def test_a_change_that_cannot_be_taken_back_breaks_its_clause():
    assert broken(*GOOD[:3], "changes\t1\tname\tleft") == {"7.2.1": Message("panel-left", about("name", of=1))}


def test_a_detail_of_the_account_that_nobody_lists_leaves_the_clause_unproven():
    clauses = found("shows\t0\tname\tshown", *GOOD[2:], one=panel("name"))
    left_out = found("shows\t0\tname\tshown", *GOOD[2:], one=panel("name", besides=("city",)))

    assert (clauses["7.1.1"].verdict, clauses["7.1.1"].why) == (
        "unproven",
        Message("panel-unlisted", about("s.account (city)", of=2)),
    )
    assert said(left_out["7.1.1"]) == ("kept", "panel-kept-both")


def test_a_right_that_nothing_is_shown_or_changed_for_has_nothing_behind_it():
    erasure = Honours(id="7.1.1/honours-3", clause="7.1.1", quote="x", right=Right.ERASURE)

    clauses = found(*GOOD, reviewed=policy(SEES, CHANGES, EDITS, erasure))

    assert said(clauses["7.1.1"]) == ("unproven", "verdict-no-control")


def status(*outcomes):
    uses = Uses(id="3.1.5/uses", clause="3.1.5", quote="x", purpose="monitoring")
    says = (Saying(clause="3.1.5", page="/status", texts=("Website", "Mail")),)
    one = replace(panel("name", "city"), says=says)
    return found(*GOOD, *outcomes, one=one, reviewed=policy(SEES, CHANGES, EDITS, uses))["3.1.5"]


def test_what_a_page_says_to_everybody_breaks_its_clause_where_it_is_missing_and_keeps_nothing_by_itself():
    good = status("says\t0\tWebsite\tshown", "says\t0\tMail\tshown")
    bad = status("says\t0\tWebsite\tshown", "says\t0\tMail\tmissing")

    assert said(good) == ("unproven", "verdict-no-control")
    assert Message("panel-says", {"panel": "panel", "count": 2}) in [one.why for one in good.parts]
    assert [one.seen for one in good.evidence] == [Message("evidence-panel-says", {"count": 2, "of": 2})]
    assert (bad.verdict, bad.why) == ("broken", Message("panel-unsaid", about("Mail", of=2)))


def entrance(outcome):
    age = Guards(id="7.9.0/guards", clause="7.9.0", quote="x", age=18)
    guards = (Guarding(clause="7.9.0", page="/join", born="born", says="Too young"),)
    one = replace(panel("name", "city"), guards=guards)
    return found(*GOOD, f"guards\t0\t/join\t{outcome}", one=one, reviewed=policy(SEES, CHANGES, EDITS, age))["7.9.0"]


def test_an_entrance_that_lets_the_too_young_in_breaks_its_clause_and_one_that_lets_nobody_in_shows_nothing():
    kept, broken, unproven, untried = map(entrance, ("guarded", "open", "barred", "untried"))

    guarded = Message("panel-guards", {"panel": "panel", "page": "/join", "age": 18})
    assert (kept.verdict, kept.why) == ("kept", guarded)
    assert [one.seen for one in kept.evidence] == [Message("evidence-panel-guards", {"count": 1, "of": 1})]
    assert (broken.verdict, broken.why) == ("broken", Message("panel-open", about("/join", of=1)))
    assert (unproven.verdict, unproven.why) == ("unproven", Message("panel-barred", about("/join", of=1)))
    assert (untried.verdict, untried.why) == ("unproven", Message("panel-untried", about("/join", of=1)))
