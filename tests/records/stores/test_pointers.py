import pytest

from kept.records.models import PointerRow
from kept.records.stores.pointers import Pointer, Pointers
from kept.rights.kinds import RequestKind
from tests.rights.histories import NOW, at

pytestmark = pytest.mark.django_db
TICKET = Pointer(dataset="support.ticket", key=(17, "a"), kind=RequestKind.ERASURE, words="delete my account, Zoe")


def test_a_record_is_pointed_out_once_until_somebody_has_looked(root):
    pointers = Pointers(root)

    added = [pointers.add(TICKET, at=NOW) for _ in range(2)]
    (found,) = pointers.open()
    pointers.settle(found.number, at=at(1))

    assert (added, found.pointer, found.found_at) == ([True, False], TICKET, NOW)
    assert pointers.open() == ()
    assert pointers.add(TICKET, at=at(2)) is False


def test_what_was_written_is_sealed(root):
    Pointers(root).add(TICKET, at=NOW)

    assert b"Zoe" not in bytes(PointerRow.objects.get().sealed)
