"""What fields hold: no card number, no unsafe password, no address that was declared to be none."""

import hashlib
from dataclasses import replace

import pytest

from kept.estate import Estate, Field
from kept.estate.model import FieldKind
from kept.policy.commitments import Collects
from kept.terms import Message
from kept.verdict.verdicts import Audience
from tests.verdict.declared import dataset, estate, policy, said, verdicts

PAYMENT = Collects(id="2.1.1/collects", clause="2.1.1", quote="x", category="account.payment")
EMAIL = Collects(id="2.1.2/collects", clause="2.1.2", quote="x", category="account.email")
PASSWORD = Collects(id="2.1.3/collects", clause="2.1.3", quote="x", category="profile.password")
POLICY = policy(PAYMENT, EMAIL, PASSWORD)
CARD = "4111 1111 1111 1111"
HASH = "$2b$12$LJ3m4ys3Lk0TSwHCpNqbYOQ7PSZ.E2zYV1wdt6uFVM8vJQPbEXwC2"
LOGIN = dataset(
    "login",
    "accounts",
    fields=(
        Field(name="token", category="account.payment", clause="2.1.1", source="p"),
        Field(name="email", category="account.email", clause="2.1.2", source="p"),
        Field(name="password", category="profile.password", clause="2.1.3", source="p"),
        Field(name="state"),
        Field(name="count", kind=FieldKind.INTEGER),
    ),
    whose="customer",
)
EMPLOYEE = dataset("employee", "staff", fields=(Field(name="note"),), whose="staff")
SAFE = {"id": 1, "token": "tok_1", "email": "a@example.org", "password": HASH, "state": "open", "count": 1}


def found(*rows, staff=()):
    return verdicts(POLICY, estate(LOGIN, EMPLOYEE), {"accounts.login": list(rows), "staff.employee": list(staff)})


def parts(clause):
    return [(one.verdict.value, one.why) for one in clause.parts if one.why.code.startswith("contents-")]


def test_fields_that_hold_what_they_should_are_kept_and_the_figure_says_how_much_was_read():
    clauses = found(SAFE, {**SAFE, "id": 2, "password": None})

    about = {"count": 2, "of": 2, "datasets": 1}
    assert {name: parts(one) for name, one in clauses.items()} == {
        "2.1.1": [("kept", Message("contents-no-card", about))],
        "2.1.2": [("kept", Message("contents-no-email", about))],
        "2.1.3": [("kept", Message("contents-no-password", about))],
    }


@pytest.mark.parametrize(
    ("change", "clause", "code", "field"),
    [
        ({"token": CARD}, "2.1.1", "contents-card", "token"),
        ({"state": f"paid with {CARD}"}, "2.1.1", "contents-card", "state"),
        ({"state": "mail a@example.org"}, "2.1.2", "contents-email", "state"),
        ({"password": hashlib.md5(b"x", usedforsecurity=False).hexdigest()}, "2.1.3", "contents-password", "password"),
    ],
)
def test_one_value_that_a_field_must_not_hold_breaks_its_clause_alone(change, clause, code, field):
    clauses = found(SAFE, {**SAFE, "id": 2, **change})

    message = Message(code, {"count": 1, "dataset": "accounts.login", "field": field})
    assert {name: one.why for name, one in clauses.items() if one.verdict == "broken"} == {clause: message}


def test_a_system_that_is_silent_leaves_its_clauses_unproven():
    clauses = verdicts(POLICY, estate(LOGIN), {})
    silent = verdicts(POLICY, estate(LOGIN), {"accounts.login": [{"id": 1, "token": CARD}]})

    assert said(clauses["2.1.1"])[0] == "kept"
    assert said(silent["2.1.1"])[0] == "broken"


def test_what_the_policy_does_not_speak_of_is_not_searched():
    clauses = found(SAFE, staff=[{"id": 1, "note": CARD}])

    assert [one.verdict.value for one in clauses.values()] == ["kept"] * 3


def test_where_a_value_was_found_is_evidence_for_staff_alone():
    clauses = found({**SAFE, "token": CARD}, {**SAFE, "id": 2, "state": CARD})

    evidence = [one for one in clauses["2.1.1"].evidence if one.probe.startswith("searched")]
    assert [(one.looked_at, one.seen, one.audience) for one in evidence] == [
        ("accounts", Message("evidence-read-card", {"count": 2, "of": 2, "datasets": 1}), Audience.PUBLIC),
        ("accounts.login", Message("evidence-card", {"count": 1, "field": "state"}), Audience.STAFF),
        ("accounts.login", Message("evidence-card", {"count": 1, "field": "token"}), Audience.STAFF),
    ]


def test_what_another_company_holds_is_not_searched():
    firm = replace(LOGIN, system="pay")
    systems = (*estate(LOGIN).systems, replace(estate(firm).systems[0], kind="http"))
    rows = {"accounts.login": [SAFE], "pay.login": [{**SAFE, "token": CARD}]}

    clauses = verdicts(POLICY, Estate(systems=systems), rows)

    assert [one.verdict.value for one in clauses.values()] == ["kept"] * 3
