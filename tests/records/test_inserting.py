"""Rows are inserted in a few statements, whichever values they have."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kept.records.inserting import insert
from kept.records.models import PlanRow

pytestmark = pytest.mark.django_db
COLUMNS = ("id", "purpose", "made_at", "records", "sealed", "finished_at")
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_many_rows_take_few_statements_and_come_back_as_they_were():
    rows = [(f"plan-{number}", "sweep", AT, number, b"%s", AT if number else None) for number in range(401)]

    with CaptureQueriesContext(connection) as asked:
        insert(PlanRow, COLUMNS, rows)

    assert len(asked) == 3
    assert sorted(PlanRow.objects.values_list(*COLUMNS)) == sorted(rows)


def test_no_rows_take_no_statement():
    with CaptureQueriesContext(connection) as asked:
        insert(PlanRow, COLUMNS, [])

    assert len(asked) == 0
