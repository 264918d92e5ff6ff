"""What a token lets another program do, and the token itself, without its secret."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Scope(StrEnum):
    """Something that another program may do here, `noun:verb`. Each address of the API asks for exactly one."""

    REQUESTS_CREATE = "requests:create"
    REQUESTS_READ = "requests:read"
    LISTS_ASK = "lists:ask"
    GATE_ASK = "gate:ask"
    IDENTIFIERS_PUSH = "identifiers:push"
    SIGNALS_SEND = "signals:send"
    ORDERS_GIVE = "orders:give"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token that was made. What opens with it is shown once, and only a keyed hash of it is kept."""

    number: int
    name: str
    scopes: frozenset[Scope]
    made_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    used_at: datetime | None = None

    @property
    def reference(self) -> str:
        """How the ledger speaks of it."""
        return f"token:{self.number}"

    def is_good(self, now: datetime) -> bool:
        """Whether it opens anything at `now`."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)

    def state(self, now: datetime) -> str:
        """`good`, `expired` or `revoked`."""
        if self.revoked_at is not None:
            return "revoked"
        return "good" if self.is_good(now) else "expired"

    def document(self, now: datetime) -> dict[str, Any]:
        """Return it for `--json`."""
        return {
            "name": self.name,
            "state": self.state(now),
            "scopes": sorted(self.scopes),
            "made_at": self.made_at.isoformat(),
            "expires_at": None if self.expires_at is None else self.expires_at.isoformat(),
            "used_on": None if self.used_at is None else self.used_at.date().isoformat(),
        }
