"""Events to tell histories of requests with."""

from datetime import UTC, datetime, timedelta

from kept.rights import history as h
from kept.rights.asked import KEPT, Actor, Ask, Asker, Channel, Course, Identifier, Role, Scope, Stay, staff
from kept.rights.courses import STANDARD, HouseRules, course_of
from kept.rights.kinds import RequestKind
from kept.rights.law import ExtensionReason
from kept.rights.outcomes import Answer, Decision, Ground
from kept.rights.proofs import Point, Proof
from kept.rights.requests import Request

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=400)
ADA, BEN, CEM = staff("ada@example.com"), staff("ben@example.com"), staff("cem@example.com")
SUBJECT = Actor(Role.SUBJECT)
SYSTEMS = ("billing", "support")
PLAN = "plan-1"


def ask(kind=RequestKind.ERASURE, **more):
    known = (Identifier(kind="email", value="zoe@example.org"),)
    return Ask(**{"kind": kind, "whose": "customer", "identifiers": known, **more})


def received(kind=RequestKind.ERASURE, *, rules=STANDARD, course=None, at=NOW, **more):
    asked = ask(kind, **more)
    return h.Received(at=at, by=SUBJECT, channel=Channel.CENTRE, ask=asked, course=course or course_of(asked, rules))


def at(hours):
    return NOW + timedelta(hours=hours)


def acknowledged(hours=1):
    return h.Acknowledged(at=at(hours), letter="l-ack")


def proved(hours=2, *, point=Point.SUBJECT, how=Proof.LINK, by=SUBJECT):
    return h.IdentityProved(at=at(hours), by=by, point=point, how=how)


def planned(hours=3, *, plan=PLAN, **more):
    return h.Planned(at=at(hours), **{"plan": plan, "records": 12, "systems": SYSTEMS, **more})


def approved(by, hours=4, *, plan=PLAN):
    return h.Approved(at=at(hours), by=by, plan=plan)


def began(hours=6, *, plan=PLAN):
    return h.Began(at=at(hours), plan=plan)


def answered_by(system, answer=Answer.FOUND, hours=7, count=6):
    return h.StepAnswered(at=at(hours), system=system, answer=answer, count=count)


def carried_out(hours=7):
    """Return what happens when every system does what it should."""
    return (*(answered_by(one, hours=hours) for one in SYSTEMS), h.Confirmed(at=at(hours), remaining=0))


def answered(hours=8, by=KEPT):
    return h.Answered(at=at(hours), by=by, letter="l-answer")


def closed(hours=9):
    return h.Closed(at=at(hours))


def erasure(*more, rules=STANDARD):
    """Return an erasure up to the plan, approved twice, and what follows."""
    begun = (received(rules=rules), acknowledged(), proved(), planned(), approved(ADA), approved(BEN))
    return Request(id="R-7K3M-92QT", events=(*begun, *more))


__all__ = [
    "ADA",
    "BEN",
    "CEM",
    "LATER",
    "NOW",
    "PLAN",
    "STANDARD",
    "SUBJECT",
    "SYSTEMS",
    "Answer",
    "Asker",
    "Channel",
    "Course",
    "Decision",
    "ExtensionReason",
    "Ground",
    "HouseRules",
    "Point",
    "Proof",
    "RequestKind",
    "Scope",
    "Stay",
    "acknowledged",
    "answered",
    "answered_by",
    "approved",
    "ask",
    "at",
    "began",
    "carried_out",
    "closed",
    "erasure",
    "h",
    "planned",
    "proved",
    "received",
]  # fmt: skip
