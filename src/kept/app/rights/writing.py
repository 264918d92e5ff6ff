"""Letters about a request: to whom, in which words, ready to be kept and sent."""

from dataclasses import replace

from kept.app.rights.clerk import POST, Clerk
from kept.records.stores.letters import KeptLetter
from kept.rights import letters as l
from kept.rights.asked import Asker, Identifier
from kept.rights.children import is_of_child
from kept.rights.letters.letter import Letter, OwnWords
from kept.rights.letters.written import Written
from kept.rights.minors import is_report
from kept.rights.requests import Request
from kept.rights.verifying import is_contact_believed
from kept.terms import Personal

_NOT_THE_SUBJECT = frozenset({Asker.AGENT, Asker.PARENT, Asker.REPORTER})


def case_of(clerk: Clerk, request: Request) -> l.Case:
    """Return what all letters about a request have in common."""
    received = request.received
    ask = received.ask
    mail = clerk.workspace.settings.mail
    authorities = clerk.book.authorities_for(ask.place) if ask.place else ()
    return l.Case(
        reference=request.id,
        kind=ask.kind,
        received=clerk.house.office.day_of(received.at),
        language=ask.language,
        controller=clerk.workspace.settings.controller,
        contact=mail.sender if mail is not None else clerk.workspace.settings.controller,
        laws=tuple(clerk.laws(ask)),
        authorities=authorities,
        of_child=is_of_child(ask),
        of_report=is_report(ask),
    )


def address_of(request: Request) -> Identifier:
    """Return where letters about a request go.

    To whoever asks in the person's name, or reported them; else to the address that showed, or will show, who is
    asking. Another address that stands beside it is used only where a session or a member of staff vouches for the
    asker: else who names somebody's address or number as theirs, and their own for the answer, would be sent the
    other's data once that one clicks. Where a link to an address on record was followed, and the request names none,
    letters go out by hand.
    """
    ask = request.received.ask
    if ask.asker in _NOT_THE_SUBJECT and ask.agent:
        return Identifier(kind="email", value=ask.agent)
    named = next((one for one in ask.identifiers if one.kind == "email"), None)
    if ask.contact and is_contact_believed(ask, request.state.shown):
        return Identifier(kind="email", value=ask.contact)
    return named or Identifier(kind=POST, value=request.id)


def kept_letter(
    request: Request, letter: Letter, *, to: Identifier | None = None, link: str = "", of: str = ""
) -> KeptLetter:
    """Return a letter in words, caused by the event that comes next; `link` stands at its end.

    `of` tells letters apart that one event causes.
    """
    written = words(letter, link=link)
    return KeptLetter(
        id=letter_id(request, of or letter.kind),
        to=to or address_of(request),
        subject=written.subject,
        text=written.text,
        html=written.html,
        language=written.language,
        kind=letter.kind,
        thread=request.received.ask.source,
    )


def words(letter: Letter, *, link: str = "") -> Written:
    """Put a letter into words, with a link under what it says."""
    blocks = (*letter.blocks, OwnWords(Personal(link))) if link else letter.blocks
    return l.write(replace(letter, blocks=blocks))


def letter_id(request: Request, of: str) -> str:
    """Return the id of a letter that the next event of a request causes: the same however often it is worked out."""
    return f"{request.id}.{len(request.events)}.{of}"
