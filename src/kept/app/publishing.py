"""Publishing the policy: from now on these are the words on its page."""

from kept.app.policies import newest_policy
from kept.app.workspace import Workspace
from kept.policy.events import published_entry
from kept.policy.publication import PublishedVersion
from kept.records.stores.revisions import publish_policy, published_versions


def publish(workspace: Workspace) -> PublishedVersion:
    """Publish the newest revision and return the version that is now in force. Safe to repeat."""
    now = workspace.clock.now()
    with workspace.recording() as ledger:
        revision = newest_policy()
        if revision.published_at is None:
            publish_policy(revision.number, at=now)
            ledger.append(published_entry(revision.text, version=len(published_versions()), at=now))
    return published_versions()[-1]
