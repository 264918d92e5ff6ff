from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from kept.app.attesting import sign_attestation, withdraw_attestation
from kept.app.checking import check, controlled, report
from kept.app.errors import NoEstateError, NoPolicyError
from kept.app.estates import declare_estate
from kept.app.policies import import_policy
from kept.app.publishing import publish
from kept.cli.pages import pages_of
from kept.records.models import AttestationRow, PolicyRow
from kept.records.stores.findings import is_anything_found
from kept.safeguards.secrets import SecretError
from kept.terms import FixedClock
from kept.verdict import Verdict
from kept.verdict.measuring import Pages
from rexgencloud.company import COMPANY
from tests.app.conftest import AT
from tests.app.ledgers import kinds, lose_signing_key, unsigned
from tests.app.rights.clocks import HandClock

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


def policy_with(logs_alone, tmp_path, old, new):
    """Import the company's policy with other words in one place."""
    text = COMPANY.policy.read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "changed.md").write_text(text.replace(old, new), encoding="utf-8")
    return import_policy(logs_alone, tmp_path / "changed.md")


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


def test_a_report_is_worked_out_from_the_findings_of_the_last_check(logs_alone):
    found = look(logs_alone)

    assert report(logs_alone) == found


@dataclass
class Slow:
    """The real pages; each look at one takes two minutes."""

    pages: Pages
    clock: HandClock

    def text_of(self, page: str) -> str:
        self.clock.go(minutes=2)
        return self.pages.text_of(page)


def test_a_look_that_a_midnight_fell_into_is_made_again_as_of_the_new_day(logs_alone):
    clock = HandClock(AT.replace(hour=23, minute=50))
    slowly = replace(logs_alone, clock=clock)

    found = check(slowly, Slow(pages_of(slowly), clock))

    assert str(found.at.date()) == "2026-11-24"
    assert verdicts(report(slowly)) == verdicts(found)


def test_findings_that_are_too_old_prove_nothing(logs_alone):
    fresh = verdicts(look(logs_alone))

    old = verdicts(report(later(logs_alone, hours=27)))

    assert {verdict for clause, verdict in old.items() if fresh[clause] is Verdict.KEPT} == {Verdict.UNPROVEN}


def declare_again(logs_alone):
    """Declare a second estate, so that there is an older one to go back to."""
    path = logs_alone.home / "estate" / "estate.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("region: DE", "region: FR"), encoding="utf-8")
    declare_estate(logs_alone, path)
    return path


def test_findings_made_under_another_estate_prove_nothing(logs_alone):
    look(logs_alone)
    declare_again(logs_alone)

    before, after = verdicts(report(logs_alone)), verdicts(look(logs_alone))

    assert Verdict.KEPT not in before.values()
    assert Verdict.KEPT in after.values()


def test_a_check_says_of_each_page_what_it_shows_now_whatever_the_wall_clock_says(logs_alone):
    later_by_years = later(logs_alone, days=4000)

    found = verdicts(look(later_by_years))

    assert [found[clause] for clause in ON_PAGES] == [Verdict.KEPT] * 3


def test_a_placeholder_for_a_contact_is_not_shown_and_stays_unproven(logs_alone):
    assert verdicts(look(logs_alone))["13.2.2"] is Verdict.UNPROVEN


def test_a_draft_changes_no_verdict_until_it_is_published(logs_alone, tmp_path):
    before = look(logs_alone)
    policy_with(logs_alone, tmp_path, "90 days", "30 days")

    assert (report(logs_alone), look(logs_alone)) == (before, before)


def test_a_second_version_is_shown_and_the_first_still_answers(logs_alone, tmp_path):
    before = look(logs_alone)
    policy_with(logs_alone, tmp_path, "90 days", "91 days")
    publish(logs_alone)

    after = look(logs_alone)

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
def test_a_page_that_shows_something_else_breaks_what_it_should_show(logs_alone, page, old, new, broken):
    before = verdicts(look(logs_alone))

    after = verdicts(check(logs_alone, Rewritten(pages_of(logs_alone), page, old, new)))

    assert turned(before, after) == dict.fromkeys(broken, Verdict.BROKEN)


def test_a_version_that_is_not_there_any_more_is_unproven(logs_alone):
    before = verdicts(look(logs_alone))

    after = verdicts(check(logs_alone, Rewritten(pages_of(logs_alone), "/privacy/versions/1/", "", "", gone=True)))

    assert turned(before, after) == {"12.0.5": Verdict.UNPROVEN}


def test_a_version_whose_words_were_altered_in_our_records_breaks_the_archive(logs_alone, tmp_path):
    policy_with(logs_alone, tmp_path, "90 days", "91 days")
    publish(logs_alone)
    before = verdicts(look(logs_alone))
    row = PolicyRow.objects.exclude(published_at=None).order_by("number")[0]
    clauses = [{**clause, "text": clause["text"].replace("90 days", "400 days")} for clause in row.text["clauses"]]
    row.text = {**row.text, "clauses": clauses}
    row.save()

    after = look(logs_alone)

    assert turned(before, verdicts(after)) == {"12.0.5": Verdict.BROKEN}
    assert report(logs_alone) == after


def test_an_attestation_turns_its_clause_and_no_other_until_it_expires(logs_alone, tmp_path):
    before = verdicts(look(logs_alone))
    clause = _signed_for(logs_alone, tmp_path)

    signed = verdicts(look(logs_alone))
    expired = verdicts(look(later(logs_alone, hours=25)))

    assert turned(before, signed) == {clause: Verdict.ATTESTED}
    assert expired[clause] is Verdict.DUE


def test_an_attestation_does_not_outlive_the_words_it_was_signed_for(logs_alone, tmp_path):
    clause = _signed_for(logs_alone, tmp_path)
    texts = {one.id: one.text for one in import_policy(logs_alone, COMPANY.policy).text.clauses}
    policy_with(logs_alone, tmp_path, texts[clause], f"{texts[clause]} Twice.")
    publish(logs_alone)

    found = next(one for one in look(logs_alone).clauses if one.clause == clause)

    assert found.verdict is Verdict.UNPROVEN
    assert "attestation-other-words" in {part.why.code for part in found.parts}


def test_a_withdrawn_attestation_counts_for_nothing(logs_alone, tmp_path):
    before = verdicts(look(logs_alone))
    clause = _signed_for(logs_alone, tmp_path)
    withdraw_attestation(logs_alone, clause=clause, reason="It is not so any more.", signer="B. Tal")

    assert verdicts(look(logs_alone)) == before


def test_a_forged_attestation_counts_for_nothing(logs_alone, tmp_path):
    before = verdicts(look(logs_alone))
    _signed_for(logs_alone, tmp_path)
    AttestationRow.objects.update(statement="All is well, and better than anybody signed for.")

    assert verdicts(look(logs_alone)) == before


def test_controls_are_counted_for_the_newest_draft_and_none_without_an_estate(workspace, policy_file, estate_file):
    import_policy(workspace, policy_file)
    without = controlled(workspace)
    declare_estate(workspace, estate_file)

    assert without == {}
    assert set(controlled(workspace).values()) <= {True, False}
    assert controlled(workspace)


def _signed_for(logs_alone, tmp_path):
    (tmp_path / "evidence.pdf").write_bytes(b"evidence")
    clause = "5.2.1"
    sign_attestation(
        logs_alone,
        clause=clause,
        statement="So it is.",
        evidence=tmp_path / "evidence.pdf",
        signer="Ada Keller",
        expires=AT + timedelta(hours=24),
    )
    return clause
