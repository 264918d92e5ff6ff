"""What the pages show is asked of a desk; the one in service is named by the setting `KEPT_DESK`."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import Protocol, cast

from django.conf import settings

from kept.app.rights.clerk import Clerk
from kept.policy.publication import PublishedVersion
from kept.verdict.verdicts import Report

IN_SERVICE = "kept.app.desk:desk"
"""Where the desk of the workspace comes from unless the setting says otherwise."""


class Desk(Protocol):
    """Reads what was published and what was found. Nothing here looks into a store of the company."""

    def versions(self) -> tuple[PublishedVersion, ...]:
        """Return every published version of the policy, oldest first; none where nothing was published."""
        ...

    def report(self) -> Report | None:
        """Return the verdicts on the version in force, or None where nothing was ever checked."""
        ...

    def now(self) -> datetime:
        """Return this instant, aware and in UTC."""
        ...

    def checkpoint(self) -> str | None:
        """Return the ledger's latest signed checkpoint as text, or None before the first."""
        ...

    def verifier_key(self) -> str | None:
        """Return the key that checkpoints are verified with, as text, or None before the first."""
        ...


CLERK_IN_SERVICE = "kept.app.rights.serving:clerk"
"""Where the clerk of the workspace comes from unless the setting `KEPT_CLERK` says otherwise."""


def current_clerk() -> Clerk:
    """Return who keeps the requests of the workspace that is served, asked anew at every call."""
    return cast("Clerk", _named("KEPT_CLERK", CLERK_IN_SERVICE)())


def current_desk() -> Desk:
    """Return the desk that `KEPT_DESK` (`package.module:callable`) gives, asked anew at every call."""
    return cast("Desk", _named("KEPT_DESK", IN_SERVICE)())


def _named(setting: str, standard: str) -> Callable[[], object]:
    module, _, name = str(getattr(settings, setting, standard)).partition(":")
    return cast("Callable[[], object]", getattr(import_module(module), name))
