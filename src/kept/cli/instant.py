"""An instant on the command line."""

from datetime import datetime

import click


class Instant(click.ParamType[datetime]):
    """An ISO 8601 date or time: `2026-11-23`, `2026-11-23T12:00:00Z`."""

    name = "time"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read it, or say what is wrong."""
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” is not a time; write it as 2026-11-23 or 2026-11-23T12:00:00Z.", param, ctx)
