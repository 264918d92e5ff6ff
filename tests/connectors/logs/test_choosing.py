from datetime import timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept.connectors.logs import open_logs
from kept.estate.errors import CannotError, MissingError
from kept.estate.ports import Count, Days, Measure, Newest, Oldest
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Below,
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
from tests.weblogs import ACCESS, START, WEB, days, line, sweep, write


def test_keys_name_lines_wherever_they_stand(folder, logs):
    write(folder, "access.log.9", days(1, 2))
    (key, *_) = sorted(set(logs.keys(ACCESS, Equals("user", "1"))))

    assert logs.measure(ACCESS, [Count(Keys((key,)))]) == [2]


def test_keys_of_a_reference_select_by_its_field(logs):
    assert logs.measure(ACCESS, [Count(Keys(((1,), (2,)), "account"))]) == [6]


@pytest.mark.parametrize(
    "selection", [Has("x", "y"), IsNull("account.closed_at"), Before("status", START), Below("user", 3)]
)
def test_what_lines_cannot_answer_is_refused(logs, selection):
    with pytest.raises(CannotError):
        logs.measure(ACCESS, [Count(selection)])


def test_a_field_that_no_line_has_is_missing(logs):
    with pytest.raises(MissingError, match="shoe_size"):
        list(logs.read(ACCESS, Everything(), ["shoe_size"]))


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
    st.builds(Below, st.just("status"), st.sampled_from((200, 404, 500))),
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
    folder = tmp_path / "logs"
    for old in folder.glob("*"):
        old.unlink()
    own = timezone(timedelta(hours=zone))
    lines = [line(row["at"], user=row["user"] or "-", status=row["status"], zone=own) for row in rows]
    write(folder, "access.log.1.gz", lines[:split])
    write(folder, "access.log", lines[split:])
    logs = open_logs(WEB, None, tmp_path)
    memory = InMemoryConnector(WEB, {"access": rows})
    measures: list[Measure] = [
        Count(selection),
        Oldest("at", selection),
        Newest("at", selection),
        Days("at", selection),
        Count(),
    ]
    names = ["user", "at", "status"]

    assert logs.measure(ACCESS, measures) == memory.measure(ACCESS, measures)
    assert sorted(map(repr, logs.read(ACCESS, selection, names))) == sorted(
        map(repr, memory.read(ACCESS, selection, names))
    )
    assert sum(sweep(logs, selection).values()) == len(list(memory.read(ACCESS, selection, names)))
    assert logs.measure(ACCESS, [Count(), Count(selection)]) == memory.measure(
        ACCESS, [Count(Not(selection)), Count(Not(Everything()))]
    )
