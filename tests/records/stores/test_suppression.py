"""Lists that outlive the people on them, and tell nobody who they are."""

import pytest

from kept.gate import Suppression
from kept.records.models import SuppressedRow
from kept.records.stores.suppression import SuppressionList
from kept.rights.asked import Identifier
from tests.rights.histories import NOW, at

pytestmark = pytest.mark.django_db
ZOE, PHONE = Identifier(kind="email", value="zoe@example.org"), Identifier(kind="phone", value="+49 30 123456")
BEN = Identifier(kind="email", value="ben@example.org")


@pytest.fixture
def suppressed(persons):
    return SuppressionList(persons)


def test_an_import_is_told_whom_not_to_bring_back(suppressed):
    suppressed.add(Suppression.IMPORT, [ZOE, PHONE], at=NOW)
    shouted = Identifier(kind="email", value="ZOE@EXAMPLE.ORG")

    assert suppressed.holds(Suppression.IMPORT, [BEN, shouted, PHONE]) == (shouted, PHONE)
    assert suppressed.holds(Suppression.IMPORT, [ZOE, shouted]) == (ZOE, shouted)
    assert suppressed.holds(Suppression.CALLS, [ZOE, PHONE]) == ()
    assert suppressed.holds(Suppression.IMPORT, [Identifier(kind="account", value="zoe@example.org")]) == ()


def test_who_is_on_a_list_stays_on_it_from_the_first_time(suppressed):
    suppressed.add(Suppression.IMPORT, [ZOE], at=NOW)
    suppressed.add(Suppression.IMPORT, [ZOE], at=at(9))

    assert [row.since for row in SuppressedRow.objects.all()] == [NOW]


def test_the_list_names_nobody(suppressed):
    suppressed.add(Suppression.IMPORT, [ZOE], at=NOW)

    assert b"zoe" not in bytes(SuppressedRow.objects.get().mark)
