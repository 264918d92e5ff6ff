from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept.connectors.archives import open_archives
from kept.estate import Dataset, Field
from kept.estate.change import Erase, Mask, Set
from kept.estate.errors import CannotError, MissingError, UnreachableError
from kept.estate.keydigest import key_digest
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
from tests.connectors.archives.backups import ARCHIVE, BACKUP, CONTENT, NAMES, START, put, sweep


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
