"""A firm at the other end of a wire that a test holds: what it answers is written down beforehand."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpx

from kept.connectors.http.caller import Caller
from kept.connectors.http.description import Description, Patience

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
Said = httpx.Response | Exception


def said(body: object = None, status: int = 200, **headers: str) -> httpx.Response:
    """Return an answer in JSON; `_` stands for `-` in the names of headers."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, content=json.dumps(body).encode() if body is not None else b"", headers=named)


@dataclass
class Wire:
    """Gives out what is to be said, in order, the last again and again; remembers what was asked, and for how long
    somebody waited."""

    answers: list[Said]
    asked: list[httpx.Request] = field(default_factory=list)
    paused: list[float] = field(default_factory=list)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def caller(self, *, tries: int = 4, wait: float = 60, largest: int = 8_000_000) -> Caller:
        """Return a line to this firm."""
        described = Description(patience=Patience(tries=tries, wait=wait), largest=largest)
        client = httpx.Client(transport=httpx.MockTransport(self._answer), base_url="https://firm.example/api")
        return Caller(client=client, system="firm", description=described, pause=self.paused.append, now=lambda: NOW)

    def paths(self) -> list[str]:
        """Return what was asked for, below the firm's address."""
        return [str(one.url).removeprefix("https://firm.example/api") for one in self.asked]


def wire(*answers: Said) -> Wire:
    return Wire(list(answers))


def streamed(pieces: Iterable[bytes], drawn: Callable[[], None]) -> httpx.Response:
    """Return an answer in pieces, each of which is counted as it is taken."""

    class Stream(httpx.SyncByteStream):
        def __iter__(self):
            for piece in pieces:
                drawn()
                yield piece

    return httpx.Response(200, stream=Stream())
