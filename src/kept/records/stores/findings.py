"""Findings in our tables."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from pydantic import TypeAdapter

from kept.records.models import FindingRow
from kept.terms import Message
from kept.verdict.findings import Finding, Value

_MESSAGE: TypeAdapter[Message] = TypeAdapter(Message)


def keep_findings(findings: Iterable[Finding]) -> None:
    """Keep all of them, or none."""
    rows = [
        FindingRow(
            probe=finding.probe,
            at=finding.at,
            value=_written(finding.value),
            error=None if finding.error is None else _MESSAGE.dump_python(finding.error, mode="json"),
        )
        for finding in findings
    ]
    with transaction.atomic():
        FindingRow.objects.bulk_create(rows)


def latest_findings() -> dict[str, Finding]:
    """Return the newest finding of each probe."""
    newest = FindingRow.objects.values("probe").annotate(newest=Max("at")).values_list("probe", "newest")
    wanted = dict(newest)
    rows = FindingRow.objects.filter(at__in=set(wanted.values())).order_by("id")
    return {row.probe: _read(row) for row in rows if wanted[row.probe] == row.at}


def _written(value: Value) -> dict[str, Any]:
    match value:
        case None:
            return {}
        case datetime():
            return {"instant": value.isoformat()}
        case tuple():
            return {"list": list(value)}
        case _:
            return {"number": value}


def _read(row: FindingRow) -> Finding:
    error = None if row.error is None else _MESSAGE.validate_python(row.error)
    return Finding(probe=row.probe, at=row.at, value=_value(row.value or {}), error=error)


def _value(kept: dict[str, Any]) -> Value:
    match kept:
        case {"instant": str() as text}:
            return datetime.fromisoformat(text)
        case {"list": list() as items}:
            return tuple(str(item) for item in items)
        case {"number": int() as number}:
            return number
        case _:
            return None
