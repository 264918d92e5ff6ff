"""Requests that nobody dealt with as was promised, and an erasure that did not last."""

from datetime import datetime

from sqlalchemy import insert, select, update

from kept.rights.asked import Asker, Channel
from kept.rights.kinds import RequestKind
from kept.rights.verifying import MARKETING
from kept.testing.company import Fault, Stores
from kept.testing.past import LookSlip, PastLook, PastRequest, Slip
from rexgencloud import cast
from rexgencloud.faults.firms import add_at_firm
from rexgencloud.faults.rows import alter
from rexgencloud.firms.mail.tables import MESSAGE
from rexgencloud.moments import days
from rexgencloud.rows import Row
from rexgencloud.stores import opened
from rexgencloud.tables.accounts import ACCOUNT, PROFILE, SERVICE_ORDER
from rexgencloud.tables.billing import INVOICE
from rexgencloud.tables.support import CONVERSATION

_GONE = "philippa.oakhanger@example.org"
_ITS_KEY = 900_001
_OPTED_OUT = "saskia.van.der.lelie@example.org"
_OLD_CUSTOMER = "bertrand.cassegrain@example.org"


def _nothing(stores: Stores, at: datetime) -> None:
    del stores, at


def _brought_back(stores: Stores, at: datetime) -> None:
    """Put the account and the profile of somebody who was erased back, as a restored backup does."""
    del at
    with opened("accounts", stores) as connection:
        account = connection.execute(select(ACCOUNT).where(ACCOUNT.c.id == 1)).mappings().one()
        profile = connection.execute(select(PROFILE).where(PROFILE.c.account_id == 1)).mappings().one()
        connection.execute(insert(ACCOUNT).values({**account, "id": _ITS_KEY, "email": _GONE}))
        connection.execute(insert(PROFILE).values({**profile, "account_id": _ITS_KEY, "username": _GONE}))


def _booked_anew(stores: Stores, at: datetime) -> None:
    """Give a conversation to whom it belongs: it was booked on the wrong account, and went out in its copy."""
    del at
    moved = update(CONVERSATION).where(CONVERSATION.c.account_id == cast.OLD_CONVERSATION)
    alter(stores, "support", moved.values(account_id=cast.CHATTING))


def _sent_again(stores: Stores, at: datetime) -> None:
    news = Row(
        id="msg_inspiteofit",
        account=cast.OLD_CONVERSATION,
        kind="news",
        subject="What is new in the control panel",
        status="delivered",
        sent_at=days(at, 1),
    )
    add_at_firm(stores, "mail", (MESSAGE, [news]))


def _written_back(stores: Stores, at: datetime) -> None:
    """Write one of the invoices again that are not there any more, under its own number."""
    del at
    later = INVOICE.alias()
    follows = select(later.c.id).where(later.c.id == INVOICE.c.id + 1).exists()
    with opened("billing", stores) as connection:
        before = connection.execute(select(INVOICE).where(~follows).order_by(INVOICE.c.id)).mappings().first()
        assert before is not None
        again = {**before, "id": before["id"] + 1, "account_id": cast.OLD_CONVERSATION, "status": "open"}
        connection.execute(insert(INVOICE).values(again))


def _made_dearer(stores: Stores, at: datetime) -> None:
    del at
    dearer = update(SERVICE_ORDER).where(SERVICE_ORDER.c.account_id == cast.TWO_COMPANIES)
    alter(stores, "accounts", dearer.values(price_cents=SERVICE_ORDER.c.price_cents + 500))


HANDLING = (
    Fault(
        name="overdue-request",
        says="A customer in Spain asked for a copy 45 days ago, and nobody has answered.",
        clauses=frozenset({"7.1.3", "11.1.1", "11.3.0", "13.3.2", "13.3.3"}),
        plant=_nothing,
        past=(
            PastRequest(
                kind=RequestKind.ACCESS, email="remedios.alcorta@example.org", place="ES", asked=45, answered=None
            ),
        ),
    ),
    Fault(
        name="late-answer",
        says="A question of three weeks ago was answered after four days.",
        clauses=frozenset({"13.3.1"}),
        plant=_nothing,
        past=(
            PastRequest(
                kind=RequestKind.INQUIRY,
                email="wenceslas.dorn@example.org",
                asked=21,
                answered=17,
                words="We have no office there.",
            ),
        ),
    ),
    Fault(
        name="unproved-parent",
        says="Work on a parent's request began yesterday, before anybody looked whose child it is.",
        clauses=frozenset({"10.1.3"}),
        plant=_nothing,
        past=(
            PastRequest(
                kind=RequestKind.ACCESS,
                email="leonie.achterberg@example.org",
                asker=Asker.PARENT,
                agent="another.parent@example.net",
                channel=Channel.PHONE,
                asked=1,
                answered=None,
                slip=Slip.UNPROVED,
            ),
        ),
    ),
    Fault(
        name="minor-left",
        says="Five days ago staff confirmed that an account is a child's, and its data is still there.",
        clauses=frozenset({"10.0.0"}),
        plant=_nothing,
        past=(
            PastRequest(
                kind=RequestKind.ERASURE,
                email="leonie.achterberg@example.org",
                asker=Asker.REPORTER,
                agent="a.teacher@example.net",
                asked=5,
                answered=None,
                slip=Slip.LEFT,
            ),
        ),
    ),
    Fault(
        name="hidden-look",
        says="Staff looked twice at what a customer asked: once for no purpose, and once unseen by the customer.",
        clauses=frozenset({"5.1.4", "7.1.3"}),
        plant=_nothing,
        past=(
            PastRequest(
                kind=RequestKind.INQUIRY,
                email="wenceslas.dorn@example.org",
                asked=1,
                answered=0.5,
                words="It costs nothing.",
                looks=(
                    PastLook(purpose="", words="Out of curiosity.", slip=LookSlip.PURPOSELESS),
                    PastLook(purpose="3.2.2", words="To answer.", slip=LookSlip.HIDDEN),
                ),
            ),
        ),
    ),
    Fault(
        name="silent-system",
        says="A customer's request was closed although the support system had never answered.",
        clauses=frozenset({"7.1.3", "11.1.1", "11.3.0", "13.3.2", "13.3.3"}),
        plant=_nothing,
        past=(
            PastRequest(
                kind=RequestKind.ACCESS,
                email=_OLD_CUSTOMER,
                place="FR",
                systems=("support",),
                asked=3,
                answered=None,
                slip=Slip.SILENT,
            ),
        ),
    ),
    Fault(
        name="one-pair-of-eyes",
        says="Work on the erasure of a customer began yesterday, and nobody had approved it.",
        clauses=frozenset({"5.1.4"}),
        plant=_nothing,
        past=(
            PastRequest(
                kind=RequestKind.ERASURE,
                email=_OLD_CUSTOMER,
                place="FR",
                asked=1,
                answered=None,
                slip=Slip.UNAPPROVED,
            ),
        ),
    ),
    Fault(
        name="brought-back",
        says="A backup was restored, and brought back the account of a customer who was erased ten days ago.",
        clauses=frozenset({"7.3.1", "11.1.1", "11.2.2"}),
        plant=_brought_back,
        past=(PastRequest(kind=RequestKind.ERASURE, email=_GONE, asked=12, answered=10),),
    ),
    Fault(
        name="strangers-row",
        says="A copy that a customer can fetch has a conversation in it that is another customer's.",
        clauses=frozenset({"7.1.3", "11.1.1"}),
        plant=_booked_anew,
        past=(PastRequest(kind=RequestKind.ACCESS, email=_OLD_CUSTOMER, place="FR", asked=4, answered=2),),
    ),
    Fault(
        name="ignored-objection",
        says="A customer who objected to news and opted out of marketing was sent news again yesterday.",
        clauses=frozenset({"7.4.1", "11.1.3"}),
        plant=_sent_again,
        past=(
            PastRequest(
                kind=RequestKind.OBJECTION,
                email=_OLD_CUSTOMER,
                place="FR",
                purposes=("3.2.3", MARKETING),
                asked=6,
                answered=5,
                words="Nothing speaks for going on.",
            ),
        ),
    ),
    Fault(
        name="dearer-since",
        says="A customer who opted out of a sale pays more for the plan since than anybody else on it.",
        clauses=frozenset({"11.2.4"}),
        plant=_made_dearer,
        past=(
            PastRequest(
                kind=RequestKind.OPT_OUT,
                email=_OPTED_OUT,
                place="US-CA",
                asked=7,
                answered=6.9,
            ),
        ),
    ),
    Fault(
        name="undone-restriction",
        says="Billing has written an invoice back that was taken out since a customer restricted its use.",
        clauses=frozenset({"7.3.3", "11.1.2"}),
        plant=_written_back,
        past=(
            PastRequest(
                kind=RequestKind.RESTRICTION,
                email=_OLD_CUSTOMER,
                place="FR",
                systems=("billing",),
                asked=6,
                answered=5,
            ),
        ),
    ),
)
