"""The log does not say the secret of a link."""

import logging

import pytest

from kept.web.discreet import Discreet


@pytest.mark.parametrize(
    ("said", "logged"),
    [
        ("GET /centre/open/subject/R-1/secret/ HTTP/1.1", "GET /centre/open/-"),
        ("/signin/join/secret/", "/signin/join/-"),
        ("GET /centre/mine/ HTTP/1.1", "GET /centre/mine/ HTTP/1.1"),
    ],
)
def test_the_rest_of_an_address_that_ends_in_a_secret_is_left_out(said, logged):
    record = logging.LogRecord("x", logging.INFO, "", 0, '"%s" %s', (said, 200), None)

    assert Discreet().filter(record)
    assert record.getMessage() == f'"{logged}" 200'
