from datetime import UTC, datetime, timedelta

import pytest

from kept.estate.ports import Oldest
from kept.estate.selection import (
    Everything,
)
from tests.connectors.maildir.letters import MAIL, NAMES, START, message, put


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
