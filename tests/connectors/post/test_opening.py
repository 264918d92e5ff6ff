"""An address in the settings opens a channel or a mailbox; a folder that is not absolute starts at the workspace."""

from pathlib import Path

import pytest

from kept.connectors.post.inbox import ImapMailbox, Maildir
from kept.connectors.post.opening import open_channel, open_mailbox
from kept.connectors.post.smtp import SmtpChannel


@pytest.mark.parametrize(("said", "path"), [("maildir:mail", "/srv/kept/mail"), ("maildir:/var/mail", "/var/mail")])
def test_a_folder_of_mail_is_found_from_the_workspace(said, path):
    mailbox = open_mailbox(said, base=Path("/srv/kept"))

    assert isinstance(mailbox, Maildir)
    assert mailbox.path == Path(path)


def test_every_other_address_is_a_server_and_is_not_called_before_it_is_needed():
    mailbox = open_mailbox("imap://127.0.0.1:1", user="privacy", password="x", base=Path("/srv"))
    channel = open_channel("smtp://127.0.0.1:1", sender="privacy@example.com")

    assert (type(mailbox), type(channel)) == (ImapMailbox, SmtpChannel)
