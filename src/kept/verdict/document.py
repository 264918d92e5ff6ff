"""A report as the JSON that `kept check --json` prints and the promise page serves, for one audience.

Its form is `docs/reference/schemas/check.schema.json`.
"""

import re
from datetime import UTC, datetime
from typing import TypedDict

from kept.policy.clauses import PolicyText
from kept.terms.wording import say
from kept.verdict.verdicts import Audience, ClauseVerdict, Evidence, Report

TITLE_LENGTH = 60
_LEAD_IN = re.compile(rf"\s*([^:.;!?]{{1,{TITLE_LENGTH}}}?)\s*:\s+\S")


class EvidenceDocument(TypedDict):
    """One thing that was looked at: where, what was seen, when (RFC 3339, UTC)."""

    probe: str
    looked_at: str
    seen: str
    at: str
    audience: str


class ClauseDocument(TypedDict):
    """How one clause stands. `figure` is None where there is none; `commitments` are ids."""

    id: str
    title: str
    verdict: str
    figure: str | None
    why: str
    evidence: list[EvidenceDocument]
    commitments: list[str]


class ReportDocument(TypedDict):
    """The verdict of every clause, with the counts of all five verdicts."""

    policy: str
    version: str
    at: str
    counts: dict[str, int]
    clauses: list[ClauseDocument]


def report_document(report: Report, policy: PolicyText, *, language: str, audience: Audience) -> ReportDocument:
    """Return `report` as plain JSON values, its sentences in `language`.

    The public gets no evidence that is meant for staff; staff get all of it. `policy` gives the titles of clauses.
    """
    return {
        "policy": report.policy_title,
        "version": report.policy_version,
        "at": _instant(report.at),
        "counts": {verdict.value: count for verdict, count in report.counts().items()},
        "clauses": [_clause(one, policy, language=language, audience=audience) for one in report.clauses],
    }


def visible_to(evidence: tuple[Evidence, ...], audience: Audience) -> tuple[Evidence, ...]:
    """Return the pieces of evidence that `audience` may see, in order."""
    return tuple(item for item in evidence if audience is Audience.STAFF or item.audience is Audience.PUBLIC)


def clause_title(text: str) -> str:
    """Return what a clause is called: its lead-in (`Server logs`), or else its first words.

    Never more than 60 characters, with an ellipsis after them where words are left out.
    """
    if found := _LEAD_IN.match(text):
        return " ".join(found[1].split())
    words = " ".join(text.split())
    if len(words) <= TITLE_LENGTH:
        return words.rstrip(".:;,")
    cut = words[:TITLE_LENGTH]
    kept = cut.rsplit(" ", 1)[0] if " " in cut else cut[:-1]
    return kept.rstrip(".:;,") + "…"


def _clause(verdict: ClauseVerdict, policy: PolicyText, *, language: str, audience: Audience) -> ClauseDocument:
    words = policy.clause(verdict.clause)
    return {
        "id": verdict.clause,
        "title": clause_title(words.text) if words else verdict.clause,
        "verdict": verdict.verdict.value,
        "figure": say(verdict.figure, language) if verdict.figure else None,
        "why": say(verdict.why, language),
        "evidence": [_evidence(item, language) for item in visible_to(verdict.evidence, audience)],
        "commitments": list(dict.fromkeys(one for part in verdict.parts for one in part.commitments)),
    }


def _evidence(item: Evidence, language: str) -> EvidenceDocument:
    return {
        "probe": item.probe,
        "looked_at": item.looked_at,
        "seen": say(item.seen, language),
        "at": _instant(item.at),
        "audience": item.audience.value,
    }


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
