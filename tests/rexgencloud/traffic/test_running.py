import time
from itertools import islice

import pytest

from rexgencloud.traffic.__main__ import main
from rexgencloud.traffic.running import drawn, run
from rexgencloud.traffic.scenarios import Town


def test_the_same_seed_lets_people_do_the_same_at_the_pace_that_was_asked_for():
    first, again, other = (list(islice(drawn(seed, 0.5), 400)) for seed in (1, 1, 2))

    assert first == again != other
    assert sum(wait for _, wait in first) == pytest.approx(200, rel=0.2)


def test_people_come_and_go_for_so_long_and_everything_is_counted(town):
    began = time.monotonic()

    tally = run(town, seed=3, speed=600, seconds=3)

    assert time.monotonic() - began > 3
    assert sum(tally.done.values()) > 5
    assert tally.wrong == {}


def test_what_goes_wrong_is_counted_with_where_and_says_nothing_of_anybody(town):
    nowhere = Town(site="http://127.0.0.1:9", outbox=town.outbox, smtp=9, crowd=town.crowd)

    tally = run(nowhere, seed=3, speed=600, seconds=1)

    assert sum(tally.wrong.values()) == sum(tally.done.values()) > 0
    assert {said.partition(": ")[2] for said in tally.wrong} == {"ConnectError"}


def test_the_command_says_what_was_done_and_fails_where_anything_did(town, stores, capsys):
    status = main(["--folder", str(stores.folder), "--port", "9", "--speed", "600", "--minutes", "0.02"])

    assert status == 1
    assert "went wrong: " in capsys.readouterr().out
