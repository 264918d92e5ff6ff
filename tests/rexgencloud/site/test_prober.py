from dataclasses import replace

import pytest

from rexgencloud.serving import served
from rexgencloud.site.current import KEY
from rexgencloud.site.prober import probe
from tests.rexgencloud.site.visiting import forget_uptime, one, rows


@pytest.fixture(autouse=True)
def never_looked(stores):
    forget_uptime(stores)


@pytest.fixture
def look(app, settings):
    """Return how to look once at a site that is up and a processor that is not."""

    def once():
        with served(app) as address:
            probe(
                replace(
                    app.extensions[KEY],
                    settings=replace(settings, address=address, firms={"payments": "http://127.0.0.1:9"}),
                )
            )

    return once


def test_the_prober_writes_down_what_is_up_and_what_is_not(look, stores):
    look()

    seen = "select service, up, answer_ms is null from uptime order by service"
    assert rows(stores, "support", seen) == [("payments", 0, 1), ("website", 1, 0)]


def test_what_the_prober_saw_is_forgotten_after_90_days(look, stores, clock):
    look()
    clock.go_on(days=91)
    look()

    assert one(stores, "support", "select count(*) from uptime") == 2


def test_the_mail_server_is_looked_at_by_its_port(app, settings, stores):
    with served(app) as address:
        port = int(address.rsplit(":", 1)[1])
        probe(replace(app.extensions[KEY], settings=replace(settings, address=address, smtp=("127.0.0.1", port))))

    assert one(stores, "support", "select up from uptime where service = 'mail'") == 1
