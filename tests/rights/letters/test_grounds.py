"""A refusal says why, by which law, and every way on from there."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kept.rights import RequestKind
from kept.rights.law import Exemption
from kept.rights.letters import IncompleteLetterError, write
from kept.rights.letters.answering import Erased, erasure
from kept.rights.letters.deciding import refusal
from kept.rights.letters.grounds import WORDED, Ground, Retained, reasons
from kept.terms import Message
from kept.terms.wording import LANGUAGES, codes, say
from tests.rights.letters.specimens import BOOK, case, ground
from tests.rights.letters.test_written import flat

EXEMPTIONS = [Ground(law=law, exemption=one) for law in BOOK.laws for one in law.exemptions]
OF_ERASURE = [one for one in EXEMPTIONS if RequestKind.ERASURE in one.exemption.kinds]
PLACES = sorted({place for law in BOOK.laws for place in law.reach.people} | {"DE-BY", "JP", "US"})
RETAINED = st.lists(
    st.builds(
        Retained,
        what=st.sampled_from(["Invoices", "Payments", "Domain records", "Dispute"]),
        count=st.integers(1, 2000),
        ground=st.sampled_from(OF_ERASURE),
        clause=st.sampled_from([None, "6.1.3"]),
        until=st.none() | st.dates(date(2026, 1, 1), date(2040, 1, 1)),
    ),
    min_size=1,
    max_size=6,
)


def test_every_exemption_that_comes_with_kept_has_words_of_its_own():
    assert {one.exemption.id for one in EXEMPTIONS} == WORDED
    assert {f"rights-exempt-{one}" for one in WORDED} <= codes()


def test_an_exemption_of_an_added_law_is_named_in_its_own_words():
    strange = Exemption(id="trade-secret", kinds=frozenset(), says="a trade secret", cited=ground().exemption.cited)

    message = Ground(law=ground().law, exemption=strange).message

    assert say(message, "en") == "The law says: a trade secret (GDPR, Art. 17(3)(b))."


def test_a_refusal_without_a_reason_is_not_written():
    with pytest.raises(IncompleteLetterError):
        reasons([])


def test_what_stays_without_law_or_clause_is_not_written():
    with pytest.raises(IncompleteLetterError, match="why “Invoices” stays"):
        Retained(what="Invoices", count=3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_names_every_authority_and_court_of_the_person_s_place(language):
    assert {place: missing for place in PLACES if (missing := _unnamed(place, language))} == {}


def _unnamed(place, language):
    about = case(place=place, language=language)
    said = flat(write(refusal(about, grounds=[ground()])).text)
    ways = {
        "rights-letter-complain-cited": [(law.names[0], law.complaint) for law in about.laws],
        "rights-letter-court": [(law.names[0], law.court) for law in about.laws],
    }
    cited = {
        code: "; ".join(f"{law}, {one.section}" for law, one in of if one is not None) for code, of in ways.items()
    }
    sentences = (flat(say(Message(code, {"laws": laws}), language)) for code, laws in cited.items() if laws)
    wanted = [*(f"{one.name}, {one.web}" for one in about.authorities), *sentences]
    anywhere = say(Message("rights-letter-complain-anywhere"), language)
    wrong = [anywhere] if (anywhere in said) is bool(about.authorities) else []
    return [one for one in wanted if one not in said] + wrong


@pytest.mark.parametrize(
    ("place", "appeal"),
    [("US-VA", "within 60 days (VCDPA,"), ("US-CO", "within 45 days (Colorado Privacy Act,"), ("DE", None)],
)
def test_a_refusal_offers_an_appeal_where_the_law_has_one(place, appeal):
    said = flat(write(refusal(case(place=place), grounds=[ground()])).text)

    assert ("You may appeal to us" in said) is (appeal is not None)
    assert appeal is None or appeal in said


@settings(deadline=None, max_examples=60)
@given(retained=RETAINED, language=st.sampled_from(LANGUAGES))
def test_every_thing_that_stays_is_itemised_with_count_law_clause_and_end(retained, language):
    letter = erasure(
        case(language=language),
        erased=[Erased(what="Account", count=1)],
        retained=retained,
        backups_until=date(2027, 1, 5),
    )

    said = flat(write(letter).text)

    for one in retained:
        sentences = " ".join(say(message, language) for message in one.messages)
        assert flat(sentences) in said
        assert one.ground is None or one.ground.exemption.cited.section in sentences
        assert one.clause is None or one.clause in sentences
        assert one.until is None or str(one.until.year) in sentences


def test_an_erasure_of_everything_says_so_and_offers_no_remedy():
    said = write(erasure(case(), erased=[Erased(what="Account", count=1)], backups_until=None)).text

    assert "Everything that we held about you is erased" in said
    assert "supervisory authority" not in said
    assert "backup" not in said


def test_a_law_without_a_court_or_a_complaint_names_none():
    bare = replace(ground().law, complaint=None, court=None)

    said = write(refusal(replace(case(), laws=(bare,)), grounds=[ground()])).text

    assert "court" not in said
    assert "supervisory authority:" in flat(said)
