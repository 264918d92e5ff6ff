"""How new the newest is, what must not be there, and how large groups are."""

from datetime import timedelta

import pytest

from kept.estate import Field
from kept.estate.model import FieldKind
from kept.estate.selection import Equals, IsNull
from kept.estate.upkeep import Freshness, Groups, Prohibition
from kept.policy.commitments import INDEFINITE, Protects, Retains, Uses
from kept.terms import Message
from kept.terms.message import Parameter
from tests.verdict.declared import NOW, dataset, estate, policy, said, verdicts

WATCHES = Uses(id="3.1.5/uses", clause="3.1.5", quote="x", purpose="monitoring")
ENCRYPTS = Protects(id="5.1.1/protects", clause="5.1.1", quote="x", safeguard="encryption")
KEEPS = Retains(id="6.2.2/retains", clause="6.2.2", quote="x", what="figures", period=INDEFINITE)
POLICY = policy(WATCHES, ENCRYPTS, KEEPS)
FIELDS = (
    Field(name="at", kind=FieldKind.INSTANT),
    Field(name="service"),
    Field(name="people", kind=FieldKind.INTEGER),
)


def found(rows, **more):
    return verdicts(POLICY, estate(dataset("row", fields=FIELDS, **more)), {"s.row": rows})


def minutes_ago(number, **more):
    return {"id": number, "at": NOW - timedelta(minutes=number), "service": "web", "people": 10, **more}


WEB = Freshness(clause="3.1.5", at="at", minutes=15, where=Equals("service", "web"), what="website")


@pytest.mark.parametrize(
    ("rows", "verdict", "code"),
    [
        ([minutes_ago(15), minutes_ago(90)], "kept", "fresh-kept"),
        ([minutes_ago(16), minutes_ago(1, service="mail")], "due", "fresh-stale"),
        ([minutes_ago(1, service="mail")], "unproven", "fresh-never"),
    ],
)
def test_the_newest_record_of_its_own_kind_decides(rows, verdict, code):
    assert said(found(rows, fresh=(WEB,))["3.1.5"]) == (verdict, code)


def test_how_old_the_newest_is_is_said_with_what_was_promised():
    clause = found([minutes_ago(20)], fresh=(WEB,))["3.1.5"]

    about: dict[str, Parameter] = {"what": "website", "minutes": 15, "at": NOW - timedelta(minutes=20)}
    assert clause.why == Message("fresh-stale", about)
    assert [(one.looked_at, one.seen) for one in clause.evidence] == [("s.row", Message("evidence-newest", about))]


def test_the_staleest_of_several_decides():
    mail = Freshness(clause="3.1.5", at="at", minutes=15, where=Equals("service", "mail"))

    clause = found([minutes_ago(1), minutes_ago(20, service="mail")], fresh=(WEB, mail))["3.1.5"]

    assert (clause.verdict, clause.why.parameters["what"]) == ("due", "s.row")


PLAIN = Prohibition(clause="5.1.1", where=IsNull("service"), says="a copy that is not encrypted")


def test_a_record_that_must_not_be_there_breaks_its_clause():
    clause = found([minutes_ago(1), minutes_ago(2, service=None)], forbids=(PLAIN,))["5.1.1"]

    about: dict[str, Parameter] = {"count": 1, "dataset": "s.row", "says": "a copy that is not encrypted"}
    assert (clause.verdict, clause.why) == ("broken", Message("absent-found", about))


def test_that_none_is_there_keeps_nothing_that_nobody_looks_at():
    clause = found([minutes_ago(1)], forbids=(PLAIN,))["5.1.1"]

    assert said(clause) == ("unproven", "verdict-no-control")
    assert [one.seen.code for one in clause.evidence] == ["evidence-absent"]


@pytest.mark.parametrize(
    ("sizes", "verdict", "code", "count"),
    [
        ([10, 400], "kept", "groups-large", 2),
        ([9, 10, 2], "broken", "groups-small", 2),
        ([10, None], "unproven", "groups-uncounted", 1),
        ([], "unproven", "groups-none", None),
    ],
)
def test_every_figure_is_about_enough_people(sizes, verdict, code, count):
    rows = [minutes_ago(n, people=size) for n, size in enumerate(sizes)]

    clause = found(rows, groups=Groups(clause="6.2.2", size="people"))["6.2.2"]

    assert said(clause) == (verdict, code)
    assert clause.why.parameters == {
        "dataset": "s.row",
        "smallest": 10,
        **({} if count is None else {"count": count}),
    }


def test_how_many_are_enough_is_the_workspaces_to_say():
    declared = estate(dataset("row", fields=FIELDS, groups=Groups(clause="6.2.2", size="people")))

    clause = verdicts(POLICY, declared, {"s.row": [minutes_ago(1)]}, smallest_group=11)["6.2.2"]

    assert said(clause) == ("broken", "groups-small")
