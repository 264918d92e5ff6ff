"""Findings in our tables: values of every kind, and the newest of each probe."""

from datetime import UTC, datetime, timedelta, timezone
from typing import cast

import pytest
from django.db import IntegrityError
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from kept.records.errors import AlteredRecordsError
from kept.records.models import FindingRow
from kept.records.stores.findings import findings_of, is_anything_found, keep_findings
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

        keep_findings([finding], run=1)

        assert findings_of(1) == (finding,)


@pytest.mark.django_db
def test_each_check_has_its_own_findings_in_the_order_in_which_they_were_kept():
    keep_findings([Finding(probe="q", at=NOW, value=1), Finding(probe="p", at=NOW, value=2)], run=3)
    keep_findings([Finding(probe="p", at=NOW, value=3)], run=7)

    assert [[one.value for one in findings_of(run)] for run in (3, 5, 7)] == [[1, 2], [], [3]]


@pytest.mark.django_db
def test_an_instant_comes_back_as_the_same_moment_in_any_zone():
    there = NOW.astimezone(timezone(timedelta(hours=5, minutes=45)))

    keep_findings([Finding(probe="p", at=NOW, value=there)], run=1)

    assert findings_of(1)[0].value == NOW


@pytest.mark.django_db(transaction=True)
def test_findings_are_kept_all_or_none():
    findings = [Finding(probe="p", at=NOW, value=1), Finding(probe=cast(str, None), at=NOW, value=1)]

    with pytest.raises(IntegrityError):
        keep_findings(findings, run=1)

    assert FindingRow.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    "changed",
    [{"value": "7"}, {"value": {"instant": "noon"}}, {"error": "none"}, {"error": {"parameters": {}}}, {"error": [1]}],
)
def test_a_row_that_is_not_written_as_a_finding_was_altered(changed):
    keep_findings([Finding(probe="p", at=NOW, value=1)], run=1)

    FindingRow.objects.update(**changed)

    with pytest.raises(AlteredRecordsError, match="not written as findings are"):
        findings_of(1)


@pytest.mark.django_db
def test_what_was_found_is_there_from_the_moment_it_was_found():
    keep_findings([Finding(probe="p", at=NOW, value=1)], run=1)

    assert [is_anything_found(until=NOW + timedelta(hours=hour)) for hour in (-1, 0, 1)] == [False, True, True]
