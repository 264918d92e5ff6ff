"""On the way: words, pauses, more time, cancelling, reopening."""

from datetime import timedelta

import pytest

from kept.app.rights.advance import advance, answer
from kept.app.rights.changing import (
    cancel,
    cancel_by_link,
    extend,
    hold_ended,
    pause,
    read,
    reopen,
    resume,
    send_message,
    settle,
)
from kept.app.rights.links import Opens, is_open
from kept.rights.asked import Scope
from kept.rights.clocks import Standing
from kept.rights.deciding import NoReasonError, NotStaffError
from kept.rights.errors import NoExtensionError
from kept.rights.kinds import RequestKind
from kept.rights.law import ClockKind, ExtensionReason
from kept.rights.stages import NotNowError, Party, Stage
from tests.app.rights.lives import ADA, SUBJECT, approved, asked, happened, links, proved, told


def test_more_time_is_taken_once_with_a_reason_and_a_letter_before_the_first_date(clerk, channel, clock):
    request = asked(clerk, RequestKind.ACCESS, place="DE")
    proved_first = advance(clerk, request)
    first = clerk.clocks(clerk.find(request).request).of(ClockKind.ACT).binding.at
    with pytest.raises(NoReasonError):
        extend(clerk, request, by=ADA, reason=ExtensionReason.COMPLEXITY, text="")

    extend(clerk, request, by=ADA, reason=ExtensionReason.COMPLEXITY, text="Eleven systems, four archives.")
    advance(clerk, request)
    later = clerk.clocks(clerk.find(request).request).of(ClockKind.ACT).binding.at

    assert proved_first.stage is Stage.VERIFYING
    assert later - first > timedelta(days=50)
    assert told(channel)[-1] == "Your request takes longer"
    with pytest.raises(NoExtensionError):
        extend(clerk, request, by=ADA, reason=ExtensionReason.COMPLEXITY, text="And again.")


def test_an_extension_of_which_no_letter_left_in_time_leaves_the_request_overdue(clerk, channel, clock):
    request = asked(clerk, RequestKind.ACCESS, place="DE")
    advance(clerk, request)
    first = clerk.clocks(clerk.find(request).request).of(ClockKind.ACT).binding.at
    channel.is_down = True

    extend(clerk, request, by=ADA, reason=ExtensionReason.COMPLEXITY, text="Eleven systems, four archives.")
    clock.go(days=35)
    waiting = clerk.clocks(clerk.find(request).request).of(ClockKind.ACT)
    channel.is_down = False
    advance(clerk, request)
    sent = clerk.clocks(clerk.find(request).request).of(ClockKind.ACT)

    assert told(channel)[-1] == "Your request takes longer"
    assert [(one.standing, one.since) for one in (waiting, sent)] == [(Standing.OVERDUE, first)] * 2


def test_after_the_first_date_nothing_is_extended(clerk, clock):
    request = asked(clerk, RequestKind.ACCESS, place="DE")
    clock.go(days=40)

    with pytest.raises(NoExtensionError):
        extend(clerk, request, by=ADA, reason=ExtensionReason.COMPLEXITY, text="We forgot.")


def test_a_pause_stops_the_work_and_no_clock(clerk, channel, carrier):
    request = asked(clerk, RequestKind.ACCESS, place="DE")
    advance(clerk, request)
    before = clerk.clocks(clerk.find(request).request).next

    pause(clerk, request, by=ADA, reason="The archive moves house.")
    stopped = proved(clerk, channel, request)

    assert (stopped.waits_for, carrier.plans) == (Party.STAFF, {})
    assert clerk.clocks(clerk.find(request).request).of(before.clock).binding.at == before.binding.at
    resume(clerk, request, by=ADA)
    assert advance(clerk, request).stage is Stage.CLOSED


def test_who_asked_for_all_of_it_is_told_at_once_that_a_part_was_understood_and_what_to_do_about_it(clerk, channel):
    request = asked(clerk, place="DE", text="Delete my tickets, all of them.")
    proved(clerk, channel, request)

    settle(clerk, request, by=ADA, scope=Scope(systems=("support",)))
    advance(clerk, request)
    letter = " ".join(channel.taken[-1].text.split())
    send_message(clerk, request, "No, everything!", by=SUBJECT)

    assert told(channel)[-1] == "How we understand your request"
    assert "take your request to be about this: - support" in letter
    assert "answer this letter" in letter
    assert "you may complain to a supervisory authority" in letter
    assert clerk.find(request).request.standing(clerk.now).waits_for is Party.STAFF


def test_before_it_is_shown_who_asks_no_letter_names_a_record(clerk, channel):
    request = asked(clerk, text="Delete my ticket.")
    advance(clerk, request)

    settle(clerk, request, by=ADA, scope=Scope(records=("support.ticket#4711", "support.ticket#4712")))
    advance(clerk, request)

    letter = " ".join(channel.taken[-1].text.split())
    assert told(channel)[-1] == "How we understand your request"
    assert "471" not in letter
    assert letter.casefold().count("ticket") == 1


def test_who_takes_a_request_back_hears_that_nothing_was_changed(clerk, channel, carrier):
    request = asked(clerk)
    proved(clerk, channel, request)

    cancel(clerk, request, by=SUBJECT)

    assert advance(clerk, request).stage is Stage.CANCELLED
    assert (carrier.acts, told(channel)[-1]) == ([], "Your request is taken back")


def test_what_has_begun_is_not_taken_back(clerk, channel, carrier):
    carrier.down.add("support")
    request = asked(clerk)
    proved(clerk, channel, request)
    approved(clerk, request)

    with pytest.raises(NotNowError):
        cancel(clerk, request, by=SUBJECT)


def test_what_staff_write_goes_out_and_what_the_person_writes_is_unread(clerk, channel):
    request = asked(clerk, RequestKind.INQUIRY)
    advance(clerk, request)

    send_message(clerk, request, "Tomorrow.", by=ADA)
    send_message(clerk, request, "Thank you.", by=SUBJECT)
    advance(clerk, request)

    assert "Tomorrow." in channel.taken[-1].text
    assert clerk.find(request).request.state.unread


def test_a_reply_to_a_closed_request_opens_it_and_nothing_goes_out_by_itself(clerk, channel, clock):
    request = asked(clerk, RequestKind.ACCESS)
    proved(clerk, channel, request)
    letters = len(channel.taken)
    clock.go(days=3)

    send_message(clerk, request, "There is a year missing.", by=SUBJECT)
    standing = advance(clerk, request)
    read(clerk, request, by=ADA)

    assert standing.waits_for is Party.STAFF
    assert advance(clerk, request).waits_for is Party.STAFF
    assert len(channel.taken) == letters
    answer(clerk, request, "Here it is.", by=ADA)
    assert advance(clerk, request).stage is Stage.CLOSED


def test_staff_open_a_request_again(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS)
    proved(clerk, channel, request)

    reopen(clerk, request, by=ADA)

    assert happened(clerk, request)[-1] == "reopened"
    with pytest.raises(NotNowError):
        reopen(clerk, request, by=ADA)


def test_a_hold_that_ended_sets_a_closed_erasure_going_again(clerk, channel, carrier):
    request = asked(clerk)
    proved(clerk, channel, request)
    approved(clerk, request)

    hold_ended(clerk, request)

    assert advance(clerk, request).stage is Stage.CLOSED
    assert carrier.acts == [f"{plan} {system}" for plan in ("plan-1", "plan-2") for system in ("billing", "support")]
    assert told(channel)[-1] == "What had to stay is now erased"


def test_a_link_to_take_it_back_is_not_used_up_where_that_does_not_succeed(cooling_clerk, channel, carrier, clock):
    request = asked(cooling_clerk)
    proved(cooling_clerk, channel, request)
    approved(cooling_clerk, request)
    (link,) = links(channel, Opens.CANCEL)
    clock.go(days=3)
    carrier.down.add("support")
    advance(cooling_clerk, request)

    with pytest.raises(NotNowError):
        cancel_by_link(cooling_clerk, *link)

    assert is_open(cooling_clerk, Opens.CANCEL, *link)
    assert cancel_by_link(cooling_clerk, request, "no such secret") is None


def test_what_a_person_wrote_waits_until_somebody_has_read_it_whatever_else_is_done(clerk):
    request = asked(clerk)
    advance(clerk, request)
    send_message(clerk, request, "One thing more.", by=SUBJECT)
    pause(clerk, request, by=ADA, reason="She is on holiday.")
    waits = clerk.find(request).request.state.unread

    with pytest.raises(NotStaffError):
        read(clerk, request, by=SUBJECT)
    done = read(clerk, request, by=ADA)

    assert (waits, done.request.state.unread, done.request.state.paused is None) == (True, False, False)
    with pytest.raises(NotNowError):
        read(clerk, request, by=ADA)
