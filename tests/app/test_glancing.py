"""A look of staff is told from the ledger and from what the person is shown: one taken out of sight is hidden."""

from datetime import timedelta

from kept.app.glancing import glances_since
from kept.app.looking import purposes, record_look
from kept.app.policies import import_policy
from kept.app.rights.advance import advance
from kept.app.rights.changing import cancel
from kept.app.staffing import invite
from kept.records.models import LookRow
from kept.rights.kinds import RequestKind
from kept.safeguards.glances import Glance
from kept.safeguards.roles import Role
from rexgencloud.company import COMPANY
from tests.app.rights import conftest as of_rights
from tests.app.rights.lives import SUBJECT, asked, proved

carrier, channel, clerk, clock = of_rights.carrier, of_rights.channel, of_rights.clerk, of_rights.clock


def test_a_look_is_shown_whether_or_not_it_is_known_who_asks_until_its_record_is_taken_away(clerk, channel):
    import_policy(clerk.workspace, COMPANY.policy)
    member = invite(clerk.workspace, "ada@example.com", roles=[Role.SUPPORT]).member
    known, unknown = asked(clerk, RequestKind.ACCESS), asked(clerk, RequestKind.INQUIRY, email="ben@example.org")
    proved(clerk, channel, known)
    for name in (known, unknown):
        record_look(
            clerk.workspace, clerk.find(name), member, purpose=purposes()[0].clause, reason="To find the account"
        )

    def seen():
        return list(glances_since(clerk, clerk.now - timedelta(days=366)))

    assert seen() == [Glance(is_shown=True, has_purpose=True)] * 2
    LookRow.objects.all().delete()
    assert seen() == [Glance(is_shown=False, has_purpose=True)] * 2


def test_a_look_at_a_request_that_is_over_and_older_than_a_year_counts_by_the_day_of_the_look(clerk, clock):
    import_policy(clerk.workspace, COMPANY.policy)
    member = invite(clerk.workspace, "ada@example.com", roles=[Role.SUPPORT]).member
    name = asked(clerk, RequestKind.INQUIRY)
    cancel(clerk, name, by=SUBJECT)
    advance(clerk, name)
    clock.go(days=400)

    record_look(clerk.workspace, clerk.find(name), member, purpose=purposes()[0].clause, reason="To find the account")
    LookRow.objects.all().delete()

    assert list(glances_since(clerk, clerk.now - timedelta(days=366))) == [Glance(is_shown=False, has_purpose=True)]
    assert list(glances_since(clerk, clerk.now + timedelta(days=1))) == []
