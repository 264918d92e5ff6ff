"""Write `docs/reference/cli.md`: every command with its help. `python -m tools.cli_reference`."""

import importlib
from collections.abc import Iterator

import click

from tools.pages import WRITTEN, write
from tools.program import set_up

WIDTH = 100
OPENING = """\
# The command line

{written}

Every command reads the workspace that `KEPT_HOME` or `--home` names. Exit status 0: done, and nothing to object to;
1: `kept check` found a verdict that `--fail-on` names; 2: an error, said in one sentence, and nothing half-done.
"""


def commands(command: click.Command, context: click.Context) -> Iterator[click.Context]:
    """Yield a context for `command` and everything below it that is not hidden, in the order of the help."""
    yield context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            if child is not None and not child.hidden:
                yield from commands(child, context_of(child, name, context))


def context_of(command: click.Command, name: str, parent: click.Context | None = None) -> click.Context:
    """Return a context in which `command` describes itself the same on every terminal."""
    settings = {**command.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH, "color": False}
    return click.Context(command, info_name=name, parent=parent, **settings)


def page(program: click.Command) -> str:
    """Return the page for `program`."""
    contexts = commands(program, context_of(program, "kept"))
    return "\n".join([OPENING.format(written=WRITTEN), *(section(context) for context in contexts)])


def section(context: click.Context) -> str:
    """Return the heading and the help of one command."""
    return f"## `{context.command_path}`\n\n```text\n{context.get_help().rstrip()}\n```\n"


def program() -> click.Command:
    """Return the program's command line."""
    set_up()
    command = importlib.import_module("kept.cli.main").kept
    if not isinstance(command, click.Command):
        raise TypeError("kept.cli.main:kept is not a click command")
    return command


if __name__ == "__main__":
    write("cli.md", page(program()))
