from pathlib import Path

import pytest
import yaml

from kept.policy import Clause, ClauseKind, PolicyText
from kept.policy.answers import Addition, AnswersFileError, bind, load_answers, parse_answers
from kept.policy.reviewed import Answer, StatedPeriod
from kept.terms import Period

PATH = Path("answers.yaml")
TEXT = PolicyText(
    title="P", clauses=(Clause(id="1.0.1", section="1 A", text="We keep logs for 5 days.", kind=ClauseKind.PROMISE),)
)


def test_a_reviewed_file_is_read():
    answers = parse_answers(
        """
kept: answers/1
bound: {1.0.1: "sha256:x"}
answers:
  1.0.1:
    - {about: unsure, says: Yes., by: Ada, on: 2026-11-02}
set:
  1.0.1/retains: {bound: exactly}
adds:
  - {id: 1.0.1/retains-2, clause: 1.0.1, kind: retains, what: raw logs, period: P1D}
periods:
  1.0.1:
    NO: {period: P5Y, source: a law}
""",
        path=PATH,
    )

    assert answers.bound == {"1.0.1": "sha256:x"}
    assert answers.answers == {"1.0.1": (Answer(about="unsure", says="Yes.", by="Ada", on="2026-11-02"),)}
    assert answers.overrides == {"1.0.1/retains": {"bound": "exactly"}}
    assert answers.additions == (
        Addition(
            id="1.0.1/retains-2",
            clause="1.0.1",
            kind="retains",
            quote=None,
            fields={"what": "raw logs", "period": Period(days=1)},
        ),
    )
    assert answers.periods == {"1.0.1": {"NO": StatedPeriod(period=Period(years=5), source="a law")}}


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("kept: answers/2", 1, "not a file of the form answers/1"),
        ("- a", 1, "the file should be a mapping"),
        ("kept: answers/1\nbounds: {}", 2, "the key “bounds” is not known"),
        ("kept: answers/1\nbound:\n  1.0.1: 5", 3, "should be a text"),
        ("kept: answers/1\nanswers:\n  1.0.1: yes", 3, "should be a list"),
        ("kept: answers/1\nanswers:\n  1.0.1:\n    - {about: maybe, says: x}", 4, "needs “about” and “says”"),
        (
            "kept: answers/1\nanswers:\n  1.0.1:\n    - {about: unsure, says: x, who: y}",
            4,
            "the key “who” is not known",
        ),
        ("kept: answers/1\nset:\n  1.0.1/retains: 5", 3, "should be a mapping"),
        ("kept: answers/1\nadds:\n  - {id: 1.0.1/keeps, clause: 1.0.1, kind: keeps}", 3, "fit together"),
        ("kept: answers/1\nadds:\n  - {id: 2.0.1/guards, clause: 1.0.1, kind: guards, age: 3}", 3, "fit together"),
        (
            "kept: answers/1\nadds:\n  - {id: 1.0.1/guards, clause: 1.0.1, kind: guards, age: x}",
            3,
            "should be a whole number",
        ),
        ("kept: answers/1\nperiods:\n  1.0.1:\n    DE: {period: 8 years, source: x}", 4, "“8 years” is not a period"),
        ("kept: answers/1\nperiods:\n  1.0.1:\n    DE: {period: P8Y}", 4, "needs “period” and “source”"),
        ("kept: answers/1\nset: {}\nset: {}", 3, "stands twice"),
        ("kept: [", 1, "not YAML"),
    ],
)
def test_a_mistake_is_one_sentence_with_file_line_and_advice(text, line, problem):
    with pytest.raises(AnswersFileError) as caught:
        parse_answers(text, path=PATH)

    assert caught.value.code == "policy.answers-file"
    assert caught.value.sentence().startswith(f"answers.yaml line {line}")
    assert problem in caught.value.sentence()
    assert caught.value.advice


def test_a_missing_or_unreadable_file_is_an_error_of_the_same_kind(tmp_path):
    broken = tmp_path / "b.yaml"
    broken.write_bytes(b"\xff\xfe\x00")

    for path in (tmp_path / "none.yaml", broken, tmp_path):
        with pytest.raises(AnswersFileError):
            load_answers(path)


def test_binding_writes_the_digest_of_every_clause():
    assert yaml.safe_load(bind(TEXT)) == {"bound": {"1.0.1": TEXT.clauses[0].digest}}
