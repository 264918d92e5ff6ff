"""What opens a door opens it once."""

import pytest

from kept.records.models import TicketRow
from kept.records.stores.tickets import TRIES, Tickets
from tests.records.stores.conftest import NAME
from tests.rights.histories import at

pytestmark = pytest.mark.django_db
LINK = {"purpose": "link:subject", "request": NAME}


@pytest.fixture
def tickets(added):
    tickets = Tickets(b"k" * 32)
    tickets.issue("secret", at=at(0), until=at(24), **LINK)
    return tickets


def test_a_ticket_is_good_once(tickets):
    assert tickets.is_open("secret", now=at(1), **LINK)
    assert [tickets.use("secret", now=at(1), **LINK) for _ in range(2)] == [True, False]
    assert not tickets.is_open("secret", now=at(1), **LINK)


@pytest.mark.parametrize(
    ("secret", "purpose", "request_id", "hours"),
    [("other", "link:subject", NAME, 1), ("secret", "cancel", NAME, 1), ("secret", "link:subject", "R-1", 1),
     ("secret", "link:subject", NAME, 24)],
    ids=["another-secret", "another-purpose", "another-request", "too-late"],
)  # fmt: skip
def test_a_ticket_is_good_for_nothing_else_and_no_longer(tickets, secret, purpose, request_id, hours):
    assert not tickets.use(secret, purpose=purpose, request=request_id, now=at(hours))


def test_a_new_ticket_voids_the_one_before(tickets):
    tickets.issue("newer", at=at(1), until=at(24), **LINK)

    assert not tickets.use("secret", now=at(2), **LINK)
    assert tickets.use("newer", now=at(2), **LINK)


def test_who_guesses_too_often_does_not_get_in_with_the_right_one_either(tickets):
    for number in range(TRIES):
        assert not tickets.use(f"guess-{number}", now=at(1), **LINK)

    assert not tickets.use("secret", now=at(1), **LINK)


def test_what_was_signed_elsewhere_is_taken_once(tickets):
    assert [tickets.spend("nonce", purpose="hand-over", now=at(0), until=at(1)) for _ in range(2)] == [True, False]


def test_a_secret_stands_nowhere(tickets):
    assert not any(b"secret" in bytes(row.digest) for row in TicketRow.objects.all())


def test_what_is_past_its_time_is_swept(tickets):
    assert [tickets.sweep(now=at(23)), tickets.sweep(now=at(24)), TicketRow.objects.count()] == [0, 1, 0]
