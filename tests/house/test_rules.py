"""The rules of the house, each against a file that breaks it and one that does not."""

from pathlib import Path
from textwrap import dedent

import pytest

from tools.rules import EVERYWHERE, IN_SOURCE, Rule
from tools.source import Source


def places(text: str, *, rules: tuple[Rule, ...] = IN_SOURCE, path: str = "src/kept/estate/model.py") -> list[str]:
    source = Source.parse(Path(path), dedent(text).lstrip())
    return [f"{finding.line}: {finding.says}" for rule in rules for finding in rule(source)]


def function_of(lines: int) -> str:
    return '"""A module."""\n\n\ndef count() -> None:\n' + "    x = 1\n" * (lines - 1)


def test_a_plain_module_passes_every_rule():
    assert places('"""What we hold."""\n\nimport ast\n\nNODE = ast.AST\n') == []


@pytest.mark.parametrize("name", ["utils.py", "key_helpers.py", "common.py", "misc.py", "manager.py"])
def test_a_module_name_that_says_nothing_is_refused(name):
    word = name.removesuffix(".py").split("_")[-1]

    assert places('"""Odds and ends."""\n', path=f"src/kept/{name}") == [f"1: “{word}” is a name that says nothing"]


def test_a_folder_name_that_says_nothing_is_refused():
    assert places('"""A day."""\n', path="src/kept/common/day.py") == ["1: “common” is a name that says nothing"]


def test_a_file_may_have_400_lines_and_no_more():
    assert places('"""Long."""\n' + "X = 1\n" * 399) == []
    assert places('"""Long."""\n' + "X = 1\n" * 400) == ["1: 401 lines in a file (ceiling 400)"]


def test_a_function_may_have_50_lines_and_no_more():
    assert places(function_of(50)) == []
    assert places(function_of(51)) == ["4: count: 51 lines (ceiling 50)"]


def test_a_class_may_have_200_lines_and_no_more():
    text = '"""A module."""\n\n\nclass Shelf:\n' + "    x = 1\n" * 200

    assert places(text) == ["4: Shelf: 201 lines (ceiling 200)"]


def test_blocks_may_stand_three_deep_and_an_elif_counts_once():
    text = '''
    """A module."""
    def look(a, b):
        for x in a:
            if x:
                with b:
                    pass
            elif b:
                with b:
                    pass
    '''

    assert places(text) == []


def test_a_fourth_block_is_one_too_many():
    text = '''
    """A module."""
    def look(a, b):
        for x in a:
            if x:
                with b:
                    if a:
                        pass
    '''

    assert places(text) == ["2: look: blocks nested more than 3 deep"]


def test_blocks_in_handlers_and_cases_count_as_well():
    text = '''
    """A module."""
    def look(a):
        for x in a:
            try:
                x()
            except ValueError:
                if x:
                    match x:
                        case 1:
                            pass
    '''

    assert places(text) == ["2: look: blocks nested more than 3 deep"]


def test_a_module_without_a_docstring_is_named_and_an_empty_one_is_not():
    assert places("X = 1\n") == ["1: no module docstring"]
    assert places("") == []


@pytest.mark.parametrize(
    ("comment", "says"),
    [
        ("# type: ignore", "“type: ignore” without a code"),
        ("# type: ignore[attr-defined]", "“type: ignore” without a reason"),
        ("# noqa", "“noqa” without a code"),
        ("# noqa: S105", "“noqa” without a reason"),
        ("# pragma: no cover", "“pragma: no cover” without a reason"),
    ],
)
def test_a_suppression_without_code_or_reason_is_named(comment, says):
    assert places(f'"""A module."""\nX = 1  {comment}\n') == [f"2: {says}"]


@pytest.mark.parametrize(
    "text",
    [
        "X = 1  # type: ignore[attr-defined]  # set by the framework\n",
        "X = 1  # noqa: S105 - the name of a category\n",
        "# Untyped upstream since 2.0.\nX = 1  # type: ignore[no-untyped-call]\n",
        "X = 1  # pragma: no cover - needs a full disk\n",
    ],
)
def test_a_suppression_with_code_and_reason_passes(text):
    assert places('"""A module."""\n' + text) == []


@pytest.mark.parametrize("caught", ["", " Exception", " BaseException", " (ValueError, Exception)"])
def test_a_broad_except_without_a_reason_is_named(caught):
    text = f'"""A module."""\ntry:\n    X = 1\nexcept{caught}:\n    X = 2\n'

    assert places(text) == ["4: a broad except without a reason"]


@pytest.mark.parametrize(
    "handler",
    [
        "except Exception:  # a plugin may raise anything\n    X = 2\n",
        "except Exception:\n    # A plugin may raise anything.\n    X = 2\n",
        "except ValueError:\n    X = 2\n",
        "except BaseException:\n    X = 2\n    raise\n",
    ],
)
def test_a_narrow_except_or_one_with_a_reason_passes(handler):
    assert places(f'"""A module."""\ntry:\n    X = 1\n{handler}') == []


def test_an_import_inside_a_function_needs_a_reason_and_its_neighbours_share_it():
    text = '''
    """A module."""
    def first():
        # Only where the extra is installed.
        import pymysql
        from pymysql import cursors
        return pymysql, cursors
    def second():
        import pymysql
        return pymysql
    '''

    assert places(text) == ["8: an import inside a function without a reason"]


def test_what_is_left_open_is_named_in_comments_and_not_in_text():
    text = '"""A module."""\nX = "TODO"  # the word that the check looks for\nY = 1  # TODO later\n'

    assert places(text) == ["3: left open; finish it or take it out"]


def test_test_files_need_no_docstring_and_may_import_late():
    text = "def test_it():\n    import ast\n\n    assert ast\n"

    assert places(text, rules=EVERYWHERE, path="tests/estate/test_model.py") == []
