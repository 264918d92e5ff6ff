"""What a case file says of an event, by what is known of it."""

import pytest

from kept.rights.history import Settled
from kept.terms import Message
from kept.terms.wording import say
from kept.web.casefile import line_of
from tests.rights.histories import ADA, Scope, at


@pytest.mark.parametrize(("letter", "tells"), [("l1", True), ("", False)])
def test_the_person_was_told_what_is_meant_where_there_is_a_letter_that_tells_it(letter, tells):
    line = line_of(Settled(at=at(1), by=ADA, scope=Scope(), letter=letter))

    said = {language: say(Message(f"case-event-{line.says.code}"), language) for language in ("en", "de", "fr", "es")}

    assert ("the person was told" in said["en"]) == tells
    assert ("der Person mitgeteilt" in said["de"]) == tells
    assert ("la personne en a été informée" in said["fr"]) == tells
    assert ("se informó a la persona" in said["es"]) == tells
