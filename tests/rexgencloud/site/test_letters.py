"""Mail while the mail server is down, and after: nothing is lost, and nothing comes twice."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from rexgencloud.firms import client, set_switch
from rexgencloud.site.current import KEY
from rexgencloud.site.letters import send, send_waiting
from rexgencloud.site.post import Letter
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


@pytest.fixture
def with_service(app, site, stores):
    """The company sends its mail by a mail service."""
    set_switch("mail", stores.folder, "fails", 0)
    app.extensions[KEY] = replace(site, settings=replace(site.settings, firms={"mail": "http://firm.example"}))
    return app.extensions[KEY]


def told(stores):
    number = one(stores, "accounts", "select id from account where email = ?", NEW["email"])
    with client("mail", stores.folder) as asking:
        answer = asking.get("/v3/messages", params={"account": str(number)})
        return [(message["kind"], message["status"]) for message in answer.json()]


def test_the_mail_service_knows_each_letter_once_though_it_was_down(with_service, visitor, clock, post, stores):
    set_switch("mail", stores.folder, "down", 1)
    visitor.send("/sign-up", NEW)
    before = list(post.letters)
    set_switch("mail", stores.folder, "down", "")
    clock.go_on(minutes=1)
    send_waiting(with_service)
    send_waiting(with_service)

    assert (before, len(post.letters), told(stores)) == ([], 1, [("service", "delivered")])


def test_who_has_unsubscribed_at_the_mail_service_gets_no_newsletter_and_still_gets_answers(with_service, post, stores):
    send(with_service, 1, Letter(to="marta.feldmann@example.org", subject="Answer", text="x"))
    with client("mail", stores.folder) as asking:
        again = {"account": 1, "email": "marta.feldmann@example.org", "kind": "service", "subject": "x"}
        asking.post(urlsplit(asking.post("/v3/messages", json=again).json()["unsubscribe"]).path)

    news = Letter(to="marta.feldmann@example.org", subject="News", text="x", unsubscribe="http://x", kind="newsletter")
    send(with_service, 1, news)
    send(with_service, 1, Letter(to="marta.feldmann@example.org", subject="Another answer", text="x"))

    assert [letter.subject for letter in post.letters] == ["Answer", "Another answer"]
    assert one(stores, "accounts", "select count(*) from letter") == 0
