from dataclasses import replace

import pytest

from rexgencloud.site import create_app
from rexgencloud.site.current import KEY
from tests.rexgencloud.site.visiting import Visitor, words_of


@pytest.fixture
def shown(settings, post, stores):
    app = create_app(replace(settings, is_demo=True), post)
    yield Visitor(app, stores)
    app.extensions[KEY].stores.close()


def buttons(visitor):
    """Return what each button of the page would send, and where."""
    forms = visitor.page("/demo").select("main form")
    return [
        (str(one["action"]), {str(field["name"]): str(field["value"]) for field in one.select("input")})
        for one in forms
    ]


def test_everybody_on_the_page_gets_in_with_one_button(shown):
    led = []
    for place in range(len(buttons(shown))):
        action, fields = buttons(shown)[place]
        led.append((action, shown.client.post(action, data=fields).headers["Location"]))

    assert led == [("/sign-in", "/panel")] * 6 + [("/desk/sign-in", "/desk")] * 4


def test_somebody_whose_password_has_changed_is_not_shown(shown):
    password = buttons(shown)[0][1]["password"]
    shown.sign_in(7).send("/panel/profile", {"old": password, "new": "another sentence"}, action="/panel/password")

    assert "Saskia" not in words_of(shown.get("/demo"))


def test_a_site_that_is_no_demonstration_gives_nobody_away(visitor):
    assert visitor.get("/demo").status_code == 404
