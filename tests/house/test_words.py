"""Words of one machine are found, ordinary ones are not."""

import subprocess
from pathlib import Path

import pytest

from tools.words import findings, main


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("cd /home/ada/kept", "a path of one machine"),
        ("--index https://pypi.org/simple", "a package registry's host"),
        ("see ../shared/notes.md", "a path beside the checkout"),
        ("as asked in issue 12", "the number of a ticket"),
        ("Co-authored-by: somebody", "how the work was organised"),
    ],
)
def test_a_word_of_one_machine_is_named_with_its_line(line, says):
    found = findings(Path("docs/README.md"), f"First\n{line}\n")

    assert [(place.line, place.says) for place in found] == [(2, says)]


@pytest.mark.parametrize(
    "line", ["GET https://example.org/home/page", "the workers", "src/kept/work/queue.py", "two issues remain"]
)
def test_ordinary_words_pass(line):
    assert findings(Path("docs/README.md"), line) == []


def test_the_entry_point_of_ci_alone_may_look_beside_the_checkout():
    line = "for text in ../shared/policy/*.txt"

    assert findings(Path(".ci/run"), line) == []
    assert len(findings(Path("Makefile"), line)) == 1


def test_files_in_version_control_are_read_and_others_are_not(tmp_path, capsys):
    (tmp_path / "kept.md").write_text("see /root/notes\n")
    (tmp_path / "loose.md").write_text("see /root/notes\n")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "kept.md", "picture.png"], cwd=tmp_path, check=True)

    status = main(tmp_path)

    assert (status, capsys.readouterr().out) == (1, "kept.md:1: a path of one machine\n")


def test_this_repository_is_free_of_them(capsys):
    status = main(Path(__file__).parents[2])

    assert (status, capsys.readouterr().out) == (0, "")
