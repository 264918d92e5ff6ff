"""The promise page: every clause with its verdict, and behind each the evidence meant for the public."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views.decorators.http import require_safe

from kept.policy.publication import PublishedVersion, in_force
from kept.proof.standalone import standalone_source
from kept.verdict.document import report_document, visible_to
from kept.verdict.verdicts import Audience, Verdict
from kept.web.desk import Desk, current_desk
from kept.web.language import language_of
from kept.web.page import answer, page
from kept.web.standing import account_of, speaks_of, standings_of


@require_safe
def promises(request: HttpRequest) -> HttpResponseBase:
    """Show the policy in force with a verdict for each clause, or those of one verdict alone."""
    desk = current_desk()
    only = _asked_for(request)
    version = _in_force(desk)
    if version is None:
        return page(request, "no_policy.html", coming=desk.versions())
    report = desk.report()
    account = account_of(version.text, report, only=only)
    return page(
        request,
        "promises.html",
        version=version,
        report=report,
        account=account,
        only=only,
        verdicts=tuple(Verdict),
        checkpoint=desk.checkpoint(),
        verifier_key=desk.verifier_key(),
    )


@require_safe
def promise(request: HttpRequest, clause: str) -> HttpResponseBase:
    """Show one clause: its words, how each part of it stands, the evidence, and how to verify it."""
    desk = current_desk()
    version = _in_force(desk)
    report = desk.report()
    standings = standings_of(version.text, report) if version else {}
    if version is None or clause not in standings:
        raise Http404
    found = standings[clause].found
    bound = [one for one in standings.values() if one.is_promise or one.clause.id == clause]
    place = next(place for place, one in enumerate(bound) if one.clause.id == clause)
    return page(
        request,
        "promise.html",
        version=version,
        report=report,
        standing=standings[clause],
        parts=[(part, visible_to(part.evidence, Audience.PUBLIC)) for part in found.parts] if found else [],
        before=bound[place - 1] if place else None,
        after=bound[place + 1] if place + 1 < len(bound) else None,
        checkpoint=desk.checkpoint(),
        verifier_key=desk.verifier_key(),
    )


@require_safe
def promises_json(request: HttpRequest) -> HttpResponseBase:
    """Answer with the report as JSON; 404 where the words in force were never checked."""
    desk = current_desk()
    version, report = _in_force(desk), desk.report()
    if version is None or report is None or not speaks_of(report, version.text):
        return answer(request, JsonResponse({"error": "nothing-checked"}, status=404))
    document = report_document(report, version.text, language=language_of(request), audience=Audience.PUBLIC)
    return answer(request, JsonResponse(document, json_dumps_params={"ensure_ascii": False, "indent": 1}))


@require_safe
def verifier(_request: HttpRequest) -> HttpResponseBase:
    """Hand out the verifier: one file that runs in any Python, with nothing else installed."""
    return HttpResponse(
        standalone_source(),
        content_type="text/x-python; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="kept-verify.py"', "Cache-Control": "no-cache"},
    )


def _in_force(desk: Desk) -> PublishedVersion | None:
    return in_force(desk.versions(), now=desk.now())


def _asked_for(request: HttpRequest) -> Verdict | None:
    name = request.GET.get("verdict")
    if name is None:
        return None
    try:
        return Verdict(name)
    except ValueError as error:
        raise Http404 from error
