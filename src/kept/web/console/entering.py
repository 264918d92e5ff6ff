"""Taking in a request, or a report, that came by telephone, by letter, or inside a ticket."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from kept.app.rights.receive import NothingAskedError, receive
from kept.rights.asked import Channel, staff
from kept.rights.kinds import CHOOSES, PARTED, RequestKind
from kept.rights.verbs import Verb
from kept.safeguards.roles import Power
from kept.safeguards.staff import Member
from kept.web.askform import AskForm, Who, faults_of, offered
from kept.web.console.door import needs
from kept.web.desk import current_clerk
from kept.web.language import language_of
from kept.web.page import private_page
from kept.web.places import places
from kept.web.reportform import ReportForm

CHANNELS = (Channel.PHONE, Channel.LETTER, Channel.SUPPORT)
_ASKS_MORE = PARTED | CHOOSES | {RequestKind.RECTIFICATION}
"""Kinds with fields of their own: whoever chooses one is shown these before anything is taken in."""


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Power.RIGHTS_ENTER)
def new(request: HttpRequest, member: Member) -> HttpResponseBase:
    """Show the form, and take in what somebody asked, under the name of who wrote it down."""
    clerk, language = current_clerk(), language_of(request)
    given, start = request.POST, request.POST or request.GET
    verb = Verb(start["verb"]) if start.get("verb") in set(Verb) else Verb.COPY
    spot = start.get("pointed", "") if start.get("pointed", "").isdecimal() else ""
    offers, where = offered(), places(language, clerk.book.laws)
    is_anew = verb.kind in _ASKS_MORE and given.get("shown", verb.kind) != verb.kind
    sent = None if is_anew else given or None
    form = AskForm(sent, kind=verb.kind, offers=offers, places=[code for code, _ in where])
    spoken = _spoken(request)
    channel = _channel(request, Channel.SUPPORT if spot else CHANNELS[0])
    if form.is_valid():
        try:
            opened = receive(clerk, form.ask(spoken), channel=channel, by=staff(member.email))
        except NothingAskedError:
            pass
        else:
            if spot:
                clerk.pointers.settle(int(spot), at=clerk.now, request=opened.id)
            return redirect("case", opened.id)
    return private_page(
        request,
        "console/new.html",
        status=400 if form.is_bound else 200,
        member=member,
        verbs=tuple(Verb),
        verb=verb,
        kind=verb.kind,
        channels=CHANNELS,
        channel=channel,
        spot=spot,
        spoken=spoken,
        tongues=settings.LANGUAGES,
        is_anew=is_anew,
        given=given,
        chosen=given.getlist("purposes"),
        part=given.getlist("part"),
        parted=verb.kind in PARTED,
        faults=faults_of(form),
        offers=offers,
        who=tuple(Who),
        places=where,
        place=given.get("place", ""),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Power.RIGHTS_ENTER)
def report(request: HttpRequest, member: Member) -> HttpResponseBase:
    """Show the form, and take in a report that an account is a child's, under the name of who wrote it down."""
    offers, spoken, channel = offered(), _spoken(request), _channel(request, CHANNELS[0])
    form = ReportForm(request.POST or None, offers=offers)
    if form.is_valid():
        opened = receive(current_clerk(), form.ask(spoken), channel=channel, by=staff(member.email))
        return redirect("case", opened.id)
    return private_page(
        request,
        "console/report.html",
        status=400 if form.is_bound else 200,
        member=member,
        channels=CHANNELS,
        channel=channel,
        spoken=spoken,
        tongues=settings.LANGUAGES,
        given=request.POST,
        faults=faults_of(form),
        offers=offers,
    )


def _spoken(request: HttpRequest) -> str:
    """Return the language in which the letters are to be written."""
    given = request.POST.get("language", "")
    return given if given in dict(settings.LANGUAGES) else language_of(request)


def _channel(request: HttpRequest, usual: Channel) -> Channel:
    return next((one for one in CHANNELS if one == request.POST.get("channel")), usual)
