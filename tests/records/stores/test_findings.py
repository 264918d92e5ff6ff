"""Findings in our tables: values of every kind, and the newest of each probe."""

from datetime import UTC, datetime, timedelta, timezone
from typing import cast

import pytest
from django.db import IntegrityError
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from kept.records.models import FindingRow
from kept.records.stores.findings import keep_findings, latest_findings
from kept.terms import Message
from kept.verdict import Finding

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
VALUES = (
    st.none()
    | st.integers(-(2**53), 2**53)
    | st.datetimes(timezones=st.just(UTC))
    | st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"]))).map(tuple)
)
MESSAGES = st.builds(
    Message,
    st.text(min_size=1, alphabet="abc-"),
    st.dictionaries(
        st.text(min_size=1, alphabet="abc"),
        st.integers(-(2**53), 2**53)
        | st.text(alphabet=st.characters(exclude_categories=["Cs"]))
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.datetimes(timezones=st.just(UTC)),
    ),
)


class TestRoundTrip(TestCase):
    @given(value=VALUES, error=st.none() | MESSAGES)
    def test_what_was_seen_comes_back_as_it_was(self, value, error):
        finding = Finding(probe="p", at=NOW, value=value, error=error)

        keep_findings([finding])

        assert latest_findings() == {"p": finding}


@pytest.mark.django_db
def test_the_latest_of_each_probe_counts():
    hours = [Finding(probe="p", at=NOW - timedelta(hours=hour), value=hour) for hour in (2, 0, 1)]
    keep_findings([*hours, Finding(probe="q", at=NOW - timedelta(hours=2), value=7)])

    assert {probe: one.value for probe, one in latest_findings().items()} == {"p": 0, "q": 7}


@pytest.mark.django_db
def test_of_two_at_the_same_instant_the_one_kept_last_counts():
    keep_findings([Finding(probe="p", at=NOW, value=1)])
    keep_findings([Finding(probe="p", at=NOW, value=2)])

    assert latest_findings()["p"].value == 2


@pytest.mark.django_db
def test_a_finding_kept_while_the_clock_was_ahead_does_not_hide_the_one_before():
    keep_findings([Finding(probe="p", at=NOW, value=1)])
    keep_findings([Finding(probe="p", at=NOW + timedelta(days=900), value=2)])

    assert (latest_findings(until=NOW)["p"].value, latest_findings()["p"].value) == (1, 2)


@pytest.mark.django_db
def test_an_instant_comes_back_as_the_same_moment_in_any_zone():
    there = NOW.astimezone(timezone(timedelta(hours=5, minutes=45)))

    keep_findings([Finding(probe="p", at=NOW, value=there)])

    assert latest_findings()["p"].value == NOW


@pytest.mark.django_db(transaction=True)
def test_findings_are_kept_all_or_none():
    findings = [Finding(probe="p", at=NOW, value=1), Finding(probe=cast(str, None), at=NOW, value=1)]

    with pytest.raises(IntegrityError):
        keep_findings(findings)

    assert FindingRow.objects.count() == 0


@pytest.mark.django_db
def test_nothing_was_found_before_anybody_looked():
    assert latest_findings() == {}
