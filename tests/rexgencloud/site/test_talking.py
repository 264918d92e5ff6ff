from rexgencloud.site.current import KEY
from rexgencloud.site.talking import (
    close,
    conversation_by,
    conversations_of,
    messages_in,
    open_conversation,
    waiting,
    write_message,
)


def test_what_is_said_within_one_second_stays_in_its_order(app):
    site = app.extensions[KEY]
    number = open_conversation(site, kind="chat", account_id=1, subject="Chat")

    for place in range(30):
        write_message(site, number, author="A", body=str(place), from_staff=False)

    assert [one["body"] for one in messages_in(site, number)] == [str(place) for place in range(30)]


def test_the_period_runs_from_the_last_message(app, clock):
    site = app.extensions[KEY]
    number = open_conversation(site, kind="ticket", account_id=1, subject="Help")
    clock.go_on(days=3)
    write_message(site, number, author="A", body="x", from_staff=True)

    found = conversation_by(site, number)

    assert found is not None
    assert (found["last_message_at"] - found["opened_at"]).days == 3


def test_what_is_closed_waits_no_more_and_is_still_there(app):
    site = app.extensions[KEY]
    number = open_conversation(site, kind="ticket", account_id=1, subject="Help")
    before = [one["id"] for one in waiting(site)]

    close(site, number)

    assert number in before
    assert number not in [one["id"] for one in waiting(site)]
    assert number in [one["id"] for one in conversations_of(site, 1)]
