"""What was erased is kept, sealed, as long as a backup could bring it back."""

from dataclasses import replace

import pytest

from kept.records.models import ErasureRow
from kept.records.stores.erasures import Erasure, Erasures
from tests.rights.histories import NOW, at

pytestmark = pytest.mark.django_db
ONE = Erasure(plan="plan-1", request=None, erased_at=NOW, until=at(720), replay=b'{"customer": [17]}')


@pytest.fixture
def erasures(root):
    return Erasures(root.sealer("erasures"))


def test_what_was_erased_since_a_backup_is_carried_out_again_in_order(erasures, added):
    later = replace(ONE, plan="plan-2", erased_at=at(5), request=added.id)
    for one in (later, ONE, ONE):
        erasures.add(one)

    assert list(erasures.since(NOW)) == [ONE, later]
    assert list(erasures.since(at(1))) == [later]


def test_nobody_reads_who_it_was_without_the_root_key(erasures):
    erasures.add(ONE)

    assert b"customer" not in bytes(ErasureRow.objects.get().sealed)


def test_an_erasure_that_no_backup_can_undo_is_let_go_of(erasures):
    erasures.add(ONE)
    erasures.add(replace(ONE, plan="plan-2", until=None))

    assert [erasures.forget(now=at(719)), erasures.forget(now=at(720))] == [0, 1]
    assert [row.plan for row in ErasureRow.objects.all()] == ["plan-2"]
