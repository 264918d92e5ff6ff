"""A right is tried on a made-up person in stores in memory, and what came of it decides about the clause."""

from dataclasses import replace

import pytest

from kept.estate import Field, Reference
from kept.estate.canaries import Canary, Correctable
from kept.estate.errors import UnreachableError
from kept.estate.model import FieldKind
from kept.estate.ways import Identifier, Way
from kept.policy.commitments import Honours, Right
from kept.rights.verbs import Verb
from kept.terms import Message
from kept.verdict import Basis
from kept.verdict.checks.exercised import exercised_checks, form_of
from kept.verdict.measuring import look
from tests.verdict.declared import NOW, dataset, estate, eyes, policy, stores

RIGHTS = (Right.ACCESS, Right.ERASURE, Right.RECTIFICATION, Right.RESTRICTION)
PROMISES = tuple(
    Honours(id=f"7.{place}.0/honours", clause=f"7.{place}.0", quote="x", right=one) for place, one in enumerate(RIGHTS)
)
ACCOUNT = dataset(
    "account",
    whose="customer",
    identifiers=(Identifier(kind="email", field="mail"),),
    persons=True,
    fields=(
        Field(name="mail", category="account.email", clause="2.1.1", source="person"),
        Field(name="name", category="account.name", clause="2.1.1", source="person"),
    ),
)
ORDER = dataset(
    "order",
    system="t",
    whose="customer",
    references=(Reference(name="account", to="s.account", fields=("account_id",)),),
    belongs=(Way(reference="account"),),
    fields=(
        Field(name="account_id", kind=FieldKind.INTEGER),
        Field(name="note", category="account.payment", clause="2.1.1", source="person"),
    ),
)
PROBE = Canary(whose="customer", known_by={"email": "p@x"}, corrects=Correctable(category="account.name", value="P"))
ROWS = {
    "s.account": [{"id": 1, "mail": "p@x", "name": "P"}, {"id": 2, "mail": "o@x", "name": "P"}],
    "t.order": [{"id": number, "account_id": 1 + number % 2, "note": "n"} for number in range(5)],
}
FORMS = {form.page: " ".join(form.texts) for form in map(form_of, (Verb.COPY, Verb.DELETE, Verb.CORRECT, Verb.PAUSE))}


def tried(*, made_up=(PROBE,), rows=ROWS, silent=None, pages=FORMS):
    """Return the verdict and reason of each right's clause."""
    declared = replace(estate(ACCOUNT, ORDER), canaries=made_up)
    basis = Basis(policy=policy(*PROMISES), estate=declared)
    open_ones = stores(declared, rows)
    closed = {silent: UnreachableError("gone")} if silent else {}
    for name in closed:
        del open_ones[name]
    checks = list(exercised_checks(basis))
    probes = [probe for check in checks for probe in check.probes()]
    seeing = replace(eyes(declared, open_ones, pages=pages, closed=closed), policy=basis.policy)
    findings = {one.probe: one for one in look(probes, eyes=seeing, now=NOW)}
    assert {name: held.rows for name, held in open_ones.items()} == {
        name: held.rows for name, held in stores(declared, rows).items() if name not in closed
    }
    return {RIGHTS[int(check.clause[2])]: check.judge(findings, NOW) for check in checks}


def said(parts):
    return {right: (part.verdict.value, part.why.code) for right, part in parts.items()}


def test_a_right_is_worked_out_in_every_system_and_changes_nothing():
    parts = tried()

    assert parts[Right.ACCESS].why == Message("rehearsal-kept", {"records": 4, "datasets": 2, "systems": 2})
    assert parts[Right.RECTIFICATION].why == Message("rehearsal-kept", {"records": 1, "datasets": 1, "systems": 2})
    assert said(parts) == {
        Right.ACCESS: ("kept", "rehearsal-kept"),
        Right.ERASURE: ("kept", "rehearsal-kept"),
        Right.RECTIFICATION: ("kept", "rehearsal-kept"),
        Right.RESTRICTION: ("unproven", "rehearsal-unable"),
    }


def test_a_store_that_cannot_hide_records_is_named_for_staff():
    part = tried()[Right.RESTRICTION]

    assert part.why == Message("rehearsal-unable", {"count": 2, "dataset": "s.account, t.order"})
    assert [one.looked_at for one in part.evidence if one.audience == "staff"] == ["s.account", "t.order"]


def test_a_system_that_does_not_answer_leaves_every_right_unproven():
    assert set(said(tried(silent="t")).values()) == {("unproven", "rehearsal-silent")}


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ({**ROWS, "s.account": ROWS["s.account"][1:]}, "rehearsal-nobody"),
        ({**ROWS, "s.account": [*ROWS["s.account"], {"id": 9, "mail": "p@x", "name": "Q"}]}, "rehearsal-nobody"),
    ],
)
def test_a_person_who_is_not_found_or_is_two_shows_nothing(rows, code):
    assert said(tried(rows=rows))[Right.ACCESS] == ("unproven", code)


def test_a_form_that_is_not_where_it_should_be_breaks_the_promise():
    assert said(tried(pages={**FORMS, "/centre/ask/delete/": "Nothing here."}))[Right.ERASURE] == (
        "broken",
        "page-missing",
    )


def test_what_cannot_be_tried_for_want_of_a_person_is_unproven():
    assert set(said(tried(made_up=())).values()) == {("unproven", "rehearsal-no-canary")}
    assert [
        one
        for one, (_, code) in said(tried(made_up=(replace(PROBE, corrects=None),))).items()
        if (code == "rehearsal-no-canary")
    ] == [Right.RECTIFICATION, Right.RESTRICTION]
