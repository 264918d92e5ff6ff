"""Letters that answer: nothing is left out of them that the law or the person wants."""

from datetime import date

import pytest

from kept.rights import RequestKind
from kept.rights.letters import IncompleteLetterError, write
from kept.rights.letters import answering as a
from kept.terms import Personal
from tests.rights.letters.specimens import DAY, ERASED, OWN, RETAINED, SPECIMENS, WORDS, case, ground
from tests.rights.letters.test_written import flat


def said(letter):
    return flat(write(letter).text)


def test_a_copy_has_its_link_its_end_and_what_it_says():
    text = said(a.access(case(RequestKind.ACCESS), link=OWN, expires=DAY, passphrase=True))

    assert WORDS in text
    assert "The link works until 1 March 2027." in text
    assert "what we use it for, where it comes from, who receives it, how long we keep it" in text
    assert "Its passphrase reaches you another way" in text
    assert "Some of what you asked for is not in it" not in text
    assert "You may also have your data corrected, erased or restricted" in text
    assert "supervisory authority" in text  # Art. 15(1)(f)


def test_what_is_withheld_from_a_copy_is_said_with_its_law():
    withheld = [ground(exemption="rights-of-others")]

    text = said(a.access(case(RequestKind.ACCESS), link=OWN, expires=DAY, withheld=withheld))

    assert "not in it: A copy would harm the rights and freedoms of other people (GDPR, Art. 15(4))." in text


def test_a_portable_copy_is_what_the_person_gave():
    text = said(a.access(case(RequestKind.PORTABILITY), link=OWN, expires=DAY))

    assert "all that you gave us, as JSON and CSV files" in text


def test_where_nothing_is_held_that_is_the_answer():
    text = said(a.access(case(RequestKind.ACCESS), link=None, expires=None))

    assert "We asked every one of our systems, and none holds data about you." in text


def test_an_erasure_in_part_says_what_is_gone_what_stays_and_when_the_last_copy_goes():
    text = said(SPECIMENS["erasure"](case()))

    assert "This is erased: Account: 1 record Tickets: 12 records" in text
    assert (
        "Invoices: 3 records. A law obliges us to keep it (GDPR, Art. 17(3)(b)). This is clause 6.1.3 of our privacy "
        "policy. It is erased on 1 March 2027, without another request from you."
    ) in text
    assert "The last backup that still holds a copy is destroyed on 1 March 2027." in text
    assert "no later import brings your data back" in text
    assert "Payments Ltd, on 1 March 2027: has confirmed that it is done." in text
    assert "Mailer GmbH, on 1 March 2027: has not confirmed yet." in text


def test_when_nothing_was_held_the_letter_does_not_say_that_anything_was_erased():
    text = said(a.erasure(case(), erased=[], retained=[], backups_until=None))

    assert "none holds data about you" in text
    assert "erased:" not in text


def test_when_all_of_it_stays_nothing_is_said_to_be_erased():
    everything = said(a.erasure(case(), erased=[], retained=RETAINED, backups_until=None))

    assert "This is erased" not in everything
    assert "This stays for now" in everything


def test_of_a_part_that_was_to_go_nothing_is_said_of_the_rest_but_that_it_is_unchanged():
    erased = said(a.erasure(case(), erased=ERASED, backups_until=None, of_part=True))
    nothing = said(a.erasure(case(), erased=[], backups_until=None, of_part=True))

    assert "This is erased: Account: 1 record Tickets: 12 records" in erased
    assert "about a part of your data. Everything else is unchanged." in erased
    assert "no data about you of the part that you asked us to erase. Everything else is unchanged." in nothing
    assert not any(
        one in erased + nothing for one in ("Everything that we held", "brings your data back", "none holds")
    )


def test_what_had_to_stay_is_told_of_when_it_goes():
    text = said(SPECIMENS["erasure-resumed"](case()))

    assert "The reason has ended, and this is now erased too: Account: 1 record" in text
    assert "destroyed on 1 March 2027" in text


def test_a_restriction_says_that_its_end_is_told_before():
    assert "Before the restriction ends, we tell you." in said(SPECIMENS["restriction"](case()))
    assert "ends on 1 March 2027. The reason: Ms Okonkwo’s own words" in said(SPECIMENS["restriction-ends"](case()))


def test_a_refused_objection_shows_the_weighing_and_the_law():
    text = said(SPECIMENS["objection-refused"](case(RequestKind.OBJECTION)))

    assert "Security" in text
    assert "We weighed your reasons against ours, and this is how: Ms Okonkwo’s own words" in text
    assert "override your interests (GDPR, Art. 21(1))" in text
    assert "court (GDPR, Art. 79)" in text


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        (RequestKind.OPT_OUT, "no longer sold, shared, or used for targeted advertising"),
        (RequestKind.LIMIT, "nothing but the service that you asked for"),
        (RequestKind.WITHDRAWAL, "Your consent is withdrawn"),
    ],
)
def test_a_choice_is_in_force_and_costs_nothing(kind, says):
    text = said(a.choice(case(kind, place="US-CA")))

    assert says in text
    assert "no price, no plan and no service depends on it" in text


def test_recipients_are_named_one_by_one_or_nobody_was_told():
    named = said(SPECIMENS["recipients"](case()))

    assert ("Payments Ltd" in named, "Mailer GmbH" in named) == (True, True)
    assert "The data had been given to nobody" in said(a.recipients(case(), told=[]))


@pytest.mark.parametrize(
    "make",
    [
        lambda: a.rectification(case(), corrected=[]),
        lambda: a.objection(case(), purposes=[]),
        lambda: a.objection_refused(case(), purposes=["Security"], weighing=Personal("x"), grounds=[]),
    ],
)
def test_a_letter_that_lacks_what_it_is_about_is_not_written(make):
    with pytest.raises(IncompleteLetterError):
        make()


def test_a_correction_is_said_of_every_copy_only_where_none_stays_as_it_was():
    whole = said(a.rectification(case(), corrected=["Name"]))
    part = said(a.rectification(case(), corrected=["Name"], unchanged=["You at the payment company"]))

    assert ("every copy" in whole, "every copy" in part) == (True, False)
    assert part.index("It stays as it was") < part.index("You at the payment company")


def test_where_nothing_is_held_nothing_is_called_restricted():
    text = said(a.restriction(case(), restricted=[]))

    assert ("nothing to restrict" in text, "is restricted" in text) == (True, False)


def test_the_dates_are_days_of_the_calendar():
    text = said(a.erasure_resumed(case(), erased=[], backups_until=date(2027, 12, 31)))

    assert "31 December 2027" in text
