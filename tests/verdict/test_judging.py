"""From findings to verdicts: the weakest part decides, whatever the order, and nothing is kept by silence."""

from dataclasses import dataclass
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from kept.policy import ClauseKind
from kept.policy.commitments import Honours, Question, Right, Uses
from kept.policy.reviewed import Reviewed
from kept.terms import Message
from kept.verdict import Bench, Finding, Part, Verdict, judge_policy
from kept.verdict.findings import Shown
from kept.verdict.judging import judge_clause
from kept.verdict.verdicts import ClauseVerdict, weakest_first
from tests.verdict.declared import NOW, clause, policy

RIGHT = Honours(id="7.1.1/honours", clause="7.1.1", quote="x", right=Right.ACCESS)
USE = Uses(id="7.1.1/uses", clause="7.1.1", quote="x", purpose="billing")
ORDER = [Verdict.BROKEN, Verdict.DUE, Verdict.UNPROVEN, Verdict.ATTESTED, Verdict.KEPT]


@dataclass(frozen=True)
class Settled:
    """A check that looks at `asks` and comes to `verdict`."""

    verdict: Verdict
    asks: tuple[str, ...] = ()
    clause: str = "7.1.1"
    commitments: tuple[str, ...] = ("7.1.1/honours",)
    figure: Message | None = None

    def probes(self):
        return tuple(Shown(id=one, page="/", texts=()) for one in self.asks)

    def judge(self, findings, now):
        assert set(findings) == set(self.asks)
        return Part(
            verdict=self.verdict, why=Message(f"is-{self.verdict}"), figure=self.figure, commitments=self.commitments
        )


def judged(*checks, reviewed=None, findings=None, **more):
    bench = Bench(policy=reviewed or policy(RIGHT), checks=checks, findings=findings or {}, **more)
    return judge_clause(clause("7.1.1"), bench, now=NOW)


def said(verdict):
    return verdict.verdict.value, verdict.why.code


def seen(probe="p", hours=0, error=None):
    return {probe: Finding(probe=probe, at=NOW - timedelta(hours=hours), value=1, error=error)}


@given(st.lists(st.sampled_from(ORDER), min_size=1))
def test_the_weakest_part_decides(verdicts):
    found = judged(*map(Settled, verdicts))

    assert found.verdict == min(verdicts, key=ORDER.index)
    assert found.why == Message(f"is-{found.verdict}")
    assert [ORDER.index(part.verdict) for part in found.parts] == sorted(map(ORDER.index, verdicts))


@given(
    st.lists(st.sampled_from(ORDER), min_size=1).flatmap(lambda some: st.tuples(st.just(some), st.permutations(some)))
)
def test_the_order_of_checks_never_changes_a_verdict(orders):
    one, other = orders

    assert judged(*map(Settled, one)).verdict == judged(*map(Settled, other)).verdict


@given(st.lists(st.sampled_from(ORDER), min_size=1), st.sampled_from(ORDER))
def test_one_part_more_never_improves_a_verdict(verdicts, more):
    before, after = judged(*map(Settled, verdicts)), judged(*map(Settled, [*verdicts, more]))

    assert ORDER.index(after.verdict) <= ORDER.index(before.verdict)
    assert judged(*map(Settled, [*verdicts, Verdict.BROKEN])).verdict == Verdict.BROKEN


@given(st.permutations([("a", 0), ("b", 3), ("c", 30)]))
def test_the_order_of_findings_never_changes_a_verdict(order):
    findings = {probe: seen(probe, hours)[probe] for probe, hours in order}
    checks = Settled(Verdict.KEPT, ("a", "b")), Settled(Verdict.BROKEN, ("c",))

    assert said(judged(*checks, findings=findings)) == ("unproven", "verdict-finding-too-old")


def test_parts_that_weigh_the_same_keep_their_order():
    parts = [Part(verdict=Verdict.KEPT, why=Message(name)) for name in "abc"]

    assert weakest_first([*parts, Part(verdict=Verdict.DUE, why=Message("d"))])[1:] == tuple(parts)


def test_what_was_not_looked_at_is_unproven():
    assert said(judged(Settled(Verdict.KEPT, ("p",)))) == ("unproven", "verdict-never-looked")


def test_one_finding_that_is_missing_is_enough():
    found = judged(Settled(Verdict.KEPT, ("p", "q")), findings=seen("p"))

    assert said(found) == ("unproven", "verdict-never-looked")


def test_a_system_that_was_silent_is_unproven_with_its_reason():
    reason = Message("verdict-not-answered", {"system": "s", "reason": "estate.refused"})

    found = judged(Settled(Verdict.KEPT, ("p",)), findings=seen(error=reason))

    assert (found.verdict, found.why) == (Verdict.UNPROVEN, reason)


def test_a_finding_counts_for_26_hours_and_not_longer():
    check = Settled(Verdict.KEPT, ("p",))

    assert said(judged(check, findings=seen(hours=26))) == ("kept", "is-kept")
    found = judged(check, findings=seen(hours=26.001))
    assert found.why == Message("verdict-finding-too-old", {"at": NOW - timedelta(hours=26.001)})


def test_how_long_a_finding_counts_can_be_set():
    found = judged(Settled(Verdict.KEPT, ("p",)), findings=seen(hours=2), fresh_for=timedelta(hours=1))

    assert said(found) == ("unproven", "verdict-finding-too-old")


def test_a_finding_from_later_says_nothing_about_now():
    found = judged(Settled(Verdict.KEPT, ("p",)), findings=seen(hours=-1))

    assert said(found) == ("unproven", "verdict-never-looked")
    assert found.checked_at is None


def test_the_time_of_a_check_is_that_of_its_oldest_finding():
    findings = {**seen("p", 1), **seen("q", 5), **seen("other", 9)}

    found = judged(Settled(Verdict.KEPT, ("p",)), Settled(Verdict.KEPT, ("q",)), findings=findings)

    assert found.checked_at == NOW - timedelta(hours=5)


def test_an_open_question_leaves_its_clause_unproven():
    question = Question(clause="7.1.1", about="no-number", asks="How long?")

    found = judged(Settled(Verdict.KEPT), reviewed=policy(RIGHT, questions=(question,)))

    assert (found.verdict, found.why) == (Verdict.UNPROVEN, Message("verdict-open-question", {"asks": "How long?"}))


def test_words_that_changed_since_they_were_bound_are_unproven():
    bound = policy(RIGHT)
    stale = Reviewed(text=bound.text, commitments=bound.commitments, bound={"7.1.1": "sha256:other"})

    assert said(judged(Settled(Verdict.KEPT), reviewed=stale)) == ("unproven", "verdict-stale-words")


def test_words_that_nobody_bound_are_unproven():
    found = judged(Settled(Verdict.KEPT), reviewed=policy(RIGHT, unbound=("7.1.1",)))

    assert said(found) == ("unproven", "verdict-not-reviewed")


def test_a_commitment_behind_which_no_check_stands_is_unproven_and_named():
    found = judged(Settled(Verdict.KEPT), reviewed=policy(RIGHT, USE))

    assert found.parts[0] == Part(
        verdict=Verdict.UNPROVEN, why=Message("verdict-no-control", {"part": "uses"}), commitments=("7.1.1/uses",)
    )


def test_a_check_of_another_clause_stands_behind_nothing_here():
    elsewhere = Settled(Verdict.KEPT, clause="7.1.2")

    assert said(judged(elsewhere)) == ("unproven", "verdict-no-control")


def test_a_clause_without_commitment_and_check_is_unproven():
    assert said(judged(reviewed=policy(clauses=("7.1.1",)))) == ("unproven", "verdict-no-commitment")


def test_a_breach_that_was_seen_is_said_before_what_is_missing():
    question = Question(clause="7.1.1", about="no-number", asks="How long?")

    found = judged(Settled(Verdict.BROKEN), reviewed=policy(RIGHT, USE, questions=(question,), unbound=("7.1.1",)))

    assert found.verdict == Verdict.BROKEN
    assert len(found.parts) == 4


def test_the_figure_is_one_of_the_parts_that_decide():
    one, other = Message("one"), Message("other")
    checks = (
        Settled(Verdict.KEPT, figure=one),
        Settled(Verdict.BROKEN),
        Settled(Verdict.BROKEN, figure=other),
    )

    assert judged(*checks).figure == other
    assert judged(*checks[:2]).figure is None


def test_a_report_has_every_promise_in_the_order_of_the_policy_and_counts_all_five_verdicts():
    reviewed = policy(RIGHT, clauses=("7.1.1", "7.1.2", "1.0.0"))
    preamble = clause("1.0.0", ClauseKind.PREAMBLE)
    text = type(reviewed.text)(title="T", clauses=(preamble, *reviewed.text.clauses[1:]))
    reviewed = Reviewed(text=text, commitments=reviewed.commitments, bound=reviewed.bound)

    report = judge_policy(Bench(policy=reviewed, checks=(Settled(Verdict.DUE),), findings={}), now=NOW, version="3")

    assert [(one.clause, one.verdict) for one in report.clauses] == [
        ("7.1.1", Verdict.DUE),
        ("7.1.2", Verdict.UNPROVEN),
    ]
    assert report.counts() == {
        Verdict.KEPT: 0,
        Verdict.ATTESTED: 0,
        Verdict.UNPROVEN: 1,
        Verdict.DUE: 1,
        Verdict.BROKEN: 0,
    }
    assert (report.policy_title, report.policy_version, report.policy_digest, report.at) == ("T", "3", text.digest, NOW)


def test_the_evidence_of_a_clause_is_that_of_all_its_parts():
    part = Part(verdict=Verdict.KEPT, why=Message("x"))

    assert ClauseVerdict(clause="7.1.1", parts=(part, part)).evidence == ()
