"""Mail while the mail server is down, and after: nothing is lost, and nothing comes twice."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from rexgencloud.site.current import KEY
from rexgencloud.site.letters import send_waiting
from tests.rexgencloud.site.visiting import NEW, one, rows


@pytest.fixture
def site(app):
    return app.extensions[KEY]


@pytest.fixture
def waiting(site, visitor, post):
    """Somebody has signed up while no mail was taken."""
    post.is_open = False
    visitor.send("/sign-up", {**NEW, "newsletter": "yes"})
    assert one(visitor.stores, "accounts", "select count(*) from letter") == 2


def test_a_letter_that_was_taken_leaves_nothing_behind(visitor, post, stores):
    visitor.send("/sign-up", NEW)

    assert [letter.to for letter in post.letters] == [NEW["email"]]
    assert one(stores, "accounts", "select count(*) from letter") == 0


@pytest.mark.usefixtures("waiting")
def test_letters_wait_while_the_server_is_down_and_each_goes_once(site, clock, post, stores):
    for _ in range(8):
        clock.go_on(minutes=10)
        send_waiting(site)
    post.is_open = True
    clock.go_on(minutes=31)
    send_waiting(site)
    send_waiting(site)

    subjects = sorted(letter.subject for letter in post.letters)
    assert subjects == ["Please confirm the newsletter", "Welcome to Rexgencloud"]
    assert len(set(post.names)) == 2
    assert one(stores, "accounts", "select count(*) from letter") == 0


@pytest.mark.usefixtures("waiting")
def test_a_letter_is_not_tried_again_before_its_time(site, clock, post):
    post.is_open = True
    clock.go_on(seconds=59)
    send_waiting(site)

    assert post.letters == []


@pytest.mark.usefixtures("waiting")
def test_two_who_send_what_waits_at_once_send_it_once(site, clock, post):
    post.is_open = True
    clock.go_on(minutes=1)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(send_waiting, [site] * 4))

    assert len(post.letters) == 2


@pytest.mark.usefixtures("waiting")
def test_an_address_that_takes_nothing_is_given_up(site, clock, stores):
    tries = 0
    while rows(stores, "accounts", "select 1 from letter") and tries < 200:
        clock.go_on(minutes=31)
        send_waiting(site)
        tries += 1

    assert tries == 100
