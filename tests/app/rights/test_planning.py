"""Plans are noted once, and not over something that happened meanwhile."""

from kept.app.rights.changing import send_message
from kept.app.rights.planning import make_plan
from tests.app.rights.lives import ADA, SUBJECT, approved, asked, happened, proved


def test_a_plan_that_was_made_anew_takes_the_place_of_the_one_before(clerk, channel):
    request = asked(clerk)
    proved(clerk, channel, request)

    planned = make_plan(clerk, request, by=ADA)

    assert planned.request.state.plan is not None
    assert planned.request.state.plan.plan == "plan-2"
    assert planned.request.events[-1].by == ADA


def test_what_happened_while_a_plan_was_made_is_read_first(clerk, channel, carrier):
    request = asked(clerk)
    proved(clerk, channel, request)

    class Interrupted:
        def plan(self, asked_for):
            send_message(clerk, request, "Wait!", by=SUBJECT)
            return carrier.plan(asked_for)

    make_plan(type(clerk)(workspace=clerk.workspace, carrier=Interrupted(), channel=channel), request)

    assert happened(clerk, request)[-1] == "message"


def test_what_is_being_carried_out_is_not_planned_again(clerk, channel, carrier):
    request = asked(clerk)
    proved(clerk, channel, request)
    carrier.down.add("support")
    approved(clerk, request)

    make_plan(clerk, request, by=ADA)

    assert clerk.find(request).request.state.plan.plan == "plan-1"
