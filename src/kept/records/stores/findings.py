"""Findings in our tables."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from kept.records.errors import AlteredRecordsError
from kept.records.models import FindingRow
from kept.terms import Message
from kept.verdict.findings import Finding, Value


def keep_findings(findings: Iterable[Finding], *, run: int) -> None:
    """Keep all of them, or none. `run` is the place of the check's entry in the ledger."""
    rows = [
        FindingRow(
            run=run,
            probe=finding.probe,
            at=finding.at,
            value=_written(finding.value),
            error=None if finding.error is None else _told(finding.error),
        )
        for finding in findings
    ]
    with transaction.atomic():
        FindingRow.objects.bulk_create(rows)


def findings_of(run: int) -> tuple[Finding, ...]:
    """Return what one check saw; raise `AlteredRecordsError` where a row is none that was kept here."""
    try:
        return tuple(_read(row) for row in FindingRow.objects.filter(run=run).order_by("id"))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise AlteredRecordsError("A finding on record is not written as findings are") from error


def is_anything_found(*, until: datetime) -> bool:
    """Say whether a finding is on record that was made up to and with `until`."""
    return FindingRow.objects.filter(at__lte=until).exists()


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
    return Finding(probe=row.probe, at=row.at, value=_value({} if row.value is None else row.value), error=error)


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
        case {}:
            return None
        case _:
            raise TypeError
