import errno
import os
from pathlib import Path

import pytest

from kept.connectors.folders import clear_up, files_under, folder_of, plainly, remove, replacing
from kept.estate import System
from kept.estate.errors import CannotError, RefusedError, UnreachableError

STORE = System(name="store", kind="parquet", url="a%20b")


@pytest.mark.parametrize(
    ("number", "error", "sentence"),
    [
        (errno.ENOSPC, UnreachableError, "no room left"),
        (errno.EDQUOT, UnreachableError, "no room left"),
        (errno.EACCES, RefusedError, "may not be read or changed"),
        (errno.EROFS, RefusedError, "may not be read or changed"),
        (errno.EIO, UnreachableError, "cannot be used"),
    ],
)
def test_what_the_operating_system_says_becomes_one_sentence(number, error, sentence):
    with pytest.raises(error, match=sentence), plainly("a.file", system="store"):
        raise OSError(number, os.strerror(number))


def test_a_lost_file_stays_one_for_the_caller_to_judge():
    with pytest.raises(FileNotFoundError), plainly("a.file", system="store"):
        raise FileNotFoundError


@pytest.mark.parametrize("url", ["a b", "file:a%20b"])
def test_a_folder_is_named_by_a_path_or_a_url(tmp_path, url):
    (tmp_path / "a b").mkdir()

    assert folder_of(System(name="store", kind="parquet", url=url), tmp_path) == tmp_path / "a b"


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "a").touch()

    with pytest.raises(UnreachableError, match="has no folder"):
        folder_of(System(name="store", kind="parquet", url="a"), tmp_path)


def test_a_replacement_that_fails_leaves_the_file_and_nothing_beside_it(tmp_path):
    path = tmp_path / "a.file"
    path.write_text("old")

    def fail(new: Path) -> None:
        new.write_text("half")
        raise InterruptedError

    with pytest.raises(InterruptedError), replacing(path) as new:
        fail(new)

    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("a.file", "old")]


def test_hidden_files_and_folders_are_left_out(tmp_path):
    for name in ("b/c", "b/.d", ".e/f", "_g", "a"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    assert files_under(tmp_path, system="store") == ["_g", "a", "b/c"]
    assert files_under(tmp_path, system="store", hidden=(".", "_")) == ["a", "b/c"]


def test_a_folder_that_has_gone_is_out_of_reach(tmp_path):
    with pytest.raises(UnreachableError, match="has no folder"):
        files_under(tmp_path / "gone", system="store")


def test_what_a_killed_replacement_left_is_cleared_up_and_nothing_else(tmp_path):
    for name in ("a[1].file", ".a[1].file.kept-01ab", ".b.file.kept-01ab"):
        (tmp_path / name).touch()

    clear_up(tmp_path / "a[1].file")

    assert sorted(one.name for one in tmp_path.iterdir()) == [".b.file.kept-01ab", "a[1].file"]


def test_a_link_is_neither_removed_nor_replaced(tmp_path):
    (tmp_path / "real").write_text("ada@example.org")
    link = tmp_path / "link"
    link.symlink_to("real")

    with pytest.raises(CannotError, match="link to a file elsewhere"):
        remove(link)
    with pytest.raises(CannotError, match="link to a file elsewhere"), replacing(link):
        pass

    assert link.read_text() == "ada@example.org"
