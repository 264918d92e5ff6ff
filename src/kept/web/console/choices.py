"""What an act offers to choose, for the request at hand."""

from kept.app.rights.clerk import POST, Clerk
from kept.records.stores.requests import OpenRequest
from kept.rights.law import Exemption, Law
from kept.rights.minors import grounds_of
from kept.rights.outcomes import Decision
from kept.rights.verifying import MARKETING
from kept.terms import Message
from kept.terms.wording import codes
from kept.web.askform import offered
from kept.web.console.act import Choice


def decisions(_clerk: Clerk, _opened: OpenRequest) -> tuple[Choice, ...]:
    """Return what may be decided on the merits."""
    return tuple((one.value, Message(f"decision-{one}")) for one in Decision)


def points(_clerk: Clerk, opened: OpenRequest) -> tuple[Choice, ...]:
    """Return what is still to be shown."""
    return tuple((one.value, Message(f"point-{one}")) for one in sorted(opened.request.state.missing))


def identifiers(_clerk: Clerk, _opened: OpenRequest) -> tuple[Choice, ...]:
    """Return the kinds of identifiers by which somebody may be known here."""
    return tuple((one, _named(one)) for one in ("email", *offered().identifiers))


def _named(identifier: str) -> Message:
    """Return what a kind of identifier is called; one without words is called as it is declared."""
    code = f"identifier-{identifier}"
    return Message(code) if code in codes() else Message("rights-letter-item", {"what": identifier})


def grounds(_clerk: Clerk, opened: OpenRequest) -> tuple[Choice, ...]:
    """Return why a request may be refused."""
    return tuple((one.value, Message(f"ground-{one}")) for one in grounds_of(opened.request.state.ask))


def reasons(clerk: Clerk, opened: OpenRequest) -> tuple[Choice, ...]:
    """Return why more time may be taken, where it may."""
    extending = clerk.clocks(opened.request).extending
    return () if extending is None else tuple((one.value, Message(f"extension-{one}")) for one in extending.until)


def exemptions(clerk: Clerk, opened: OpenRequest) -> tuple[Choice, ...]:
    """Return the exemptions that the laws of a request have for its kind."""
    ask = opened.request.received.ask
    known = [(law, one) for law in clerk.laws(ask) for one in law.exemptions if ask.kind in one.kinds]
    return tuple((f"{law.id} {one.id}", _exemption(law, one)) for law, one in known)


def _exemption(law: Law, one: Exemption) -> Message:
    said = {"law": law.names[0], "section": one.cited.section, "says": one.says}
    return Message("console-exemption", said)


def parts(_clerk: Clerk, _opened: OpenRequest) -> tuple[Choice, ...]:
    """Return the parts of somebody's data that may be meant: systems, and categories."""
    offers = offered()
    named = (*(f"system:{one}" for one in offers.systems), *(f"category:{one}" for one in offers.categories))
    return tuple((one, None) for one in named)


def categories(_clerk: Clerk, _opened: OpenRequest) -> tuple[Choice, ...]:
    """Return the categories of data in which something may be wrong."""
    return tuple((f"category:{one}", None) for one in offered().categories)


def purposes(_clerk: Clerk, _opened: OpenRequest) -> tuple[Choice, ...]:
    """Return the purposes that may be objected to."""
    named = tuple((one.clause, Message("rights-letter-item", {"what": one.words})) for one in offered().purposes)
    return ((MARKETING, Message("centre-marketing")), *named)


def letters(clerk: Clerk, opened: OpenRequest) -> tuple[Choice, ...]:
    """Return the letters that no channel takes, and those that came back."""
    kept = (one for one in clerk.letters.of(opened) if one.came_back or one.sent_at is None)
    waiting = (one.letter for one in kept if one.came_back or one.letter.to.kind == POST)
    return tuple((one.id, Message("console-letter", {"subject": one.subject})) for one in waiting)


def recipients(_clerk: Clerk, opened: OpenRequest) -> tuple[Choice, ...]:
    """Return the recipients that must hear of it and have not."""
    return tuple((one, Message("console-recipient", {"recipient": one})) for one in sorted(opened.request.state.untold))


def told(_clerk: Clerk, opened: OpenRequest) -> tuple[Choice, ...]:
    """Return the recipients that were told and have not said that they did so too."""
    names = sorted(opened.request.state.unacknowledged)
    return tuple((one, Message("console-recipient", {"recipient": one})) for one in names)
