"""Reference pages say what the program says, because they are written from it."""

import re
from pathlib import Path

import click

from kept.connectors.opening import openers
from kept.rights.lawbook import lawbook
from kept.terms import KeptError
from tools import api_reference, cli_reference, error_reference, laws_reference
from tools.pages import REFERENCE, cell
from tools.program import errors

SOURCE = Path(__file__).parents[2] / "src"


def page(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


def test_the_page_of_errors_is_current():
    assert page("errors.md") == error_reference.page()


def test_the_page_of_commands_is_current():
    assert page("cli.md") == cli_reference.page(cli_reference.program())


def test_the_page_of_laws_is_current():
    assert page("laws.md") == laws_reference.page(lawbook())


def test_the_page_of_the_api_is_current():
    assert page("api.md") == api_reference.page(api_reference.description())


def test_every_kind_of_system_says_what_it_cannot_do():
    sections = dict(re.findall(r"^## `(\w+)`\n(.*?)(?=^## |\Z)", page("connectors.md"), re.DOTALL | re.MULTILINE))

    assert sorted(sections) == sorted(openers())
    assert [kind for kind, text in sections.items() if "- It cannot: " not in text] == []


def test_error_codes_are_chapter_and_what_happened_and_no_two_errors_share_one():
    codes = [error.code for error in errors()]

    assert [code for code in codes if not re.fullmatch(r"[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)+", code)] == []
    assert sorted(codes) == sorted(set(codes))


def test_every_error_that_ends_a_command_says_what_to_do():
    below = [error for error in errors() if not error.__subclasses__()]

    assert [error.code for error in below if not error.advice] == []


def test_an_error_is_one_line_of_the_table_whatever_its_words():
    class BothError(KeptError):
        """One | other,
        on two lines.

        And more that is not for the table.
        """

        code = "test.both"
        advice = "Choose <one>."

    assert error_reference.row(BothError) == "| `test.both` | One \\| other, on two lines. | Choose &lt;one>. |"


def test_every_command_stands_on_its_page_with_its_options_and_hidden_ones_do_not():
    @click.group()
    def desk() -> None:
        """The desk."""

    @desk.command()
    @click.option("--at", help="Another day.")
    def check(at: str) -> None:
        """Look."""

    @desk.command(hidden=True)
    def secret() -> None:
        """Not for the page."""

    written = cli_reference.page(desk)

    assert re.findall(r"^## `(.+)`$", written, re.MULTILINE) == ["kept", "kept check"]
    assert "--at TEXT  Another day." in written


def test_every_variable_of_the_environment_is_on_the_page_of_settings():
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    variables = set(re.findall(r"\bKEPT_[A-Z][A-Z_]*\b", text))

    assert sorted(variable for variable in variables if f"`{variable}`" not in page("settings.md")) == []


def test_a_cell_is_one_line_without_bars():
    assert cell("a |\n b") == "a \\| b"
