"""A request is its events, and what they come to."""

import pytest

from kept.rights.requests import Request, UnknownRequestError
from kept.rights.stages import Stage
from tests.rights.histories import acknowledged, at, erasure, proved, received


def test_a_request_says_how_it_came_in_and_where_it_stands():
    request = Request(id="R-9999-999J", events=(received(), acknowledged()))

    assert request.received == received()
    assert request.standing(at(1)).stage is Stage.VERIFYING
    assert request.with_events(proved()).events == (received(), acknowledged(), proved())
    assert erasure().state.is_decided


def test_what_does_not_begin_with_its_receipt_is_none():
    with pytest.raises(UnknownRequestError):
        _ = Request(id="R-9999-999J", events=(acknowledged(),)).received
