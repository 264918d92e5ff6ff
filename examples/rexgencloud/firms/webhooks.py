"""What a firm tells the company by itself: signed, tried again while nobody answers, and now and then told twice."""

import hmac
import json
import secrets
from collections.abc import Mapping
from hashlib import sha256
from threading import Lock, Thread

import httpx
from sqlalchemy import Connection, RowMapping, func, select, update

from rexgencloud.firms.manners import every, firm
from rexgencloud.firms.state import OUTBOX, State

HEADER = "Firm-Signature"
TOLERANCE = 300
"""Seconds for which a signature holds: what is caught on the way is soon worth nothing."""

_ONE_AT_A_TIME = Lock()


def sign(secret: bytes, body: bytes, *, at: int) -> str:
    """Return the header for a body sent at `at`, in seconds since 1970."""
    return f"t={at},v1={_digest(secret, body, at)}"


def is_genuine(secret: bytes, body: bytes, header: str, *, now: int) -> bool:
    """Whether the header was made with the secret for this body, and not long ago."""
    parts = dict(part.split("=", 1) for part in header.split(",") if "=" in part)
    time = parts.get("t", "")
    if not (time.isascii() and time.isdigit() and len(time) < 12):  # noqa: PLR2004 - as far as clocks go
        return False
    fresh = abs(now - int(time)) <= TOLERANCE
    given = parts.get("v1", "").encode("utf-8", "replace")
    return hmac.compare_digest(_digest(secret, body, int(time)).encode(), given) and fresh


def post(connection: Connection, tell: str, event: Mapping[str, str | int]) -> str:
    """Lay an event down to be told to `tell`, within the transaction of what happened; return its number."""
    number = f"evt_{secrets.token_hex(12)}"
    body = json.dumps({"id": number, **event}, sort_keys=True)
    turn = int(connection.scalar(select(func.count()).select_from(OUTBOX)) or 0) + 1
    row = {"id": number, "tell": tell, "body": body, "times": 2 if every("twice", turn) else 1}
    connection.execute(OUTBOX.insert(), [{**row, "made_at": firm().clock.now()}])
    return number


def send_soon(state: State) -> None:
    """Send what waits without keeping anybody waiting for it."""
    Thread(target=send_waiting, args=(state,), daemon=True).start()


def send_waiting(state: State) -> int:
    """Tell what has not been told yet, in order; return how much still waits because nobody answers."""
    with _ONE_AT_A_TIME:
        with state.reading() as connection:
            waiting = select(OUTBOX).where(OUTBOX.c.delivered_at.is_(None)).order_by(OUTBOX.c.made_at, OUTBOX.c.id)
            rows = connection.execute(waiting).mappings().all()
        return sum(not _send(state, row) for row in rows)


def _send(state: State, row: RowMapping) -> bool:
    """Say whether anybody answered; what is refused is not told again."""
    body = str(row["body"]).encode()
    for _ in range(row["times"]):
        signed = {HEADER: sign(state.webhook_secret(), body, at=int(state.clock.now().timestamp()))}
        headers = {**signed, "Content-Type": "application/json"}
        try:
            answer = httpx.post(row["tell"], content=body, headers=headers, timeout=10, trust_env=False)
        except (httpx.HTTPError, httpx.InvalidURL):
            return False
        if answer.is_server_error:
            return False
    with state.writing() as connection:
        told = update(OUTBOX).where(OUTBOX.c.id == row["id"])
        connection.execute(told.values(delivered_at=state.clock.now()))
    return True


def _digest(secret: bytes, body: bytes, at: int) -> str:
    return hmac.new(secret, f"{at}.".encode() + body, sha256).hexdigest()
