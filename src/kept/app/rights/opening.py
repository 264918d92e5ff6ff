"""A clerk for a workspace, with the hands and the post that its settings name."""

from kept.app.rights.clerk import Clerk
from kept.app.rights.estate import EstateCarrier
from kept.app.workspace import Workspace
from kept.connectors.post import Mailbox, open_channel, open_mailbox
from kept.plans.ports import Channel
from kept.rights.carrying import Carrier


def clerk_of(workspace: Workspace, *, carrier: Carrier | None = None, name: str = "") -> Clerk:
    """Return the clerk of a workspace; `carrier` is its own estate unless another is given, `name` a worker's."""
    return Clerk(
        workspace=workspace, carrier=carrier or EstateCarrier(workspace), channel=channel_of(workspace), name=name
    )


def channel_of(workspace: Workspace) -> Channel | None:
    """Return how letters go out, None where they do not."""
    mail = workspace.settings.mail
    if mail is None or not mail.smtp:
        return None
    password = workspace.secret(mail.smtp_secret) if mail.smtp_secret else ""
    return open_channel(mail.smtp, sender=mail.sender, user=mail.smtp_user, password=password)


def mailbox_of(workspace: Workspace) -> Mailbox | None:
    """Return the mailbox that people write to, None where there is none."""
    mail = workspace.settings.mail
    if mail is None or not mail.inbox:
        return None
    password = workspace.secret(mail.inbox_secret) if mail.inbox_secret else ""
    return open_mailbox(mail.inbox, user=mail.inbox_user, password=password, base=workspace.home)
