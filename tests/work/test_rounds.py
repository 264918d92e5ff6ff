"""Each round does its thing, and a workspace without policy or estate is no reason to fail."""

import mailbox
from dataclasses import replace

import pytest

from kept.app.house import Mail
from kept.app.policies import import_policy
from kept.app.publishing import publish
from kept.app.sweeping import list_plans
from kept.records.stores.inbox import every_request
from kept.work.rounds import ROUNDS, take_round
from tests.app.conftest import POLICY


class NoPages:
    def text_of(self, page):
        return ""


@pytest.mark.parametrize("name", [*ROUNDS, "of another version"])
def test_every_round_can_be_taken_where_nothing_was_declared(clerk, name):
    take_round(name, clerk, NoPages())


def test_the_round_for_mail_takes_in_what_lies_in_the_mailbox(clerk):
    settings = clerk.workspace.settings
    mail = Mail(sender="privacy@example.com", inbox="maildir:inbox")
    with_mail = replace(clerk, workspace=replace(clerk.workspace, settings=replace(settings, mail=mail)))
    mailbox.Maildir(clerk.workspace.home / "inbox").add(b"From: zoe@example.org\nSubject: Hi\n\nHello?\n")

    take_round("mail", with_mail, NoPages())

    assert len(every_request()) == 1


def test_the_round_for_retention_plans_and_carries_nothing_out(clerk, tmp_path):
    path = tmp_path / "policy.md"
    path.write_text(POLICY, encoding="utf-8")
    import_policy(clerk.workspace, path)
    publish(clerk.workspace)

    take_round("retention", clerk, NoPages())

    assert list_plans(clerk.workspace) == ()
