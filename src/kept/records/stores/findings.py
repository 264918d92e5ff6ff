"""Findings in our tables."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from kept.records.models import FindingRow
from kept.terms import Message
from kept.verdict.findings import Finding, Value


def keep_findings(findings: Iterable[Finding]) -> None:
    """Keep all of them, or none."""
    rows = [
        FindingRow(
            probe=finding.probe,
            at=finding.at,
            value=_written(finding.value),
            error=None if finding.error is None else _told(finding.error),
        )
        for finding in findings
    ]
    with transaction.atomic():
        FindingRow.objects.bulk_create(rows)


def latest_findings(*, until: datetime | None = None) -> dict[str, Finding]:
    """Return the newest finding of each probe; of those up to and with `until`, where it is given.

    With it, a finding that was kept while the clock was ahead does not hide the ones after it.
    """
    known = FindingRow.objects.all() if until is None else FindingRow.objects.filter(at__lte=until)
    newest = known.values("probe").annotate(newest=Max("at")).values_list("probe", "newest")
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
    error = None if row.error is None else _message(row.error)
    return Finding(probe=row.probe, at=row.at, value=_value(row.value or {}), error=error)


def _told(message: Message) -> dict[str, Any]:
    # An instant would come back as a text, and words for dates need a date.
    instants = {name: value for name, value in message.parameters.items() if isinstance(value, datetime)}
    others = {name: value for name, value in message.parameters.items() if name not in instants}
    return {
        "code": message.code,
        "parameters": others,
        "instants": {name: value.isoformat() for name, value in instants.items()},
    }


def _message(kept: dict[str, Any]) -> Message:
    instants = {name: datetime.fromisoformat(text) for name, text in kept.get("instants", {}).items()}
    return Message(kept["code"], {**kept["parameters"], **instants})


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
