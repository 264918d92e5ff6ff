"""A group lists its commands whole and in the order in which they were added; an option names its variable."""

import click
from click.testing import CliRunner

from kept.cli.groups import Commands, example, option

LONG = "Do something that takes a good many words to say, more than a line of a terminal would have room for."


@click.group(cls=Commands)
def house():
    """Keep house."""


@house.command("zeta", epilog=example("kept house zeta"))
@option("--name", envvar="HOUSE_NAME", help="Whose.")
def first(name):
    click.echo(name)


@house.command("alpha")
def second():
    pass


first.help, second.help = LONG, "Do the other thing."


def test_commands_stand_in_their_order_and_none_is_cut_short():
    with click.Context(house) as context:
        assert list(house.summaries(context)) == [("zeta", LONG), ("alpha", "Do the other thing.")]


def test_an_option_says_which_variable_stands_in_for_it_and_the_example_stands_on_its_own_line():
    shown = CliRunner().invoke(house, ["zeta", "--help"]).output

    assert "HOUSE_NAME" in shown
    assert shown.endswith("Example:\n    kept house zeta\n")


def test_several_examples_have_a_heading_for_several():
    assert example("a", "b") == "\b\nExamples:\n  a\n  b"
