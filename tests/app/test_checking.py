import hashlib
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from kept.app.attesting import sign_attestation, withdraw_attestation
from kept.app.checking import check, controlled, report
from kept.app.errors import NoEstateError, NoPolicyError
from kept.app.estates import declare_estate
from kept.app.policies import import_policy, review_policy
from kept.app.publishing import publish
from kept.cli.pages import pages_of
from kept.records.errors import AlteredRecordsError
from kept.records.models import AttestationRow, EstateRow, FindingRow, PolicyRow
from kept.records.stores.findings import is_anything_found
from kept.safeguards.secrets import SecretError
from kept.terms import FixedClock
from kept.verdict import Verdict
from kept.verdict.measuring import Pages
from rexgencloud.company import COMPANY
from tests.app.conftest import AT
from tests.app.ledgers import kinds, lose_signing_key, unsigned

ON_PAGES = ("12.0.1", "12.0.2", "12.0.5")


@dataclass(frozen=True)
class Rewritten:
    """The real pages, one of them with other words in it, as behind a cache or an editor that nobody knows of."""

    pages: Pages
    page: str
    old: str
    new: str
    gone: bool = False

    def text_of(self, page: str) -> str:
        text = self.pages.text_of(page if not self.gone or page != self.page else f"{page}none")
        return text.replace(self.old, self.new) if page == self.page and self.old else text


def look(workspace):
    return check(workspace, pages_of(workspace))


def verdicts(report):
    return {clause.clause: clause.verdict for clause in report.clauses}


def turned(before, after):
    return {clause: after[clause] for clause in after if after[clause] is not before.get(clause)}


def later(workspace, **time):
    return replace(workspace, clock=FixedClock(workspace.clock.now() + timedelta(**time)))


def policy_with(company, tmp_path, old, new):
    """Import the company's policy with other words in one place."""
    text = COMPANY.policy.read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "changed.md").write_text(text.replace(old, new), encoding="utf-8")
    return import_policy(company, tmp_path / "changed.md")


def test_without_a_policy_a_check_says_to_import_one(workspace, estate_file):
    declare_estate(workspace, estate_file)

    with pytest.raises(NoPolicyError):
        look(workspace)


def test_without_an_estate_a_check_says_to_declare_one(workspace, policy_file):
    import_policy(workspace, policy_file)

    with pytest.raises(NoEstateError):
        look(workspace)


def test_over_an_empty_estate_nothing_is_proven(declared):
    found = look(declared)

    assert verdicts(found) == dict.fromkeys(("1.0.1", "1.0.2", "2.0.1"), Verdict.UNPROVEN)
    assert found.policy_version == "draft"


def test_a_check_is_kept_with_its_entry_signed(declared):
    look(declared)

    assert kinds(declared)[-1] == "verdict:policy:checked"
    assert unsigned(declared) == 0


def test_a_check_that_cannot_be_signed_leaves_no_findings(declared):
    lose_signing_key(declared)

    with pytest.raises(SecretError):
        look(declared)

    assert not is_anything_found(until=AT)


def test_where_nothing_was_ever_looked_at_there_is_no_report(declared):
    assert report(declared) is None


def test_a_report_is_worked_out_from_the_findings_of_the_last_check(company):
    found = look(company)

    assert report(company) == found


def test_findings_that_are_too_old_prove_nothing(company):
    fresh = verdicts(look(company))

    old = verdicts(report(later(company, hours=27)))

    assert {verdict for clause, verdict in old.items() if fresh[clause] is Verdict.KEPT} == {Verdict.UNPROVEN}


def whys(report):
    return {(clause.verdict, clause.why.code) for clause in report.clauses}


def overdue(company):
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
def test_findings_that_were_altered_in_our_records_prove_nothing_until_the_next_check(company, alter):
    before = look(company)
    alter(overdue(company))

    altered, again = verdicts(report(company)), look(company)

    assert not {Verdict.KEPT, Verdict.BROKEN} & set(altered.values())
    assert (again, report(company)) == (before, before)


def test_a_verdict_says_that_the_findings_behind_it_were_altered(company):
    look(company)
    changed_value(overdue(company))

    found = report(company)

    assert {clause.why.code for clause in found.clauses if clause.clause == "6.2.1"} == {"verdict-findings-altered"}


def test_findings_of_a_check_that_the_ledger_does_not_know_prove_nothing(company):
    look(company)
    look(later(company, days=2))
    FindingRow.objects.filter(at__lte=AT).delete()

    found = report(company)

    assert Verdict.KEPT not in verdicts(found).values()


def other_estate():
    row = EstateRow.objects.order_by("number").last()
    EstateRow.objects.filter(pk=row.pk).update(document=row.document.replace("starts: at", "starts: later"))


def other_estate_with_its_digest():
    other_estate()
    row = EstateRow.objects.order_by("number").last()
    digest = hashlib.sha256(row.document.encode()).hexdigest()
    EstateRow.objects.filter(pk=row.pk).update(revision=f"sha256:{digest}")


def an_estate_that_cannot_be_read():
    document = "}"
    digest = hashlib.sha256(document.encode()).hexdigest()
    EstateRow.objects.update(document=document, revision=f"sha256:{digest}")


def an_older_estate():
    EstateRow.objects.order_by("number").last().delete()


def other_answers():
    row = PolicyRow.objects.order_by("number").last()
    PolicyRow.objects.filter(pk=row.pk).update(answers=row.answers.replace("P8Y", "P80Y"))


def answers_that_cannot_be_read():
    PolicyRow.objects.update(answers="}")


def other_words():
    row = PolicyRow.objects.order_by("number").last()
    clauses = [{**clause, "text": clause["text"].replace("90 days", "400 days")} for clause in row.text["clauses"]]
    PolicyRow.objects.filter(pk=row.pk).update(text={**row.text, "clauses": clauses})


def declare_again(company):
    """Declare a second estate, so that there is an older one to go back to."""
    path = company.home / "estate" / "estate.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("region: DE", "region: FR"), encoding="utf-8")
    declare_estate(company, path)
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
def test_a_declaration_that_was_altered_in_our_records_is_refused_and_shown_as_proving_nothing(company, alter):
    declare_again(company)
    look(company)
    alter()

    with pytest.raises(AlteredRecordsError, match="on record is not what the ledger says of it"):
        look(company)

    assert whys(report(company)) == {(Verdict.UNPROVEN, "verdict-records-altered")}


def test_declaring_the_same_estate_again_puts_an_altered_one_right(company):
    estate_file = declare_again(company)
    before = look(company)
    for alter in (other_estate, an_older_estate):
        alter()
        declare_estate(company, estate_file)

        assert verdicts(look(company)) == verdicts(before)


@pytest.mark.parametrize(
    ("alter", "lasting"),
    # The altered words stand in the archive under the version that was published with others.
    [(other_answers, {}), (other_words, {"12.0.5": Verdict.BROKEN})],
)
def test_importing_and_reviewing_again_put_an_altered_policy_right(company, alter, lasting):
    before = look(company)
    alter()

    import_policy(company, COMPANY.policy)
    review_policy(company, COMPANY.answers)
    publish(company)

    assert turned(verdicts(before), verdicts(look(company))) == lasting


def test_findings_made_under_another_estate_prove_nothing(company):
    look(company)
    declare_again(company)

    before, after = verdicts(report(company)), verdicts(look(company))

    assert Verdict.KEPT not in before.values()
    assert Verdict.KEPT in after.values()


def test_a_check_says_of_each_page_what_it_shows_now_whatever_the_wall_clock_says(company):
    later_by_years = later(company, days=4000)

    found = verdicts(look(later_by_years))

    assert [found[clause] for clause in ON_PAGES] == [Verdict.KEPT] * 3


def test_a_placeholder_for_a_contact_is_not_shown_and_stays_unproven(company):
    assert verdicts(look(company))["13.2.2"] is Verdict.UNPROVEN


def test_a_draft_changes_no_verdict_until_it_is_published(company, tmp_path):
    before = look(company)
    policy_with(company, tmp_path, "90 days", "30 days")

    assert (report(company), look(company)) == (before, before)


def test_a_second_version_is_shown_and_the_first_still_answers(company, tmp_path):
    before = look(company)
    policy_with(company, tmp_path, "90 days", "91 days")
    publish(company)

    after = look(company)

    assert (before.policy_version, after.policy_version) == ("1", "2")
    assert [verdicts(after)[clause] for clause in ON_PAGES] == [Verdict.KEPT] * 3


@pytest.mark.parametrize(
    ("page", "old", "new", "broken"),
    [
        ("/privacy/versions/1/", "90 days", "400 days", {"12.0.5"}),
        ("/privacy", "90 days", "400 days", {"12.0.1"}),
        ("/privacy", "2026-11-23", "2020-01-01", {"12.0.2"}),
        ("/privacy", "privacy@", "nobody@", {"12.0.1", "13.1.1", "13.2.1"}),
    ],
)
def test_a_page_that_shows_something_else_breaks_what_it_should_show(company, page, old, new, broken):
    before = verdicts(look(company))

    after = verdicts(check(company, Rewritten(pages_of(company), page, old, new)))

    assert turned(before, after) == dict.fromkeys(broken, Verdict.BROKEN)


def test_a_version_that_is_not_there_any_more_is_unproven(company):
    before = verdicts(look(company))

    after = verdicts(check(company, Rewritten(pages_of(company), "/privacy/versions/1/", "", "", gone=True)))

    assert turned(before, after) == {"12.0.5": Verdict.UNPROVEN}


def test_a_version_whose_words_were_altered_in_our_records_breaks_the_archive(company, tmp_path):
    policy_with(company, tmp_path, "90 days", "91 days")
    publish(company)
    before = verdicts(look(company))
    row = PolicyRow.objects.exclude(published_at=None).order_by("number")[0]
    clauses = [{**clause, "text": clause["text"].replace("90 days", "400 days")} for clause in row.text["clauses"]]
    row.text = {**row.text, "clauses": clauses}
    row.save()

    after = look(company)

    assert turned(before, verdicts(after)) == {"12.0.5": Verdict.BROKEN}
    assert report(company) == after


def test_an_attestation_turns_its_clause_and_no_other_until_it_expires(company, tmp_path):
    before = verdicts(look(company))
    clause = _signed_for(company, tmp_path)

    signed = verdicts(look(company))
    expired = verdicts(look(later(company, hours=25)))

    assert turned(before, signed) == {clause: Verdict.ATTESTED}
    assert expired[clause] is Verdict.DUE


def test_an_attestation_does_not_outlive_the_words_it_was_signed_for(company, tmp_path):
    clause = _signed_for(company, tmp_path)
    words = import_policy(company, COMPANY.policy).text.clause(clause).text
    policy_with(company, tmp_path, words, f"{words} Twice.")
    publish(company)

    found = next(one for one in look(company).clauses if one.clause == clause)

    assert found.verdict is Verdict.UNPROVEN
    assert "attestation-other-words" in {part.why.code for part in found.parts}


def test_a_withdrawn_attestation_counts_for_nothing(company, tmp_path):
    before = verdicts(look(company))
    clause = _signed_for(company, tmp_path)
    withdraw_attestation(company, clause=clause, reason="It is not so any more.", signer="B. Tal")

    assert verdicts(look(company)) == before


def test_a_forged_attestation_counts_for_nothing(company, tmp_path):
    before = verdicts(look(company))
    _signed_for(company, tmp_path)
    AttestationRow.objects.update(statement="All is well, and better than anybody signed for.")

    assert verdicts(look(company)) == before


def test_controls_are_counted_for_the_newest_draft_and_none_without_an_estate(workspace, policy_file, estate_file):
    import_policy(workspace, policy_file)
    without = controlled(workspace)
    declare_estate(workspace, estate_file)

    assert without == {}
    assert set(controlled(workspace).values()) <= {True, False}
    assert controlled(workspace)


def _signed_for(company, tmp_path):
    (tmp_path / "evidence.pdf").write_bytes(b"evidence")
    clause = "5.2.1"
    sign_attestation(
        company,
        clause=clause,
        statement="So it is.",
        evidence=tmp_path / "evidence.pdf",
        signer="Ada Keller",
        expires=AT + timedelta(hours=24),
    )
    return clause
