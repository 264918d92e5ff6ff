"""From an address in the settings to a channel or a mailbox."""

from pathlib import Path
from urllib.parse import urlsplit

from kept.connectors.post.inbox import ImapMailbox, Mailbox, Maildir
from kept.connectors.post.smtp import SmtpChannel
from kept.plans.ports import Channel


def open_channel(url: str, *, sender: str, user: str = "", password: str = "") -> Channel:
    """Return the channel for `smtp://…`; nothing is connected before a letter goes out."""
    return SmtpChannel(url=url, sender=sender, user=user, password=password)


def open_mailbox(url: str, *, user: str = "", password: str = "", base: Path) -> Mailbox:
    """Return the mailbox for `imap://…` or `maildir:PATH`, where a path that is not absolute starts at `base`."""
    parts = urlsplit(url)
    if parts.scheme == "maildir":
        return Maildir(path=base / parts.path)
    return ImapMailbox(url=url, user=user, password=password)
