"""A record in force stands beside each one that needs it, and reviews come in time."""

from datetime import timedelta

import pytest

from kept.estate import Field, Reference, RetentionRule
from kept.estate.model import FieldKind, Requirement, Review
from kept.estate.selection import Equals, IsNull
from kept.policy.commitments import Bound, Protects, Retains
from kept.terms import Message, Period
from kept.terms.message import Parameter
from kept.verdict import Basis
from tests.verdict.declared import NOW, dataset, days_ago, estate, judged, looked, policy, said, stores, verdicts

TRAINED = policy(Protects(id="5.2.1/protects", clause="5.2.1", quote="x", safeguard="training of some kind"))
ROSTER = Field(name="left_at", kind=FieldKind.INSTANT)
UNTIL = Field(name="until", kind=FieldKind.INSTANT)


def roster(valid_until="until", where=None):
    more = {} if where is None else {"where": where}
    need = Requirement(
        clause="5.2.1", dataset="training", reference="who", of=IsNull("left_at"), valid_until=valid_until, **more
    )
    training = dataset(
        "training",
        "staff",
        fields=(Field(name="who_id", kind=FieldKind.INTEGER), UNTIL, Field(name="outcome")),
        references=(Reference(name="who", to="staff.employee", fields=("who_id",)),),
    )
    return estate(dataset("employee", "staff", fields=(ROSTER,), requires=(need,)), training)


STAFF = [{"id": 1, "left_at": None}, {"id": 2, "left_at": None}, {"id": 3, "left_at": days_ago(9)}]


def record(who, until, outcome="passed"):
    return {"id": 10 * who + 1, "who_id": who, "until": until, "outcome": outcome}


def covered(*records, declared=None, staff=STAFF):
    rows = {"staff.employee": staff, "staff.training": list(records)}
    return verdicts(TRAINED, declared or roster(), rows)["5.2.1"]


SOON, AGO = days_ago(-30), days_ago(1)
ABOUT: dict[str, Parameter] = {"of": 2, "dataset": "staff.employee", "needed": "staff.training"}


def test_everybody_with_a_record_in_force_is_covered():
    found = covered(record(1, SOON), record(2, SOON))

    assert (found.verdict, found.why) == ("kept", Message("register-covered", {"count": 2, **ABOUT}))
    assert [one.seen for one in found.evidence] == [
        Message("evidence-of", {"count": 2}),
        Message("evidence-missing", {"count": 0}),
        Message("evidence-lapsed", {"count": 0}),
    ]


def test_one_who_never_had_a_record_breaks_the_clause():
    found = covered(record(1, SOON), record(3, SOON))

    assert (found.verdict, found.why) == ("broken", Message("register-missing", {"count": 1, **ABOUT}))
    assert [one.seen.parameters["count"] for one in found.evidence] == [2, 1, 0]


def test_a_record_that_ran_out_is_due():
    found = covered(record(1, SOON), record(2, AGO))

    assert (found.verdict, found.why) == ("due", Message("register-lapsed", {"count": 1, **ABOUT}))


def test_a_record_runs_out_at_its_last_instant():
    assert said(covered(record(1, SOON), record(2, NOW)))[0] == "kept"
    assert said(covered(record(1, SOON), record(2, NOW - timedelta(microseconds=1))))[0] == "due"


def test_a_newer_record_in_force_stands_for_one_that_ran_out():
    renewed = {**record(2, SOON), "id": 99}

    assert said(covered(record(1, SOON), record(2, AGO), renewed)) == ("kept", "register-covered")


def test_what_never_was_there_is_said_before_what_ran_out():
    assert said(covered(record(1, AGO))) == ("broken", "register-missing")


def test_a_record_without_an_end_is_one_that_nobody_can_show_to_be_in_force():
    assert said(covered(record(1, SOON), record(2, None))) == ("due", "register-lapsed")


def test_a_record_that_does_not_count_is_none():
    declared = roster(where=Equals("outcome", "passed"))

    assert said(covered(record(1, SOON), record(2, SOON, "failed"), declared=declared)) == (
        "broken",
        "register-missing",
    )


def test_a_requirement_without_an_end_asks_only_that_the_record_is_there():
    found = covered(record(1, AGO), record(2, None), declared=roster(valid_until=None))

    assert (said(found), len(found.evidence)) == (("kept", "register-covered"), 2)


@pytest.mark.parametrize("staff", [[], STAFF[2:]])
def test_an_empty_register_covers_nobody(staff):
    found = covered(staff=staff)

    assert (found.verdict, found.why) == ("unproven", Message("register-nothing", {"dataset": "staff.employee"}))


TWO_YEARS = Retains(
    id="6.2.4/retains", clause="6.2.4", quote="x", what="projects", period=Period(years=2), bound=Bound.AT_LEAST
)


def projects(*ended, until=None, contents=()):
    need = Requirement(clause="6.2.4", dataset="content", reference="project")
    fields = (Field(name="ended_at", kind=FieldKind.INSTANT), UNTIL)
    rule = RetentionRule(clause="6.2.4", starts="ended_at", until="until")
    project = dataset("project", fields=fields, retention=(rule,), requires=(need,))
    content = dataset(
        "content",
        fields=(Field(name="project_id", kind=FieldKind.INTEGER),),
        references=(Reference(name="project", to="s.project", fields=("project_id",)),),
        retention=(RetentionRule(clause="6.2.4", starts="project.ended_at"),),
    )
    rows = {
        "s.project": [{"id": n, "ended_at": one, "until": until} for n, one in enumerate(ended)],
        "s.content": [{"id": n, "project_id": n} for n in contents],
    }
    parts = verdicts(policy(TWO_YEARS), estate(project, content), rows)["6.2.4"].parts
    return next(said(part) for part in parts if part.why.code.startswith("register"))


def test_within_a_floor_what_is_promised_must_be_there_and_after_it_not():
    assert projects(days_ago(700), contents=[0]) == ("kept", "register-covered")
    assert projects(days_ago(700)) == ("broken", "register-missing")
    assert projects(days_ago(800)) == ("unproven", "register-nothing")


def test_an_agreed_end_takes_the_place_of_the_floor():
    assert projects(days_ago(800), until=days_ago(-5)) == ("broken", "register-missing")
    assert projects(days_ago(700), until=days_ago(5)) == ("unproven", "register-nothing")


REVIEWED = policy(Protects(id="5.2.5/protects", clause="5.2.5", quote="x", safeguard="security policy updates"))
DUE = Field(name="due", kind=FieldKind.INSTANT)
DOCUMENTS = estate(dataset("paper", fields=(DUE,), reviews=(Review(clause="5.2.5", due="due"),)))


def papers(*dates):
    return {"s.paper": [{"id": number, "due": one} for number, one in enumerate(dates)]}


def test_reviews_whose_dates_lie_ahead_are_current():
    found = verdicts(REVIEWED, DOCUMENTS, papers(SOON, NOW))["5.2.5"]

    assert (found.verdict, found.why) == ("kept", Message("review-current", {"count": 2, "dataset": "s.paper"}))
    assert found.evidence[-1].seen == Message("evidence-next", {"at": NOW})


@pytest.mark.parametrize("one", [AGO, None], ids=["past", "no date"])
def test_a_review_that_is_overdue_or_has_no_date_breaks_the_clause(one):
    found = verdicts(REVIEWED, DOCUMENTS, papers(SOON, one))["5.2.5"]

    about: dict[str, Parameter] = {"count": 1, "of": 2, "dataset": "s.paper"}
    assert (found.verdict, found.why) == ("broken", Message("review-overdue", about))


def test_with_nothing_to_review_nothing_is_shown():
    found = verdicts(REVIEWED, DOCUMENTS, papers())["5.2.5"]

    assert (found.verdict, found.why) == ("unproven", Message("review-nothing", {"dataset": "s.paper"}))
    assert found.evidence[-1].seen == Message("evidence-none")


def test_a_review_that_falls_due_after_the_look_is_overdue():
    basis = Basis(policy=REVIEWED, estate=DOCUMENTS)
    findings = looked(basis, stores(DOCUMENTS, papers(SOON, NOW + timedelta(hours=1))))

    before, after = (judged(basis, findings, now=NOW + timedelta(hours=hours))["5.2.5"] for hours in (1, 2))

    assert [said(before), said(after)] == [("kept", "review-current"), ("broken", "review-overdue")]
