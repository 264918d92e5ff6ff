import pytest

from kept.app.errors import NoPolicyError
from kept.app.policies import import_policy
from kept.app.publishing import publish
from kept.records.stores.revisions import published_versions
from kept.safeguards.secrets import SecretError
from tests.app.conftest import AT, POLICY
from tests.app.ledgers import kinds, lose_signing_key, unsigned


def test_the_first_policy_published_is_version_1_with_its_entry_signed(workspace, policy_file):
    import_policy(workspace, policy_file)

    version = publish(workspace)

    assert (version.number, version.published_at) == (1, AT)
    entry = workspace.ledger().entries()[-1]
    assert (entry.kind, dict(entry.counts)) == ("policy:version:published", {"version": 1})
    assert unsigned(workspace) == 0


def test_publishing_once_more_changes_nothing(workspace, policy_file):
    import_policy(workspace, policy_file)
    first = publish(workspace)

    assert publish(workspace) == first
    assert kinds(workspace).count("policy:version:published") == 1


def test_a_changed_policy_is_version_2_and_version_1_keeps_its_words(workspace, policy_file):
    import_policy(workspace, policy_file)
    first = publish(workspace)
    policy_file.write_text(POLICY.replace("90 days", "30 days"), encoding="utf-8")
    import_policy(workspace, policy_file)

    second = publish(workspace)

    assert published_versions() == (first, second)
    assert [version.number for version in published_versions()] == [1, 2]
    assert first.text != second.text


def test_what_cannot_be_signed_is_not_published(workspace, policy_file):
    import_policy(workspace, policy_file)
    lose_signing_key(workspace)

    with pytest.raises(SecretError):
        publish(workspace)

    assert published_versions() == ()


def test_there_must_be_a_policy_to_publish(workspace):
    with pytest.raises(NoPolicyError):
        publish(workspace)
