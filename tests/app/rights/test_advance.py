"""Lives of requests: carried on by one function, from the form to the last letter."""

from datetime import timedelta

import pytest

from kept.app.rights.advance import advance, answer
from kept.app.rights.changing import cancel, cancel_by_link, read, send_message
from kept.app.rights.clerk import Clerk
from kept.app.rights.deciding import approve, weigh
from kept.app.rights.links import Opens
from kept.app.rights.planning import make_plan
from kept.app.rights.recipients import recipient_acknowledged, tell_recipient
from kept.app.rights.running import run
from kept.app.rights.visiting import send_link
from kept.gate import Suppression
from kept.rights.asked import Identifier, Scope, Stay
from kept.rights.kinds import RequestKind
from kept.rights.outcomes import Decision
from kept.rights.stages import NotNowError, Party, Stage
from tests.app.rights.lives import ADA, BEN, SUBJECT, ZOE, approved, asked, happened, links, proved, told


def test_an_access_goes_by_itself_once_the_person_followed_their_link(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS)

    standing = proved(clerk, channel, request)

    assert standing.stage is Stage.CLOSED
    assert told(channel) == [
        "We have received your request",
        "Please show that the request is yours",
        "The copy of your data",
    ]
    assert happened(clerk, request) == [
        "received", "acknowledged", "delivered", "identity-asked", "delivered", "identity-proved", "planned", "began",
        "step-answered", "step-answered", "confirmed", "package-ready", "answered", "delivered", "closed",
    ]  # fmt: skip


def test_the_copy_is_what_was_read_and_lies_ready_until_it_expires(clerk, channel, clock):
    request = asked(clerk, RequestKind.ACCESS)
    proved(clerk, channel, request)
    opened = clerk.find(request)
    package = opened.request.state.package

    assert b"".join(clerk.packages.read(opened, package.package, now=clock.now())) == b"billing: 3\nsupport: 5\n"
    assert package.expires == clock.now() + timedelta(days=14)


def test_an_erasure_waits_for_four_eyes_and_then_takes_everything(clerk, channel, carrier):
    request = asked(clerk)
    waiting = proved(clerk, channel, request)

    standing = approved(clerk, request)

    assert (waiting.stage, waiting.waits_for) == (Stage.DECIDING, Party.STAFF)
    assert standing.stage is Stage.CLOSED
    assert carrier.holds[ZOE] == {}
    assert carrier.holds["ben@example.org"] == {"billing": 1, "support": 2}
    assert told(channel)[-1] == "What we erased"


def test_who_was_erased_stays_on_the_list_that_an_import_asks_and_on_the_one_for_restored_systems(
    clerk, channel, clock
):
    request = asked(clerk)
    proved(clerk, channel, request)
    approved(clerk, request)
    zoe = Identifier(kind="email", value=ZOE)

    assert clerk.suppressed.holds(Suppression.IMPORT, [zoe]) == (zoe,)
    assert [one.replay for one in clerk.erasures.since(clock.now())] == [ZOE.encode()]


def test_erasing_chosen_things_does_not_keep_a_person_from_coming_back(clerk, channel):
    request = asked(clerk, scope=Scope(systems=("support",)))
    proved(clerk, channel, request)
    approved(clerk, request)

    assert clerk.suppressed.holds(Suppression.IMPORT, [Identifier(kind="email", value=ZOE)]) == ()


def test_a_system_that_is_down_keeps_the_request_open_and_is_asked_again_in_time(clerk, channel, carrier, clock):
    request = asked(clerk)
    proved(clerk, channel, request)
    carrier.down.add("support")

    standing = approved(clerk, request)
    clock.go(seconds=30)
    early = advance(clerk, request)
    carrier.down.clear()
    clock.go(seconds=31)

    assert (standing.stage, standing.wakes_at) == (Stage.RUNNING, clock.now() - timedelta(seconds=1))
    assert happened(clerk, request).count("step-answered") == 2
    assert early.stage is Stage.RUNNING
    with pytest.raises(NotNowError):
        answer(clerk, request, "It is done.", by=ADA)
    assert advance(clerk, request).stage is Stage.CLOSED
    assert carrier.holds[ZOE] == {}
    assert len(carrier.acts) == 2


def test_for_an_address_that_is_not_known_all_goes_the_same_way_and_nothing_is_held(clerk, channel, carrier):
    known, unknown = asked(clerk, RequestKind.ACCESS), asked(clerk, RequestKind.ACCESS, email="nobody@example.org")
    for request in (known, unknown):
        advance(clerk, request)

    def before_the_proof(address):
        return [
            parcel.text.replace(known, "R").replace(unknown, "R").split("http")[0]
            for parcel in channel.taken
            if parcel.to == address
        ]

    assert before_the_proof(ZOE) == before_the_proof("nobody@example.org")
    assert happened(clerk, known) == happened(clerk, unknown)
    proved(clerk, channel, unknown)
    assert "none holds data about you" in channel.taken[-1].text
    assert channel.taken[-1].to == "nobody@example.org"


def test_time_to_think_again_is_given_and_a_link_takes_the_request_back(cooling_clerk, channel, carrier, clock):
    request = asked(cooling_clerk)
    proved(cooling_clerk, channel, request)
    standing = approved(cooling_clerk, request)
    (link,) = links(channel, Opens.CANCEL)

    assert (standing.stage, standing.wakes_at) == (Stage.COOLING, clock.now() + timedelta(days=3))
    assert cancel_by_link(cooling_clerk, request, "wrong") is None
    assert cancel_by_link(cooling_clerk, *link) is not None
    assert advance(cooling_clerk, request).stage is Stage.CANCELLED
    assert cancel_by_link(cooling_clerk, *link) is None
    assert carrier.acts == []
    assert told(channel)[-1] == "Your request is taken back"


def test_time_to_think_again_ends_and_the_work_begins_by_itself(cooling_clerk, channel, clock):
    request = asked(cooling_clerk)
    proved(cooling_clerk, channel, request)
    approved(cooling_clerk, request)

    clock.go(days=3)

    assert advance(cooling_clerk, request).stage is Stage.CLOSED


def test_what_a_hold_kept_is_erased_when_it_ends_and_the_person_is_told(clerk, channel, carrier, clock):
    until = clock.now() + timedelta(days=90)
    carrier.stays = (Stay(dataset="billing.invoice", count=3, clause="6.1.3", because="17(3)(b)", until=until),)
    request = asked(clerk)
    proved(clerk, channel, request)
    before = approved(clerk, request)
    carrier.stays = ()
    clock.go(days=89)
    early = advance(clerk, request)
    clock.go(days=1)

    standing = advance(clerk, request)

    assert (before.stage, before.wakes_at) == (Stage.CLOSED, until)
    assert early.stage is Stage.CLOSED
    assert standing.stage is Stage.CLOSED
    assert standing.wakes_at is None
    assert told(channel)[-2:] == ["What we erased", "What had to stay is now erased"]
    assert happened(clerk, request).count("planned") == 2
    assert happened(clerk, request).count("approved") == 2


def test_recipients_are_told_before_a_request_is_closed(clerk, channel, carrier):
    carrier.tells = ("Payments Ltd",)
    request = asked(clerk)
    proved(clerk, channel, request)

    waiting = approved(clerk, request)
    tell_recipient(clerk, request, "Payments Ltd", by=ADA)
    standing = advance(clerk, request)
    recipient_acknowledged(clerk, request, "Payments Ltd")

    assert (waiting.stage, waiting.waits_for) == (Stage.ANSWERING, Party.STAFF)
    assert standing.stage is Stage.CLOSED
    assert happened(clerk, request)[-1] == "recipient-acknowledged"


def test_the_same_asked_twice_is_joined_once_both_are_known_to_be_theirs(clerk, channel, clock):
    first = asked(clerk)
    proved(clerk, channel, first)
    clock.go(hours=1)
    second = asked(clerk)
    unproved = advance(clerk, second)

    joined = proved(clerk, channel, second)

    assert unproved.stage is Stage.VERIFYING
    assert joined.stage is Stage.CLOSED
    assert first in channel.taken[-1].text
    assert clerk.find(first).request.standing(clock.now()).stage is Stage.DECIDING


def test_a_strangers_request_for_somebodys_address_holds_up_nothing(clerk, channel, clock):
    strangers = asked(clerk, RequestKind.ACCESS)
    advance(clerk, strangers)
    clock.go(hours=1)
    own = asked(clerk, RequestKind.ACCESS)

    assert proved(clerk, channel, own).stage is Stage.CLOSED


def test_an_opt_out_takes_effect_at_once_without_anybody_showing_who_they_are(clerk, channel):
    request = asked(clerk, RequestKind.OPT_OUT)

    assert advance(clerk, request).stage is Stage.CLOSED
    zoe = Identifier(kind="email", value=ZOE)
    assert clerk.suppressed.holds(Suppression.SALE, [zoe]) == (zoe,)
    assert told(channel) == ["We have received your request", "Your choice is in force"]


def test_only_an_objection_to_marketing_puts_anybody_on_the_list_for_it(clerk, channel):
    zoe = Identifier(kind="email", value=ZOE)
    other = asked(clerk, RequestKind.OBJECTION, scope=Scope(purposes=("analytics",)))
    proved(clerk, channel, other)
    weigh(clerk, other, by=ADA, decision=Decision.GRANTED, reason="Nothing speaks against it.")
    advance(clerk, other)
    before = clerk.suppressed.holds(Suppression.MARKETING, [zoe])

    marketing = asked(clerk, RequestKind.OBJECTION, scope=Scope(purposes=("marketing",)))
    advance(clerk, marketing)

    assert (before, clerk.suppressed.holds(Suppression.MARKETING, [zoe])) == ((), (zoe,))


def test_a_contested_decision_is_answered_by_who_weighed_it(clerk, channel):
    request = asked(clerk, RequestKind.CONTEST)
    proved(clerk, channel, request)

    weigh(clerk, request, by=ADA, decision=Decision.GRANTED, reason="The score took a typing error for fraud.")
    waiting = advance(clerk, request)
    answer(clerk, request, "Your account is open again.", by=ADA)

    assert (waiting.stage, waiting.waits_for) == (Stage.ANSWERING, Party.STAFF)
    assert advance(clerk, request).stage is Stage.CLOSED
    assert "Your account is open again." in channel.taken[-1].text


def test_a_plan_that_was_made_anew_is_not_approved_by_who_saw_the_old_one(clerk, channel):
    request = asked(clerk)
    proved(clerk, channel, request)
    seen = clerk.find(request).request.state.plan.plan
    make_plan(clerk, request, by=ADA)

    with pytest.raises(NotNowError):
        approve(clerk, request, by=BEN, plan=seen)


def test_a_plan_that_does_not_hold_any_more_is_made_anew_and_wants_new_approvals(clerk, channel, carrier):
    request = asked(clerk)
    proved(clerk, channel, request)
    carrier.stale.add("plan-1")

    again = approved(clerk, request)
    seen = clerk.find(request).request.state.plan.plan

    assert (again.stage, again.waits_for, seen, carrier.acts) == (Stage.DECIDING, Party.STAFF, "plan-2", [])
    assert approved(clerk, request).stage is Stage.CLOSED


def test_a_letter_that_no_event_caused_goes_out_as_well(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS)
    proved(clerk, channel, request)

    send_link(clerk, request)
    advance(clerk, request)

    assert links(channel, Opens.REQUEST)[-1][0] == request


def test_what_the_person_writes_is_read_before_anything_goes_on(clerk, channel, carrier):
    request = asked(clerk)
    proved(clerk, channel, request)
    approve(clerk, request, by=ADA, plan=clerk.find(request).request.state.plan.plan)
    approve(clerk, request, by=BEN, plan=clerk.find(request).request.state.plan.plan)
    send_message(clerk, request, "Please wait with the invoices.", by=SUBJECT)

    stopped = advance(clerk, request)
    read(clerk, request, by=ADA)

    assert (stopped.stage, stopped.waits_for, carrier.acts) == (Stage.RUNNING, Party.STAFF, [])
    assert advance(clerk, request).stage is Stage.CLOSED


def test_every_letter_and_event_is_signed_for_in_the_ledger(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS)
    proved(clerk, channel, request)

    audited = clerk.workspace.ledger().verify()

    assert (audited.unsigned, audited.verified.size) == (0, len(happened(clerk, request)))


def test_to_carry_on_what_is_over_changes_nothing(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS)
    proved(clerk, channel, request)
    before = happened(clerk, request), len(channel.taken)

    advance(clerk, request)

    assert (happened(clerk, request), len(channel.taken)) == before


def test_two_who_carry_a_request_on_at_once_do_not_do_it_twice(clerk, channel, carrier):
    request = asked(clerk)
    proved(clerk, channel, request)
    assert clerk.requests.take(request, by="another:1", now=clerk.now)

    approved(clerk, request)
    left_alone = list(carrier.acts)
    clerk.requests.let_go("another:")

    assert left_alone == []
    assert advance(clerk, request).stage is Stage.CLOSED


def test_a_request_that_is_cancelled_while_a_worker_looks_at_it_is_not_begun(clerk, channel, carrier):
    request = asked(clerk)
    proved(clerk, channel, request)
    approve(clerk, request, by=ADA, plan="plan-1")
    approve(clerk, request, by=BEN, plan="plan-1")

    class CancelledMeanwhile(Clerk):
        """The person takes the request back after the worker has read it, and before it begins."""

        def find(self, name):
            found = super().find(name)
            if found.request.standing(self.now).stage is Stage.RUNNING and not found.request.state.has_begun:
                cancel(clerk, name, by=SUBJECT)
            return found

    seen = CancelledMeanwhile(workspace=clerk.workspace, carrier=carrier, channel=channel)
    with pytest.raises(NotNowError):
        run(seen, request)

    assert carrier.acts == []
    assert advance(clerk, request).stage is Stage.CANCELLED
