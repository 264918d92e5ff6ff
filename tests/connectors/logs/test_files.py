import bz2
import gzip

import pytest

from kept.connectors.logs.files import BLOCK, Folder, ahead, family
from kept.estate.errors import CannotError, UnreachableError, UnreadableError


def blocks_of(path):
    folder = Folder(path.parent, "web")
    with folder.opened(path.name) as file:
        assert file is not None
        return list(folder.blocks(path.name, file))


@pytest.mark.parametrize(
    "name",
    [
        "access.log",
        "access.log.1",
        "access.log.12.gz",
        "access.log-20260101.gz",
        "access.log-2026-01-01",
        "access.log.old",
    ],
)
def test_rotated_names_are_of_one_family(name):
    assert family(name) == "access.log"


def test_names_that_only_end_in_a_number_keep_what_they_are():
    assert [family(one) for one in ("app2.log", "x", "2026-01-01.log")] == ["app2.log", "x", "2026-01-01.log"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress, lambda data: gzip.compress(data[:7]) + gzip.compress(data[7:])])
def test_blocks_end_where_lines_end_and_lose_nothing(tmp_path, pack):
    data = b"".join(b"%d %s\n" % (number, b"x" * 900) for number in range(3000)) + b"the last"
    path = tmp_path / "access.log"
    path.write_bytes(pack(data))

    blocks = blocks_of(path)

    assert b"".join(blocks) == data
    assert [one.endswith(b"\n") for one in blocks] == [True] * (len(blocks) - 1) + [False]
    assert max(map(len, blocks)) < 2 * BLOCK


@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: data[:40] + b"????" + data[44:]])
def test_a_packed_file_that_is_cut_off_or_damaged_is_unreadable_and_named(tmp_path, damage):
    path = tmp_path / "access.log.2.gz"
    path.write_bytes(damage(gzip.compress(bytes(range(256)) * 40)))

    with pytest.raises(UnreadableError, match="gz, in the system “web”, is cut off or damaged"):
        blocks_of(path)


def test_a_file_packed_in_another_way_is_refused_and_not_taken_for_text(tmp_path):
    path = tmp_path / "access.log.2.gz"
    path.write_bytes(bz2.compress(b"x" * 99))

    with pytest.raises(CannotError, match="packed with bzip2"):
        blocks_of(path)


def test_a_line_without_an_end_is_no_log(tmp_path):
    path = tmp_path / "access.log"
    path.write_bytes(b"x" * (18 << 20))

    with pytest.raises(UnreadableError, match="more than 16 MB"):
        blocks_of(path)


def test_a_file_that_is_renamed_or_appears_meanwhile_is_read_once(tmp_path):
    folder = Folder(tmp_path, "web")
    for name in ("access.log", "access.log.1"):
        (tmp_path / name).write_text(name)
    read = []

    for _, file in folder.every("access.log*"):
        read.append(file.read())
        if len(read) == 1:
            (tmp_path / "access.log.1").rename(tmp_path / "access.log.2")
            (tmp_path / "access.log").rename(tmp_path / "access.log.1")
            (tmp_path / "access.log").write_text("new")

    assert sorted(read) == [b"access.log", b"access.log.1", b"new"]


def test_a_folder_that_is_a_file_is_unreachable(tmp_path):
    (tmp_path / "logs").write_text("")

    with pytest.raises(UnreachableError, match="is not a folder"):
        Folder(tmp_path / "logs", "web").names()


def test_reading_ahead_changes_neither_the_blocks_nor_their_error():
    def blocks():
        yield b"one"
        yield b"two"
        raise UnreadableError("torn")

    stream = ahead(blocks())
    read = [next(stream), next(stream)]

    with pytest.raises(UnreadableError, match="torn"):
        next(stream)

    assert read == [b"one", b"two"]
