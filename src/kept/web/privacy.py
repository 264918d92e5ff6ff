"""The policy as a person reads it, and its older versions at their own addresses."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from kept.policy.publication import PublishedVersion, in_force, to_come
from kept.web.contents import chapters
from kept.web.desk import current_desk
from kept.web.page import page


@require_safe
def policy(request: HttpRequest) -> HttpResponseBase:
    """Show the version in force, its date at the top; say so where none is."""
    desk = current_desk()
    versions, now = desk.versions(), desk.now()
    current = in_force(versions, now=now)
    if current is None:
        return page(request, "no_policy.html", coming=to_come(versions, now=now))
    return _shown(request, current, current=current, coming=to_come(versions, now=now))


@require_safe
def archive(request: HttpRequest) -> HttpResponseBase:
    """List every version, the newest first."""
    desk = current_desk()
    versions, now = desk.versions(), desk.now()
    return page(request, "versions.html", versions=versions[::-1], current=in_force(versions, now=now), now=now)


@require_safe
def version(request: HttpRequest, number: int) -> HttpResponseBase:
    """Show one version as it was published, with a note where it is not the one in force."""
    desk = current_desk()
    versions, now = desk.versions(), desk.now()
    wanted = next((one for one in versions if one.number == number), None)
    if wanted is None:
        raise Http404
    return _shown(request, wanted, current=in_force(versions, now=now), coming=to_come(versions, now=now))


def _shown(
    request: HttpRequest,
    shown: PublishedVersion,
    *,
    current: PublishedVersion | None,
    coming: tuple[PublishedVersion, ...],
) -> HttpResponseBase:
    return page(request, "policy.html", version=shown, chapters=chapters(shown.text), current=current, coming=coming)
