"""Talking to the companies that work for us: what they do not answer is asked again later, under the same name."""

from collections.abc import Mapping

import httpx

from kept.terms.errors import KeptError
from rexgencloud.firms import client
from rexgencloud.site.current import Site

_TRY_LATER = frozenset({408, 425, 429})


class FirmDownError(KeptError):
    """A third party cannot be reached, is too busy, or has failed."""

    code = "site.firm-down"
    advice = "Nothing is lost: it is asked again later."


def works_with(site: Site, firm: str) -> bool:
    """Whether the site was told where a firm is; without that, nothing is sent to it."""
    return firm in site.settings.firms


def ask(
    site: Site,
    firm: str,
    method: str,
    path: str,
    *,
    told: object = None,
    once: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> httpx.Response:
    """Ask a firm something and return its answer, be it a yes or a no; raise `FirmDownError` where there is none.

    What has a name in `once` is done once, however often it is asked.
    """
    named = {"Idempotency-Key": once} if once else {}
    try:
        with client(firm, site.settings.stores.folder) as asking:
            answer = asking.request(method, path, json=told, headers={**named, **(headers or {})})
    except httpx.HTTPError as error:
        raise FirmDownError(f"The firm for {firm} cannot be reached") from error
    if answer.is_server_error or answer.status_code in _TRY_LATER:
        raise FirmDownError(f"The firm for {firm} answers {answer.status_code}")
    return answer
