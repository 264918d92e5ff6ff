"""Mail: letters out by SMTP, and what people write to the officer's address in, from IMAP or a maildir."""

from kept.connectors.post.inbox import Incoming, Mailbox
from kept.connectors.post.opening import open_channel, open_mailbox

__all__ = ["Incoming", "Mailbox", "open_channel", "open_mailbox"]
