"""What the site must be told: where its stores are, and where to find those it talks to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kept.terms.clock import Clock, SystemClock
from kept.testing.company import Stores


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The site's own settings.

    `secret` signs cookies and links. From one address on the network, so many wrong passwords and sign-ups as `tries`
    are taken within five minutes. `firms` says where third parties are, for browsers: one that is not there gets
    nothing from us. Without `smtp` (host and port) no mail goes out. `hand_over` is the secret shared with Kept, under
    which customers are led into its privacy centre. `fences` is the folder in which Kept says how far each store must
    have been brought to serve; None where nobody erases with Kept.
    A demonstration (`is_demo`) shows how the made-up people sign in, and may have `faults` that were planted in it.
    """

    stores: Stores
    secret: bytes = field(repr=False)
    address: str = "http://127.0.0.1:8090"
    privacy_centre: str = "http://127.0.0.1:8000"
    firms: Mapping[str, str] = field(default_factory=dict)
    smtp: tuple[str, int] | None = None
    outbox: str | None = None
    hand_over: str = field(default="", repr=False)
    fences: Path | None = None
    tries: int = 10
    is_demo: bool = False
    faults: frozenset[str] = frozenset()
    clock: Clock = field(default_factory=SystemClock)
