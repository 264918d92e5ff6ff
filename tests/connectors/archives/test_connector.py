import io
import json
import tarfile
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept.connectors.archives import open_archives
from kept.estate import Dataset, Field, Reference, System
from kept.estate.change import Erase, Mask, Set
from kept.estate.errors import CannotError, MissingError, UnreachableError, UnreadableError
from kept.estate.keydigest import key_digest
from kept.estate.model import FieldKind
from kept.estate.ports import Count, Days, Measure, Newest, Oldest
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

ARCHIVE = Dataset(
    name="archive",
    system="backup",
    location="archives",
    key=("name",),
    fields=(
        Field(name="name"),
        Field(name="at", kind=FieldKind.INSTANT),
        Field(name="level"),
        Field(name="region"),
        Field(name="size", kind=FieldKind.INTEGER),
        Field(name="encrypted", kind=FieldKind.BOOLEAN),
    ),
)
CONTENT = Dataset(
    name="content",
    system="backup",
    location="contents",
    key=("archive", "account"),
    fields=(Field(name="archive"), Field(name="account", kind=FieldKind.INTEGER)),
    references=(
        Reference(name="in", to="backup.archive", fields=("archive",)),
        Reference(name="of", to="accounts.account", fields=("account",)),
    ),
)
BACKUP = System(name="backup", kind="archives", url="backups", datasets=(ARCHIVE, CONTENT))
START = datetime(2026, 1, 10, tzinfo=UTC)
NAMES = [one.name for one in ARCHIVE.fields]


def add(archive, name, data):
    member = tarfile.TarInfo(name)
    member.size = len(data)
    archive.addfile(member, io.BytesIO(data))


def write(folder, name, members):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(path, "w:gz") as archive:
        for member, data in members:
            add(archive, member, data)
    return path


def put(folder, day=0, *, level="gold", region="DE", accounts=(17, 18), encrypted=True, name=None):
    at = (START + timedelta(days=day)).isoformat()
    manifest = json.dumps({"at": at, "encrypted": encrypted, "accounts": list(accounts)}).encode()
    members = [("manifest.json", manifest), ("data.age", b"x" * 100)]
    return write(folder, f"{level}/{region}/{name or f'day{day}'}.tar.gz", members)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups"


@pytest.fixture
def connector(folder, tmp_path):
    return open_archives(BACKUP, None, tmp_path)


def sweep(connector, selection):
    spans = list(connector.spans(ARCHIVE, selection))
    return sum(connector.act(ARCHIVE, selection, Erase(), span=one, salt=b"s").count for one in spans)


def test_read_gives_every_field(connector, folder):
    path = put(folder)

    rows = list(connector.read(ARCHIVE, Everything(), NAMES))

    assert rows == [
        {
            "name": "gold/DE/day0.tar.gz",
            "at": START,
            "level": "gold",
            "region": "DE",
            "size": path.stat().st_size,
            "encrypted": True,
        }
    ]


def test_measure_answers_all_in_order(connector, folder):
    for day in range(5):
        put(folder, day, encrypted=day > 0)
    late = NotBefore("at", START + timedelta(days=3))
    plain = Equals("encrypted", value=False)

    answers = connector.measure(
        ARCHIVE, [Count(), Count(late), Oldest("at"), Newest("at", Not(late)), Days("at"), Count(plain)]
    )

    assert answers == [5, 2, START, START + timedelta(days=2), 5, 1]


def test_a_level_has_its_own_period(connector, folder):
    silver, gold = put(folder, 0, level="silver"), put(folder, 0, level="gold")

    count = sweep(connector, AllOf((Equals("level", "silver"), Before("at", START + timedelta(days=30)))))

    assert count == 1
    assert (silver.exists(), gold.exists()) == (False, True)


def test_an_act_leaves_the_digest_of_the_archive_and_none_the_second_time(connector, folder):
    put(folder)
    (span,) = connector.spans(ARCHIVE, Everything())

    acts = [connector.act(ARCHIVE, Everything(), Erase(), span=span, salt=b"s") for _ in range(2)]

    assert [(one.count, one.digest) for one in acts] == [
        (1, key_digest([(span,)], salt=b"s")),
        (0, key_digest([], salt=b"s")),
    ]


def test_spans_are_taken_up_after_any(connector, folder):
    for day in range(4):
        put(folder, day)
    spans = list(connector.spans(ARCHIVE, Everything()))

    later = [list(connector.spans(ARCHIVE, Everything(), after=one)) for one in spans]

    assert later == [spans[place + 1 :] for place in range(4)]


def test_an_archive_written_during_a_sweep_is_left_for_the_next(connector, folder):
    put(folder, 0)
    spans = list(connector.spans(ARCHIVE, Everything()))
    later = put(folder, 1)

    for span in spans:
        connector.act(ARCHIVE, Everything(), Erase(), span=span, salt=b"s")

    assert list(folder.rglob("*.gz")) == [later]


def test_a_replaced_archive_is_judged_by_what_it_is_now(connector, folder):
    put(folder, 0)
    old = Before("at", START + timedelta(days=1))
    (span,) = connector.spans(ARCHIVE, old)
    later = put(folder, 5, name="day0")

    acted = connector.act(ARCHIVE, old, Erase(), span=span, salt=b"s")

    assert (acted.count, later.exists()) == (0, True)


def test_contents_say_in_which_archives_an_account_is(connector, folder):
    put(folder, 0, accounts=[17, 18, 17])
    put(folder, 1, accounts=[18])

    keys = list(connector.keys(CONTENT, Keys(((17,), (99,)), "of")))
    rows = list(connector.read(CONTENT, Equals("account", 18), ["in.at", "in.level"]))

    assert keys == [("gold/DE/day0.tar.gz", 17)]
    assert rows == [
        {"in.at": START, "in.level": "gold"},
        {"in.at": START + timedelta(days=1), "in.level": "gold"},
    ]


def test_archives_that_hold_an_account_can_be_selected(connector, folder):
    put(folder, 0, accounts=[17])
    put(folder, 1, accounts=[18])

    assert connector.measure(
        ARCHIVE, [Count(Has("content", "in", Equals("account", 17))), Count(Has("content", "in"))]
    ) == [
        1,
        2,
    ]


def test_account_ids_are_read_as_the_estate_declares_them(folder, tmp_path):
    texts = Dataset(
        name="content", system="backup", location="contents", key=("account",), fields=(Field(name="account"),)
    )
    connector = open_archives(BACKUP, None, tmp_path)
    put(folder, accounts=[17, "x-1"])

    assert list(connector.keys(texts, Everything())) == [("17",), ("x-1",)]
    with pytest.raises(UnreadableError, match="names accounts that are no integer"):
        list(connector.keys(CONTENT, Everything()))


def test_nothing_can_be_erased_inside_an_archive(connector, folder):
    path = put(folder)
    before = path.read_bytes()
    (span,) = connector.spans(CONTENT, Equals("account", 17))

    with pytest.raises(CannotError, match="Nothing can be erased inside an archive"):
        connector.act(CONTENT, Equals("account", 17), Erase(), span=span, salt=b"s")

    assert path.read_bytes() == before


@pytest.mark.parametrize("change", [Mask(("level",)), Set({"region": "EU"})])
def test_no_part_of_an_archive_can_be_changed(connector, folder, change):
    put(folder)
    (span,) = connector.spans(ARCHIVE, Everything())

    with pytest.raises(CannotError, match="can be masked or set"):
        connector.act(ARCHIVE, Everything(), change, span=span, salt=b"s")


def _cut(path):
    path.write_bytes(path.read_bytes()[:20])


def _emptied(path):
    path.write_bytes(b"")


def _no_gzip(path):
    path.write_bytes(b"PK\x03\x04 a zip")


@pytest.mark.parametrize("damage", [_cut, _emptied, _no_gzip])
def test_a_damaged_archive_is_named_and_counted(connector, folder, damage):
    damage(put(folder))
    put(folder, 1)

    with pytest.raises(UnreadableError, match=r"gold/DE/day0\.tar\.gz, in the system “backup”, is no backup archive"):
        connector.measure(ARCHIVE, [Oldest("at")])
    assert [one.unreadable for one in connector.structure()] == [1, 1]


@pytest.mark.parametrize(
    "manifest",
    [
        "[]",
        "{}",
        "nonsense",
        '{"at": "today", "encrypted": true, "accounts": []}',
        '{"at": "2026-01-01T00:00:00Z", "encrypted": "yes", "accounts": []}',
        '{"at": "2026-01-01T00:00:00Z", "encrypted": true, "accounts": {"a": 1}}',
        '{"at": "2026-01-01T00:00:00Z", "encrypted": true, "accounts": [true]}',
        "[" * 100_000,
    ],
)
def test_a_manifest_that_says_something_else_is_unreadable(connector, folder, manifest):
    write(folder, "gold/DE/a.tar.gz", [("manifest.json", manifest.encode())])

    with pytest.raises(UnreadableError):
        connector.measure(ARCHIVE, [Oldest("at")])


def test_a_manifest_must_come_first_and_be_of_reasonable_size(connector, folder):
    write(folder, "gold/DE/late.tar.gz", [("data", b"x"), ("manifest.json", b"{}")])
    bomb = write(folder, "gold/DE/bomb.tar.gz", [("manifest.json", b" " * (65 << 20))])

    assert bomb.stat().st_size < 200_000
    assert [one.unreadable for one in connector.structure()] == [2, 2]


def test_what_the_name_and_folder_say_needs_no_manifest(connector, folder):
    _cut(put(folder))

    assert connector.measure(ARCHIVE, [Count(), Count(Equals("region", "DE")), Count(Equals("region", "US"))]) == [
        1,
        1,
        0,
    ]


def test_structure_names_fields_and_files_that_are_no_archives(connector, folder):
    put(folder)
    (folder / "gold/dump.sql").write_text("insert …")
    (folder / ".unfinished.tar.gz").write_text("")

    found = [(one.location, [field.name for field in one.fields], one.unreadable) for one in connector.structure()]

    assert found == [("archives", NAMES, 0), ("contents", ["archive", "account"], 0), ("gold/dump.sql", [], 1)]


@pytest.mark.parametrize("span", ["../../../secret.tar.gz", "a/../b.tar.gz", "secret", "gold/DE/x.zip"])
def test_a_span_that_names_no_archive_is_refused(connector, span):
    with pytest.raises(CannotError, match="is no archive"):
        connector.act(ARCHIVE, Everything(), Erase(), span=span, salt=b"s")


def test_what_is_not_there_is_missing(connector, tmp_path):
    gone = Dataset(name="gone", system="backup", location="gone", key=("name",), fields=(Field(name="name"),))

    with pytest.raises(MissingError, match="gone"):
        connector.measure(gone, [Count()])
    with pytest.raises(MissingError, match="shoe_size"):
        connector.measure(ARCHIVE, [Count(Equals("shoe_size", 44))])
    with pytest.raises(UnreachableError):
        open_archives(BACKUP, None, tmp_path / "nowhere")


days = st.integers(-3, 3)
levels = st.sampled_from(("gold", "silver"))
instants = st.builds(lambda day, hour: START + timedelta(days=day, hours=hour), days, st.sampled_from((0, 0, 1, -1)))
accounts = st.integers(1, 3)
of_contents = st.one_of(
    st.just(Everything()),
    st.builds(Equals, st.just("account"), accounts),
    st.builds(Before, st.just("in.at"), instants),
    st.builds(Keys, st.lists(st.tuples(accounts), max_size=2).map(tuple), st.just("of")),
)
leaves = st.one_of(
    st.just(Everything()),
    st.builds(Before, st.just("at"), instants),
    st.builds(NotBefore, st.just("at"), instants),
    st.builds(Equals, st.just("level"), levels),
    st.builds(Equals, st.just("encrypted"), st.booleans()),
    st.builds(OneOf, st.just("level"), st.lists(levels, max_size=2).map(tuple)),
    st.builds(IsNull, st.just("region")),
    st.builds(Has, st.just("content"), st.just("in"), of_contents),
)
selections = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(AllOf, st.lists(inner, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, max_size=3).map(tuple)),
    ),
    max_leaves=4,
)
made = st.lists(st.tuples(days, levels, st.lists(accounts, unique=True), st.booleans()), max_size=5)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(made=made, selection=selections, inside=of_contents)
def test_archives_are_selected_and_erased_as_in_memory(tmp_path_factory, made, selection, inside):
    base = tmp_path_factory.mktemp("base")
    (base / "backups").mkdir()
    for number, (day, level, held, encrypted) in enumerate(made):
        put(base / "backups", day, level=level, accounts=held, encrypted=encrypted, name=str(number))
    connector = open_archives(BACKUP, None, base)
    rows = {
        "archive": list(connector.read(ARCHIVE, Everything(), NAMES)),
        "content": list(connector.read(CONTENT, Everything(), ["archive", "account"])),
    }
    memory = InMemoryConnector(BACKUP, rows)
    measures: list[Measure] = [
        Count(selection),
        Oldest("at", selection),
        Newest("at", selection),
        Days("at", selection),
    ]
    ours: list[Measure] = [Count(inside), Oldest("in.at", inside)]

    assert connector.measure(ARCHIVE, measures) == memory.measure(ARCHIVE, measures)
    assert connector.measure(CONTENT, ours) == memory.measure(CONTENT, ours)
    assert sorted(connector.keys(ARCHIVE, selection)) == sorted(memory.keys(ARCHIVE, selection))
    assert sweep(connector, selection) == sweep(memory, selection)
    assert sorted(connector.keys(ARCHIVE, Everything())) == sorted(memory.keys(ARCHIVE, Everything()))
