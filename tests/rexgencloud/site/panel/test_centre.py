from dataclasses import replace

import pytest

from kept.rights.handover import HandOverError, received_from
from rexgencloud.site import create_app
from rexgencloud.site.current import KEY
from tests.rexgencloud.site.visiting import Visitor, everything

SECRET = "a secret of the company and of Kept, shared"


@pytest.fixture
def handed(settings, post, stores):
    """Return the field that the panel's page would send to Kept."""
    app = create_app(replace(settings, hand_over=SECRET), post)
    visitor = Visitor(app, stores).sign_in(1)
    page = visitor.get("/panel/centre")
    (token,) = (one["value"] for one in visitor.page("/panel/centre").select("input[name=token]"))
    yield token, page
    app.extensions[KEY].stores.close()


def test_kept_believes_who_has_signed_in_here(handed, clock):
    found = received_from(handed[0], secret=SECRET, now=clock.now())

    assert dict(found.known_by) == {"account": "1", "email": "marta.feldmann@example.org"}
    assert found.language == "en"


def test_it_lasts_a_minute_and_holds_under_no_other_secret(handed, clock):
    with pytest.raises(HandOverError):
        received_from(handed[0], secret="x" * 40, now=clock.now())
    clock.go_on(seconds=61)
    with pytest.raises(HandOverError):
        received_from(handed[0], secret=SECRET, now=clock.now())


def test_it_stands_in_no_address_and_no_log_and_its_form_may_lead_to_kept(handed, stores):
    token, page = handed

    assert "form-action 'self' http://127.0.0.1:8000;" in page.headers["Content-Security-Policy"]
    assert [line for line in everything(stores) if token[:40] in line] == []


def test_without_a_shared_secret_it_is_a_plain_link(customer):
    page = customer.page("/panel/centre")

    assert page.select("main form") == []
    assert [one["href"] for one in page.select("main a")] == ["http://127.0.0.1:8000/centre/"]
