"""Tokens of other programs in our tables, by their keyed hashes alone."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Q

from kept.records.models import TokenRow
from kept.safeguards.scopes import Scope, Token

_NOTED_EVERY = timedelta(days=1)


def add_token(
    name: str, *, digest: bytes, scopes: Iterable[Scope], at: datetime, expires_at: datetime | None
) -> Token | None:
    """Keep a token; None where another has its name."""
    row, is_new = TokenRow.objects.get_or_create(
        name=name,
        defaults={"digest": digest, "scopes": " ".join(sorted(scopes)), "made_at": at, "expires_at": expires_at},
    )
    return _token(row) if is_new else None


def find_token(*, digest: bytes | None = None, name: str | None = None) -> Token | None:
    """Return the token with that keyed hash or name, good or not."""
    row = TokenRow.objects.filter(digest=digest) if digest is not None else TokenRow.objects.filter(name=name)
    found = row.first()
    return None if found is None else _token(found)


def revoke_token(number: int, *, at: datetime) -> bool:
    """Let a token open nothing any more; False where it was revoked before."""
    return bool(TokenRow.objects.filter(pk=number, revoked_at=None).update(revoked_at=at))


def note_use(token: Token, *, at: datetime) -> None:
    """Remember on which day a token was used last."""
    if token.used_at is None or at - token.used_at >= _NOTED_EVERY:
        stale = Q(used_at=None) | Q(used_at__lte=at - _NOTED_EVERY)
        TokenRow.objects.filter(stale, pk=token.number).update(used_at=at)


def every_token() -> tuple[Token, ...]:
    """Return all tokens that were ever made, oldest first."""
    return tuple(_token(row) for row in TokenRow.objects.all())


def _token(row: TokenRow) -> Token:
    return Token(
        number=row.pk,
        name=row.name,
        scopes=frozenset(Scope(one) for one in row.scopes.split()),
        made_at=row.made_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        used_at=row.used_at,
    )
