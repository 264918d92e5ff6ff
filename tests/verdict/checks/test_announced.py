"""What is held is declared, and what is personal is announced by a clause that speaks of it."""

import pytest

from kept.estate import Field
from kept.estate.drift import DriftKind
from kept.estate.model import FieldKind
from kept.policy.commitments import Collects, Retains, Uses
from kept.terms import Message
from kept.terms.wording import codes
from kept.verdict import Basis, Finding
from kept.verdict.checks.announced import THIRD_PARTY as THIRD
from kept.verdict.verdicts import Audience
from tests.verdict.declared import NOW, dataset, estate, judged, looked, policy, said, stores, verdicts

EMAIL = Collects(id="2.1.1/collects", clause="2.1.1", quote="x", category="account.email")
DEVICE = Collects(id="2.2.2/collects", clause="2.2.2", quote="x", category="device")
RETAINS = Retains(id="6.2.1/retains", clause="6.2.1", quote="x", what="logs")
POLICY = policy(EMAIL, DEVICE, RETAINS, clauses=("2.0.0", "6.0.0"))
ADDRESS = Field(name="email", category="account.email", clause="2.1.1", source="person")
IP = Field(name="ip", category="device.ip", clause="2.2.2", source="person")
ROW = {"id": 1, "email": "a", "ip": "x"}


def found(*fields, rows=None, reviewed=POLICY, **more):
    one = dataset(fields=fields, **more)
    return verdicts(reviewed, estate(one), {"s.thing": [ROW] if rows is None else rows})


def turned(after):
    """Return the clauses that are broken, with their reasons."""
    return {clause: one.why.code for clause, one in after.items() if one.verdict == "broken" and clause[0] == "2"}


def test_declared_and_announced_fields_are_kept():
    clauses = found(ADDRESS, IP)

    assert [said(clauses[one]) for one in ("2.0.0", "2.1.1", "2.2.2")] == [
        ("kept", "estate-all-declared"),
        ("kept", "estate-announced"),
        ("kept", "estate-announced"),
    ]
    assert clauses["2.0.0"].why.parameters == {"count": 3, "datasets": 1}
    assert clauses["2.2.2"].why.parameters == {"count": 1, "datasets": 1}


def test_a_field_that_nobody_declared_breaks_the_clauses_that_speak_for_all():
    clauses = found(ADDRESS, IP, rows=[{**ROW, "mood": "fine", "shoe": 43}])

    message = Message("estate-undeclared", {"count": 2, "dataset": "s.thing", "field": "mood"})
    assert [clauses[one].why for one in ("2.0.0", "6.0.0")] == [message, message]
    assert turned(clauses) == {"2.0.0": "estate-undeclared"}


def test_a_field_that_was_only_proposed_counts_as_undeclared():
    proposed = Field(name="ip", category="device.ip", clause="2.2.2", source="person", proposed="looks like addresses")

    assert turned(found(ADDRESS, proposed))["2.0.0"] == "estate-undeclared"


def differing(*lines):
    basis = Basis(policy=POLICY, estate=estate(dataset(fields=(ADDRESS, IP))))
    findings = looked(basis, stores(basis.estate, {"s.thing": [ROW]}))
    changed = Finding(probe="structure:s", at=NOW, value=lines)
    return judged(basis, {**findings, "structure:s": changed})


def test_a_dataset_that_nobody_declared_breaks_them_too():
    clauses = differing("undeclared-dataset\ts.dump\t-")

    assert clauses["6.0.0"].why == Message("estate-undeclared", {"count": 1, "dataset": "s.dump", "field": "*"})


def test_a_name_with_tabs_in_it_is_still_a_difference():
    assert turned(differing("undeclared-field\ts.thing\ta\tb"))["2.0.0"] == "estate-undeclared"


@pytest.mark.parametrize("line", ["gone-field\ts.thing\tip", "gone-dataset\ts.thing\t-"])
def test_an_announced_field_that_is_gone_breaks_its_clause(line):
    clauses = differing(line)

    assert clauses["2.2.2"].why == Message("estate-declared-gone", {"count": 1, "dataset": "s.thing", "field": "ip"})
    assert said(clauses["2.0.0"])[0] == "kept"


def test_a_field_of_another_kind_than_declared_breaks_nothing():
    assert turned(differing("changed-field\ts.thing\tip")) == {}


def test_where_the_differences_lie_is_evidence_for_staff_alone():
    evidence = differing("undeclared-field\ts.thing\tmood", "gone-dataset\ts.old\t-")["2.0.0"].evidence

    assert [(one.seen, one.audience) for one in evidence] == [
        (Message("evidence-structure", {"count": 2}), Audience.PUBLIC),
        (Message("estate-undeclared-field", {"dataset": "s.thing", "field": "mood"}), Audience.STAFF),
        (Message("estate-gone-dataset", {"dataset": "s.old", "field": "*"}), Audience.STAFF),
    ]


def test_of_very_many_differences_the_first_are_named_and_all_are_counted():
    lines = tuple(f"undeclared-field\ts.thing\tf{number}" for number in range(400))

    evidence = differing(*lines)["2.0.0"].evidence

    assert (len(evidence), evidence[0].seen.parameters["count"]) == (51, 400)


def test_every_kind_of_difference_has_words():
    assert {f"estate-{kind}" for kind in DriftKind} <= codes()


@pytest.mark.parametrize("clause", [None, "9.9.9", "6.2.1"], ids=["none", "unknown", "one that announces nothing"])
def test_a_field_without_a_clause_that_announces_it_breaks_the_one_that_should(clause):
    stray = Field(name="ip", category="device.ip", clause=clause, source="person")

    clauses = found(ADDRESS, stray)

    assert turned(clauses) == {"2.2.2": "estate-unannounced"}
    assert clauses["2.2.2"].why.parameters == {"count": 1, "dataset": "s.thing", "field": "ip"}


def test_a_field_that_no_clause_speaks_of_breaks_the_one_that_opens_collection():
    stray = Field(name="iq", category="special.health", clause=None, source="person")

    clauses = found(ADDRESS, IP, stray, rows=[{**ROW, "iq": 1}])

    assert turned(clauses) == {"2.0.0": "estate-unannounced"}
    assert said(clauses["6.0.0"])[1] != "estate-unannounced"


def test_a_field_of_another_category_than_its_clause_announces_breaks_the_clause():
    wrong = Field(name="ip", category="device.ip", clause="2.1.1", source="person")

    assert turned(found(ADDRESS, wrong)) == {"2.1.1": "estate-unannounced"}


def test_a_clause_may_announce_a_family_and_not_only_a_member():
    agent = Field(name="agent", category="device.agent", clause="2.2.2", source="person")

    assert turned(found(ADDRESS, agent, rows=[{"id": 1, "email": "", "agent": ""}])) == {}


def test_a_clause_that_announces_what_nobody_holds_is_unproven():
    clauses = found(ADDRESS, rows=[{"id": 1, "email": "a"}])

    assert said(clauses["2.2.2"]) == ("unproven", "estate-nothing-holds")


def test_data_of_staff_is_declared_and_not_announced_to_customers():
    stray = Field(name="email", category="account.email", clause=None, source="person")

    clauses = found(stray, whose="staff", rows=[{"id": 1, "email": "a"}])

    assert turned(clauses) == {}
    assert said(clauses["2.1.1"]) == ("unproven", "estate-nothing-holds")


def test_an_opening_that_announces_by_itself_is_held_to_its_fields():
    reviewed = policy(Collects(id="2.0.0/collects", clause="2.0.0", quote="x", category="account.email"))
    own = Field(name="email", category="account.email", clause="2.0.0", source="person")
    wrong = Field(name="ip", category="device.ip", clause="2.0.0", source="person")

    assert said(found(own, reviewed=reviewed, rows=[{"id": 1, "email": "a"}])["2.0.0"])[0] == "kept"
    assert turned(found(own, wrong, reviewed=reviewed)) == {"2.0.0": "estate-unannounced"}


def test_nothing_declared_and_nothing_found_is_unproven():
    assert said(verdicts(POLICY, estate(), {})["2.0.0"]) == ("unproven", "estate-nothing-declared")


def test_an_opening_stands_behind_no_commitment_of_another_kind():
    reviewed = policy(EMAIL, Uses(id="2.0.0/uses", clause="2.0.0", quote="x", purpose="billing"))

    clauses = found(ADDRESS, reviewed=reviewed, rows=[{"id": 1, "email": "a"}])

    assert said(clauses["2.0.0"]) == ("unproven", "verdict-no-control")


SETTINGS = Field(
    name="settings", kind=FieldKind.JSON, category="account.email", clause="2.1.1", source="person", keys=("theme",)
)


def with_settings(value):
    return found(ADDRESS, IP, SETTINGS, rows=[{**ROW, "settings": value}])


def test_a_key_inside_json_that_nobody_declared_breaks_the_clauses_that_speak_for_all():
    clauses = with_settings('{"theme": "dark", "child": {"born": 2017}}')

    message = Message("estate-undeclared", {"count": 1, "dataset": "s.thing", "field": "settings.child.born"})
    assert [clauses[one].why for one in ("2.0.0", "6.0.0")] == [message, message]
    assert turned(clauses) == {"2.0.0": "estate-undeclared"}


def test_json_with_declared_keys_is_kept_and_the_evidence_says_how_much_was_read():
    clauses = with_settings('{"theme": "dark"}')

    (evidence,) = [one for one in clauses["2.0.0"].evidence if one.probe == "keys:s.thing:settings"]
    assert said(clauses["2.0.0"]) == ("kept", "estate-all-declared")
    assert (evidence.looked_at, evidence.seen) == (
        "s.thing",
        Message("evidence-keys", {"count": 0, "looked": 1, "of": 1}),
    )


def test_a_value_that_should_be_json_and_is_none_leaves_them_unproven():
    clauses = with_settings("dark")

    message = Message("estate-not-json", {"count": 1, "dataset": "s.thing", "field": "settings"})
    assert (clauses["2.0.0"].verdict, clauses["2.0.0"].why) == ("unproven", message)


@pytest.mark.parametrize("source", [None, ""])
def test_a_field_that_does_not_say_where_it_comes_from_breaks_its_clause(source):
    clauses = found(ADDRESS, Field(name="ip", category="device.ip", clause="2.2.2", source=source))

    assert turned(clauses) == {"2.2.2": "estate-sourceless"}
    assert clauses["2.2.2"].why.parameters == {"count": 1, "dataset": "s.thing", "field": "ip"}


PAYMENTS = Collects(id="2.3.1/collects", clause="2.3.1", quote="x", category="third-party.transaction", source=THIRD)


@pytest.mark.parametrize(
    ("source", "verdict"), [("s", ("kept", "estate-announced")), ("third-party", ("unproven", "estate-source-unknown"))]
)
def test_what_comes_from_a_third_party_names_the_system_that_it_comes_from(source, verdict):
    outcome = Field(name="outcome", category="third-party.transaction", clause="2.3.1", source=source)
    reviewed = policy(PAYMENTS)

    clauses = found(outcome, rows=[{"id": 1, "outcome": "paid"}], reviewed=reviewed)

    assert said(clauses["2.3.1"]) == verdict


def test_a_category_that_a_clause_announces_and_no_field_holds_leaves_it_unproven():
    phone = Collects(id="2.1.1/collects-2", clause="2.1.1", quote="x", category="account.phone")

    clauses = found(ADDRESS, IP, reviewed=policy(EMAIL, phone, DEVICE))

    assert (clauses["2.1.1"].verdict, clauses["2.1.1"].why) == (
        "unproven",
        Message("estate-part-missing", {"category": "account.phone"}),
    )
