import pytest

from rexgencloud.site.current import KEY
from rexgencloud.site.letters import send_waiting
from tests.rexgencloud.site.visiting import one


def test_the_privacy_office_sends_an_issue_to_who_wants_it(desk, stores, post, app):
    desk("privacy").send("/desk", {"subject": "News", "text": "Something new."}, action="/desk/newsletter")
    send_waiting(app.extensions[KEY])

    live = "select count(distinct account_id) from opt_in where confirmed_at is not null and withdrawn_at is null"
    assert len(post.letters) == one(stores, "accounts", live)
    assert all(letter.unsubscribe for letter in post.letters)


@pytest.mark.parametrize("role", ["support", "billing", "operations"])
def test_nobody_else_does(desk, post, role):
    staff = desk(role)
    form = staff.hidden("/desk")

    answer = staff.client.post("/desk/newsletter", data={**form, "subject": "News", "text": "Something new."})

    assert (answer.status_code, post.letters) == (403, [])


def test_an_order_that_does_not_wait_is_not_decided(desk, stores):
    billing = desk("billing")
    form, number = billing.hidden("/desk"), one(stores, "accounts", "select min(id) from service_order")

    assert billing.client.post(f"/desk/orders/{number}", data={**form, "decision": "refuse"}).status_code == 404
    assert one(stores, "accounts", "select state from service_order where id = ?", number) == "active"
