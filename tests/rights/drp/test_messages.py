"""A message is believed in the order of section 3.07, and each step refuses what only it can."""

from base64 import b64encode
from datetime import timedelta

import pytest

from kept.rights.drp.messages import MessageError, believe, read
from tests.rights.drp.signing import AGENT, BUSINESS, KEY, NOW, OTHER_KEY, claims, public, signed


def believed(said, now=NOW):
    return believe(read(signed(said), key=public()), agent=AGENT, business=BUSINESS, now=now)


def test_a_message_that_is_signed_for_this_business_and_moment_is_believed():
    assert believed(claims()) == NOW + timedelta(minutes=10)


def test_the_signature_stands_before_the_message_in_base64():
    message = b'{"reason": "no"}'

    assert read(b64encode(KEY.sign(message) + message), key=public()).claims == {"reason": "no"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 403),
        (b"not base64!", 400),
        (signed(claims(), OTHER_KEY), 403),
        (b64encode(b'{"agent-id": "GOOD_AGENT"}'), 403),
        (signed(claims())[:-8], 403),
        (signed(b"[1]"), 400),
        (signed(b"{"), 400),
        (signed(b"[" * 50_000), 413),
    ],
    ids=["empty", "no base64", "another key", "unsigned", "cut", "no object", "no json", "too long"],
)
def test_what_is_not_signed_by_the_agent_is_not_read(body, status):
    with pytest.raises(MessageError) as refused:
        read(body, key=public())

    assert refused.value.status == status


@pytest.mark.parametrize(
    ("said", "status", "fatal"),
    [
        ({"agent-id": "OTHER_AGENT"}, 403, False),
        ({"agent-id": None}, 403, False),
        ({"business-id": "OTHER_LTD"}, 403, False),
        ({"business-id": None}, 403, False),
        ({"issued-at": (NOW + timedelta(seconds=31)).isoformat()}, 400, False),
        ({"issued-at": None}, 400, False),
        ({"issued-at": "2026-11-23T12:00:00"}, 400, False),
        ({"issued-at": 1795435200}, 400, False),
        ({"expires-at": (NOW + timedelta(minutes=10, seconds=1)).isoformat()}, 400, False),
        ({"issued-at": (NOW - timedelta(minutes=5)).isoformat(), "expires-at": NOW.isoformat()}, 400, True),
        ({"expires-at": None}, 400, False),
    ],
)
def test_each_claim_that_does_not_hold_is_refused(said, status, fatal):
    with pytest.raises(MessageError) as refused:
        believed(claims(**said))

    assert (refused.value.status, refused.value.fatal) == (status, fatal)


def test_a_clock_that_is_half_a_minute_ahead_is_borne():
    assert believed(claims(at=NOW + timedelta(seconds=30))) == NOW + timedelta(minutes=10, seconds=30)


def test_a_message_expires_in_the_moment_that_it_names():
    assert believed(claims(), NOW + timedelta(minutes=9, seconds=59))
    with pytest.raises(MessageError, match="expired"):
        believed(claims(), NOW + timedelta(minutes=10))
