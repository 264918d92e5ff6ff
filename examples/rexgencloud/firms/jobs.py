"""Erasing and changing records at a firm: at once, or as a job that is done when it has been asked for often enough."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from flask import Blueprint, Response, abort, jsonify, request
from flask.typing import ResponseReturnValue
from sqlalchemy import Connection, RowMapping, delete, select, update

from rexgencloud.firms.manners import firm, switch
from rexgencloud.firms.shelves import Shelf
from rexgencloud.firms.state import JOB
from rexgencloud.firms.webhooks import post, send_soon
from rexgencloud.rows import Row

MOST = 100
"""How many records one request can be about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jobs:
    """What can be asked of a firm's shelves: `erase` and `change` say at which address, below that of the shelf."""

    api: Blueprint
    path: str
    shelves: dict[str, Shelf]

    def serve(self) -> None:
        """Answer a post of `{"of": shelf, "ids": […], "set": {…}}` with a job, and say how a job stands."""
        self.api.add_url_rule(self.path, "begin a job", self._begin, methods=["POST"])
        self.api.add_url_rule(f"{self.path}/<number>", "a job", self._ask)

    def _begin(self) -> ResponseReturnValue:
        asked = request.get_json()
        keys, of = asked.get("ids"), asked.get("of")
        if of not in self.shelves or not isinstance(keys, list) or not 0 < len(keys) <= MOST:
            abort(422)
        job = {
            "id": f"job_{secrets.token_hex(12)}",
            "shelf": of,
            "keys": [str(one) for one in keys],
            "change": asked.get("set"),
            "tell": asked.get("tell"),
            "polls_left": int(switch("polls")),
            "status": "queued",
            "made_at": firm().clock.now(),
        }
        with firm().writing() as connection:
            connection.execute(JOB.insert(), [job])
        return _told(job["id"], "queued"), 202

    def _ask(self, number: str) -> ResponseReturnValue:
        with firm().writing() as connection:
            job = connection.execute(select(JOB).where(JOB.c.id == number)).mappings().first()
            if job is None:
                abort(404)
            status = job["status"] if job["status"] == "done" else self._advance(connection, job)
        if status == "done":
            send_soon(firm())
        return _told(number, status)

    def _advance(self, connection: Connection, job: RowMapping) -> str:
        left = job["polls_left"] - 1
        if left > 0:
            stands: dict[str, object] = {"polls_left": left, "status": "running"}
        else:
            carry_out(connection, self.shelves[job["shelf"]], job["keys"], job["change"])
            if job["tell"]:
                post(connection, job["tell"], {"type": "job.done", "job": job["id"]})
            # Whom it was about is forgotten with its end: they asked to be erased.
            stands = {"polls_left": left, "status": "done", "keys": [], "change": None}
        connection.execute(update(JOB).where(JOB.c.id == job["id"]).values(stands))
        return str(stands["status"])


def removing(api: Blueprint, path: str, shelf: Shelf) -> None:
    """Answer `DELETE path/KEY` by removing the record at once."""

    def remove(key: str) -> ResponseReturnValue:
        with firm().writing() as connection:
            found = connection.execute(select(shelf.key).where(shelf.key == key)).first()
            carry_out(connection, shelf, [key], None)
        return ("", 204) if found else abort(404)

    api.add_url_rule(f"{path}/<path:key>", f"remove {shelf.name}", remove, methods=["DELETE"])


def changing(api: Blueprint, path: str, shelf: Shelf, fields: Sequence[str]) -> None:
    """Answer `PATCH path/KEY` by giving the record new values at once, in these fields alone."""

    def change(key: str) -> ResponseReturnValue:
        asked = request.get_json()
        if not asked or not set(asked) <= set(fields):
            abort(422)
        with firm().writing() as connection:
            found = connection.execute(select(shelf.key).where(shelf.key == key)).first()
            carry_out(connection, shelf, [key], asked)
        return ({"changed": sorted(asked)}, 200) if found else abort(404)

    api.add_url_rule(f"{path}/<path:key>", f"change {shelf.name}", change, methods=["PATCH"])


def carry_out(connection: Connection, shelf: Shelf, keys: Sequence[str], change: Row | None) -> None:
    """Remove the records, or change them; a firm that lies does nothing."""
    if switch("lies"):
        return
    if change is None:
        if shelf.goes_with is not None:
            shelf.goes_with(connection, keys)
        connection.execute(delete(shelf.table).where(shelf.key.in_(keys)))
    else:
        connection.execute(update(shelf.table).where(shelf.key.in_(keys)).values(change))


def _told(number: object, status: str) -> Response:
    answer = jsonify({"id": number, "status": status})
    answer.headers["Location"] = f"{request.path.partition('/job_')[0]}/{number}"
    answer.headers["Retry-After"] = "0"
    return answer
