from dataclasses import replace

import pytest

from rexgencloud.serving import served
from rexgencloud.site.current import KEY
from rexgencloud.site.prober import probe
from tests.rexgencloud.site.visiting import forget_uptime, words_of


@pytest.fixture(autouse=True)
def never_looked(stores):
    forget_uptime(stores)


def look(app, settings):
    with served(app) as address:
        probe(
            replace(
                app.extensions[KEY],
                settings=replace(settings, address=address, firms={"payments": "http://127.0.0.1:9"}),
            )
        )


def test_the_status_page_shows_it(app, settings, visitor):
    look(app, settings)

    page = words_of(visitor.get("/status"))

    at = "Last look: Nov 23, 2026, 12:00 PM"
    assert [f"Payments {at} down 0.00 %" in page, f"Website {at} up 100.00 %" in page] == [True, True]


def test_what_was_not_looked_at_lately_is_not_said_to_be_up(app, settings, visitor, clock):
    look(app, settings)
    clock.go_on(minutes=10)

    assert words_of(visitor.get("/status")).count("not looked at lately") == 2


def test_nothing_seen_is_said_to_be_nothing(visitor):
    assert "has not looked yet" in words_of(visitor.get("/status"))
