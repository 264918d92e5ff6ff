import mailbox
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept.connectors.maildir import open_maildir
from kept.estate import Dataset, Field, Reference, System
from kept.estate.change import Erase, Mask, Set
from kept.estate.errors import CannotError, MissingError, UnreachableError
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

FIELDS = (
    Field(name="id"),
    Field(name="at", kind=FieldKind.INSTANT),
    Field(name="from"),
    Field(name="to"),
    Field(name="subject"),
    Field(name="body"),
    Field(name="size", kind=FieldKind.INTEGER),
)
MAIL = Dataset(
    name="mail",
    system="mailbox",
    location="INBOX",
    key=("id",),
    fields=FIELDS,
    references=(Reference(name="account", to="accounts.account", fields=("from",)),),
)
MAILBOX = System(name="mailbox", kind="maildir", url="mail", datasets=(MAIL,))
START = datetime(2026, 1, 10, 12, tzinfo=UTC)
NAMES = [one.name for one in FIELDS]


@pytest.fixture
def box(tmp_path):
    return mailbox.Maildir(tmp_path / "mail", create=True)


@pytest.fixture
def connector(box, tmp_path):
    return open_maildir(MAILBOX, None, tmp_path)


def message(day=0, *, sender="Ada <Ada@Example.org>", subject="Größe", body="Guten Tag\n"):
    found = EmailMessage()
    found["Date"] = START + timedelta(days=day)
    found["From"], found["To"], found["Cc"] = sender, "help@shop.example", "Bob <bob@example.org>"
    found["Subject"] = subject
    found.set_content(body)
    return found


def put(box, name, raw, *, part="new"):
    path = Path(box._path) / part / name
    path.write_bytes(raw if isinstance(raw, bytes) else raw.as_bytes())
    return path


def fill(box, days):
    return [box.add(message(day)) for day in days]


def sweep(connector, selection, change=None, dataset=MAIL):
    spans = list(connector.spans(dataset, selection))
    return sum(connector.act(dataset, selection, change or Erase(), span=one, salt=b"s").count for one in spans)


def test_read_gives_every_field(connector, box):
    name = box.add(message())

    (row,) = connector.read(MAIL, Everything(), NAMES)

    assert row == {
        "id": name,
        "at": START,
        "from": "ada@example.org",
        "to": "help@shop.example, bob@example.org",
        "subject": "Größe",
        "body": "Guten Tag\n",
        "size": len(bytes(box.get_bytes(name))),
    }


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


def test_a_message_that_was_read_meanwhile_is_found_and_erased(connector, box, tmp_path):
    path = put(box, "1767960000.M1.host", message())
    (span,) = connector.spans(MAIL, Everything())
    path.rename(tmp_path / "mail/cur/1767960000.M1.host:2,S")

    acted = connector.act(MAIL, Everything(), Erase(), span=span, salt=b"s")

    assert acted.count == 1
    assert box.keys() == []


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


def test_a_message_being_delivered_is_no_record_yet(connector, box):
    put(box, "1767960000.M1.host", message(), part="tmp")

    assert connector.measure(MAIL, [Count()]) == [0]


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", b"Date: yesterday\nFrom: \xe9\n\nx", b"Date: Mon, 99 Foo\n\n"])
def test_a_message_without_a_date_that_can_be_read_has_the_time_of_its_delivery(connector, box, raw):
    put(box, "1767960000.M1.host", raw)

    assert connector.measure(MAIL, [Oldest("at")]) == [datetime(2026, 1, 9, 12, tzinfo=UTC)]
    assert len(list(connector.read(MAIL, Everything(), NAMES))) == 1


@pytest.mark.parametrize(
    "header",
    [b"Subject: =?utf-8?b?!!!?=", b"Subject: =?nocode?q?a?=", b"From: <<>>@,;:", b"To: " + b"a@b," * 2_000],
)
def test_a_broken_header_breaks_nothing(connector, box, header):
    put(box, "1767960000.M1.host", header + b"\nDate: Sat, 10 Jan 2026 12:00:00 +0000\n\nbody")

    (row,) = connector.read(MAIL, Everything(), NAMES)

    assert (row["at"], row["body"]) == (START, "body")


def test_a_message_that_is_cut_off_is_read_as_far_as_it_goes(connector, box):
    whole = message(body="x" * 1_000).as_bytes()
    put(box, "1767960000.M1.host", whole[: len(whole) // 2])

    (row,) = connector.read(MAIL, Everything(), ["at", "from"])

    assert row == {"at": START, "from": "ada@example.org"}


def test_the_text_of_a_message_in_parts_is_its_plain_part(connector, box):
    found = message(body="plain")
    found.add_alternative("<p>html</p>", subtype="html")
    found.add_attachment("a secret list", filename="list.txt")
    box.add(found)

    (row,) = connector.read(MAIL, Everything(), ["body"])

    assert row == {"body": "plain\n"}


def test_offsets_are_counted(connector, box):
    put(box, "1.M1.host", b"Date: Sat, 10 Jan 2026 12:00:00 -0700\n\n")

    assert connector.measure(MAIL, [Oldest("at")]) == [START + timedelta(hours=7)]


def test_keys_of_a_reference_select_what_someone_sent(connector, box):
    box.add(message(sender="ada@example.org"))
    box.add(message(sender="bob@example.org"))

    assert connector.measure(MAIL, [Count(Keys((("bob@example.org",), ("eve@example.org",)), "account"))]) == [1]


def test_structure_names_every_maildir(connector, box):
    box.add_folder("Sent")

    found = {one.location: [field.name for field in one.fields] for one in connector.structure()}

    assert found == {"INBOX": NAMES, ".Sent": NAMES}


def test_a_folder_of_maildirs_holds_one_dataset_for_each(tmp_path):
    (tmp_path / "mail").mkdir()
    mailbox.Maildir(tmp_path / "mail/support", create=True).add(message())
    connector = open_maildir(MAILBOX, None, tmp_path)
    support = Dataset(name="support", system="mailbox", location="support", key=("id",), fields=FIELDS)

    assert [one.location for one in connector.structure()] == ["support"]
    assert sweep(connector, Everything(), dataset=support) == 1


@pytest.mark.parametrize("change", [Mask(("subject",)), Set({"body": None})])
def test_no_part_of_a_message_can_be_changed(connector, box, change):
    (name,) = fill(box, [0])

    with pytest.raises(CannotError, match=r"No part of a message of mailbox\.mail can be masked or set"):
        connector.act(MAIL, Everything(), change, span=name, salt=b"s")


@pytest.mark.parametrize("selection", [Has("ticket", "mail"), IsNull("account.closed"), Before("subject", START)])
def test_what_cannot_be_asked_is_refused(connector, selection):
    with pytest.raises(CannotError):
        connector.measure(MAIL, [Count(selection)])


@pytest.mark.parametrize("span", ["../../secret", "", ".hidden", "a:2,S"])
def test_a_span_that_names_no_message_is_refused(connector, span):
    with pytest.raises(CannotError, match="is no message"):
        connector.act(MAIL, Everything(), Erase(), span=span, salt=b"s")


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
