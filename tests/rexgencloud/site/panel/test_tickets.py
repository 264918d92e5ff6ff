import pytest

from tests.rexgencloud.site.visiting import one, rows, words_of


@pytest.fixture
def ticket(customer, stores):
    customer.send("/panel/tickets", {"subject": "Mail is slow", "body": "Since Monday.\nPlease look."})
    return one(stores, "support", "select id from conversation where subject = 'Mail is slow'")


def test_a_ticket_is_opened_and_read(customer, stores, ticket):
    said = "select author, from_staff, body from message where conversation_id = ?"

    assert rows(stores, "support", said, ticket) == [("Marta Feldmann", 0, "Since Monday.\nPlease look.")]
    assert "Since Monday." in words_of(customer.get(f"/panel/tickets/{ticket}"))


def test_a_further_message_moves_the_end_of_the_period_and_opens_the_ticket_again(customer, stores, ticket, clock):
    customer.send(f"/panel/tickets/{ticket}", {}, action=f"/panel/tickets/{ticket}/close")
    clock.go_on(hours=2)

    customer.send(f"/panel/tickets/{ticket}", {"body": "Still slow."})

    now = "select last_message_at, closed from conversation where id = ?"
    assert rows(stores, "support", now, ticket) == [("2026-11-23 14:00:00.000000", 0)]


@pytest.mark.parametrize("way", ["get", "post", "close"])
def test_a_ticket_of_somebody_else_is_not_there(other, ticket, way):
    form = other.hidden("/panel/tickets")
    path = f"/panel/tickets/{ticket}" + ("/close" if way == "close" else "")

    answer = other.get(path) if way == "get" else other.client.post(path, data={**form, "body": "Hello"})

    assert answer.status_code == 404


def test_a_card_number_is_refused_and_kept_nowhere(customer, stores):
    answer = customer.send("/panel/tickets", {"subject": "Card", "body": "Take 4242 4242 4242 4242 please"})

    assert answer.status_code == 422
    assert one(stores, "support", "select count(*) from message where body like '%4242%'") == 0


def test_html_in_a_ticket_is_shown_as_it_was_written(customer, stores):
    customer.send("/panel/tickets", {"subject": "<img src=x>", "body": "<script>alert(1)</script>"})
    number = one(stores, "support", "select id from conversation where subject = '<img src=x>'")

    page = customer.get(f"/panel/tickets/{number}").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
