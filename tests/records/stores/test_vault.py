"""What was set aside comes back as it was, once each, and is sealed."""

import pytest

from kept.estate.restricting import Lifted
from kept.records.models import PlanRow, SetAsideRow
from kept.records.stores.vault import RecordedVault
from tests.rights.histories import at

pytestmark = pytest.mark.django_db
FIRST, SECOND, AGAIN = Lifted(key=(7,), row=b"canary"), Lifted(key=("a", 8), row=b"x\ny"), Lifted(key=(7,), row=b"new")


@pytest.fixture
def vault(root):
    for name in ("plan-1", "plan-2"):
        PlanRow.objects.create(id=name, purpose="restriction", made_at=at(0), records=1, sealed=b"")
    return RecordedVault(root.sealer("vault"))


def test_a_record_is_kept_once_as_it_first_was(vault):
    vault.keep("plan-1", "1", [FIRST, SECOND])
    vault.keep("plan-1", "1", [AGAIN])
    vault.keep("plan-2", "1", [AGAIN])

    assert [one for piece in vault.kept("plan-1", "1") for one in piece] == [FIRST, SECOND]
    assert vault.plans() == ("plan-1", "plan-2")


def test_with_its_plan_all_of_it_is_forgotten(vault):
    vault.keep("plan-1", "1", [FIRST])
    vault.keep("plan-2", "2", [FIRST])
    vault.forget("plan-1")

    assert (vault.plans(), list(vault.kept("plan-1", "1"))) == (("plan-2",), [])


def test_nothing_can_be_read_where_it_lies(vault):
    vault.keep("plan-1", "1", [FIRST])

    assert [b"canary" in bytes(row.sealed) for row in SetAsideRow.objects.all()] == [False]
