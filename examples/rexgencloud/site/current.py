"""What a request finds at hand: the site with its settings, its stores, its logs and its post."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from flask import current_app, has_request_context, request
from itsdangerous import URLSafeTimedSerializer

from rexgencloud.applications import Application
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
    databases: Databases
    access: DayLog
    error: DayLog
    limits: Limits
    seen: Seen
    post: Post
    page: Callable[..., str]

    @property
    def stores(self) -> Databases:
        """The stores as the part of the site opens them that answers this request: the desk, or else the panel."""
        at_desk = has_request_context() and (request.blueprint or "").startswith("desk")
        return self.of(Application.DESK if at_desk else Application.PANEL)

    def of(self, application: Application) -> Databases:
        """Return the stores as an application opens them."""
        return self.databases.of(application)

    def now(self) -> datetime:
        """Return this instant in UTC, to the second."""
        return self.settings.clock.now().replace(microsecond=0)

    def signer(self, what: str) -> URLSafeTimedSerializer:
        """Return what signs links of one kind; a link of one kind opens nothing of another."""
        return URLSafeTimedSerializer(self.settings.secret, salt=f"rexgencloud {what}")


def current_site() -> Site:
    """Return the site that answers this request."""
    return cast("Site", current_app.extensions[KEY])
