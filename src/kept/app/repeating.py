"""Asking the same thing twice, and having it done once: answers under idempotency keys."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field

from kept.app.workspace import Workspace
from kept.records.stores.answered import Answered, find_answered, keep_answered
from kept.records.stores.ledger import RecordedLedger
from kept.terms import KeptError, Period

LASTS = Period(days=1)
"""How long an answer is read out again."""


class OtherQuestionError(KeptError):
    """Something else was asked before under the same idempotency key."""

    code = "app.other-question"
    advice = "Use a new key for a new question, and the old one to ask the same again."


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was answered, and whether it was read out again."""

    status: int
    body: bytes = field(repr=False)
    is_repeated: bool = False


def say_once(workspace: Workspace, *, key: str, asked: bytes, make: Callable[[], Said]) -> Said:
    """Return what `make` answers, or what it answered to the same question under the same key within a day.

    `key` names who asks, what for, and their own key. What `make` keeps in our records is kept together with the
    answer, or not at all: nothing is done twice, whenever the process dies. Raises `OtherQuestionError`.
    """
    root = workspace.root_key()
    digest = root.finder("idempotency").mark("key", key)
    fingerprint = root.finder("idempotency").mark("asked", hashlib.sha256(asked).hexdigest())
    sealer, now = root.sealer("answers"), workspace.clock.now()
    with RecordedLedger().writing():
        known = find_answered(digest, now=now)
        if known is None:
            said = make()
            sealed = sealer.seal(said.body, context="answer")
            answered = Answered(asked=fingerprint, status=said.status, sealed=sealed)
            keep_answered(digest, answered, until=LASTS.after(now))
            return said
    if not hmac.compare_digest(known.asked, fingerprint):
        raise OtherQuestionError("Something else was asked before under this key")
    return Said(status=known.status, body=sealer.open(known.sealed, context="answer"), is_repeated=True)
