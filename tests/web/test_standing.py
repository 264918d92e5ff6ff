"""How the clauses of a policy stand, counted and filtered."""

from dataclasses import replace

from kept.verdict.verdicts import Verdict
from kept.web.standing import account_of, standings_of
from tests.web.desks import LOOKED, OLD, REPORT, TEXT


def shown(account) -> list[str]:
    return [one.clause.id for section in account.sections for _, _, ones in section.passages for one in ones]


def test_every_clause_is_shown_and_every_promise_counted_worst_first():
    account = account_of(TEXT, REPORT)

    assert shown(account) == [clause.id for clause in TEXT.clauses]
    assert account.promises == 5
    assert account.counts == (
        (Verdict.BROKEN, 1), (Verdict.DUE, 1), (Verdict.UNPROVEN, 1), (Verdict.ATTESTED, 1), (Verdict.KEPT, 1),
    )  # fmt: skip
    assert account.looked_at == LOOKED


def test_one_verdict_alone_is_shown_while_the_counts_stay():
    account = account_of(TEXT, REPORT, only=Verdict.KEPT)

    assert shown(account) == ["2.1.2"]
    assert account.counts == account_of(TEXT, REPORT).counts


def test_the_lengths_of_the_bar_lie_end_to_end_and_leave_out_what_is_none():
    account = account_of(TEXT, replace(REPORT, clauses=REPORT.clauses[:2]))

    assert account.bar == ((Verdict.BROKEN, 0, 1), (Verdict.KEPT, 1, 1))


def test_without_a_report_no_promise_has_a_verdict():
    account = account_of(TEXT, None)

    assert shown(account) == [clause.id for clause in TEXT.clauses]
    assert (account.promises, account.bar, account.looked_at, account.outdated) == (5, (), None, False)


def test_a_report_on_other_words_says_nothing_of_these():
    account = account_of(OLD, REPORT)

    assert account.outdated
    assert [one.found for one in standings_of(OLD, REPORT).values()] == [None]
