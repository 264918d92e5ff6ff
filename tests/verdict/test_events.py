"""The entry of a check binds what was seen: another finding is another digest."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.terms import Message
from kept.verdict import Finding
from kept.verdict.events import checked_entry, findings_digest

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SEEN = Finding(probe="a", at=NOW, value=3)
SILENT = Finding(probe="b", at=NOW, error=Message("x", {"since": NOW, "count": 1}))
TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=5)
VALUES = st.none() | st.integers() | st.datetimes(timezones=st.just(UTC)) | st.lists(TEXTS).map(tuple)
FINDINGS = st.builds(Finding, probe=TEXTS, at=st.just(NOW), value=VALUES)


def test_an_entry_says_how_much_was_looked_at_and_carries_the_digest_of_all_that_was_kept():
    beside = Finding(probe="declared", at=NOW, value=("x",))

    entry = checked_entry(
        policy_digest="sha256:" + "a" * 64,
        estate_revision="sha256:" + "b" * 64,
        findings=(SEEN, SILENT),
        beside=(beside,),
        at=NOW,
    )

    digest = findings_digest((beside, SILENT, SEEN))
    assert dict(entry.digests) == {"policy": "a" * 64, "estate": "b" * 64, "findings": digest}
    assert dict(entry.counts) == {"probes": 2, "silent": 1}


@given(st.lists(FINDINGS), st.randoms(use_true_random=False))
def test_the_order_in_which_findings_were_kept_does_not_change_the_digest(findings, chance):
    shuffled = list(findings)
    chance.shuffle(shuffled)

    assert findings_digest(shuffled) == findings_digest(findings)


@given(st.lists(FINDINGS), FINDINGS)
def test_a_finding_more_or_less_changes_the_digest(findings, more):
    assert findings_digest([*findings, more]) != findings_digest(findings)


@given(FINDINGS, FINDINGS)
def test_only_equal_findings_have_the_same_digest(one, other):
    assert (findings_digest([one]) == findings_digest([other])) is (one == other)


@pytest.mark.parametrize(
    "changed",
    [
        replace(SILENT, at=NOW + timedelta(microseconds=1)),
        replace(SILENT, error=None),
        replace(SILENT, error=Message("y", {"since": NOW, "count": 1})),
        replace(SILENT, error=Message("x", {"since": NOW, "count": 2})),
        replace(SILENT, error=Message("x", {"since": NOW.isoformat(), "count": 1})),
    ],
)
def test_any_change_of_an_instant_or_an_error_changes_the_digest(changed):
    assert findings_digest([SEEN, changed]) != findings_digest([SEEN, SILENT])


def test_the_same_moment_in_another_zone_is_the_same_finding():
    there = NOW.astimezone(timezone(timedelta(hours=9)))

    assert findings_digest([replace(SEEN, at=there, value=there)]) == findings_digest([replace(SEEN, value=NOW)])
