"""What a request finds at hand: the site with its settings, its stores, its logs and its post."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from flask import current_app
from itsdangerous import URLSafeTimedSerializer

from rexgencloud.site.databases import Databases
from rexgencloud.site.daylog import DayLog
from rexgencloud.site.limits import Limits
from rexgencloud.site.post import Post
from rexgencloud.site.seen import Seen
from rexgencloud.site.settings import Settings

KEY = "rexgencloud"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that stands behind the pages."""

    settings: Settings
    stores: Databases
    access: DayLog
    error: DayLog
    limits: Limits
    seen: Seen
    post: Post
    page: Callable[..., str]

    def now(self) -> datetime:
        """Return this instant in UTC, to the second."""
        return self.settings.clock.now().replace(microsecond=0)

    def signer(self, what: str) -> URLSafeTimedSerializer:
        """Return what signs links of one kind; a link of one kind opens nothing of another."""
        return URLSafeTimedSerializer(self.settings.secret, salt=f"rexgencloud {what}")


def current_site() -> Site:
    """Return the site that answers this request."""
    return cast("Site", current_app.extensions[KEY])
