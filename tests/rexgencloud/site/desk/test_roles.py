import pytest

from rexgencloud.site.desk.roles import MAY, Act
from rexgencloud.site.people import DESK


def test_every_role_at_the_desk_has_its_acts_and_no_other_role_has_any():
    assert MAY.keys() == DESK


@pytest.mark.parametrize("act", [Act.ANNOUNCE, Act.RELEASE])
def test_support_decides_no_orders_and_sends_no_news(act):
    assert act not in MAY["support"]


def test_operations_see_nobodys_account():
    assert MAY["operations"] == frozenset()
