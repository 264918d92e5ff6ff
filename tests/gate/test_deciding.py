"""A use is denied by whatever speaks against it, with the clause and the reason; else permitted by its purpose."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.gate import Decision, Gate, Objection, PersonState, Restriction, Suppression, Use
from kept.gate.state import Ground
from kept.policy import Clause, ClauseKind, PolicyText
from kept.policy.commitments import Asks, Honours, Right, Uses
from kept.policy.reviewed import Reviewed
from kept.terms import Message

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
GATE = Gate(
    purposes={"3.1.1": False, "3.2.4": True},
    rights={
        Right.RESTRICTION: "7.3.3",
        Right.OBJECTION: "11.1.3",
        Right.OPT_OUT_MARKETING: "7.4.1",
        Right.OPT_OUT_SALE: "11.2.3",
    },
)
HOSTING = Use(purpose="3.1.1", category="account.email")
CAMPAIGN = Use(purpose="3.2.4", category="account.email", is_marketing=True)
CONSENTED = frozenset({"3.2.4"})
DISPUTED = Restriction(since=NOW - DAY, ground=Ground.ACCURACY, categories=frozenset({"account.email"}))


def denied(clause: str, code: str) -> Decision:
    return Decision(permits=False, clause=clause, why=Message(code, {"clause": clause}))


def permitted(clause: str) -> Decision:
    return Decision(permits=True, clause=clause, why=Message("gate-permitted", {"clause": clause}))


@pytest.mark.parametrize(
    ("state", "use", "expected"),
    [
        (PersonState(), HOSTING, permitted("3.1.1")),
        (PersonState(), Use(purpose="9.9.9", category="log"), denied("9.9.9", "gate-no-purpose")),
        (PersonState(), CAMPAIGN, denied("3.2.4", "gate-no-consent")),
        (PersonState(consents=CONSENTED), CAMPAIGN, permitted("3.2.4")),
        (PersonState(restrictions=(DISPUTED,)), HOSTING, denied("7.3.3", "gate-restricted")),
        (PersonState(restrictions=(DISPUTED,)), Use(purpose="3.1.1", category="project"), permitted("3.1.1")),
        (
            PersonState(restrictions=(DISPUTED,)),
            Use(purpose="3.1.1", category="account.email", exception="legal claims"),
            permitted("3.1.1"),
        ),
        (
            PersonState(restrictions=(DISPUTED,)),
            Use(purpose="3.1.1", category="account.email", exception="consent"),
            denied("7.3.3", "gate-restricted"),
        ),
        (PersonState(objections=(Objection(since=NOW),)), HOSTING, denied("11.1.3", "gate-objected")),
        (
            PersonState(objections=(Objection(since=NOW - DAY, until=NOW),)),
            HOSTING,
            permitted("3.1.1"),
        ),
        (
            PersonState(consents=CONSENTED, objections=(Objection(since=NOW, purposes=CONSENTED),)),
            CAMPAIGN,
            denied("7.4.1", "gate-objected"),
        ),
        (
            PersonState(consents=CONSENTED, suppressed=frozenset({Suppression.MARKETING})),
            CAMPAIGN,
            denied("7.4.1", "gate-no-marketing"),
        ),
        (
            PersonState(suppressed=frozenset({Suppression.SALE})),
            Use(purpose="3.1.1", category="usage", is_sale=True),
            denied("11.2.3", "gate-no-sale"),
        ),
        (
            PersonState(suppressed=frozenset({Suppression.CALLS})),
            Use(purpose="3.1.1", category="account.phone", is_call=True),
            denied("7.4.1", "gate-no-calls"),
        ),
    ],
)
def test_a_use_is_decided_with_its_clause_and_reason(state, use, expected):
    assert GATE.decide(state, use, now=NOW) == expected


@given(st.frozensets(st.sampled_from(Suppression)), st.booleans(), st.sampled_from([HOSTING, CAMPAIGN]))
def test_whatever_a_person_asked_for_never_permits_what_was_denied_before(suppressed, objects, use):
    before = GATE.decide(PersonState(), use, now=NOW)
    after = GATE.decide(
        PersonState(suppressed=suppressed, objections=(Objection(since=NOW),) if objects else ()), use, now=NOW
    )

    assert before.permits or not after.permits


def test_the_table_is_read_out_of_the_commitments():
    text = PolicyText(title="P", clauses=(Clause(id="3.1.1", section="3", text="x", kind=ClauseKind.PROMISE),))
    commitments = (
        Uses(id="3.1.1/uses", clause="3.1.1", quote="x", purpose="services"),
        Uses(id="3.2.4/uses", clause="3.2.4", quote="x", purpose="marketing"),
        Asks(id="3.2.4/asks", clause="3.2.4", quote="x", purpose="marketing"),
        Honours(id="7.3.3/honours", clause="7.3.3", quote="x", right=Right.RESTRICTION),
        Honours(id="11.1.2/honours", clause="11.1.2", quote="x", right=Right.RESTRICTION),
    )

    gate = Gate.of(Reviewed(text=text, commitments=commitments, periods={}))

    assert gate == Gate(purposes={"3.1.1": False, "3.2.4": True}, rights={Right.RESTRICTION: "7.3.3"})
