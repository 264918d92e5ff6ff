"""Letters along the way say what happens next and how to stop it."""

from kept.rights.kinds import RequestKind
from kept.rights.letters import telling, write
from kept.rights.letters.letter import LetterKind
from kept.terms import Personal
from tests.rights.letters.specimens import OWN, case
from tests.rights.statutes import at


def test_time_to_think_again_says_until_when_and_that_nothing_is_changed_before():
    letter = telling.cooling(case(), until=at("2027-03-01T15:30+00:00"))

    text = " ".join(write(letter).text.split())
    assert "We begin on 1 March 2027, 15:30 (UTC), and until then nothing is changed." in text


def test_who_is_asked_in_whose_name_is_told_by_whom_and_that_doing_nothing_is_enough():
    text = " ".join(write(telling.confirm(case(), agent=Personal("agent@example.net"))).text.split())

    assert "agent@example.net" in text
    assert "they learn nothing from us, not even whether we know you" in text


def test_a_duplicate_names_the_request_that_is_on_its_way():
    assert "R-9999-999J" in write(telling.joined(case(), other="R-9999-999J")).text


def test_a_recipient_is_told_what_was_done_and_with_whose_data():
    letters = {
        kind: " ".join(write(telling.recipient(case(kind), known_by=OWN)).text.split())
        for kind in (RequestKind.ERASURE, RequestKind.RECTIFICATION, RequestKind.RESTRICTION)
    }

    assert [
        "erased the data" in letters[RequestKind.ERASURE],
        "corrected the data" in letters[RequestKind.RECTIFICATION],
        "restricted the use" in letters[RequestKind.RESTRICTION],
    ] == [True, True, True]
    assert all(OWN.reveal() in one for one in letters.values())


def test_what_staff_write_goes_out_in_their_own_words():
    letter = telling.message(case(RequestKind.INQUIRY), text=OWN)

    assert letter.kind is LetterKind.MESSAGE
    assert OWN.reveal() in write(letter).text


def test_who_took_a_request_back_hears_that_nothing_was_changed():
    assert "Nothing was changed" in write(telling.cancelled(case())).text
