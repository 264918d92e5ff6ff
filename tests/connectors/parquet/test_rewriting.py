import os
import resource
from datetime import date, datetime, timedelta

import polars as pl
import pytest

from kept.estate.change import Erase, Mask, Set
from kept.estate.errors import CannotError, UnreachableError, UnreadableError
from kept.estate.keydigest import key_digest
from kept.estate.ports import Count, Days, Oldest
from kept.estate.selection import Before, Equals, Everything
from tests.connectors.parquet.lake import DAY, EVENT, START, ids, put, rows, sweep


def test_a_file_wholly_selected_goes_and_untouched_files_stay_as_they_are(lake, folder):
    first, second, third = (put(folder, day) for day in range(3))
    before = third.read_bytes(), third.stat().st_ino

    counts = sweep(lake, Before("at", START + DAY + timedelta(hours=2)))

    assert list(counts.values()) == [4, 2, 0]
    assert (first.exists(), ids(second)) == (False, [102, 103])
    assert (third.read_bytes(), third.stat().st_ino) == before


def test_the_last_file_of_a_dataset_is_left_empty_with_its_columns(lake, folder):
    path = put(folder, 0)

    counts = sweep(lake, Everything()), sweep(lake, Everything())

    assert [list(one.values()) for one in counts] == [[4], [0]]
    assert pl.read_parquet_schema(path) == rows(0).schema
    assert lake.measure(EVENT, [Count(), Oldest("at"), Days("at")]) == [0, None, 0]


def test_a_rewritten_file_keeps_its_order_columns_types_mode_and_what_it_says_of_itself(lake, folder):
    frame = rows(0).with_columns(
        pl.col("account").cast(pl.Int16),
        tags=pl.Series([["a"], [], None, ["b"]]),
        at=pl.col("at").dt.cast_time_unit("ns").dt.convert_time_zone("Europe/Berlin"),
    )
    path = put(folder, 0, frame, metadata={"writer": "shop 3"})
    path.chmod(0o640)
    os.utime(path, ns=(1, 2))

    sweep(lake, Equals("id", 1))

    assert pl.read_parquet(path).equals(frame.filter(pl.col("id") != 1))
    assert pl.read_parquet_schema(path) == frame.schema
    assert pl.read_parquet_metadata(path)["writer"] == "shop 3"
    assert (path.stat().st_mode & 0o777, path.stat().st_mtime_ns) == (0o640, 2)
    assert [one.name for one in folder.iterdir()] == [path.name]


def test_masking_and_setting_change_the_selected_values_alone(lake, folder):
    path = put(folder, 0)
    one = Equals("account", 1)

    counts = [
        sweep(lake, one, change)[path.name] for change in (Mask(("ip",)), Mask(("ip",)), Set({"ip": "-", "account": 7}))
    ]

    assert counts == [2, 0, 2]
    assert pl.read_parquet(path)["ip"].to_list() == ["203.0.113.0", "-", "203.0.113.2", "-"]
    assert pl.read_parquet(path)["account"].to_list() == [0, 7, 0, 7]


def test_setting_an_instant_writes_it_as_the_column_holds_instants(lake, folder):
    naive = put(folder, 0, rows(0).with_columns(pl.col("at").dt.replace_time_zone(None).dt.cast_time_unit("ms")))

    sweep(lake, Equals("id", 2), Set({"at": "2026-01-01T02:00:00+02:00"}))

    assert pl.read_parquet(naive)["at"][2] == datetime(2026, 1, 1)  # noqa: DTZ001 - the file's own have no zone


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (Set({"account": "many"}), "cannot hold that value"),
        (Set({"small": 300}), "cannot hold that value"),
        (Set({"tags": "a"}), "cannot hold that value"),
        (Mask(("id",)), "part of the key"),
    ],
)
def test_what_a_column_cannot_hold_is_refused_and_nothing_changed(lake, folder, change, sentence):
    path = put(folder, 0, rows(0).with_columns(small=pl.lit(1, pl.Int8), tags=pl.lit(["a"])))
    before = path.read_bytes()

    with pytest.raises(CannotError, match=sentence):
        sweep(lake, Everything(), change)

    assert path.read_bytes() == before


def test_structure_names_columns_of_all_files_and_files_of_other_sorts(lake, folder):
    put(folder, 0, rows(0).drop("ip"))
    put(folder, 1, rows(1).with_columns(cookie=pl.lit(b"x"), cost=pl.lit(1.5), day=pl.lit(date(2026, 1, 1))))
    (folder / "export.csv").write_text("ada@example.org")
    (folder / "_SUCCESS").touch()
    (folder / "day=2026-11-20").mkdir()
    rows(0).write_parquet(folder / "day=2026-11-20/visits.parquet")

    found = {one.location: {field.name: str(field.kind) for field in one.fields} for one in lake.structure()}

    plain = {"id": "integer", "account": "integer", "at": "instant"}
    assert found == {
        "events": {**plain, "ip": "text", "cookie": "bytes", "cost": "decimal", "day": "date"},
        "visits": {**plain, "ip": "text"},
        "export.csv": {},
    }
    assert [one.unreadable for one in lake.structure()] == [0, 0, 1]


def _cut(path):
    path.write_bytes(path.read_bytes()[:-30])


def _emptied(path):
    path.write_bytes(b"")


def _other(path):
    path.write_bytes(b"id,at\n1,2026-01-01\n")


def _headless(path):
    data = path.read_bytes()
    end = len(data) // 2
    path.write_bytes(data[:4] + b"\xff" * (end - 4) + data[end:])


@pytest.mark.parametrize("damage", [_cut, _emptied, _other, _headless])
def test_a_damaged_file_is_named_and_nothing_is_answered_or_changed(lake, folder, damage):
    damaged, whole = put(folder, 0, rows(0, 400)), put(folder, 1)
    damage(damaged)
    before = damaged.read_bytes(), whole.read_bytes()

    for ask in (
        lambda: lake.measure(EVENT, [Count(Equals("account", 1)), Oldest("at"), Count(Equals("ip", "x"))]),
        lambda: list(lake.read(EVENT, Everything(), ["id", "at", "ip"])),
        lambda: lake.act(EVENT, Equals("account", 1), Mask(("ip",)), span=damaged.name, salt=b"s"),
    ):
        with pytest.raises(UnreadableError, match=r"events-2026-11-20\.parquet, in the system “lake”, cannot be read"):
            ask()
    assert (damaged.read_bytes(), whole.read_bytes()) == before


@pytest.fixture
def little_room():
    """No file may become longer than 20 kB, which is what a full disk is to one that is being written."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_leaves_the_file_as_it_was(lake, folder, request):
    frame = rows(0, 200_000).with_columns(pl.col("id").hash().alias("noise"))
    path = put(folder, 0, frame)
    before = path.read_bytes()
    request.getfixturevalue("little_room")

    with pytest.raises(UnreachableError, match="no room left on its disk"):
        sweep(lake, Equals("account", 1))

    assert path.read_bytes() == before
    assert [one.name for one in folder.iterdir()] == [path.name]


@pytest.mark.parametrize("selection", [Equals("id", 1), Equals("id", -1), Everything()])
def test_what_a_killed_act_left_is_cleared_away_and_is_no_data(lake, folder, selection):
    path = put(folder, 0)
    put(folder, 1)
    left = folder / f".{path.name}.kept-0badcafe"
    left.write_bytes(path.read_bytes()[:50])

    assert lake.measure(EVENT, [Count()]) == [8]
    sweep(lake, selection)

    assert not left.exists()


def test_a_file_that_appears_during_a_sweep_is_seen_by_the_next(lake, folder):
    put(folder, 0)
    spans = list(lake.spans(EVENT, Everything()))
    later = put(folder, 1)

    for span in spans:
        lake.act(EVENT, Everything(), Erase(), span=span, salt=b"s")

    assert [one.name for one in folder.iterdir()] == [later.name]
    assert lake.measure(EVENT, [Count()]) == [4]


def test_a_file_that_went_meanwhile_is_passed_over(lake, folder):
    first = put(folder, 0)
    put(folder, 1)
    reading = lake.read(EVENT, Everything(), ["id"])
    spans = list(lake.spans(EVENT, Everything()))
    first.unlink()

    acted = lake.act(EVENT, Everything(), Erase(), span=spans[0], salt=b"s")

    assert (acted.count, acted.digest) == (0, key_digest([], salt=b"s"))
    assert [row["id"] for row in reading] == [100, 101, 102, 103]


def test_files_in_folders_are_found_and_rewritten_in_place(lake, folder):
    inner = folder / "events/day=2026-11-20"
    inner.mkdir(parents=True)
    rows(0).write_parquet(inner / "part-0.parquet")

    counts = sweep(lake, Equals("id", 1))

    assert counts == {"events/day=2026-11-20/part-0.parquet": 1}
    assert ids(inner / "part-0.parquet") == [0, 2, 3]
    assert pl.read_parquet_schema(inner / "part-0.parquet") == rows(0).schema


@pytest.mark.parametrize(
    "span", ["../events-2026-11-20.parquet", "secret.parquet", "events.csv", "", "events/../../x.parquet"]
)
def test_a_span_that_names_no_file_of_the_dataset_is_refused(lake, folder, span):
    put(folder, 0)

    with pytest.raises(CannotError, match="is no file"):
        lake.act(EVENT, Everything(), Erase(), span=span, salt=b"s")
