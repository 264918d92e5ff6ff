"""One specimen of every letter, about a person who must not show where they should not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kept.rights import RequestKind, clocks_of
from kept.rights.law import ExtensionReason
from kept.rights.lawbook import lawbook
from kept.rights.letters import Case, Letter
from kept.rights.letters import answering as a
from kept.rights.letters import asking as q
from kept.rights.letters import deciding as d
from kept.rights.letters import telling as t
from kept.rights.letters.grounds import Ground, Retained
from kept.rights.outcomes import Decision
from kept.terms import Personal
from tests.rights.statutes import BERLIN, at, received

BOOK = lawbook()
NAME, WORDS = "Ada Okonkwo", "Ms Okonkwo’s own words"
OWN = Personal(WORDS)
DAY = date(2027, 3, 1)


def case(kind: RequestKind = RequestKind.ERASURE, *, place: str = "DE-BY", language: str = "en") -> Case:
    return Case(
        reference="R-7K3M-92QT",
        kind=kind,
        received=date(2026, 9, 28),
        language=language,
        controller="Rexgencloud",
        contact="privacy@example.org",
        laws=BOOK.applying(declared=place, office=replace(BERLIN, place=None)).laws,
        authorities=BOOK.authorities_for(place),
        salutation=Personal(NAME),
    )


def ground(of: str = "gdpr", exemption: str = "legal-obligation") -> Ground:
    law = BOOK.law(of)
    assert law is not None
    found = law.exemption(exemption)
    assert found is not None
    return Ground(law=law, exemption=found)


def _clocks(about: Case):
    return clocks_of(
        kind=about.kind,
        moments=[received("2026-09-28T10:00+02:00")],
        laws=about.laws,
        promises=[],
        office=BERLIN,
        now=at("2026-09-29"),
    )


def _extension(about: Case) -> Letter:
    offer = _clocks(about).extending
    assert offer is not None
    reason = ExtensionReason.COMPLEXITY
    return q.extension(about, reason=reason, first=offer.tell_by, until=offer.until[reason])


TOLD = (a.Told(recipient="Payments Ltd", on=DAY, confirmed=True), a.Told(recipient="Mailer GmbH", on=DAY))
ERASED = (a.Erased(what="Account", count=1), a.Erased(what="Tickets", count=12))
RETAINED = (
    Retained(what="Invoices", count=3, ground=ground(), clause="6.1.3", until=DAY),
    Retained(what="Dispute", count=1, ground=ground(exemption="legal-claims")),
)

SPECIMENS: dict[str, Callable[[Case], Letter]] = {
    "acknowledgement": lambda c: q.acknowledgement(c, _clocks(c), verifies=True),
    "identity": lambda c: q.identity_question(
        c, ways=["rights-letter-way-link", "rights-letter-way-staff"], stops=c.laws
    ),
    "clarification": lambda c: q.clarification(c, question=OWN, stops=[]),
    "extension": _extension,
    "access": lambda c: a.access(c, link=OWN, expires=DAY, withheld=[ground(exemption="rights-of-others")]),
    "erasure": lambda c: a.erasure(c, erased=ERASED, retained=RETAINED, backups_until=DAY, told=TOLD),
    "erasure-resumed": lambda c: a.erasure_resumed(c, erased=ERASED, backups_until=DAY),
    "rectification": lambda c: a.rectification(c, corrected=["Address"], unchanged=["Payments"], told=TOLD),
    "restriction": lambda c: a.restriction(c, restricted=["Tickets"], told=TOLD),
    "restriction-ends": lambda c: a.restriction_ends(c, on=DAY, why=OWN),
    "objection": lambda c: a.objection(c, purposes=["Newsletter"]),
    "objection-refused": lambda c: a.objection_refused(
        c, purposes=["Security"], weighing=OWN, grounds=[ground(exemption="compelling-grounds")]
    ),
    "choice": a.choice,
    "contest": lambda c: d.contest(c, outcome=Decision.PARTLY, explanation=OWN),
    "complaint": lambda c: d.complaint(c, explanation=OWN),
    "forwarded": lambda c: d.not_ours(c, owner=OWN),
    "appeal": lambda c: d.appeal(c, outcome=Decision.REJECTED, explanation=OWN),
    "refusal": lambda c: d.refusal(c, grounds=[ground(exemption="unfounded")], explanation=OWN),
    "recipients": lambda c: a.recipients(c, told=TOLD),
    "recipient": lambda c: t.recipient(c, known_by=OWN),
    "message": lambda c: t.message(c, text=OWN),
    "cooling": lambda c: t.cooling(c, until=at("2027-03-01")),
    "cancelled": t.cancelled,
    "settled": lambda c: t.settled(c, meant=["Tickets"]),
    "joined": lambda c: t.joined(c, other="R-9999-999J"),
    "mandate": lambda c: t.confirm(c, agent=OWN),
}
"""Every kind of letter by its name."""
