import resource
from datetime import timedelta

import pytest

from kept.connectors.logs.choosing import Fields
from kept.connectors.logs.dividing import Divider
from kept.connectors.logs.editing import Edited
from kept.connectors.logs.layouts import COMBINED
from kept.connectors.logs.rewriting import Rewriter
from kept.connectors.logs.stamps import combined_stamps
from kept.estate.change import Erase
from kept.estate.errors import UnreachableError, UnreadableError
from kept.estate.selection import (
    Before,
    Equals,
    Everything,
)
from tests.weblogs import ACCESS, START, days, line, sweep, text_of, write


def test_a_file_of_which_all_is_selected_goes(folder, logs):
    counts = sweep(logs, Before("at", START + timedelta(days=1)))

    assert counts == {"access.log": 0, "access.log-20260110.gz": 3, "access.log-20260111": 0}
    assert sorted(one.name for one in folder.iterdir()) == ["access.log", "access.log-20260111"]


@pytest.mark.parametrize("name", ["access.log-20260110.gz", "access.log-20260111"])
def test_a_file_of_which_part_is_selected_is_rewritten_as_it_was_packed(folder, logs, name):
    path = folder / name
    path.chmod(0o640)
    before, old = path.stat(), text_of(path)
    day = 0 if name.endswith("gz") else 1
    cut = START + timedelta(days=day, hours=1)

    acted = logs.act(ACCESS, Before("at", cut), Erase(), span=name, salt=b"s")

    after = path.stat()
    assert (acted.count, text_of(path)) == (1, old.partition("\n")[2])
    assert (after.st_mode, after.st_mtime_ns, after.st_uid) == (before.st_mode, before.st_mtime_ns, before.st_uid)
    assert [one.name for one in folder.iterdir() if one.name.startswith(".")] == []


def test_a_file_of_which_nothing_is_selected_is_not_touched(folder, logs):
    before = {one.name: (one.stat().st_ino, one.stat().st_mtime_ns) for one in folder.iterdir()}

    counts = sweep(logs, Before("at", START - timedelta(days=9)))

    assert set(counts.values()) == {0}
    assert {one.name: (one.stat().st_ino, one.stat().st_mtime_ns) for one in folder.iterdir()} == before


def test_the_live_file_is_emptied_and_stays_the_same_file(folder, logs):
    before = (folder / "access.log").stat().st_ino

    counts = sweep(logs, Everything())

    live = (folder / "access.log").stat()
    assert (counts["access.log"], live.st_ino, live.st_size) == (3, before, 0)


def test_lines_that_cannot_be_read_are_counted_and_never_lost(folder, logs):
    path = write(
        folder,
        "access.log-20260110.gz",
        ["garbage\n", *days(0, 1), "- - - [99/Foo/2026:00:00:00 +0000]\n", "half a li"],
    )

    sweep(logs, Everything())

    assert text_of(path) == "garbage\n- - - [99/Foo/2026:00:00:00 +0000]\nhalf a li"
    assert [one.unreadable for one in logs.structure()] == [3]


def test_bytes_that_are_no_text_stay_as_they_are(folder, logs):
    path = folder / "access.log-20260111"
    odd = line(START + timedelta(days=9), agent="@").encode().replace(b"@", b"\xff\xfe\\x22")
    path.write_bytes("".join(days(1, 2)).encode() + odd)

    sweep(logs, Before("at", START + timedelta(days=5)))

    assert path.read_bytes() == odd


def test_a_line_without_an_end_keeps_none(folder, logs):
    path = folder / "access.log-20260111"
    path.write_text(path.read_text().rstrip("\n"))

    logs.act(ACCESS, Before("at", START + timedelta(days=1, hours=1)), Erase(), span=path.name, salt=b"s")

    assert path.read_text() == "".join(days(1, 2)[1:]).rstrip("\n")


def test_what_is_left_of_a_killed_rewrite_is_removed_by_the_next(folder, logs):
    left = folder / ".access.log-20260111.kept-0badcafe"
    left.write_text("personal data")

    sweep(logs, Before("at", START))

    assert not left.exists()


def test_what_a_server_appends_during_a_rewrite_is_kept(folder, logs):
    path = folder / "access.log"
    later = line(START + timedelta(days=3))
    path.write_text("".join(days(2, 3)))
    selection = Before("at", START + timedelta(days=2, hours=1))
    with path.open("a") as server:
        server.write(later)

    logs.act(ACCESS, selection, Erase(), span="access.log", salt=b"s")

    assert path.read_text() == "".join(days(2, 3)[1:]) + later


def test_the_digest_of_an_act_depends_on_its_lines_and_its_salt_and_not_on_how_they_are_packed(folder, logs):
    write(folder, "access.log-20260112.gz", days(1, 2))
    selection = Equals("user", "1")

    def digest(name, salt):
        return logs.act(ACCESS, selection, Erase(), span=name, salt=salt).digest

    assert digest("access.log-20260111", b"s") == digest("access.log-20260112.gz", b"s")
    assert digest("access.log-20260110.gz", b"s") != digest("access.log-20260110.gz", b"t")


def test_a_file_that_has_gone_by_the_time_of_the_act_counts_nothing(folder, logs):
    (folder / "access.log-20260111").unlink()

    assert logs.act(ACCESS, Everything(), Erase(), span="access.log-20260111", salt=b"s").count == 0


def test_a_disk_that_is_full_leaves_the_file_as_it_was_and_nothing_beside_it(folder, logs):
    path = folder / "access.log-20260111"
    lines = [line(START + timedelta(days=1, seconds=second)) for second in range(3000)]
    write(folder, path.name, lines)
    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, hard))

    try:
        with pytest.raises(UnreachableError, match="no room left") as caught:
            logs.act(ACCESS, Before("at", START + timedelta(days=1, seconds=9)), Erase(), span=path.name, salt=b"s")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert caught.value.advice == "Make room and try again; the file is as it was."
    assert path.read_bytes() == before
    assert [one.name for one in folder.iterdir() if one.name.startswith(".")] == []


def test_a_file_that_is_cut_off_is_left_as_it_is(folder, logs):
    path = folder / "access.log-20260110.gz"
    path.write_bytes(path.read_bytes()[:-12])
    before = path.read_bytes()

    with pytest.raises(UnreadableError, match="is cut off or damaged"):
        logs.act(ACCESS, Everything(), Erase(), span=path.name, salt=b"s")

    assert path.read_bytes() == before


def test_what_a_server_appends_while_the_file_is_read_is_kept(folder, logs):
    path, later = folder / "access.log", line(START + timedelta(days=3))
    fields = Fields(ACCESS, COMBINED, combined_stamps())
    appended: list[bool] = []

    def edit(lines):
        if not appended:
            appended.append(True)
            with path.open("a") as server:
                server.write(later)
        return Edited(lines=lines.upper(), changed=lines, count=3)

    before = path.read_text()
    divider = Divider(fields, Before("at", START + timedelta(days=3)))
    acted = Rewriter(logs.folder, divider, b"s", edit).carry_out(path.name)

    assert (acted.count, path.read_text()) == (3, before.upper() + later)
