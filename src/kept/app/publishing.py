"""Publishing the policy: from now on these are the words on its page."""

from kept.app.policies import newest_policy
from kept.app.workspace import Workspace
from kept.ledger.entries import declare
from kept.policy.publication import PublishedVersion
from kept.records.stores.revisions import publish_policy, published_versions

PUBLISHED = declare("policy:version:published", digests=("policy",), counts=("version",))


def publish(workspace: Workspace) -> PublishedVersion:
    """Publish the newest revision and return the version that is now in force. Safe to repeat."""
    revision = newest_policy()
    if revision.published_at is None:
        now = workspace.clock.now()
        publish_policy(revision.number, at=now)
        digests = {"policy": revision.text.digest.removeprefix("sha256:")}
        counts = {"version": len(published_versions())}
        workspace.ledger().append(PUBLISHED.entry(at=now, about="policy", digests=digests, counts=counts))
    return published_versions()[-1]
