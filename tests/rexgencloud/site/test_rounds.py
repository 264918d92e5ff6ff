from datetime import timedelta
from threading import Event

import pytest

from rexgencloud.site.current import KEY
from rexgencloud.site.rounds import PROBING, ROUNDS, Round, go_round


@pytest.fixture
def site(app):
    return app.extensions[KEY]


def test_each_thing_is_done_when_its_time_has_come_and_what_fails_is_logged_and_done_again(site, clock, stores):
    stop, done = Event(), []

    def fails(_site):
        done.append("fails")
        raise ValueError("ada@example.org")

    def ends(_site):
        done.append("ends")
        clock.go_on(minutes=1)
        if done.count("ends") == 3:
            stop.set()

    rounds = (Round(every=timedelta(minutes=2), do=fails), Round(every=timedelta(minutes=1), do=ends))
    go_round(site, stop, rounds, looks=0.001)

    assert done == ["fails", "ends", "ends", "fails", "ends"]
    log = (stores.folder / "web" / "error.log").read_text()
    assert log.count("ValueError at test_rounds.py") == 2
    assert "ada@example.org" not in log


def test_what_the_company_does_by_itself_does_not_fail(site, clock, stores):
    before = (stores.folder / "web" / "error.log").read_text()
    for one in (*PROBING, *ROUNDS):
        one.do(site)

    assert (stores.folder / "web" / "error.log").read_text() == before
