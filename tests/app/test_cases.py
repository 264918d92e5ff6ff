"""A case, whole: two people agree before anything is held, two before it ends, all of it sealed and in the ledger."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.app.cases import open_case, standing_for, take_step
from kept.app.holding import lift_hold
from kept.app.holds import cases_of, holds_in_force
from kept.app.rights.erasing import erase
from kept.app.rights.errands import plan_errand
from kept.holds.casefile import Case, CaseStage, Disclosed, LiftAsked, LiftDecided, Looked, Reviewed
from kept.holds.errors import CaseFileError, IncompleteDemandError, NotNowInCaseError, UnknownCaseError
from kept.records.models import CaseStepRow
from kept.records.stores.remains import Remains
from kept.rights.kinds import RequestKind
from tests.app.rights import conftest as of_rights
from tests.app.rights.shop import ADA, errand
from tests.holds.test_demand import DEMAND
from tests.web.centre.estates import open_shop

carrier, channel, clerk, clock = of_rights.carrier, of_rights.channel, of_rights.clerk, of_rights.clock
shop = of_rights.shop
ABROAD = replace(DEMAND, basis="Mutual assistance")


def opened(clerk) -> Case:
    return open_case(clerk.workspace, ABROAD, by="ada@example.com")


def agreed(clerk, case: Case) -> Case:
    for by in ("ben@example.com", "cem@example.com"):
        case = take_step(clerk, case, Reviewed(at=clerk.now, by=by, agrees=True))
    return case


def test_nothing_is_held_before_two_others_agree(clerk):
    case = opened(clerk)
    alone = holds_in_force(clerk.workspace)
    once = take_step(clerk, case, Reviewed(at=clerk.now, by="ben@example.com", agrees=True))
    after_one = holds_in_force(clerk.workspace)
    take_step(clerk, once, Reviewed(at=clerk.now, by="cem@example.com", agrees=True))

    assert (alone, after_one) == ((), ())
    assert [(one.case, one.persons) for one in holds_in_force(clerk.workspace)] == [(case.name, DEMAND.persons)]


def test_a_case_that_is_not_agreed_to_holds_nothing(clerk):
    case = take_step(clerk, opened(clerk), Reviewed(at=clerk.now, by="ben@example.com", agrees=False, words="Forged."))

    assert (case.stage, holds_in_force(clerk.workspace)) == (CaseStage.DECLINED, ())


def test_two_end_it_and_the_terminal_does_not_lift_it_past_them(clerk, clock):
    case = agreed(clerk, opened(clerk))
    with pytest.raises(CaseFileError):
        lift_hold(clerk, case.name)
    asked = take_step(clerk, case, LiftAsked(at=clerk.now, by="ada@example.com", words="Settled."))
    clock.go(days=1)
    take_step(clerk, asked, LiftDecided(at=clerk.now, by="ben@example.com", agrees=True))

    assert holds_in_force(clerk.workspace) == ()
    assert cases_of(clerk.workspace).find(case.name).stage is CaseStage.LIFTED
    assert [one.kind for one in clerk.workspace.ledger().entries()] == [
        "holds:case:opened",
        "holds:case:reviewed",
        "holds:case:reviewed",
        "holds:case:placed",
        "holds:case:lift-asked",
        "holds:case:lift-decided",
        "holds:case:lifted",
    ]


def test_who_looks_at_a_case_that_ended_sets_nothing_going_again(clerk, shop):
    demanded = replace(ABROAD, persons=("shop.customer#1",), datasets=("shop.order",))
    case = agreed(clerk, open_case(clerk.workspace, demanded, by="ada@example.com"))
    plan = plan_errand(shop, errand(RequestKind.ERASURE, ADA), holds=holds_in_force(clerk.workspace))
    erase(clerk.workspace, plan, notice=lambda _event: None)
    asked = take_step(clerk, case, LiftAsked(at=clerk.now, by="ada@example.com", words="Settled."))
    lifted = take_step(clerk, asked, LiftDecided(at=clerk.now, by="ben@example.com", agrees=True))
    woken = Remains().due(now=clerk.now)
    Remains().wake(plan.id, at=clerk.now + timedelta(days=1))

    take_step(clerk, lifted, Looked(at=clerk.now, by="ben@example.com", purpose="3.4.1", words="A letter came."))

    assert ([one.plan for one in woken], Remains().due(now=clerk.now)) == ([plan.id], ())


def test_a_step_upon_an_old_reading_of_a_case_is_not_taken(clerk):
    case = opened(clerk)
    take_step(clerk, case, Reviewed(at=clerk.now, by="ben@example.com", agrees=True))

    with pytest.raises(NotNowInCaseError):
        take_step(clerk, case, Reviewed(at=clerk.now, by="cem@example.com", agrees=True))

    assert len(cases_of(clerk.workspace).find(case.name).steps) == 2


def test_cases_have_names_of_their_own_and_what_they_say_is_sealed(clerk):
    first, second = opened(clerk), opened(clerk)
    take_step(clerk, agreed(clerk, first), Disclosed(at=clerk.now, by="ada@example.com", words="Invoice 4711."))

    assert (first.name, second.name) == ("C-2026-1", "C-2026-2")
    assert [one.name for one in cases_of(clerk.workspace).every()] == ["C-2026-2", "C-2026-1"]
    kept = b"".join(bytes(row.sealed) for row in CaseStepRow.objects.all())
    assert all(word not in kept for word in (b"account#17", b"Invoice 4711", b"ada@example.com"))
    with pytest.raises(UnknownCaseError):
        cases_of(clerk.workspace).find("C-2026-3")


def test_a_demand_from_abroad_that_rests_on_nothing_is_not_taken_down(clerk):
    with pytest.raises(IncompleteDemandError):
        open_case(clerk.workspace, DEMAND, by="ada@example.com")

    assert cases_of(clerk.workspace).every() == ()


def test_a_person_is_found_by_what_they_are_known_by(clerk):
    open_shop(clerk.workspace)
    workspace = clerk.workspace

    found = [
        standing_for(workspace, kind=kind, value=value, whose=whose)
        for kind, value, whose in [
            ("email", "zoe@example.org", "customer"),
            ("email", "nobody@example.org", "customer"),
            ("shoe size", "41", "customer"),
            ("email", "zoe@example.org", "astronaut"),
        ]
    ]

    assert found == [("shop.customer#1",), (), (), ()]
