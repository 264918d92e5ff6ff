"""A letter as a value: about which request, from whom, and nothing of the person in sight."""

import pytest

from kept.rights.due import noon
from kept.rights.letters import LetterKind, write
from kept.rights.letters.letter import OwnWords, Paragraph, Points, compose_letter, paragraph
from kept.terms import Message, Personal
from tests.rights.letters.specimens import NAME, SPECIMENS, WORDS, case


def test_there_is_a_specimen_of_every_letter():
    assert set(SPECIMENS) == set(LetterKind)
    assert [name for name, make in SPECIMENS.items() if make(case()).kind != name] == []


def test_a_letter_says_which_request_it_is_about_and_who_answers():
    letter = compose_letter(LetterKind.REFUSAL, case(), paragraph(None), Points(()))

    about = Message("rights-letter-about", {"kind": "erasure", "at": noon(case().received), "reference": "R-7K3M-92QT"})
    assert letter.subject == Message("rights-letter-subject", {"letter": "refusal", "reference": "R-7K3M-92QT"})
    assert letter.blocks == (Paragraph((about,)),)
    assert [message.parameters for message in letter.closing] == [
        {"contact": "privacy@example.org"},
        {"controller": "Rexgencloud"},
    ]


@pytest.mark.parametrize("name", SPECIMENS)
def test_the_person_is_hidden_until_it_is_written(name):
    letter = SPECIMENS[name](case())

    assert NAME not in repr(letter)
    assert WORDS not in repr(letter)
    assert NAME in write(letter).text
    assert NAME not in repr(write(letter))


def test_a_block_without_anything_to_say_is_left_out_and_own_words_stay():
    words = OwnWords(Personal("x"))

    letter = compose_letter(LetterKind.COMPLAINT, case(), paragraph(), Points(()), words)

    assert letter.blocks[1:] == (words,)
