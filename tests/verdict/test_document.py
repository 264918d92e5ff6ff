"""The report as JSON: its form, its audience, and what a clause is called."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from kept.policy import Clause, ClauseKind, PolicyText
from kept.terms import Message
from kept.verdict.document import clause_title, report_document
from kept.verdict.verdicts import Audience, ClauseVerdict, Evidence, Part, Report, Verdict

SCHEMA = json.loads(Path("docs/reference/schemas/check.schema.json").read_text(encoding="utf-8"))
AT = datetime(2026, 11, 23, 12, 0, 0, 999, tzinfo=UTC)
TEXT = PolicyText(
    title="Privacy Policy",
    clauses=(
        Clause(id="6.2.1", section="6 Retention", text="Server logs: kept for 90 days", kind=ClauseKind.PROMISE),
        Clause(id="6.2.2", section="6 Retention", text="We forget the rest.", kind=ClauseKind.PROMISE),
    ),
)


def evidence(dataset: str, audience: Audience) -> Evidence:
    return Evidence(
        probe=f"{dataset}?", looked_at=dataset, seen=Message("verdict-never-looked"), at=AT, audience=audience
    )


REPORT = Report(
    policy_title="Privacy Policy",
    policy_version="2",
    policy_digest=TEXT.digest,
    at=AT,
    clauses=(
        ClauseVerdict(
            clause="6.2.1",
            checked_at=AT,
            parts=(
                Part(
                    verdict=Verdict.BROKEN,
                    why=Message("verdict-stale-words"),
                    figure=Message("web-version", {"number": 1204}),
                    commitments=("6.2.1/retains",),
                    evidence=(evidence("web.log", Audience.PUBLIC), evidence("ops.ports", Audience.STAFF)),
                ),
                Part(
                    verdict=Verdict.KEPT, why=Message("verdict-never-looked"), commitments=("6.2.1/retains", "6.2.1/b")
                ),
            ),
        ),
        ClauseVerdict(clause="6.2.2", parts=(Part(verdict=Verdict.UNPROVEN, why=Message("verdict-no-commitment")),)),
    ),
)


def test_a_report_becomes_the_document_that_the_reference_describes():
    document = report_document(REPORT, TEXT, language="en", audience=Audience.PUBLIC)

    Draft202012Validator(SCHEMA).validate(document)
    assert document == {
        "policy": "Privacy Policy",
        "version": "2",
        "at": "2026-11-23T12:00:00Z",
        "counts": {"kept": 0, "attested": 0, "unproven": 1, "due": 0, "broken": 1},
        "clauses": [
            {
                "id": "6.2.1",
                "title": "Server logs",
                "verdict": "broken",
                "figure": "Version 1,204",
                "why": "The words of this clause have changed since they were last reviewed.",
                "evidence": [
                    {
                        "probe": "web.log?",
                        "looked_at": "web.log",
                        "seen": "Nobody has looked yet. The next check will.",
                        "at": "2026-11-23T12:00:00Z",
                        "audience": "public",
                    }
                ],
                "commitments": ["6.2.1/retains", "6.2.1/b"],
            },
            {
                "id": "6.2.2",
                "title": "We forget the rest",
                "verdict": "unproven",
                "figure": None,
                "why": "Nobody has yet said what this clause means in practice.",
                "evidence": [],
                "commitments": [],
            },
        ],
    }


def test_staff_get_the_evidence_that_the_public_does_not():
    document = report_document(REPORT, TEXT, language="en", audience=Audience.STAFF)

    assert [item["looked_at"] for item in document["clauses"][0]["evidence"]] == ["web.log", "ops.ports"]
    Draft202012Validator(SCHEMA).validate(document)


def test_the_sentences_are_in_the_language_asked_for():
    document = report_document(REPORT, TEXT, language="de", audience=Audience.PUBLIC)

    assert document["clauses"][0]["figure"] == "Fassung 1.204"


def test_a_clause_that_the_policy_no_longer_has_is_called_by_its_id():
    document = report_document(REPORT, PolicyText(title="", clauses=()), language="en", audience=Audience.PUBLIC)

    assert [clause["title"] for clause in document["clauses"]] == ["6.2.1", "6.2.2"]


def test_the_schema_is_one_and_refuses_what_it_does_not_name():
    Draft202012Validator.check_schema(SCHEMA)
    document = report_document(REPORT, TEXT, language="en", audience=Audience.PUBLIC)

    with pytest.raises(ValidationError, match="'score' was unexpected"):
        Draft202012Validator(SCHEMA).validate({**document, "score": 1})


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Server logs: kept for 90 days", "Server logs"),
        ("  Server\n logs :  kept", "Server logs"),
        ("We sell nothing.", "We sell nothing"),
        ("We answer within 30 days. Note: not on Sundays", "We answer within 30 days. Note: not on Sundays"),
        ("At 10:30 we close", "At 10:30 we close"),
        ("We may disclose data in these cases:", "We may disclose data in these cases"),
        ("word " * 30, "word word word word word word word word word word word word…"),
        ("x" * 80, "x" * 59 + "…"),
    ],
)
def test_a_clause_is_called_by_its_lead_in_or_its_first_words(text, title):
    assert clause_title(text) == title


@given(st.text(min_size=1))
def test_a_title_is_never_longer_than_sixty_characters(text):
    assert len(clause_title(text)) <= 61
    assert "\n" not in clause_title(text)
