"""How a firm behaves: who may use it, how often, when it fails; all of it by switches, none by chance."""

import base64
import json
from collections.abc import Mapping
from enum import StrEnum
from hmac import compare_digest

from flask import Blueprint, Flask, Response, current_app, g, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from rexgencloud.firms.state import ANSWERED, SWITCH, State

EXTENSION = "firm"
USER = "rexgencloud"
"""The company's name at a firm that asks for name and password."""

SWITCHES: Mapping[str, str] = {
    "down": "anything: it answers nothing but 503, and asks to come back in an hour",
    "lies": "anything: what is to be erased or changed is reported done, and nothing is done",
    "fails": "a number: so many requests after the last one, a request ends in a 500 before anything is done",
    "loses": "a number: of so many changes one is carried out, and a 500 is answered",
    "limit": "a number: at most so many requests within a minute",
    "polls": "a number: how often a job is asked for until it is done",
    "twice": "a number: of so many webhooks one is delivered twice",
    "reveals": "shelf.field: records of that shelf are shown with a field more",
    "hides": "shelf.field: records of that shelf are shown without that field",
}
"""What can be set of every firm, by `rexgencloud.firms.set_switch`."""

_UNLESS_SET = {"fails": "97", "limit": "60000", "polls": "2", "twice": "3"}
_AN_HOUR = 3_600


class Auth(StrEnum):
    """How the company shows who it is: with its key as a bearer token, as a password, or in a header."""

    BEARER = "bearer"
    BASIC = "basic"
    HEADER = "header"


def firm() -> State:
    """Return the firm that is answering."""
    found: State = current_app.extensions[EXTENSION]
    return found


def switch(name: str) -> str:
    """Return how a switch stands, by itself where nobody has set it; all are read once for each request."""
    if "switches" not in g:
        with firm().reading() as connection:
            rows = connection.execute(select(SWITCH.c.name, SWITCH.c.value)).all()
        g.switches = _UNLESS_SET | {str(key): str(value) for key, value in rows}
    return str(g.switches.get(name, ""))


def every(name: str, count: int) -> bool:
    """Whether it is the turn of the switch `name`, which happens once in so many times as it says."""
    number = int(switch(name) or 0)
    return number > 0 and count % number == 0


def with_manners(app: Flask, api: Blueprint, auth: Auth) -> None:
    """Give the firm its manners: `down` holds for every page of it, the others for its interface alone."""
    app.before_request(_down)
    api.before_request(lambda: _may_enter(auth))
    api.before_request(_within_limit)
    api.before_request(_fail)
    api.before_request(_answered_before)
    api.after_request(_remember)
    app.register_blueprint(api)


def _down() -> ResponseReturnValue | None:
    return _refusal(503, "maintenance", wait=_AN_HOUR) if switch("down") else None


def credentials(auth: Auth, key: str) -> tuple[str, str]:
    """Return the header with which the company shows who it is, and what stands in it."""
    return {
        Auth.BEARER: ("Authorization", f"Bearer {key}"),
        Auth.BASIC: ("Authorization", "Basic " + base64.b64encode(f"{USER}:{key}".encode()).decode()),
        Auth.HEADER: ("X-Api-Key", key),
    }[auth]


def _may_enter(auth: Auth) -> ResponseReturnValue | None:
    header, expected = credentials(auth, firm().key())
    given = request.headers.get(header, "").encode("utf-8", "replace")
    return None if compare_digest(given, expected.encode()) else _refusal(401, "who are you")


def _within_limit() -> ResponseReturnValue | None:
    now = firm().clock.now()
    used = firm().count("requests of a minute", within=f"{now:%Y-%m-%dT%H:%M}")
    return _refusal(429, "too many requests", wait=60 - now.second) if used > int(switch("limit")) else None


def _fail() -> ResponseReturnValue | None:
    number = int(switch("fails") or 0)
    turn = number > 0 and firm().count("requests") % (number + 1) == 0
    return _refusal(500, "something went wrong", wait=0) if turn else None


def _answered_before() -> ResponseReturnValue | None:
    key = request.headers.get("Idempotency-Key")
    if request.method == "GET" or not key:
        return None
    with firm().reading() as connection:
        row = connection.execute(select(ANSWERED).where(ANSWERED.c.key == key)).mappings().first()
    if row is None:
        return None
    g.answered = True
    return Response(row["body"], row["status"], content_type="application/json")


def _remember(answer: Response) -> Response:
    key = request.headers.get("Idempotency-Key")
    if request.method == "GET" or answer.status_code >= 400 or "answered" in g:  # noqa: PLR2004 - what failed may be tried again
        return answer
    if key:
        row = {"key": key, "status": answer.status_code, "body": answer.get_data(as_text=True)}
        with firm().writing() as connection:
            connection.execute(insert(ANSWERED).values(row).on_conflict_do_nothing())
    if every("loses", firm().count("changes")):
        return _refusal(500, "the answer was lost", wait=0)
    return answer


def _refusal(status: int, says: str, *, wait: int | None = None) -> Response:
    answer = Response(json.dumps({"error": says}), status, content_type="application/json")
    if wait is not None:
        answer.headers["Retry-After"] = str(wait)
    return answer
