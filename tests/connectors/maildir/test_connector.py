import mailbox
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept.connectors.maildir import open_maildir
from kept.estate import Dataset
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
from tests.connectors.maildir.letters import FIELDS, MAIL, MAILBOX, NAMES, START, fill, message, sweep


def test_measure_answers_all_in_order(connector, box):
    fill(box, range(5))
    late = NotBefore("at", START + timedelta(days=3))

    answers = connector.measure(MAIL, [Count(), Count(late), Oldest("at"), Newest("at", Not(late)), Days("at", late)])

    assert answers == [5, 2, START, START + timedelta(days=2), 2]


def test_a_sweep_removes_the_files_and_leaves_the_others(connector, box):
    old, new = fill(box, [0, 30])
    selection = Before("at", START + timedelta(days=1))

    counts = sweep(connector, selection), sweep(connector, selection)

    assert counts == (1, 0)
    assert box.keys() == [new]
    assert old != new


def test_an_act_leaves_the_digest_of_the_message_and_none_the_second_time(connector, box):
    (name,) = fill(box, [0])

    first = connector.act(MAIL, Everything(), Erase(), span=name, salt=b"s")
    second = connector.act(MAIL, Everything(), Erase(), span=name, salt=b"s")

    assert (first.count, first.digest) == (1, key_digest([(name,)], salt=b"s"))
    assert (second.count, second.digest) == (0, key_digest([], salt=b"s"))


def test_spans_are_taken_up_after_any(connector, box):
    fill(box, range(4))
    spans = list(connector.spans(MAIL, Everything()))

    later = [list(connector.spans(MAIL, Everything(), after=one)) for one in spans]

    assert later == [spans[place + 1 :] for place in range(4)]


def test_a_message_no_longer_selected_stays(connector, box):
    (name,) = fill(box, [0])

    acted = connector.act(MAIL, Before("at", START), Erase(), span=name, salt=b"s")

    assert acted.count == 0
    assert box.keys() == [name]


def test_a_message_that_arrives_during_a_sweep_is_left_for_the_next(connector, box):
    fill(box, [0])
    spans = list(connector.spans(MAIL, Everything()))
    (later,) = fill(box, [1])

    for span in spans:
        connector.act(MAIL, Everything(), Erase(), span=span, salt=b"s")

    assert box.keys() == [later]


def test_keys_of_a_reference_select_what_someone_sent(connector, box):
    box.add(message(sender="ada@example.org"))
    box.add(message(sender="bob@example.org"))

    assert connector.measure(MAIL, [Count(Keys((("bob@example.org",), ("eve@example.org",)), "account"))]) == [1]


@pytest.mark.parametrize("change", [Mask(("subject",)), Set({"body": None})])
def test_no_part_of_a_message_can_be_changed(connector, box, change):
    (name,) = fill(box, [0])

    with pytest.raises(CannotError, match=r"No part of a message of mailbox\.mail can be masked or set"):
        connector.act(MAIL, Everything(), change, span=name, salt=b"s")


@pytest.mark.parametrize("selection", [Has("ticket", "mail"), IsNull("account.closed"), Before("subject", START)])
def test_what_cannot_be_asked_is_refused(connector, selection):
    with pytest.raises(CannotError):
        connector.measure(MAIL, [Count(selection)])


def test_what_is_not_there_is_missing(connector, tmp_path):
    gone = Dataset(name="gone", system="mailbox", location="gone", key=("id",), fields=FIELDS)

    with pytest.raises(MissingError, match="gone"):
        connector.measure(gone, [Count()])
    with pytest.raises(MissingError, match="shoe_size"):
        list(connector.read(MAIL, Everything(), ["shoe_size"]))
    with pytest.raises(UnreachableError):
        open_maildir(MAILBOX, None, tmp_path / "nowhere")


days = st.integers(-3, 3)
instants = st.builds(lambda day, hour: START + timedelta(days=day, hours=hour), days, st.sampled_from((0, 0, 1, -1)))
senders = st.sampled_from(("ada@example.org", "bob@example.org"))
words = st.sampled_from(("a", "A", "b"))
leaves = st.one_of(
    st.just(Everything()),
    st.builds(Before, st.just("at"), instants),
    st.builds(NotBefore, st.just("at"), instants),
    st.builds(Equals, st.just("subject"), words),
    st.builds(Equals, st.just("at"), instants.map(datetime.isoformat)),
    st.builds(OneOf, st.just("body"), st.lists(words, max_size=2).map(tuple)),
    st.builds(IsNull, st.sampled_from(("subject", "at"))),
    st.builds(Keys, st.lists(st.tuples(senders), max_size=2).map(tuple), st.just("account")),
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


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(mails=st.lists(st.tuples(days, senders, words, words), max_size=5), selection=selections)
def test_mail_is_selected_and_erased_as_in_memory(tmp_path_factory, mails, selection):
    folder = tmp_path_factory.mktemp("box")
    box = mailbox.Maildir(folder / "mail", create=True)
    for day, sender, subject, body in mails:
        box.add(message(day, sender=sender, subject=subject, body=body))
    connector = open_maildir(MAILBOX, None, folder)
    memory = InMemoryConnector(MAILBOX, {"mail": list(connector.read(MAIL, Everything(), NAMES))})
    measures: list[Measure] = [
        Count(selection),
        Oldest("at", selection),
        Newest("at", selection),
        Days("at", selection),
    ]

    assert connector.measure(MAIL, measures) == memory.measure(MAIL, measures)
    assert sorted(connector.keys(MAIL, selection)) == sorted(memory.keys(MAIL, selection))
    assert sweep(connector, selection) == sweep(memory, selection)
    assert sorted(connector.keys(MAIL, Everything())) == sorted(memory.keys(MAIL, Everything()))
