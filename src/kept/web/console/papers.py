"""What belongs to a request on paper: letters as they were sent, documents that came in."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from kept.app.looking import may_look
from kept.app.rights.links import shown_to_others
from kept.records.stores.documents import DestroyedDocumentError, find_document
from kept.safeguards.roles import Power
from kept.safeguards.staff import Member
from kept.web.console.case import found
from kept.web.console.door import needs
from kept.web.desk import current_clerk
from kept.web.page import private_page


@require_safe
@needs(Power.RIGHTS_READ)
def letter(request: HttpRequest, member: Member, name: str, of: str) -> HttpResponseBase:
    """Show a letter as it was sent: a link in it is the person's, and opens nothing for staff."""
    clerk = current_clerk()
    opened = found(clerk, name)
    if not may_look(opened, member, now=clerk.now):
        return redirect(f"{reverse('case', args=[name])}#look")
    sent = next((one for one in clerk.letters.of(opened) if one.letter.id == of), None)
    if sent is None:
        raise Http404
    shown = shown_to_others(sent)
    return private_page(request, "console/letter.html", member=member, name=opened.id, sent=shown)


@require_safe
@needs(Power.RIGHTS_WRITE)
def package(_request: HttpRequest, member: Member, name: str) -> HttpResponseBase:
    """Hand out the copy that is sent by post, to who puts it into the envelope; no other copy is staff's to open."""
    clerk = current_clerk()
    opened = found(clerk, name)
    if not may_look(opened, member, now=clerk.now):
        return redirect(f"{reverse('case', args=[name])}#look")
    ready = clerk.packages.ready(opened.id, now=clerk.now) if opened.request.state.is_by_post else None
    if ready is None:
        raise Http404
    return StreamingHttpResponse(
        clerk.packages.read(opened, ready.id, now=clerk.now),
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{opened.id}.zip"', "Cache-Control": "no-store"},
    )


@require_safe
@needs(Power.RIGHTS_VERIFY)
def document(_request: HttpRequest, member: Member, name: str, of: str) -> HttpResponseBase:
    """Hand out a document that came in, to be looked at and not kept."""
    clerk = current_clerk()
    opened = found(clerk, name)
    if not may_look(opened, member, now=clerk.now):
        return redirect(f"{reverse('case', args=[name])}#look")
    try:
        kept = find_document(opened, of)
    except DestroyedDocumentError as error:
        raise Http404 from error
    ending = kept.media_type.partition("/")[2]
    return HttpResponse(
        kept.content,
        content_type=kept.media_type,
        headers={
            "Content-Disposition": f'attachment; filename="{of}.{ending}"',
            "Cache-Control": "no-store",
            "Content-Security-Policy": "sandbox; default-src 'none'",
        },
    )
