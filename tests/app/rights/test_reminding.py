"""Who looks after requests is mailed what is due, and nobody's data."""

from kept.app.rights.reminding import remind_officer
from tests.app.rights.lives import ZOE, asked


def test_what_is_overdue_or_due_soon_is_mailed_and_names_nobody(clerk, channel, clock):
    request = asked(clerk, place="DE")
    clock.go(days=25)

    assert remind_officer(clerk) == 1
    clock.go(days=20)
    assert remind_officer(clerk) == 1

    soon, late = channel.taken
    assert soon.to == "privacy@example.com"
    assert (f"{request} (erasure): due on", f"{request} (erasure): overdue since") == (
        soon.text.splitlines()[2][: len(request) + 18],
        late.text.splitlines()[2][: len(request) + 25],
    )
    assert ZOE not in soon.text + late.text + soon.subject


def test_where_nothing_is_due_nobody_is_mailed(clerk, channel):
    asked(clerk, place="DE")

    assert (remind_officer(clerk), channel.taken) == (0, [])


def test_mail_that_is_not_taken_is_no_reason_to_stop(clerk, channel, clock):
    asked(clerk, place="DE")
    clock.go(days=45)
    channel.is_down = True

    assert remind_officer(clerk) == 0
