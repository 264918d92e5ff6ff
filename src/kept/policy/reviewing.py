"""A reading and a person's answers put together: the policy that everything else works from."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kept.policy.answers import Addition, Answers
from kept.policy.clauses import Clause, PolicyText
from kept.policy.commitments import Commitment, Question, Reading
from kept.policy.fields import KINDS, FieldError, typed_fields
from kept.policy.reviewed import Answer, Reviewed


def review(text: PolicyText, reading: Reading, answers: Answers | None = None) -> Reviewed:
    """Return the policy with overrides and additions in place and answered questions gone.

    What was answered about a clause whose words have changed since it was bound is not applied: it becomes a
    question. Raises `AnswersFileError` where the file names a clause or a commitment that there is not.
    """
    if answers is None:
        return Reviewed(text=text, commitments=reading.commitments, questions=reading.questions)
    _check_names(text, reading, answers)
    held = {clause.id for clause in text.clauses if answers.bound.get(clause.id) == clause.digest}
    added = [_added(answers, place, one, text) for place, one in enumerate(answers.additions) if one.clause in held]
    overridden = [_overridden(answers, one) if one.clause in held else one for one in reading.commitments]
    order = {clause.id: place for place, clause in enumerate(text.clauses)}
    return Reviewed(
        text=text,
        commitments=tuple(sorted([*overridden, *added], key=lambda one: order[one.clause])),
        questions=tuple(_open(text, reading, answers, held)),
        answers={clause: given for clause, given in answers.answers.items() if clause in held},
        periods={clause: stated for clause, stated in answers.periods.items() if clause in held},
        bound=answers.bound,
    )


def _check_names(text: PolicyText, reading: Reading, answers: Answers) -> None:
    clauses = {clause.id for clause in text.clauses}
    places = [("answers", one) for one in answers.answers] + [("periods", one) for one in answers.periods]
    for place in places:
        if place[1] not in clauses and place[1] not in answers.bound:
            raise answers.problem(
                place, f"the policy has no clause {place[1]}", "Correct the id, or take the entry out."
            )
    known = {one.id for one in reading.commitments}
    for one in answers.overrides:
        # Words that changed may have lost a commitment: then the stale clause asks, and the file is not wrong.
        if one not in known and not _is_changed(text, answers, one.partition("/")[0]):
            raise answers.problem(
                ("set", one), f"no commitment {one} is read in the policy", "See the ids with `kept policy import`."
            )
    for number, added in enumerate(answers.additions):
        if added.clause not in clauses or added.id in known:
            problem = (
                f"the commitment {added.id} is already read in the words"
                if added.id in known
                else f"the policy has no clause {added.clause}"
            )
            raise answers.problem(("adds", number), problem, "Give it another id, or take the entry out.")


def _is_changed(text: PolicyText, answers: Answers, clause_id: str) -> bool:
    clause = text.clause(clause_id)
    return clause_id in answers.bound and (clause is None or answers.bound[clause_id] != clause.digest)


def _overridden(answers: Answers, one: Commitment) -> Commitment:
    values = answers.overrides.get(one.id)
    if not values:
        return one
    return replace(one, **_typed(answers, one.id, type(one), values), confidence=1.0)  # type: ignore[arg-type]  # checked by typed_fields


def _typed(answers: Answers, name: str, kind: type[Commitment], values: Mapping[str, object]) -> dict[str, object]:
    try:
        return typed_fields(kind, values)
    except FieldError as error:
        raise answers.problem(("set", name), str(error), "Correct the field.") from error


def _added(answers: Answers, number: int, one: Addition, text: PolicyText) -> Commitment:
    clause = text.clause(one.clause)
    assert clause is not None
    quote = one.quote or clause.text
    if quote not in clause.text:
        raise answers.problem(
            ("adds", number), f"the words quoted do not stand in {one.clause}", "Quote the clause exactly."
        )
    try:
        return KINDS[one.kind](id=one.id, clause=one.clause, quote=quote, **one.fields)  # type: ignore[arg-type]  # checked by typed_fields
    except TypeError as error:
        raise answers.problem(
            ("adds", number), f"the commitment {one.id} lacks a field", "Add the fields its kind needs."
        ) from error


def _open(text: PolicyText, reading: Reading, answers: Answers, held: set[str]) -> Iterator[Question]:
    left = {clause: Counter(one.about for one in given) for clause, given in answers.answers.items() if clause in held}
    for question in reading.questions:
        if not left.get(question.clause, Counter())[question.about]:
            yield question
    for clause in text.clauses:
        if clause.id not in held and _speaks_of(answers, clause.id):
            yield _stale(clause, answers.answers.get(clause.id, ()))


def _speaks_of(answers: Answers, clause: str) -> bool:
    named = (*answers.overrides, *(one.id for one in answers.additions))
    return (
        clause in answers.answers or clause in answers.periods or any(one.partition("/")[0] == clause for one in named)
    )


def _stale(clause: Clause, given: tuple[Answer, ...]) -> Question:
    said = f": “{given[0].says}”" if given else ""
    return Question(
        clause=clause.id,
        about="unsure",
        asks=f"The words of {clause.id} are not those that were reviewed: does what was answered still hold{said}?",
    )
