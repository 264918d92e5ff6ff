"""The weakest part of a clause decides, and speaks for it."""

from kept.terms import Message
from kept.verdict.verdicts import ClauseVerdict, Evidence, Part, Report, Verdict, weakest_first
from tests.verdict.declared import NOW

FIGURE = Message("figure")


def part(verdict, code, **more):
    return Part(verdict=verdict, why=Message(code), **more)


def test_the_order_of_verdicts_is_the_one_that_decides():
    parts = [part(one, one.value) for one in (Verdict.KEPT, Verdict.BROKEN, Verdict.UNPROVEN, Verdict.DUE)]

    ordered = [one.verdict.value for one in weakest_first([*parts, part(Verdict.ATTESTED, "attested")])]
    assert ordered == ["broken", "due", "unproven", "attested", "kept"]


def test_equals_keep_their_order_and_the_first_of_them_says_why():
    first, second = part(Verdict.KEPT, "first"), part(Verdict.KEPT, "second", figure=FIGURE)
    clause = ClauseVerdict(clause="1.0.1", parts=weakest_first([first, second]))

    assert (clause.verdict, clause.why.code, clause.figure) == (Verdict.KEPT, "first", FIGURE)


def test_a_figure_of_a_stronger_part_is_no_figure_of_the_verdict_and_all_evidence_counts():
    evidence = Evidence(probe="p", looked_at="x", seen=Message("seen"), at=NOW)
    kept = part(Verdict.KEPT, "kept", figure=FIGURE, evidence=(evidence,))
    clause = ClauseVerdict(clause="1.0.1", parts=weakest_first([kept, part(Verdict.DUE, "due")]))

    assert (clause.verdict, clause.figure, clause.evidence) == (Verdict.DUE, None, (evidence,))


def test_a_report_counts_every_verdict_also_those_that_nobody_has():
    clause = ClauseVerdict(clause="1.0.1", parts=(part(Verdict.KEPT, "x"),))
    report = Report(policy_title="", policy_version="1", policy_digest="", at=NOW, clauses=(clause, clause))

    assert report.counts() == {one: 2 if one is Verdict.KEPT else 0 for one in Verdict}
