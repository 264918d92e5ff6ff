"""Mailboxes as Maildirs: a folder for each mailbox, a file for each message."""

from kept.connectors.maildir.connector import open_maildir

__all__ = ["open_maildir"]
