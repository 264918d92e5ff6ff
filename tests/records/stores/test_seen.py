import pytest

from kept.records.models import MailSeenRow
from kept.records.stores.seen import SeenMails
from tests.rights.histories import NOW, at

pytestmark = pytest.mark.django_db


def test_a_mail_is_new_once_and_its_id_stands_nowhere(root):
    seen = SeenMails(root)

    assert [seen.is_new("<1@example.org>", at=NOW) for _ in range(2)] == [True, False]
    assert b"example" not in bytes(MailSeenRow.objects.get().mark)


def test_what_was_seen_long_ago_is_forgotten(root):
    seen = SeenMails(root)
    seen.is_new("<1@example.org>", at=NOW)

    assert [seen.sweep(before=NOW), seen.sweep(before=at(1))] == [0, 1]
