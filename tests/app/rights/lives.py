"""What people do with a request, in few words."""

import re
from email.message import EmailMessage

from kept.app.rights.advance import advance
from kept.app.rights.deciding import approve
from kept.app.rights.links import Opens
from kept.app.rights.post import take_mail
from kept.app.rights.proving import prove_by_link
from kept.app.rights.receive import receive
from kept.app.rights.recipients import tell_recipient
from kept.connectors.post.inbox import Incoming
from kept.rights.asked import Actor, Ask, Channel, Identifier, Role, staff
from kept.rights.kinds import RequestKind

ZOE = "zoe@example.org"
ADA, BEN, CEM = staff("ada@example.com"), staff("ben@example.com"), staff("cem@example.com")
SUBJECT = Actor(Role.SUBJECT)
_LINK = re.compile(r"/centre/open/([a-z]+)/(R-[0-9A-Z-]+)/([\w-]+)/")


def ask(kind=RequestKind.ERASURE, *, email=ZOE, **more):
    known = (Identifier(kind="email", value=email),) if email else ()
    return Ask(**{"kind": kind, "whose": "customer", "identifiers": known, "contact": email, **more})


def asked(clerk, kind=RequestKind.ERASURE, *, channel=Channel.CENTRE, by=None, **more):
    """Return the name of a new request."""
    return receive(clerk, ask(kind, **more), channel=channel, by=by).id


def links(channel, opens):
    """Return what the links of one sort in the letters so far open, as (request, secret), the newest last."""
    found = (_LINK.search(parcel.text.replace("\n", "")) for parcel in channel.taken)
    return [one.groups()[1:] for one in found if one is not None and one.group(1) == opens]


def proved(clerk, channel, request, opens=Opens.SUBJECT):
    """Let the person follow the link in their letter."""
    advance(clerk, request)
    name, secret = links(channel, opens)[-1]
    assert name == request
    assert prove_by_link(clerk, opens, name, secret) is not None
    return advance(clerk, request)


def approved(clerk, request, *hands):
    for by in hands or (ADA, BEN):
        approve(clerk, request, by=by, plan=clerk.find(request).request.state.plan.plan)
    return advance(clerk, request)


def recipients_told(clerk, request):
    """Let staff tell every recipient, and carry the request on."""
    for recipient in sorted(clerk.find(request).request.state.untold):
        tell_recipient(clerk, request, recipient, by=ADA)
    return advance(clerk, request)


def told(channel):
    """Return the subjects of the letters so far."""
    return [re.sub(r" \(R-.*\)$", "", parcel.subject) for parcel in channel.taken]


def happened(clerk, request):
    """Return the words of all that happened."""
    return [event.what for event in clerk.find(request).request.events]


def bounced(clerk, parcel, *, number=7):
    """Let a letter come back as a mail server sends it, and return the name of its request."""
    report, lost = EmailMessage(), EmailMessage()
    report["From"], report["Message-ID"] = "MAILER-DAEMON@example.org", f"<{number}@mx.example.org>"
    lost["Subject"], lost["Message-ID"] = parcel.subject, f"<{parcel.id}@example.com>"
    lost.set_content("What you were asked.")
    report.set_type("multipart/report")
    report.set_payload([lost])
    return take_mail(clerk, Incoming(number=str(number), message=report))
