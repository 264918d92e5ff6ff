"""Letters about what a person decided."""

import pytest

from kept.rights import RequestKind
from kept.rights.letters import write
from kept.rights.letters.deciding import appeal, contest, no_right, not_ours, refusal
from kept.rights.outcomes import Decision
from tests.rights.letters.specimens import OWN, SPECIMENS, WORDS, case, ground
from tests.rights.letters.test_written import flat


def said(letter):
    return flat(write(letter).text)


def test_a_refusal_gives_reason_law_explanation_authority_and_court():
    text = said(SPECIMENS["refusal"](case()))

    assert "The reasons: The request is manifestly unfounded or excessive (GDPR, Art. 12(5)(b))." in text
    assert WORDS in text
    assert "supervisory authority: Bayerisches Landesamt für Datenschutzaufsicht, https://" in text
    assert "Your right to complain: GDPR, Art. 77." in text
    assert "You may also go to court (GDPR, Art. 79)." in text


def test_a_refusal_needs_no_words_of_its_own():
    assert WORDS not in said(refusal(case(), grounds=[ground()]))


def test_what_no_law_gives_is_said_so():
    text = said(no_right(case(RequestKind.RESTRICTION, place="US-CA"), explanation=OWN))

    assert "No law that protects you, and no promise of ours" in text
    assert "California Privacy Protection Agency, https://cppa.ca.gov" in text


@pytest.mark.parametrize(
    ("outcome", "says"),
    [(Decision.GRANTED, "It is overturned."), (Decision.PARTLY, "changed in part"), (Decision.REJECTED, "It stands.")],
)
def test_a_decision_looked_at_again_says_how_and_by_whom(outcome, says):
    text = said(contest(case(RequestKind.CONTEST), outcome=outcome, explanation=OWN))

    assert "A person who had no part in the decision has looked at it again" in text
    assert says in text
    assert WORDS in text


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        (Decision.GRANTED, "You are right, and we do what you asked."),
        (Decision.PARTLY, "You are right in part."),
        (Decision.REJECTED, "The first decision stands."),
    ],
)
def test_an_appeal_says_how_it_was_decided_by_somebody_else_and_where_to_complain(outcome, says):
    text = said(appeal(case(place="US-VA"), outcome=outcome, explanation=OWN))

    assert "Somebody who did not take the first decision has decided your appeal." in text
    assert says in text
    assert "Attorney General of Virginia, https://www.oag.state.va.us" in text
    assert "You may appeal to us" not in text


def test_what_is_held_for_somebody_else_is_passed_on_and_named():
    text = said(not_ours(case(), owner=OWN))

    assert f"We have passed your request on to them, and they answer you: {WORDS}" in text
    assert "supervisory authority" not in text
