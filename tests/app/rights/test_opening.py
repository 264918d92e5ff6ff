"""From settings to a clerk with its post."""

from dataclasses import replace

from kept.app.house import Mail
from kept.app.rights.opening import channel_of, clerk_of, mailbox_of
from kept.connectors.post.inbox import ImapMailbox
from kept.connectors.post.smtp import SmtpChannel

MAIL = Mail(
    sender="privacy@example.com",
    smtp="smtp://127.0.0.1:25",
    smtp_user="kept",
    smtp_secret="env:POST",
    inbox="imap://127.0.0.1:143",
    inbox_user="privacy",
    inbox_secret="env:POST",
)


def test_without_settings_nothing_goes_out_or_comes_in(workspace):
    assert (channel_of(workspace), mailbox_of(workspace), clerk_of(workspace).channel) == (None, None, None)


def test_passwords_are_read_where_the_settings_say(workspace, monkeypatch):
    monkeypatch.setenv("POST", "hunter2")
    with_mail = replace(workspace, settings=replace(workspace.settings, mail=MAIL))

    assert channel_of(with_mail) == SmtpChannel(
        url="smtp://127.0.0.1:25", sender="privacy@example.com", user="kept", password="hunter2"
    )
    assert mailbox_of(with_mail) == ImapMailbox(url="imap://127.0.0.1:143", user="privacy", password="hunter2")
