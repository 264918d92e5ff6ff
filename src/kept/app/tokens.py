"""What other programs come in with: tokens that are made, listed and revoked, each on record."""

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field

from kept.app.errors import NoSuchTokenError, TakenTokenError
from kept.app.workspace import Workspace
from kept.records.stores.tokens import add_token, every_token, find_token, note_use, revoke_token
from kept.safeguards.events import made_entry, revoked_entry
from kept.safeguards.scopes import Scope, Token
from kept.terms import Period

PREFIX = "kept_"
"""How every token begins, so that one that leaked into a repository or a log is found there."""

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeToken:
    """A token, and what opens with it: shown once, and not kept."""

    token: Token
    secret: str = field(repr=False)


def make_token(workspace: Workspace, name: str, *, scopes: Iterable[Scope], lasts: Period | None = None) -> MadeToken:
    """Make a token; raise `TakenTokenError` for a name that was used before, or is none."""
    wanted = frozenset(scopes)
    if not _NAME.fullmatch(name) or not wanted:
        raise TakenTokenError(f"“{name[:60]}” cannot be the name of a token, or it may do nothing")
    secret, now = PREFIX + secrets.token_urlsafe(32), workspace.clock.now()
    expires = None if lasts is None else lasts.after(now)
    with workspace.recording() as ledger:
        token = add_token(name, digest=_digest(workspace, secret), scopes=wanted, at=now, expires_at=expires)
        if token is None:
            raise TakenTokenError(f"There was a token “{name}” before")
        ledger.append(made_entry(token))
    return MadeToken(token=token, secret=secret)


def revoke(workspace: Workspace, name: str) -> Token:
    """Let a token open nothing any more, from its next use on; raise `NoSuchTokenError`."""
    with workspace.recording() as ledger:
        token = find_token(name=name)
        now = workspace.clock.now()
        if token is None or not revoke_token(token.number, at=now):
            raise NoSuchTokenError(f"There is no token “{name[:60]}” that could be revoked")
        ledger.append(revoked_entry(token.reference, at=now))
    return token


def token_of(workspace: Workspace, secret: str) -> Token | None:
    """Return the token that a program comes in with; None for one that is unknown, expired or revoked."""
    if not secret.startswith(PREFIX):
        return None
    now = workspace.clock.now()
    token = find_token(digest=_digest(workspace, secret))
    if token is None or not token.is_good(now):
        return None
    note_use(token, at=now)
    return token


def tokens() -> tuple[Token, ...]:
    """Return all tokens that were ever made."""
    return every_token()


def _digest(workspace: Workspace, secret: str) -> bytes:
    return workspace.root_key().finder("api tokens").mark("token", secret)
