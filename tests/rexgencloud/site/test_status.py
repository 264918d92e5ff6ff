from dataclasses import replace

from rexgencloud.site.current import KEY
from rexgencloud.site.prober import probe
from rexgencloud.site.serving import served
from tests.rexgencloud.site.visiting import words_of


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

    assert "Payments down 0.00 %" in page
    assert "Website up 100.00 %" in page


def test_what_was_not_looked_at_lately_is_not_said_to_be_up(app, settings, visitor, clock):
    look(app, settings)
    clock.go_on(minutes=10)

    assert "Website not looked at lately" in words_of(visitor.get("/status"))


def test_nothing_seen_is_said_to_be_nothing(visitor):
    assert "has not looked yet" in words_of(visitor.get("/status"))
