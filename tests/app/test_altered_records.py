"""What somebody changed in our records past us proves nothing, and is not worked with."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from kept.app.checking import check, report
from kept.app.estates import declare_estate
from kept.app.policies import import_policy, review_policy
from kept.app.publishing import publish
from kept.cli.pages import pages_of
from kept.records.errors import AlteredRecordsError
from kept.records.models import EstateRow, FindingRow, PolicyRow
from kept.terms import FixedClock
from kept.verdict import Verdict
from rexgencloud.company import COMPANY
from tests.app.conftest import AT


def look(workspace):
    return check(workspace, pages_of(workspace))


def verdicts(report):
    return {clause.clause: clause.verdict for clause in report.clauses}


def turned(before, after):
    return {clause: after[clause] for clause in after if after[clause] is not before.get(clause)}


def later(workspace, **time):
    return replace(workspace, clock=FixedClock(workspace.clock.now() + timedelta(**time)))


def whys(report):
    return {(clause.verdict, clause.why.code) for clause in report.clauses}


def overdue(logs_alone):
    """Return the row of a finding of which any other value would be another verdict."""
    return FindingRow.objects.filter(value__has_key="number").exclude(value={"number": 0}).order_by("id").first()


def changed_value(row):
    FindingRow.objects.filter(pk=row.pk).update(value={"number": 0})


def changed_instant(row):
    FindingRow.objects.filter(pk=row.pk).update(at=row.at - timedelta(hours=1))


def one_less(row):
    row.delete()


def one_more(row):
    FindingRow.objects.create(run=row.run, probe=row.probe, at=row.at, value={"number": 0})


def not_a_finding(row):
    FindingRow.objects.filter(pk=row.pk).update(value=[1])


def moved_to_another_check(row):
    FindingRow.objects.filter(run=row.run).update(run=row.run - 1)


@pytest.mark.parametrize(
    "alter", [changed_value, changed_instant, one_less, one_more, not_a_finding, moved_to_another_check]
)
def test_findings_that_were_altered_in_our_records_prove_nothing_until_the_next_check(logs_alone, alter):
    before = look(logs_alone)
    alter(overdue(logs_alone))

    altered, again = verdicts(report(logs_alone)), look(logs_alone)

    assert not {Verdict.KEPT, Verdict.BROKEN} & set(altered.values())
    assert (again, report(logs_alone)) == (before, before)


def test_a_verdict_says_that_the_findings_behind_it_were_altered(logs_alone):
    look(logs_alone)
    changed_value(overdue(logs_alone))

    found = report(logs_alone)

    assert found is not None
    assert {clause.why.code for clause in found.clauses if clause.clause == "6.2.1"} == {"verdict-findings-altered"}


def test_findings_of_a_check_that_the_ledger_does_not_know_prove_nothing(logs_alone):
    look(logs_alone)
    look(later(logs_alone, days=2))
    FindingRow.objects.filter(at__lte=AT).delete()

    found = report(logs_alone)

    assert Verdict.KEPT not in verdicts(found).values()


def other_estate():
    row = EstateRow.objects.latest("number")
    EstateRow.objects.filter(pk=row.pk).update(document=row.document.replace("starts: at", "starts: later"))


def other_estate_with_its_digest():
    other_estate()
    row = EstateRow.objects.latest("number")
    digest = hashlib.sha256(row.document.encode()).hexdigest()
    EstateRow.objects.filter(pk=row.pk).update(revision=f"sha256:{digest}")


def an_estate_that_cannot_be_read():
    document = "}"
    digest = hashlib.sha256(document.encode()).hexdigest()
    EstateRow.objects.update(document=document, revision=f"sha256:{digest}")


def an_older_estate():
    EstateRow.objects.latest("number").delete()


def other_answers():
    row = PolicyRow.objects.latest("number")
    PolicyRow.objects.filter(pk=row.pk).update(answers=row.answers.replace("P8Y", "P80Y"))


def answers_that_cannot_be_read():
    PolicyRow.objects.update(answers="}")


def other_words():
    row = PolicyRow.objects.latest("number")
    clauses = [{**clause, "text": clause["text"].replace("90 days", "400 days")} for clause in row.text["clauses"]]
    PolicyRow.objects.filter(pk=row.pk).update(text={**row.text, "clauses": clauses})


def declare_again(logs_alone):
    """Declare a second estate, so that there is an older one to go back to."""
    path = logs_alone.home / "estate" / "estate.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("region: DE", "region: FR"), encoding="utf-8")
    declare_estate(logs_alone, path)
    return path


@pytest.mark.parametrize(
    "alter",
    [
        other_estate,
        other_estate_with_its_digest,
        an_older_estate,
        an_estate_that_cannot_be_read,
        other_answers,
        answers_that_cannot_be_read,
        other_words,
    ],
)
def test_a_declaration_that_was_altered_in_our_records_is_refused_and_shown_as_proving_nothing(logs_alone, alter):
    declare_again(logs_alone)
    look(logs_alone)
    alter()

    with pytest.raises(AlteredRecordsError, match="on record is not what the ledger says of it"):
        look(logs_alone)

    assert whys(report(logs_alone)) == {(Verdict.UNPROVEN, "verdict-records-altered")}


def test_declaring_the_same_estate_again_puts_an_altered_one_right(logs_alone):
    estate_file = declare_again(logs_alone)
    before = look(logs_alone)
    for alter in (other_estate, an_older_estate):
        alter()
        declare_estate(logs_alone, estate_file)

        assert verdicts(look(logs_alone)) == verdicts(before)


@pytest.mark.parametrize(
    ("alter", "lasting"),
    # The altered words stand in the archive under the version that was published with others.
    [(other_answers, {}), (other_words, {"12.0.5": Verdict.BROKEN})],
)
def test_importing_and_reviewing_again_put_an_altered_policy_right(logs_alone, alter, lasting):
    before = look(logs_alone)
    alter()

    import_policy(logs_alone, COMPANY.policy)
    review_policy(logs_alone, COMPANY.answers)
    publish(logs_alone)

    assert turned(verdicts(before), verdicts(look(logs_alone))) == lasting
