"""Making our records ready for use, for whoever does not speak of the web framework."""

import os
from pathlib import Path

import django
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, connection

from kept.terms import KeptError

DEFAULT_HOME = ".kept"
"""The workspace where neither `--home` nor `KEPT_HOME` names another."""


class RecordsError(KeptError):
    """Our own records cannot be opened or brought up to date."""

    code = "records.not-ready"
    advice = "Check that the workspace can be written and its disk has room; `kept init` repairs a half-made one."


def ready(home: Path) -> None:
    """Point the framework at the workspace in `home` and start it. Only the first call in a process counts.

    Whoever imports our tables must have called this before: the framework wants it so.
    """
    os.environ["KEPT_HOME"] = str(home)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kept.settings")
    if not apps.ready:
        django.setup()


def migrate() -> None:
    """Bring the tables up to date."""
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise RecordsError(f"The records at {connection.settings_dict['NAME']} cannot be brought up to date") from error


def close() -> None:
    """Let go of the database."""
    connection.close()
