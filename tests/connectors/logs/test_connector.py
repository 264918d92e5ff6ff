import gzip
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept.connectors.logs import open_logs
from kept.estate import Dataset, Field, Reference, System
from kept.estate.change import Erase, Mask, Set
from kept.estate.errors import CannotError, MissingError, UnreachableError
from kept.estate.model import FieldKind
from kept.estate.ports import Count, Days, LiveField, Newest, Oldest
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Not,
    NotBefore,
    OneOf,
)
from kept.testing.connector import InMemoryConnector

ACCESS = Dataset(
    name="access",
    system="web",
    location="access.log*",
    fields=(
        Field(name="ip"),
        Field(name="user"),
        Field(name="at", kind=FieldKind.INSTANT),
        Field(name="request"),
        Field(name="status", kind=FieldKind.INTEGER),
        Field(name="size", kind=FieldKind.INTEGER),
        Field(name="referrer"),
        Field(name="agent"),
    ),
    references=(Reference(name="account", to="accounts.account", fields=("user",)),),
)
WEB = System(name="web", kind="logs", url="logs", datasets=(ACCESS,), options={"access": "combined"})
START = datetime(2026, 1, 10, tzinfo=UTC)


def line(at, *, ip="203.0.113.9", user="-", request="GET / HTTP/1.1", status=200, size=512, agent="curl/8", zone=UTC):
    stamp = at.astimezone(zone).strftime("%d/%b/%Y:%H:%M:%S %z")
    return f'{ip} - {user} [{stamp}] "{request}" {status} {size} "-" "{agent}"\n'


def write(folder: Path, name: str, lines: list[str]) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    data = "".join(lines).encode()
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return path


def text_of(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.name.endswith(".gz") else data).decode()


def days(first: int, last: int, *, each: int = 3) -> list[str]:
    return [
        line(START + timedelta(days=day, hours=hour), user=str(day))
        for day in range(first, last)
        for hour in range(each)
    ]


def sweep(connector, selection, change=None):
    change = change or Erase()
    spans = list(connector.spans(ACCESS, selection))
    return {span: connector.act(ACCESS, selection, change, span=span, salt=b"s").count for span in spans}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three days in three files: rotated and packed, rotated, and live."""
    folder = tmp_path / "logs"
    write(folder, "access.log-20260110.gz", days(0, 1))
    write(folder, "access.log-20260111", days(1, 2))
    write(folder, "access.log", days(2, 3))
    return folder


@pytest.fixture
def logs(folder, tmp_path):
    return open_logs(WEB, None, tmp_path)


def test_measure_answers_over_all_files_at_once(logs):
    late = NotBefore("at", START + timedelta(days=1, hours=1))

    answers = logs.measure(ACCESS, [Count(), Count(late), Oldest("at"), Newest("at", Not(late)), Days("at", late)])

    assert answers == [9, 5, START, START + timedelta(days=1), 2]


def test_a_line_is_judged_by_its_own_time_and_not_by_the_name_of_its_file(folder, logs):
    write(folder, "access.log-20261231.gz", days(-5, -4))

    assert logs.measure(ACCESS, [Oldest("at")]) == [START - timedelta(days=5)]


def test_offsets_are_counted(folder, tmp_path):
    from datetime import timezone

    write(folder, "access.log", [line(START + timedelta(days=9), zone=timezone(timedelta(hours=-7)))])
    logs = open_logs(WEB, None, tmp_path)

    assert logs.measure(ACCESS, [Newest("at")]) == [START + timedelta(days=9)]


def test_read_gives_typed_values_and_null_for_a_dash(logs):
    (row,) = logs.read(ACCESS, AllOf((Equals("user", "2"), Before("at", START + timedelta(days=2, hours=1)))), [
        "ip", "user", "at", "request", "status", "size", "referrer", "agent",
    ])  # fmt: skip

    assert row == {
        "ip": "203.0.113.9",
        "user": "2",
        "at": START + timedelta(days=2),
        "request": "GET / HTTP/1.1",
        "status": 200,
        "size": 512,
        "referrer": None,
        "agent": "curl/8",
    }


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


def test_spans_are_taken_up_after_any(logs):
    assert list(logs.spans(ACCESS, Everything(), after="access.log-20260110.gz")) == ["access.log-20260111"]


def test_a_sweep_done_twice_changes_nothing_the_second_time(logs):
    selection = Before("at", START + timedelta(days=1, hours=2))

    assert [sum(sweep(logs, selection).values()) for _ in range(2)] == [5, 0]


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

    def digest(name: str, salt: bytes) -> str:
        return logs.act(ACCESS, selection, Erase(), span=name, salt=salt).digest

    assert digest("access.log-20260111", b"s") == digest("access.log-20260112.gz", b"s")
    assert digest("access.log-20260110.gz", b"s") != digest("access.log-20260110.gz", b"t")


def test_masking_puts_a_dash_and_leaves_the_rest(folder, logs):
    path = folder / "access.log-20260111"
    before = path.read_text()

    counts = [sweep(logs, Equals("user", "1"), Mask(("ip", "agent")))["access.log-20260111"] for _ in range(2)]

    assert counts == [3, 0]
    assert path.read_text() == before.replace("203.0.113.9", "-").replace("curl/8", "-")


def test_setting_puts_a_value(logs):
    sweep(logs, Everything(), Set({"ip": "0.0.0.0"}))

    assert logs.measure(ACCESS, [Count(Equals("ip", "0.0.0.0")), Count()]) == [9, 9]


@pytest.mark.parametrize(
    "change", [Mask(("at",)), Mask(("status",)), Set({"ip": "a b"}), Set({"agent": 'a"b'}), Set({"agent": "a\nb"})]
)
def test_what_no_line_can_hold_is_refused(logs, change):
    with pytest.raises(CannotError, match="cannot be rewritten"):
        sweep(logs, Everything(), change)


def test_keys_name_lines_wherever_they_stand(folder, logs):
    write(folder, "access.log.9", days(1, 2))
    (key, *_) = sorted(set(logs.keys(ACCESS, Equals("user", "1"))))

    assert logs.measure(ACCESS, [Count(Keys((key,)))]) == [2]


def test_keys_of_a_reference_select_by_its_field(logs):
    assert logs.measure(ACCESS, [Count(Keys(((1,), (2,)), "account"))]) == [6]


@pytest.mark.parametrize("selection", [Has("x", "y"), IsNull("account.closed_at"), Before("status", START)])
def test_what_lines_cannot_answer_is_refused(logs, selection):
    with pytest.raises(CannotError):
        logs.measure(ACCESS, [Count(selection)])


def test_a_field_that_no_line_has_is_missing(logs):
    with pytest.raises(MissingError, match="shoe_size"):
        list(logs.read(ACCESS, Everything(), ["shoe_size"]))


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


def test_a_folder_that_is_not_there_is_said_to_be_unreachable(tmp_path):
    with pytest.raises(UnreachableError, match="no folder"):
        open_logs(replace(WEB, url="nowhere"), None, tmp_path)


def test_a_file_url_is_a_folder_too(folder, tmp_path):
    logs = open_logs(replace(WEB, url=f"file://{folder}"), None, tmp_path)

    assert logs.measure(ACCESS, [Count()]) == [9]


def test_an_unknown_format_is_refused(folder, tmp_path):
    with pytest.raises(CannotError, match="known are"):
        open_logs(replace(WEB, options={"access": "w3c"}), None, tmp_path)


@pytest.mark.parametrize("span", ["../secret", "error.log"])
def test_a_span_of_another_place_is_refused(logs, span):
    with pytest.raises(CannotError, match="no file of"):
        logs.act(ACCESS, Everything(), Erase(), span=span, salt=b"s")


def test_a_file_that_has_gone_by_the_time_of_the_act_counts_nothing(folder, logs):
    (folder / "access.log-20260111").unlink()

    assert logs.act(ACCESS, Everything(), Erase(), span="access.log-20260111", salt=b"s").count == 0


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "user": st.sampled_from((None, "1", "2", "ada lovelace")),
            "at": st.builds(
                lambda day, second: START + timedelta(days=day, seconds=second),
                st.integers(-2, 2),
                st.sampled_from((0, 1, 3_600, 86_399)),
            ),
            "status": st.sampled_from((200, 404)),
        }
    ),
    max_size=8,
)
INSTANTS = st.builds(lambda hours: START + timedelta(hours=hours), st.integers(-60, 60))
LEAVES = st.one_of(
    st.just(Everything()),
    st.builds(Before, st.just("at"), INSTANTS),
    st.builds(NotBefore, st.just("at"), INSTANTS),
    st.builds(IsNull, st.just("at")),
    st.builds(Equals, st.just("at"), INSTANTS.map(lambda one: one.isoformat())),
)
FIELD_LEAVES = st.one_of(
    LEAVES,
    st.builds(IsNull, st.just("user")),
    st.builds(Equals, st.just("user"), st.sampled_from(("1", "3", "ada lovelace", 2))),
    st.builds(OneOf, st.just("status"), st.sampled_from(((200,), ("404", 500), ()))),
    st.builds(Keys, st.sampled_from(((("1",),), ((1,), ("2",)), ())), st.just("account")),
)


def _combined(leaves):
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(Not, inner),
            st.builds(AllOf, st.lists(inner, max_size=3).map(tuple)),
            st.builds(AnyOf, st.lists(inner, max_size=3).map(tuple)),
        ),
        max_leaves=4,
    )


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=ROWS,
    split=st.integers(0, 8),
    zone=st.sampled_from((0, -7, 5)),
    selection=st.one_of(_combined(LEAVES), _combined(FIELD_LEAVES)),
)
def test_lines_are_selected_measured_and_swept_as_rows_in_memory_are(tmp_path, rows, split, zone, selection):
    from datetime import timezone

    folder = tmp_path / "logs"
    for old in folder.glob("*"):
        old.unlink()
    own = timezone(timedelta(hours=zone))
    lines = [line(row["at"], user=row["user"] or "-", status=row["status"], zone=own) for row in rows]
    write(folder, "access.log.1.gz", lines[:split])
    write(folder, "access.log", lines[split:])
    logs = open_logs(WEB, None, tmp_path)
    memory = InMemoryConnector(WEB, {"access": rows})
    measures = [Count(selection), Oldest("at", selection), Newest("at", selection), Days("at", selection), Count()]
    names = ["user", "at", "status"]

    assert logs.measure(ACCESS, measures) == memory.measure(ACCESS, measures)
    assert sorted(map(repr, logs.read(ACCESS, selection, names))) == sorted(
        map(repr, memory.read(ACCESS, selection, names))
    )
    assert sum(sweep(logs, selection).values()) == len(list(memory.read(ACCESS, selection, names)))
    assert logs.measure(ACCESS, [Count(), Count(selection)]) == memory.measure(
        ACCESS, [Count(Not(selection)), Count(Not(Everything()))]
    )
