"""What is published is shown where it should be: the page itself is asked."""

from datetime import date

from kept.policy.commitments import Contact, Publishes
from kept.terms import Message
from kept.verdict import Basis
from kept.verdict.basis import Edition
from tests.verdict.declared import estate, judged, looked, policy, said

WORDS = Publishes(id="12.0.1/publishes", clause="12.0.1", quote="x", what="policy")
DATE = Publishes(id="12.0.2/publishes", clause="12.0.2", quote="x", what="date")
ARCHIVE = Publishes(id="12.0.5/publishes", clause="12.0.5", quote="x", what="archive")
MAIL = Contact(id="13.1.1/contact", clause="13.1.1", quote="x", role="dpo", channel="email", value="dpo@example.org")
BLANK = Contact(id="13.2.2/contact", clause="13.2.2", quote="x", role="representative", channel="post", value=None)
POLICY = policy(WORDS, DATE, ARCHIVE, MAIL, BLANK)
FIRST = Edition(number=1, page="/v/1/", published=date(2025, 5, 1), words=("Old words.", "More."))
SECOND = Edition(number=2, page="/v/2/", published=date(2026, 11, 1), words=("New words.", "Write to dpo@example.org."))
PAGES = {
    "/privacy": "2026-11-01 New words. Write to dpo@example.org.",
    "/v/1/": "Old words. More.",
    "/v/2/": "New words. Write to dpo@example.org.",
}


def clauses(pages=PAGES, editions=(FIRST, SECOND)):
    basis = Basis(policy=POLICY, estate=estate(), editions=editions)
    return judged(basis, looked(basis, {}, pages=pages))


def changed(**pages):
    """Return the verdict and reason of each clause that is not what it is on faultless pages."""
    before = clauses()
    after = clauses({f"/{name.replace('_', '/')}": text for name, text in {**_names(PAGES), **pages}.items() if text})
    return {one: said(after[one]) for one in after if said(after[one]) != said(before[one])}


def _names(pages):
    return {
        page.strip("/").replace("/", "_") + ("_" if page.endswith("/") else ""): text for page, text in pages.items()
    }


def test_pages_that_show_what_they_should_are_kept():
    found = clauses()

    assert {one: said(found[one]) for one in found} == {
        "12.0.1": ("kept", "page-shown"),
        "12.0.2": ("kept", "page-shown"),
        "12.0.5": ("kept", "page-shown"),
        "13.1.1": ("kept", "page-shown"),
        "13.2.2": ("unproven", "page-placeholder"),
    }
    assert found["12.0.5"].why == Message("page-shown", {"count": 4, "pages": 2, "page": "/v/1/"})


def test_a_sentence_that_is_left_out_breaks_the_clause():
    after = changed(privacy="2026-11-01 Write to dpo@example.org.")

    assert after == {"12.0.1": ("broken", "page-missing")}
    found = clauses({**PAGES, "/privacy": "2026-11-01 Write to dpo@example.org."})["12.0.1"]
    assert found.why == Message("page-missing", {"count": 1, "of": 2, "page": "/privacy"})
    assert found.evidence[0].seen == Message("evidence-page", {"count": 1, "of": 2})


def test_a_date_that_does_not_stand_at_the_top_breaks_the_clause():
    after = changed(privacy="New words. Write to dpo@example.org. 2026-11-01")

    assert after == {"12.0.2": ("broken", "page-missing")}


def test_the_date_of_another_version_is_not_this_ones():
    assert changed(privacy=PAGES["/privacy"].replace("2026", "2025")) == {"12.0.2": ("broken", "page-missing")}


def test_an_older_version_whose_page_is_gone_is_not_shown_to_be_there():
    assert changed(v_1_="") == {"12.0.5": ("unproven", "page-not-answered")}


def test_an_older_version_with_other_words_breaks_the_clause():
    assert changed(v_1_="Newer words. More.") == {"12.0.5": ("broken", "page-missing")}


def test_an_address_that_is_not_shown_breaks_the_clause():
    after = changed(privacy="2026-11-01 New words. Write to us.")

    assert after == {"12.0.1": ("broken", "page-missing"), "13.1.1": ("broken", "page-missing")}


def test_before_anything_is_published_nothing_is_shown_to_be():
    found = clauses(editions=())

    assert [said(found[one])[1] for one in ("12.0.1", "12.0.2", "12.0.5")] == ["verdict-no-control"] * 3


def test_a_version_without_words_still_has_its_date():
    found = clauses(editions=(Edition(number=1, page="/v/1/", published=date(2026, 11, 1), words=()),))

    assert said(found["12.0.2"]) == ("kept", "page-shown")


def test_an_address_is_not_shown_by_a_longer_one_that_holds_it():
    longer = "2026-11-01 New words. Write to eu-dpo@example.org."
    assert changed(privacy=longer)["13.1.1"] == ("broken", "page-missing")
