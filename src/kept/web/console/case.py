"""One request, as staff see it: how it stands is open to all; what it says of anybody, to who says why they look."""

from dataclasses import dataclass, replace

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from kept.app.looking import SeenLook, looks_at_request, may_look, purposes, record_look
from kept.app.rights.clerk import Clerk
from kept.app.rights.planning import blocks_of
from kept.app.titling import scope_in_words
from kept.records.stores.documents import documents_of
from kept.records.stores.letters import SentLetter
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import staff
from kept.rights.requests import UnknownRequestError
from kept.safeguards.looks import NoPurposeError
from kept.safeguards.roles import Power
from kept.safeguards.staff import Member
from kept.web.casefile import Line, for_the_person, recipients_of, steps_of, systems_of, thread_of, timeline_of
from kept.web.clocks import clocks_of
from kept.web.console.act import Act
from kept.web.console.acts import ACTS
from kept.web.console.door import needs
from kept.web.desk import current_clerk
from kept.web.language import language_of
from kept.web.page import private_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What of a request is about somebody: shown after a purpose and a reason."""

    thread: tuple[Line, ...]
    letters: tuple[SentLetter, ...]
    documents: tuple[str, ...]
    looks: tuple[SeenLook, ...]


@require_safe
@needs(Power.RIGHTS_SEE)
def case(request: HttpRequest, member: Member, name: str) -> HttpResponseBase:
    """Show a request: steps, clocks, systems, what happened; and what was said, where the member may look."""
    return shown(request, member, name)


@require_POST
@needs(Power.RIGHTS_READ)
def look(request: HttpRequest, member: Member, name: str) -> HttpResponseBase:
    """Take down for which purpose and why a member of staff looks, and show what was said."""
    clerk = current_clerk()
    opened = found(clerk, name)
    purpose, reason = request.POST.get("purpose", ""), request.POST.get("reason", "")
    try:
        record_look(clerk.workspace, opened, member, purpose=purpose, reason=reason)
    except NoPurposeError:
        return shown(request, member, name, fault="console-no-purpose", status=400)
    return redirect("case", name)


def shown(request: HttpRequest, member: Member, name: str, *, fault: str = "", status: int = 200) -> HttpResponseBase:
    """Return the page of a request."""
    clerk = current_clerk()
    opened = found(clerk, name)
    standing = opened.request.standing(clerk.now)
    may_read = Power.RIGHTS_READ in member.powers
    contents = contents_of(clerk, opened) if may_read and may_look(opened, member, now=clerk.now) else None
    timeline = timeline_of(opened.request)
    acts, who = acts_of(clerk, opened, member), staff(member.email)
    return private_page(
        request,
        "console/case.html",
        status=status,
        member=member,
        name=name,
        state=opened.request.state,
        received=opened.request.received,
        standing=standing,
        steps=steps_of(opened.request, standing.stage),
        clocks=clocks_of(clerk, opened),
        about=scope_in_words(opened.request.state.ask.scope, language_of(request)),
        systems=systems_of(opened.request.state),
        recipients=recipients_of(opened.request.state),
        blocks=blocks_of(clerk, plan) if (plan := opened.request.state.plan) else (),
        timeline=timeline if contents else for_the_person(_wordless(timeline)),
        contents=contents,
        may_read=may_read,
        purposes=purposes() if may_read and contents is None else (),
        acts=tuple(one for one in acts if one.allows(opened.request.state, who)),
        needs_others=any(not one.allows(opened.request.state, who) for one in acts),
        fault=fault,
        done=request.GET.get("done", ""),
    )


def found(clerk: Clerk, name: str) -> OpenRequest:
    """Return a request by its name; a page that there is not, where there is none."""
    try:
        return clerk.find(name)
    except UnknownRequestError as error:
        raise Http404 from error


def contents_of(clerk: Clerk, opened: OpenRequest) -> Contents:
    """Return what of a request is about somebody."""
    return Contents(
        thread=thread_of(opened.request),
        letters=clerk.letters.of(opened),
        documents=documents_of(opened),
        looks=looks_at_request(opened),
    )


def acts_of(clerk: Clerk, opened: OpenRequest, member: Member) -> tuple[Act, ...]:
    """Return what the roles of a member of staff let them do with a request as it stands."""
    return tuple(one for one in ACTS if one.power in member.powers and one.is_open(opened, clerk))


def _wordless(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(replace(line, words="") for line in lines)
