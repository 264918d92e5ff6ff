"""Members of staff, as far as signing in and powers go."""

from dataclasses import dataclass
from typing import Any

from kept.safeguards.roles import Power, Role, powers_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of staff. `is_ready` says that a second factor or a passkey is set up."""

    number: int
    email: str
    roles: tuple[Role, ...]
    is_ready: bool
    is_active: bool = True

    @property
    def reference(self) -> str:
        """How the ledger and other records speak of them."""
        return f"staff:{self.number}"

    @property
    def powers(self) -> frozenset[Power]:
        """What they may see and do; nothing once they were removed."""
        return powers_of(self.roles) if self.is_active else frozenset()

    @property
    def state(self) -> str:
        """`ready`, `invited` or `removed`."""
        if not self.is_active:
            return "removed"
        return "ready" if self.is_ready else "invited"

    def document(self) -> dict[str, Any]:
        """Return it for `--json`."""
        return {"email": self.email, "roles": list(self.roles), "state": self.state}
