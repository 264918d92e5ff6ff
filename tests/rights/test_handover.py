"""Hand-overs from the company's own panel: signed, of this minute, and not told why they fail."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.rights.handover import HandOverError, WeakSecretError, hand_over, received_from
from tests.rights.histories import NOW

SECRET = "0123456789abcdef0123456789abcdef"
KNOWN_BY = {"account": "1017", "email": "zoë@example.org"}


def test_who_is_handed_over_is_known_by_what_the_panel_said():
    handed = received_from(hand_over(KNOWN_BY, secret=SECRET, at=NOW, language="de"), secret=SECRET, now=NOW)

    assert (dict(handed.known_by), handed.language) == (KNOWN_BY, "de")
    assert "1017" not in repr(handed)


@pytest.mark.parametrize("seconds", [-31, 60, 3600])
def test_a_hand_over_of_another_minute_does_not_hold(seconds):
    token = hand_over(KNOWN_BY, secret=SECRET, at=NOW)

    with pytest.raises(HandOverError, match=r"^The hand-over from the panel does not hold$"):
        received_from(token, secret=SECRET, now=NOW + timedelta(seconds=seconds))


def test_one_signed_with_another_secret_does_not_hold():
    with pytest.raises(HandOverError):
        received_from(hand_over(KNOWN_BY, secret="x" * 32, at=NOW), secret=SECRET, now=NOW)


@given(st.integers(0, 200), st.characters(codec="ascii"))
def test_one_character_changed_does_not_hold(place, letter):
    token = hand_over(KNOWN_BY, secret=SECRET, at=NOW)
    place %= len(token) - 1
    forged = token[:place] + letter + token[place + 1 :]
    if forged == token:
        return

    with pytest.raises(HandOverError):
        received_from(forged, secret=SECRET, now=NOW)


@pytest.mark.parametrize("token", ["", ".", "a.b", "é.é", "." * 9000, "eyJ9.e30"])
def test_what_is_no_hand_over_at_all_does_not_hold(token):
    with pytest.raises(HandOverError):
        received_from(token, secret=SECRET, now=NOW)


def test_one_that_says_nothing_of_anybody_does_not_hold():
    with pytest.raises(HandOverError):
        received_from(hand_over({}, secret=SECRET, at=NOW), secret=SECRET, now=NOW)


def test_two_hand_overs_are_never_the_same():
    assert len({hand_over(KNOWN_BY, secret=SECRET, at=NOW) for _ in range(50)}) == 50


def test_a_short_secret_keeps_nobody_out_and_is_refused():
    with pytest.raises(WeakSecretError):
        hand_over(KNOWN_BY, secret="hunter2", at=NOW)
