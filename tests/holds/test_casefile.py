"""How a case stands, and which step may follow, by whom."""

from datetime import UTC, datetime, timedelta

import pytest

from kept.holds.casefile import (
    MAY,
    Case,
    CaseStage,
    CaseStep,
    Disclosed,
    Gagged,
    LiftAsked,
    LiftDecided,
    Looked,
    Opened,
    Reviewed,
    SubjectTold,
    check_step,
)
from kept.holds.errors import GaggedError, NotNowInCaseError, NoWordsError, SameReviewerError
from tests.holds.test_demand import DEMAND

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
OPENED = Opened(at=AT, by="ada", demand=DEMAND)
BEN, CEM = (Reviewed(at=AT, by=by, agrees=True) for by in ("ben", "cem"))
NO = Reviewed(at=AT, by="ben", agrees=False, words="No authority.")
ASKED = LiftAsked(at=AT, by="ada", words="The case is over.")
ENDED = LiftDecided(at=AT, by="ben", agrees=True)
STAYS = LiftDecided(at=AT, by="ben", agrees=False, words="They appealed.")
EVERY: dict[str, CaseStep] = {
    "reviewed": Reviewed(at=AT, by="eve", agrees=True),
    "disclosed": Disclosed(at=AT, by="ada", words="Two invoices."),
    "gagged": Gagged(at=AT, by="ada", until=AT + timedelta(days=9), words="§ 101."),
    "subject-told": SubjectTold(at=AT, by="ada", words="By letter."),
    "lift-asked": LiftAsked(at=AT, by="ada", words="Over."),
    "lift-decided": LiftDecided(at=AT, by="eve", agrees=True),
    "looked": Looked(at=AT, by="eve", purpose="3.1.1", words="To review it."),
}


def case(*steps) -> Case:
    return Case(name="C-2026-1", steps=(OPENED, *steps))


STAGES = {
    CaseStage.REVIEW: case(BEN),
    CaseStage.DECLINED: case(NO),
    CaseStage.HELD: case(BEN, CEM),
    CaseStage.LIFTING: case(BEN, CEM, ASKED),
    CaseStage.LIFTED: case(BEN, CEM, ASKED, ENDED),
}


@pytest.mark.parametrize("stage", list(CaseStage))
def test_a_case_stands_where_its_steps_have_led(stage):
    assert STAGES[stage].stage is stage


def test_a_lift_that_is_not_agreed_to_leaves_what_is_held():
    assert case(BEN, CEM, ASKED, STAYS).stage is CaseStage.HELD


@pytest.mark.parametrize("stage", list(CaseStage))
def test_a_step_follows_where_the_table_says_so_and_nowhere_else(stage):
    allowed = set()
    for what, step in EVERY.items():
        try:
            check_step(STAGES[stage], step)
        except NotNowInCaseError:
            continue
        allowed.add(what)

    assert allowed == {what for what, stages in MAY.items() if stage in stages}


@pytest.mark.parametrize("by", ["ada", "ben"])
def test_nobody_reviews_what_they_opened_or_reviewed(by):
    with pytest.raises(SameReviewerError):
        check_step(case(BEN), Reviewed(at=AT, by=by, agrees=True))


def test_whoever_asks_for_the_end_does_not_decide_it():
    with pytest.raises(SameReviewerError):
        check_step(case(BEN, CEM, ASKED), LiftDecided(at=AT, by="ada", agrees=True))


@pytest.mark.parametrize(
    ("stage", "step"),
    [
        (CaseStage.REVIEW, Reviewed(at=AT, by="eve", agrees=False)),
        (CaseStage.HELD, Disclosed(at=AT, by="ada", words=" ")),
        (CaseStage.HELD, LiftAsked(at=AT, by="ada", words="")),
        (CaseStage.LIFTING, LiftDecided(at=AT, by="eve", agrees=False)),
    ],
)
def test_a_step_that_says_nothing_is_not_taken(stage, step):
    with pytest.raises(NoWordsError):
        check_step(STAGES[stage], step)


def test_the_person_is_told_only_once_nobody_forbids_it():
    silenced = case(BEN, CEM, EVERY["gagged"])
    later = AT + timedelta(days=9)

    with pytest.raises(GaggedError):
        check_step(silenced, EVERY["subject-told"])
    check_step(silenced, SubjectTold(at=later, by="ada", words="By letter."))

    assert (silenced.gagged(AT), silenced.gagged(later)) == (EVERY["gagged"], None)


def test_the_hold_is_what_the_demand_names():
    hold = case(BEN, CEM).hold(begins=AT)

    assert (hold.case, hold.clause, hold.persons, hold.datasets, hold.ends) == (
        "C-2026-1", "4.2.1", ("accounts.account#17",), (), None,
    )  # fmt: skip
