"""Asking a firm one thing: with patience while it is busy, and never more than it was told to wait or to read."""

import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

import httpx

from kept.connectors.http.description import Description
from kept.estate.errors import CannotError, EstateError, MissingError, RefusedError, UnreachableError, UnreadableError

Pause = Callable[[float], None]
Now = Callable[[], datetime]

_NOTHING = 0
"""The status of an answer that did not come, or not whole."""

_NOBODY_THERE = (httpx.ConnectError, httpx.ConnectTimeout, httpx.UnsupportedProtocol, httpx.InvalidURL)
_BUSY = frozenset({_NOTHING, 408, 425, 429, 500, 502, 503, 504})
_GONE = frozenset({404, 410})
_REFUSED = frozenset({401, 403})
_LONGEST_BACK_OFF = 16.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the firm said: its status, what it sent as JSON, and where it says the list goes on."""

    status: int
    body: object = None
    next: str | None = None
    wait: float | None = None

    @property
    def is_gone(self) -> bool:
        """Whether there is no such thing, or no longer."""
        return self.status in _GONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """One firm's line. `pause` is how one waits, and `now` what a date to wait for is held against."""

    client: httpx.Client
    system: str
    description: Description
    pause: Pause
    now: Now

    def ask(self, path: str, parameters: Mapping[str, str], *, about: str) -> Answer:
        """Return what stands at `path`. Errors call it `about`: the path as described, without anybody's key."""
        return self._patiently("GET", path, about=about, parameters=parameters)

    def listed(self, path: str, parameters: Mapping[str, str], *, about: str) -> Answer:
        """Return what stands at `path`; raise `MissingError` where nothing does."""
        answer = self.ask(path, parameters, about=about)
        if answer.is_gone:
            raise MissingError(f"The system “{self.system}” has nothing at {about} (it answers {answer.status})")
        return answer

    def tell(self, method: str, path: str, body: object, *, about: str) -> Answer:
        """Ask for a change. A try that is made again carries the same idempotency key, so that it counts once."""
        return self._patiently(method, path, about=about, body=body, key=uuid.uuid4().hex)

    def _patiently(
        self,
        method: str,
        path: str,
        *,
        about: str,
        parameters: Mapping[str, str] | None = None,
        body: object = None,
        key: str | None = None,
    ) -> Answer:
        patience, waited, status = self.description.patience, 0.0, 0
        for tried in range(1, patience.tries + 1):
            answer = self._once(method, path, about=about, parameters=parameters, body=body, key=key)
            if answer.status not in _BUSY:
                return self._understood(answer, method, about)
            status = answer.status
            wait = min(2.0 ** (tried - 1), _LONGEST_BACK_OFF) if answer.wait is None else answer.wait
            waited += wait
            if waited > patience.wait:
                raise UnreachableError(
                    f"The system “{self.system}” asks to wait {wait:,.0f} seconds before the next {method} {about}"
                )
            if tried < patience.tries:
                self.pause(wait)
        raise UnreachableError(
            f"The system “{self.system}” answers {status or 'nothing'} to {method} {about},"
            f" {patience.tries} times one after the other"
        )

    def _once(
        self,
        method: str,
        path: str,
        *,
        about: str,
        parameters: Mapping[str, str] | None,
        body: object,
        key: str | None,
    ) -> Answer:
        headers = {"Accept": "application/json"} | ({"Idempotency-Key": key} if key else {})
        try:
            with self.client.stream(method, path, params=parameters or None, json=body, headers=headers) as response:
                content = self._content(response, about)
        except _NOBODY_THERE as error:
            raise UnreachableError(f"The system “{self.system}” does not answer ({type(error).__name__})") from None
        except httpx.TransportError:
            return Answer(status=_NOTHING)
        return self._answer(response, content, about)

    def _content(self, response: httpx.Response, about: str) -> bytes:
        found, size = [], 0
        for piece in response.iter_bytes():
            size += len(piece)
            if size > self.description.largest:
                raise UnreadableError(
                    f"The system “{self.system}” answers {about} with more than"
                    f" {self.description.largest // 1_000_000} MB on one page; ask for smaller ones in its description"
                )
            found.append(piece)
        return b"".join(found)

    def _answer(self, response: httpx.Response, content: bytes, about: str) -> Answer:
        wait = waiting(response.headers.get("Retry-After", ""), now=self.now)
        if not response.is_success:
            return Answer(status=response.status_code, wait=wait)
        try:
            body = json.loads(content, parse_constant=_refused) if content.strip() else None
        except (ValueError, RecursionError):
            raise UnreadableError(
                f"The system “{self.system}” answers {about} with something that is no JSON"
            ) from None
        return Answer(status=response.status_code, body=body, next=self._next(response), wait=wait)

    def _next(self, response: httpx.Response) -> str | None:
        there = response.links.get("next", {}).get("url")
        if not there:
            return None
        here = response.request.url
        onward = here.join(there)
        # The secret goes along with every request: it goes nowhere else.
        if (onward.scheme, onward.host, onward.port) != (here.scheme, here.host, here.port):
            raise UnreadableError(f"The system “{self.system}” sends on to another address for its next page")
        return str(onward)

    def _understood(self, answer: Answer, method: str, about: str) -> Answer:
        if answer.status in _REFUSED:
            raise RefusedError(f"The system “{self.system}” answers {answer.status} to {method} {about}")
        if answer.status in _GONE or 200 <= answer.status < 300:  # noqa: PLR2004 - the class of good answers
            return answer
        raise self._odd(answer, method, about)

    def _odd(self, answer: Answer, method: str, about: str) -> EstateError:
        moved = " and leads elsewhere; put its new address into the estate" if answer.status < 400 else ""  # noqa: PLR2004 - a redirection
        return CannotError(f"The system “{self.system}” answers {answer.status} to {method} {about}{moved}")


def waiting(header: str, *, now: Now) -> float | None:
    """Return how many seconds `Retry-After` asks to wait, in either of its forms (RFC 9110); None where it does not."""
    if header.strip().isascii() and header.strip().isdigit():
        return float(header)
    try:
        return max(0.0, (parsedate_to_datetime(header) - now()).total_seconds())
    except (ValueError, TypeError):
        return None


def _refused(name: str) -> None:
    raise ValueError(name)
