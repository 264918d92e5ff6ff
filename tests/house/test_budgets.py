"""The budgets on a whole tree."""

import subprocess
from pathlib import Path

import pytest

from tools.budgets import Figure, figures, main, read, root_entries, unmirrored
from tools.source import Source


def source(path: str, text: str) -> Source:
    return Source.parse(Path(path), text)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for folder in ("src/kept/estate", "src/kept/records/migrations", "tests/estate"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "src/kept/estate/model.py").write_text('"""What we hold."""\n\n\ndef hold() -> int:\n    return 1\n')
    (tmp_path / "src/kept/records/migrations/0001_initial.py").write_text("X = 1\n")
    (tmp_path / "tests/estate/test_model.py").write_text("def test_hold():\n    assert True\n")
    return tmp_path


def test_reading_leaves_migrations_out(tree):
    assert [found.path for found in read(tree, ["src"])] == [Path("src/kept/estate/model.py")]


def test_a_tree_within_its_budgets_ends_with_0(tree, capsys):
    status = main(tree)

    assert (status, capsys.readouterr().out.splitlines()[-1]) == (0, "All held")


def test_a_tree_with_one_place_too_many_ends_with_1_and_names_it(tree, capsys):
    (tree / "src/kept/estate/scan.py").write_text("def scan() -> int:\n    return 1  # noqa\n")
    (tree / "tests/estate/test_scan.py").write_text("")

    status = main(tree)

    assert (status, capsys.readouterr().out.splitlines()[-3:]) == (
        1,
        [
            "src/kept/estate/scan.py:2: “noqa” without a code",
            "src/kept/estate/scan.py:1: no module docstring",
            "2 exceeded",
        ],
    )


def test_a_module_that_acts_has_a_test_of_its_own_and_declarations_have_none():
    acts = source("src/kept/plans/reach.py", "def reach() -> int:\n    return 1\n")
    private = source("src/kept/plans/_order.py", "def order() -> int:\n    return 1\n")
    declares = source("src/kept/plans/errors.py", "class StaleError(Exception):\n    code = 'plans.stale'\n")
    protocol = source("src/kept/plans/ports.py", "class P:\n    def run(self) -> int:\n        ...\n")
    tests = [source("tests/plans/test_order.py", "")]

    assert unmirrored([acts, private, declares, protocol], tests) == [Path("src/kept/plans/reach.py")]


def test_figures_measure_the_product_and_say_when_a_budget_is_exceeded():
    long = source("src/kept/plans/reach.py", "def reach() -> int:\n" + "    x = 1\n" * 30)
    tool = source("tools/words.py", "def words() -> int:\n" + "    x = 1\n" * 300)

    measured = {f.name: (f.value, f.holds) for f in figures([long, tool], tests=[], entries=3)}

    assert measured == {
        "file lines, median": (31, True),
        "file lines, P90": (31, True),
        "file lines, longest": (31, True),
        "function lines, median": (31, False),
        "function lines, P90": (31, False),
        "function lines, longest": (31, True),
        "entries at the root": (3, True),
        "modules with their test, %": (0, False),
    }


def test_a_figure_is_printed_beside_its_budget():
    assert str(Figure(name="file lines, median", value=101, budget=100)) == (
        "file lines, median            101   at most 100   EXCEEDED"
    )


def test_a_figure_short_of_its_aim_says_so_and_refuses_nothing(tree, capsys):
    (tree / "src/kept/estate/scan.py").write_text('"""Looking."""\n\n\ndef scan() -> int:\n    return 1\n')

    status = main(tree)

    lines = capsys.readouterr().out.splitlines()
    assert status == 0
    assert "  modules with their test, %     50   at least 95   short of the aim" in lines


def test_entries_at_the_root_are_those_under_version_control_without_dotfiles(tmp_path):
    for name in ("README.md", ".gitignore", "loose"):
        (tmp_path / name).write_text("")
    for arguments in (["init", "-q"], ["add", "README.md", ".gitignore"], [*AUTHOR, "commit", "-qm", "Begin"]):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)

    assert root_entries(tmp_path) == 1


AUTHOR = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
