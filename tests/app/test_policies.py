import pytest

from kept.app.errors import NoPolicyError
from kept.app.policies import binding_policy, import_policy, newest_policy, review_policy, reviewed
from kept.app.publishing import publish
from kept.ledger.errors import SigningKeyError
from kept.policy.answers import FORM, AnswersFileError, bind
from kept.policy.errors import EmptyPolicyError
from kept.records.stores.revisions import current_policy
from kept.safeguards.secrets import SecretError
from tests.app.conftest import POLICY
from tests.app.ledgers import kinds, lose_signing_key, unsigned


def answers_for(revision, path):
    path.write_text(f"kept: {FORM}\n{bind(revision.text)}", encoding="utf-8")
    return path


def test_an_imported_policy_is_a_draft_with_its_entry_in_the_ledger(workspace, policy_file):
    revision = import_policy(workspace, policy_file)

    assert (revision.number, revision.published_at) == (1, None)
    assert [clause.id for clause in revision.text.clauses] == ["1.0.1", "1.0.2", "2.0.1"]
    assert (kinds(workspace), unsigned(workspace)) == (["policy:revision:imported"], 0)


def test_the_same_words_once_more_change_nothing(workspace, policy_file):
    first = import_policy(workspace, policy_file)

    second = import_policy(workspace, policy_file)

    assert second == first
    assert kinds(workspace) == ["policy:revision:imported"]


def test_changed_words_make_a_new_revision_in_which_every_id_stays_with_its_sentence(workspace, policy_file):
    import_policy(workspace, policy_file)
    policy_file.write_text(POLICY.replace("- Invoices", "- Tickets are kept for a year.\n- Invoices"), encoding="utf-8")

    revision = import_policy(workspace, policy_file)

    ids = {clause.text.split()[0]: clause.id for clause in revision.text.clauses}
    assert ids == {"Server": "1.0.1", "Tickets": "1.0.3", "Invoices": "1.0.2", "Our": "2.0.1"}
    assert revision.number == 2


def test_a_file_that_is_no_policy_leaves_nothing_behind(workspace, policy_file):
    policy_file.write_text("", encoding="utf-8")

    with pytest.raises(EmptyPolicyError):
        import_policy(workspace, policy_file)

    assert (current_policy(), kinds(workspace)) == (None, [])


def test_a_policy_whose_entry_cannot_be_signed_is_not_kept(workspace, policy_file):
    lose_signing_key(workspace)

    with pytest.raises((SecretError, SigningKeyError)):
        import_policy(workspace, policy_file)

    assert current_policy() is None


def test_reviewed_answers_make_a_revision_of_the_same_words(workspace, policy_file, tmp_path):
    answers = answers_for(import_policy(workspace, policy_file), tmp_path / "answers.yaml")

    revision = review_policy(workspace, answers)

    assert revision.number == 2
    assert set(reviewed(revision).bound) == {"1.0.1", "1.0.2", "2.0.1"}
    assert kinds(workspace) == ["policy:revision:imported", "policy:revision:reviewed"]
    assert unsigned(workspace) == 0


def test_the_same_answers_once_more_change_nothing(workspace, policy_file, tmp_path):
    answers = answers_for(import_policy(workspace, policy_file), tmp_path / "answers.yaml")
    first = review_policy(workspace, answers)

    assert review_policy(workspace, answers) == first
    assert len(kinds(workspace)) == 2


def test_answers_that_do_not_fit_the_words_are_not_kept(workspace, policy_file, tmp_path):
    import_policy(workspace, policy_file)
    answers = tmp_path / "answers.yaml"
    answers.write_text(f'kept: {FORM}\nanswers:\n  "9.9.9":\n    - {{about: unsure, says: "Yes."}}\n', encoding="utf-8")

    with pytest.raises(AnswersFileError, match=r"no clause 9\.9\.9"):
        review_policy(workspace, answers)

    assert (newest_policy().number, kinds(workspace)) == (1, ["policy:revision:imported"])


@pytest.mark.parametrize("ask", [newest_policy, binding_policy])
def test_where_nobody_imported_a_policy_it_says_how(workspace, ask):
    with pytest.raises(NoPolicyError) as refused:
        ask()

    assert refused.value.sentence() == ("This workspace has no policy yet. Import one with `kept policy import FILE`.")


def test_answers_need_a_policy_first(workspace, tmp_path):
    (tmp_path / "answers.yaml").write_text(f"kept: {FORM}\n", encoding="utf-8")

    with pytest.raises(NoPolicyError):
        review_policy(workspace, tmp_path / "answers.yaml")


def test_a_draft_binds_only_while_nothing_is_published(workspace, policy_file):
    first = import_policy(workspace, policy_file)
    bound_before = binding_policy()
    publish(workspace)
    policy_file.write_text(POLICY.replace("90 days", "30 days"), encoding="utf-8")

    draft = import_policy(workspace, policy_file)

    assert bound_before == first
    assert (newest_policy(), binding_policy().text) == (draft, first.text)


def test_answers_to_the_published_words_hold_at_once(workspace, policy_file, tmp_path):
    answers = answers_for(import_policy(workspace, policy_file), tmp_path / "answers.yaml")
    publish(workspace)

    revision = review_policy(workspace, answers)

    assert binding_policy() == revision
