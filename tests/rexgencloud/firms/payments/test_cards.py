import pytest

from rexgencloud.firms.payments.cards import brand_of, digits_of, is_declined, is_number


@pytest.mark.parametrize(
    ("typed", "fine"),
    [("4242 4242 4242 4242", True), ("4242424242424241", False), ("0000", False), ("", False), ("x", False)],
)
def test_a_number_has_the_right_length_and_check_digit(typed, fine):
    assert is_number(digits_of(typed)) is fine


def test_one_card_is_declined_and_brands_go_by_the_first_digit():
    assert is_declined("4000000000000002")
    assert [brand_of(one) for one in ("42", "55", "37", "60", "")] == ["visa", "mastercard", "amex", "other", "other"]
