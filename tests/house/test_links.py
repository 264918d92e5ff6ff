"""Pages lead where they say, and name commands that there are."""

import re
import shlex
from pathlib import Path

import click
import pytest

from tools.cli_reference import program

ROOT = Path(__file__).parents[2]
PAGES = sorted(path for pattern in ("*.md", "docs/**/*.md", "examples/*/README.md") for path in ROOT.glob(pattern))
NUMBERED = sorted((ROOT / "docs" / "decisions").glob("[0-9][0-9][0-9][0-9]-*.md"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_within_the_repository_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    within = [link for link in links if "://" not in link and not link.startswith("mailto:")]

    assert [link for link in within if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_that_are_shown_exist(page):
    shown = commands_in(page.read_text(encoding="utf-8"))

    assert [line for line in shown if not leads_to_a_command(shlex.split(line, comments=True)[1:])] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_targets_of_make_that_are_shown_exist(page):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    shown = re.findall(r"(?:`|\$ )make ([a-z]+)", page.read_text(encoding="utf-8"))

    assert sorted(set(shown) - targets) == []


def test_every_page_of_the_docs_is_in_their_index():
    folder = ROOT / "docs"
    pages = {str(path.relative_to(folder)) for path in folder.rglob("*.md")}
    parts = {page for page in pages if page.startswith(("tutorial/", "how-to/", "explanation/", "reference/"))}

    linked = set(re.findall(r"\]\(([^)#\s]+)\)", (folder / "README.md").read_text(encoding="utf-8")))

    assert sorted(parts - linked) == []


def test_every_decision_is_in_the_index_once():
    index = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")

    assert re.findall(r"\(([0-9]{4}-[^)]+\.md)\)", index) == [path.name for path in NUMBERED]


def test_every_decision_says_its_number_and_how_it_stands():
    wrong = [
        path.name
        for path in NUMBERED
        if not re.match(rf"# {path.name[:4]}\b.*\n\nStatus: \w+", path.read_text(encoding="utf-8"))
    ]

    assert wrong == []


def commands_in(text: str) -> list[str]:
    """Return the lines of shell blocks and the code spans that call Kept, without prompt and folder."""
    blocks = re.findall(r"^```(?:console|sh)?\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    lines = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    spans = re.findall(r"(?<!`)`((?:\.venv/bin/)?kept [^`\n]+)`", text)
    called = [line.removeprefix(".venv/bin/") for line in (*lines, *spans)]
    return [line for line in called if line.startswith("kept ")]


def leads_to_a_command(words: list[str]) -> bool:
    """Follow words through the groups: each names a command until one is reached that takes arguments."""
    command = program()
    for word in words:
        if not isinstance(command, click.Group):
            break
        if word.startswith("-"):
            continue
        child = command.get_command(click.Context(command), word)
        if child is None:
            return False
        command = child
    options = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    asked = {word.partition("=")[0] for word in words if word.startswith("--")}
    return asked <= options | {"--help", "--version", *global_options()}


def global_options() -> set[str]:
    return {option for parameter in program().params for option in parameter.opts}
