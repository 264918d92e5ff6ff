"""Groups of commands, and options: how each of them describes itself."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

FULL = 200
"""Longer than any first sentence: a summary is wrapped, never cut."""

C = TypeVar("C", bound=Callable[..., object] | click.Command)


def option(*names: str, **attributes: Any) -> Callable[[C], C]:  # noqa: ANN401 - handed on as they are
    """Add an option that says which variable of the environment stands in for it."""
    return click.option(*names, show_envvar=True, **attributes)


class Commands(click.Group):
    """A group that lists its commands with their whole first sentences, in the order in which they were added."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is the framework's
        """Return the names in the order in which a newcomer meets them."""
        return list(self.commands)

    def summaries(self, ctx: click.Context) -> Iterable[tuple[str, str]]:
        """Yield each command with its first sentence."""
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                yield name, command.get_short_help_str(FULL)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list into the help."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.summaries(ctx)))


def example(*lines: str) -> str:
    """Return the end of a command's help: commands as a person would type them."""
    heading = "Example:" if len(lines) == 1 else "Examples:"
    return "\n".join(["\b", heading, *(f"  {line}" for line in lines)])


json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for programs.")
