"""Card numbers in free text, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.estate.cards import holds_card_number


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111111",
        "My card 4111 1111 1111 1111 was refused.",
        "5500-0000-0000-0004, until 12/28",
        "5500000000000004",
        "2223003122003222",
        "amex 3782 822463 10005",
        "378282246310005",
        "3056 930902 5904",
        "30569309025904",
        "6011111111111117",
        "3530111333300000",
        "4111 1111 1111 1111 123",
        "1234 4111 1111 1111 1111",
        "GET /pay?card=4111111111111111&ok=1 HTTP/1.1",
        '{"number": "4111111111111111"}',
        "The order was paid with 4111111111111111.",
        "Order 4111 1111 1111 1111",
        "numéro: 4111111111111111",
    ],
)
def test_a_card_number_is_found_however_it_is_written(text):
    assert holds_card_number(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4111111111111112",
        "4444444444444444",
        "9111111111111110",
        "411111111111116",
        "4111 11111111 1111",
        "4111 1111-1111 1111",
        "tok_4111111111111111",
        "4111111111111111a",
        "RX-4111111111111111",
        "#4111111111111111",
        "/4111111111111111/",
        "0.4111111111111111",
        "4111111111111111.5",
        "order 4111111111111111",
        "Order no. 4111111111111111",
        "Bestellnummer: 4111111111111111",
        "commande n° 4111111111111111",
        "pedido 4111111111111111",
        "+49 341 5550 1000 2000",
        "2026-11-23 09:30:00 2026-11-24 09:30:00",
        "DE89 3704 0044 0532 0130 00",
    ],
)
def test_what_only_looks_like_one_is_none(text):
    assert holds_card_number(text) is False


@given(st.text(alphabet="0123456789 -a", max_size=300))
def test_no_text_makes_the_search_fail(text):
    assert holds_card_number(text) in (True, False)
