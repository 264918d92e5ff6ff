"""Looking: every probe once, a dataset in one pass, and each system that is silent named."""

from datetime import timedelta

import pytest

from kept.estate import Field, Reference
from kept.estate.errors import RefusedError, UnreachableError
from kept.estate.model import FieldKind
from kept.estate.ports import Count, Days, Oldest
from kept.estate.selection import Before, Equals, Everything, Has, IsNull, Not
from kept.terms import Message
from kept.testing.connector import InMemoryConnector
from kept.verdict import Finding
from kept.verdict.findings import Measured, Shown, Structured
from kept.verdict.measuring import look
from tests.verdict.declared import NOW, dataset, days_ago, estate, eyes, stores

AT = Field(name="at", kind=FieldKind.INSTANT)
ACCOUNT_ID = Field(name="account_id", kind=FieldKind.INTEGER)
ACCOUNT = dataset("account", "accounts", fields=(AT,))
TO_ACCOUNT = Reference(name="account", to="accounts.account", fields=("account_id",))
TICKET = dataset("ticket", "support", fields=(AT, ACCOUNT_ID), references=(TO_ACCOUNT,))
LETTER = dataset(
    "letter",
    "support",
    fields=(ACCOUNT_ID, Field(name="ticket_id", kind=FieldKind.INTEGER)),
    references=(TO_ACCOUNT, Reference(name="ticket", to="support.ticket", fields=("ticket_id",))),
)
ESTATE = estate(ACCOUNT, TICKET, LETTER)
ROWS = {
    "accounts.account": [{"id": 1, "at": days_ago(10)}, {"id": 2, "at": None}],
    "support.ticket": [{"id": n, "at": days_ago(n), "account_id": n % 4} for n in range(8)],
    "support.letter": [{"id": n, "account_id": n % 3, "ticket_id": n} for n in range(6)],
}


class Counting(InMemoryConnector):
    """Notes what it is asked."""

    def __init__(self, system, rows):
        super().__init__(system, rows)
        self.asked = []

    def measure(self, dataset, measures):
        self.asked.append((dataset.name, len(measures)))
        return super().measure(dataset, measures)

    def structure(self):
        self.asked.append("structure")
        return super().structure()


class Refusing(InMemoryConnector):
    def measure(self, dataset, measures):
        if dataset.name == "ticket":
            raise RefusedError("No")
        return super().measure(dataset, measures)

    def structure(self):
        raise RefusedError("No")


def measured(name, measure, probe="p"):
    return Measured(id=probe, dataset=name, measure=measure)


def see(*probes, connectors=None, **more):
    return look(probes, eyes=eyes(ESTATE, stores(ESTATE, ROWS) if connectors is None else connectors, **more), now=NOW)


def value(*probes, **more):
    (finding,) = see(*probes, **more)
    assert finding.error is None
    return finding.value


def silent(name, reason):
    return Message("verdict-not-answered", {"system": name, "reason": reason})


def test_a_dataset_is_asked_once_whatever_is_asked_of_it():
    counting = Counting(ESTATE.system("support"), {"ticket": ROWS["support.ticket"], "letter": []})
    probes = [
        measured("support.ticket", Count(), "all"),
        measured("support.ticket", Days("at"), "days"),
        measured("support.letter", Count(), "letters"),
        measured("support.ticket", Oldest("at"), "oldest"),
        Structured(id="structure:support", system="support"),
    ]

    found = see(*probes, *probes, connectors={"support": counting})

    assert counting.asked == [("ticket", 3), ("letter", 1), "structure"]
    assert {one.probe: one.value for one in found} == {
        "all": 8,
        "days": 8,
        "letters": 0,
        "oldest": days_ago(7),
        "structure:support": (),
    }
    assert {one.at for one in found} == {NOW}


def test_an_error_in_one_dataset_leaves_the_others():
    connectors = stores(ESTATE, ROWS)
    connectors["support"] = Refusing(ESTATE.system("support"), {"ticket": [], "letter": ROWS["support.letter"]})
    probes = (
        measured("support.ticket", Count(), "a"),
        measured("support.letter", Count(), "b"),
        measured("accounts.account", Count(), "c"),
        measured("support.ticket", Days("at"), "d"),
    )

    found = see(*probes, connectors=connectors)

    refused = silent("support.ticket", "estate.refused")
    assert sorted(found, key=lambda one: one.probe) == [
        Finding(probe="a", at=NOW, error=refused),
        Finding(probe="b", at=NOW, value=6),
        Finding(probe="c", at=NOW, value=2),
        Finding(probe="d", at=NOW, error=refused),
    ]


@pytest.mark.parametrize(
    "probe",
    [measured("support.ticket", Count()), Structured(id="p", system="support")],
    ids=["measured", "structured"],
)
def test_the_findings_of_a_closed_system_carry_the_reason(probe):
    closed = {"support": UnreachableError("It is off")}

    (finding,) = see(probe, connectors={}, closed=closed)

    assert finding.error.parameters["reason"] == "estate.unreachable"
    assert finding.value is None


@pytest.mark.parametrize(
    "probe",
    [measured("support.nothing", Count()), measured("support.ticket", Count()), Structured(id="p", system="nowhere")],
    ids=["dataset", "system of a dataset", "system"],
)
def test_what_is_not_there_at_all_is_missing(probe):
    (finding,) = see(probe, connectors={})

    assert finding.error.parameters["reason"] == "estate.missing"


def test_a_system_that_does_not_tell_its_structure_is_named():
    (finding,) = see(
        Structured(id="p", system="support"), connectors={"support": Refusing(ESTATE.system("support"), {})}
    )

    assert finding == Finding(probe="p", at=NOW, error=silent("support", "estate.refused"))


def test_differences_of_structure_are_sorted_lines():
    connectors = stores(ESTATE, ROWS)
    connectors["support"].rows["ticket"][0]["mood"] = "fine"
    del connectors["support"].rows["letter"]

    found = value(Structured(id="p", system="support"), connectors=connectors)

    assert found == ("gone-dataset\tsupport.letter\t-", "undeclared-field\tsupport.ticket\tmood")


def test_a_path_into_another_system_is_resolved_there():
    assert value(measured("support.ticket", Count(Before("account.at", days_ago(5))))) == 2  # those of account 1


def test_nothing_stands_at_the_end_of_a_path_whose_record_is_gone_in_another_system_as_in_the_same():
    tickets = [n for n in range(8) if n % 4 != 1]  # account 2 has no date; accounts 0 and 3 are not there

    assert value(measured("support.ticket", Count(IsNull("account.at")))) == len(tickets)
    assert value(measured("support.ticket", Count(Not(IsNull("account.at"))))) == 2
    assert value(measured("support.letter", Count(IsNull("ticket.at")))) == 0


def test_what_stands_beside_a_record_is_resolved_in_another_system_too():
    beside = Has("letter", "ticket", Before("account.at", days_ago(5)))

    assert value(measured("support.ticket", Count(beside))) == 2  # letters 1 and 4 are of account 1
    assert value(measured("support.ticket", Count(Not(beside)))) == 6


def test_a_path_into_a_system_that_is_closed_leaves_the_dataset_unanswered():
    connectors = stores(ESTATE, ROWS)
    del connectors["accounts"]

    (finding,) = see(measured("support.ticket", Count(Before("account.at", NOW))), connectors=connectors)

    assert finding.error == silent("support.ticket", "estate.unreachable")


@pytest.mark.parametrize(
    "selection",
    [Before("nobody.at", NOW), Has("nothing", "ticket", Everything()), Before("ticket.account.at", NOW)],
    ids=["reference", "dataset", "a later step"],
)
def test_a_path_that_leads_nowhere_is_a_finding(selection):
    (finding,) = see(measured("support.letter", Count(selection)))

    assert finding.error == silent("support.letter", "estate.missing")


PAGE = {"/privacy": "Last modified 2026-11-01. First words. Then “others” – and more."}


@pytest.mark.parametrize(
    ("texts", "before", "missing"),
    [
        (("First words.", 'Then "others" - and'), None, ()),
        (("First words.", "never said", "Last words"), None, ("1", "2")),
        (("2026-11-01",), "First words.", ()),
        (("2026-11-01", "more"), "First words.", ("1",)),
        (("2026-11-01",), "Words that are not there", ()),
    ],
)
def test_a_page_is_asked_for_its_texts_and_for_what_stands_before_others(texts, before, missing):
    probe = Shown(id="p", page="/privacy", texts=texts, before=before)

    assert value(probe, pages=PAGE) == missing


def test_a_page_that_does_not_answer_is_a_finding():
    (finding,) = see(Shown(id="p", page="/gone", texts=("x",)), pages=PAGE)

    assert finding.error == Message("page-not-answered", {"page": "/gone", "reason": "estate.unreachable"})


def test_findings_carry_the_time_of_the_look():
    later = NOW + timedelta(hours=5)

    (finding,) = look(
        [measured("support.ticket", Count(Equals("id", 3)))], eyes=eyes(ESTATE, stores(ESTATE, ROWS)), now=later
    )

    assert finding == Finding(probe="p", at=later, value=1)
