"""What was asked and demanded of the company in the past weeks, and how soon it was answered."""

from kept.rights.asked import Asker, Channel
from kept.rights.kinds import RequestKind
from kept.testing.past import Past, PastLook, PastRequest
from rexgencloud.demands import DEMANDS

PAST: tuple[Past, ...] = (
    *DEMANDS,
    PastRequest(
        kind=RequestKind.ACCESS,
        email="hollis.quarterman@example.org",
        asker=Asker.PARENT,
        agent="parent@example.net",
        channel=Channel.PHONE,
        place="US-CA",
        asked=40,
        answered=36,
    ),
    PastRequest(kind=RequestKind.ACCESS, email="jonas.wiegand@example.org", place="DE", asked=30, answered=27),
    PastRequest(kind=RequestKind.ACCESS, email="ignatius.pell@example.org", place="US-CA", asked=25, answered=21),
    PastRequest(
        kind=RequestKind.COMPLAINT,
        email="casimir.wrona@example.org",
        place="PL",
        asked=18,
        answered=17,
        words="We have looked into it, and the ticket was answered twice. We are sorry.",
        looks=(PastLook(purpose="3.4.4", words="To find out what happened to the ticket."),),
    ),
    PastRequest(
        kind=RequestKind.OBJECTION,
        email="ludmila.zawada@example.org",
        place="PL",
        purposes=("3.3.2",),
        asked=16,
        answered=14,
        words="Nothing speaks for going on.",
    ),
    PastRequest(
        kind=RequestKind.CONTEST,
        email="teunis.hoekwater@example.org",
        place="NL",
        asked=15,
        answered=13,
        words="A colleague has looked at it again: the account was flagged by mistake, and is open.",
    ),
    PastRequest(
        kind=RequestKind.OPT_OUT, email="bertrand.cassegrain@example.org", place="US-CA", asked=13, answered=12.9
    ),
    PastRequest(
        kind=RequestKind.INQUIRY,
        email="philippa.oakhanger@example.org",
        asked=9,
        answered=8,
        words="Our main data centre is in the United States.",
    ),
)
