"""The chains of revisions: nothing in them moves, and the same again adds nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kept.policy import Clause, ClauseKind, PolicyText
from kept.records.models import EstateRow, PolicyRow
from kept.records.stores.revisions import (
    RevisionError,
    add_estate,
    add_policy,
    current_estate,
    current_policy,
    publish_policy,
    published_versions,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def words(text="We keep logs for 90 days."):
    clause = Clause(id="6.2.1", section="6 Retention › 6.2 Data", text=text, kind=ClauseKind.PROMISE)
    return PolicyText(title="Privacy “Policy”", clauses=(clause,), modified="2026-11")


def test_a_revision_comes_back_with_everything_that_was_declared():
    made = add_policy(words(), answers="kept: answers/1\n", retired=("6.2.2",), at=NOW, language="fr")

    assert current_policy() == made
    assert (made.number, made.text, made.answers, made.language) == (1, words(), "kept: answers/1\n", "fr")
    assert (made.retired, made.imported_at, made.published_at) == (("6.2.2",), NOW, None)


def test_there_is_no_revision_before_the_first():
    assert (current_policy(), current_estate(), published_versions()) == (None, None, ())


def test_the_same_words_and_answers_again_add_nothing():
    first = add_policy(words(), answers="a", retired=(), at=NOW)

    again = add_policy(words(), answers="a", retired=(), at=LATER)

    assert again == first
    assert PolicyRow.objects.count() == 1


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (words("We keep logs for 30 days."), "a"),
        (words(), "b"),
        (replace(words(), modified="2027-01"), "a"),
        (replace(words(), clauses=(replace(words().clauses[0], section="7 Keeping"),)), "a"),
    ],
    ids=["words", "answers", "date", "heading"],
)
def test_any_change_is_a_new_revision_that_names_the_one_before(text, answers):
    add_policy(words(), answers="a", retired=(), at=NOW)

    second = add_policy(text, answers=answers, retired=(), at=LATER)

    rows = list(PolicyRow.objects.order_by("number"))
    assert current_policy() == second
    assert (second.number, second.text, second.answers) == (2, text, answers)
    assert [row.previous for row in rows] == ["", words().digest]


def test_words_that_come_back_are_a_new_revision_and_the_old_one_stays():
    for text in (words("a"), words("b"), words("a")):
        publish_policy(add_policy(text, answers="", retired=(), at=NOW).number, at=NOW)

    assert [one.text.clauses[0].text for one in published_versions()] == ["a", "b", "a"]
    assert [one.number for one in published_versions()] == [1, 2, 3]


def test_a_published_revision_keeps_its_first_date():
    number = add_policy(words(), answers="", retired=(), at=NOW).number
    publish_policy(number, at=NOW)

    again = publish_policy(number, at=LATER)

    assert again.published_at == NOW


def test_a_revision_of_answers_alone_is_no_new_version_of_the_words():
    for answers in ("", "a", "b"):
        publish_policy(add_policy(words(), answers=answers, retired=(), at=NOW).number, at=NOW)

    (version,) = published_versions()

    assert (version.number, version.text, version.published_at, version.effective_from) == (1, words(), NOW, NOW)


def test_a_draft_is_no_version():
    publish_policy(add_policy(words("a"), answers="", retired=(), at=NOW).number, at=NOW)
    add_policy(words("b"), answers="", retired=(), at=LATER)

    assert [one.text for one in published_versions()] == [words("a")]


def test_an_older_draft_is_not_published_after_a_later_revision_for_versions_would_change_numbers():
    first = add_policy(words("a"), answers="", retired=(), at=NOW)
    second = add_policy(words("b"), answers="", retired=(), at=NOW)
    publish_policy(second.number, at=NOW)

    with pytest.raises(RevisionError, match="A revision after number 1 of the policy is published already"):
        publish_policy(first.number, at=LATER)

    assert [one.text for one in published_versions()] == [words("b")]


def test_a_revision_that_is_not_there_is_not_published():
    with pytest.raises(RevisionError, match="There is no revision 3 of the policy"):
        publish_policy(3, at=NOW)


def test_an_estate_is_kept_word_for_word_and_the_same_again_adds_nothing():
    made = add_estate("kept: estate/1\nsystems: []\n", revision="sha256:1", at=NOW)

    again = add_estate("kept: estate/1\nsystems: []\n", revision="sha256:1", at=LATER)

    assert again == made == current_estate()
    assert (made.number, made.document, made.declared_at) == (1, "kept: estate/1\nsystems: []\n", NOW)


def test_estates_form_a_chain():
    made = [add_estate(f"e{number}", revision=f"sha256:{number}", at=NOW) for number in (1, 2, 1)]

    rows = list(EstateRow.objects.order_by("number"))
    assert [(row.number, row.revision, row.previous) for row in rows] == [
        (1, "sha256:1", ""),
        (2, "sha256:2", "sha256:1"),
        (3, "sha256:1", "sha256:2"),
    ]
    assert current_estate() == made[-1]
