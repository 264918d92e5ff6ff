import pytest

from kept.policy.cutting.binding import is_vow, kind_of


@pytest.mark.parametrize(
    "text",
    [
        "We collect the order you place.",
        "We do not lend seeds to anyone.",
        "Our shop is small. We will answer within a week.",
        "When you order, we keep the order for two years.",
        "By ordering seeds you consent to this notice.",
        "Should the nursery be sold, the order records may be transferred to whoever buys it.",
        "Fernhill never sells addresses.",
        "Passwords are encrypted.",
        "You may ask for a copy.",
        "We use what we know for the following purposes:",
        "We store letters as long as a parcel is on its way:",
        "We hand an order list over where a law has made it necessary, such as:",
        "We don’t sell addresses. We may show them in these cases:",
        "Write to post@fernhill.example.",
    ],
)
def test_who_does_what_is_a_promise(text):
    assert kind_of(text) == "promise"


@pytest.mark.parametrize(
    "text",
    [
        "Fernhill is committed to its customers. This Privacy Policy explains how we collect and keep data.",
        "We take many steps to protect your orders:",
        "There is a lot that you can ask for:",
        "Some records may be kept abroad:",
        "We may now and then change this notice. Each time we will:",
        "If anything here is unclear, please write to:",
        "Seeds are small.",
        "More rights may apply where you live:",
    ],
)
def test_what_only_introduces_or_describes_is_preamble(text):
    assert kind_of(text) == "preamble"


def test_a_heading_that_denies_or_undertakes_is_a_vow():
    assert is_vow("We don’t sell your address")
    assert not is_vow("How We Use Your Address")
    assert not is_vow("Information We Collect")
    assert not is_vow("We do not?")
