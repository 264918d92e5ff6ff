from tests.rexgencloud.site.visiting import one, rows


def test_staff_answer_a_ticket_and_the_customer_hears_that_they_did(customer, desk, stores, post):
    customer.send("/panel/tickets", {"subject": "Mail is slow", "body": "Since Monday."})
    number = one(stores, "support", "select id from conversation where subject = 'Mail is slow'")

    desk("support").send(f"/desk/conversations/{number}", {"body": "It is mended."})

    told = "select from_staff, body from message where conversation_id = ? order by from_staff"
    assert rows(stores, "support", told, number) == [(0, "Since Monday."), (1, "It is mended.")]
    assert [(letter.to, "mended" in letter.text) for letter in post.letters] == [("marta.feldmann@example.org", False)]


def test_opening_a_conversation_is_a_look_at_its_customer(customer, desk, stores):
    customer.send("/panel/tickets", {"subject": "Mail is slow", "body": "Since Monday."})
    number = one(stores, "support", "select id from conversation where subject = 'Mail is slow'")

    desk("support").get(f"/desk/conversations/{number}")

    looked = "select account_id, purpose, reason from staff_view where at = '2026-11-23 12:00:00.000000'"
    assert rows(stores, "accounts", looked) == [(1, "support", f"Ticket {number}")]


def test_billing_does_not_read_tickets(customer, desk, stores):
    customer.send("/panel/tickets", {"subject": "Mail is slow", "body": "Since Monday."})
    number = one(stores, "support", "select id from conversation where subject = 'Mail is slow'")

    assert desk("billing").get(f"/desk/conversations/{number}").status_code == 403


def test_a_conversation_is_closed(customer, desk, stores):
    customer.send("/panel/tickets", {"subject": "Mail is slow", "body": "Since Monday."})
    number = one(stores, "support", "select id from conversation where subject = 'Mail is slow'")

    desk("support").send(f"/desk/conversations/{number}", {}, action=f"/desk/conversations/{number}/close")

    assert one(stores, "support", "select closed from conversation where id = ?", number) == 1
