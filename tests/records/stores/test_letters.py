"""Letters: kept once, as they were sent, and counted by their address."""

from dataclasses import replace

import pytest

from kept.records.models import LetterRow
from kept.records.stores.letters import KeptLetter, Letters
from kept.rights.asked import Identifier
from tests.rights.histories import NOW, at

pytestmark = pytest.mark.django_db
ZOE = Identifier(kind="email", value="zoe@example.org")
LETTER = KeptLetter(
    id="R-7K3M-92QT:0:acknowledged", to=ZOE, subject="We have it", text="Dear Zoe,", language="de", kind="ack"
)


@pytest.fixture
def letters(persons):
    return Letters(persons)


def test_a_letter_comes_back_as_it_was_sent_and_is_kept_once(letters, added):
    kept = [letters.keep(added, one, at=NOW) for one in (LETTER, replace(LETTER, text="Another"))]

    (found,) = letters.of(added)

    assert kept == [True, False]
    assert (found.letter, found.sent_at, found.failures) == (LETTER, None, 0)


def test_a_letter_is_unsent_until_its_channel_took_it(letters, added):
    letters.keep(added, LETTER, at=NOW)

    letters.failed(LETTER.id, at=at(1))
    before = letters.unsent(added)
    assert letters.waiting() == ((added.id, 1, at(1)),)
    letters.sent(LETTER.id, at=at(2))

    assert [one.failures for one in before] == [1]
    assert letters.waiting() == ()
    assert letters.unsent(added) == ()
    assert letters.of(added)[0].sent_at == at(2)


def test_letters_to_an_address_are_counted_whatever_they_are_about(letters, added):
    letters.keep(added, LETTER, at=at(0))
    letters.keep(added, replace(LETTER, id="2", to=Identifier(kind="email", value="ZOE@example.org")), at=at(5))
    letters.keep(added, replace(LETTER, id="3", to=Identifier(kind="email", value="ben@example.org")), at=at(5))

    assert letters.made_for(ZOE, since=at(1)) == (at(5),)
    assert sorted(letters.made_for(ZOE, since=at(0))) == [at(0), at(5)]


def test_no_column_tells_to_whom_or_what(letters, added):
    letters.keep(added, LETTER, at=NOW)

    (row,) = LetterRow.objects.values()

    assert not any(word in bytes(row["sealed"]) for word in (b"zoe", b"Dear", b"We have"))
