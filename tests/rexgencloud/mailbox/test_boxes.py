from datetime import UTC, datetime
from email.message import EmailMessage

from kept.connectors import open_connector
from kept.estate.document import load_estate
from kept.estate.selection import Equals
from rexgencloud.mailbox import ADDRESSES, deliver, make_boxes
from tests.rexgencloud.reading import letters

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def a_letter(text="Hello.\n"):
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "ada.quill@example.org", ADDRESSES["privacy"], "Ærø"
    letter.set_content(text)
    return letter


def test_a_letter_is_delivered_whole_and_as_one_that_nobody_has_read(copied):
    before = set(letters(copied))

    deliver(copied, "privacy", a_letter("Ich möchte wissen, was Sie haben.\n"), NOW)

    (new,) = set(letters(copied)) - before
    assert new.parent == copied.folder / "mail" / "privacy" / "new"
    assert list((copied.folder / "mail" / "privacy" / "tmp").iterdir()) == []
    system = load_estate(copied.estate_file).system("mailbox")
    assert system is not None
    connector = open_connector(system, secret=None, base=copied.folder)
    (found,) = connector.read(
        system.datasets[1], Equals("from", "ada.quill@example.org"), ["at", "to", "subject", "body"]
    )
    assert found == {
        "at": NOW,
        "to": "privacy@rexgencloud.com",
        "subject": "Ærø",
        "body": "Ich möchte wissen, was Sie haben.\n",
    }


def test_two_letters_of_one_second_are_two(copied):
    before = len(letters(copied))

    for _ in range(2):
        deliver(copied, "support", a_letter(), NOW)

    assert len(letters(copied)) == before + 2


def test_boxes_that_are_there_keep_their_letters(copied):
    before = letters(copied)

    make_boxes(copied)

    assert letters(copied) == before
