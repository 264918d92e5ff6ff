"""What is somebody else's as well stays when one of them goes; what is the person's alone does not."""

from tests.rights.shop import ADA, BOB, shop
from tests.rights.stands import stays

JOINT = "rights-plan-joint"


def test_an_address_that_two_live_at_stays_while_the_other_is_a_customer():
    stand = shop()

    alone = stand.plan("erasure", f"email={ADA}")
    both = stand.plan("erasure", f"email={ADA}", f"email={BOB}")

    def jointly(plan):
        return [(name, count) for name, count, _, why in stays(plan) if why == JOINT and name == "shop.address"]

    assert (jointly(alone), jointly(both)) == ([("shop.address", 1)], [])
