from kept.estate.model import FieldKind
from kept.estate.ports import LiveField
from tests.weblogs import days, write


def test_structure_names_the_declared_family_and_undeclared_ones(folder, logs):
    write(folder, "error.log.1", ["2026/01/10 10:00:00 [error] 1#1: *2 timed out, client: 203.0.113.9, server: x\n"])
    write(folder, "notes.txt", ["hello\n"])

    found = {one.location: ([field.name for field in one.fields], one.unreadable) for one in logs.structure()}

    assert found == {
        "access.log*": (["ip", "user", "at", "request", "status", "size", "referrer", "agent"], 0),
        "error.log*": (["at", "level", "message", "ip"], 0),
        "notes.txt*": ([], 1),
    }


def test_structure_shows_a_field_that_has_come_to_the_lines(folder, logs):
    write(folder, "access.log", [days(2, 3)[0].rstrip("\n") + ' "session=17"\n'])

    (found,) = logs.structure()

    assert found.fields[-1] == LiveField(name="extra", kind=FieldKind.TEXT)


def test_structure_names_what_hides_in_the_folder_or_lies_below_it(folder, logs):
    before = {one.location for one in logs.structure()}
    (folder / "archive").mkdir()
    (folder / "archive" / "access.log-20260101.gz").write_bytes(b"")
    (folder / ".access.log-20260102").write_text("hidden")
    (folder / "elsewhere").symlink_to(folder / "archive")

    after = {one.location for one in logs.structure()}

    assert after - before == {"archive/access.log*", ".access.log*", "elsewhere*"}
