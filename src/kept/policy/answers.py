"""The reviewed file: what a person answered about a policy, in YAML (`kept: answers/1`).

It is bound to the words it was given for. It holds answers to what the words leave open, and explicit overrides; it
does not repeat what the words say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from kept.policy.clauses import PolicyText
from kept.policy.errors import PolicyFileError
from kept.policy.fields import KINDS, FieldError, typed_fields
from kept.policy.marked import Marked, MarkedError, Place, read_marked
from kept.policy.reviewed import Answer, StatedPeriod
from kept.terms import Period
from kept.terms.period import PeriodError

FORM = "answers/1"
_TOP = ("kept", "bound", "answers", "set", "adds", "periods")
_ANSWER = ("about", "says", "by", "on")
_ADDED = ("id", "clause", "kind", "quote")
ABOUT = ("no-number", "no-trigger", "contradiction", "placeholder", "no-date", "numbering", "unsure")


class AnswersFileError(PolicyFileError):
    """The reviewed file cannot be used as it is. `line` is where, counted from 1."""

    code = "policy.answers-file"
    advice = "Correct the line that is named; nothing of the file was used."

    def __init__(self, path: Path, line: int, problem: str, advice: str) -> None:
        self.line = line
        self.advice = advice
        super().__init__(path, f"line {line}: {problem}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A commitment that a person adds: the fields of its kind, and the words it rests on where they are quoted."""

    id: str
    clause: str
    kind: str
    quote: str | None
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the reviewed file holds. `lines` says on which line each entry stands, for errors found later."""

    path: Path
    bound: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict)
    overrides: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    additions: tuple[Addition, ...] = ()
    periods: Mapping[str, Mapping[str, StatedPeriod]] = field(default_factory=dict)
    lines: Mapping[Place, int] = field(default_factory=dict)

    def problem(self, place: Place, problem: str, advice: str) -> AnswersFileError:
        """Return the error for an entry of this file."""
        return AnswersFileError(self.path, self.lines.get(place, 1), problem, advice)


def load_answers(path: Path) -> Answers:
    """Return the reviewed file. Raises `AnswersFileError` with the line and what to do."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise AnswersFileError(path, 1, "the file is missing", "Check the path.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise AnswersFileError(path, 1, "the file cannot be read as UTF-8 text", "Check who may read it.") from error
    return parse_answers(text, path=path)


def parse_answers(text: str, *, path: Path) -> Answers:
    """Return the reviewed file from its text; `path` is the name that errors give."""
    try:
        marked = read_marked(text)
    except MarkedError as error:
        raise AnswersFileError(path, error.line, str(error), "Correct the YAML there.") from error
    return _Reader(path, marked).read()


def bind(text: PolicyText) -> str:
    """Return the `bound` part of a reviewed file as YAML: the digest of every clause as it reads now."""
    return yaml.safe_dump({"bound": {clause.id: clause.digest for clause in text.clauses}}, sort_keys=False, width=200)


@dataclass(frozen=True, slots=True)
class _Reader:
    path: Path
    marked: Marked

    def read(self) -> Answers:
        top = self._mapping((), self.marked.value)
        self._only((), top, _TOP)
        if top.get("kept") != FORM:
            raise self._error(("kept",), f"this is not a file of the form {FORM}", f"Begin it with “kept: {FORM}”.")
        return Answers(
            path=self.path,
            bound={clause: self._text(("bound", clause), one) for clause, one in self._part(top, "bound").items()},
            answers={clause: self._answers(clause, one) for clause, one in self._part(top, "answers").items()},
            overrides={key: self._mapping(("set", key), one) for key, one in self._part(top, "set").items()},
            additions=tuple(
                self._addition(place, one) for place, one in enumerate(self._list(("adds",), top.get("adds")))
            ),
            periods={clause: self._periods(clause, one) for clause, one in self._part(top, "periods").items()},
            lines=self.marked.lines,
        )

    def _part(self, top: Mapping[str, object], name: str) -> Mapping[str, object]:
        return {} if top.get(name) is None else self._mapping((name,), top[name])

    def _answers(self, clause: str, value: object) -> tuple[Answer, ...]:
        return tuple(
            self._answer(("answers", clause, place), one)
            for place, one in enumerate(self._list(("answers", clause), value))
        )

    def _answer(self, place: Place, value: object) -> Answer:
        found = self._mapping(place, value)
        self._only(place, found, _ANSWER)
        texts = {key: self._text((*place, key), one) for key, one in found.items()}
        if texts.get("about") not in ABOUT or not texts.get("says"):
            raise self._error(place, "an answer needs “about” and “says”", f"“about” is one of {', '.join(ABOUT)}.")
        return Answer(about=texts["about"], says=texts["says"], by=texts.get("by"), on=texts.get("on"))

    def _addition(self, number: int, value: object) -> Addition:
        place: Place = ("adds", number)
        found = self._mapping(place, value)
        given = {key: self._text((*place, key), found[key]) for key in _ADDED if key in found}
        kind = KINDS.get(given.get("kind", ""))
        if kind is None or not given.get("id", "").startswith(f"{given.get('clause')}/{given.get('kind')}"):
            raise self._error(
                place, "an added commitment needs an id, a clause and a kind that fit together",
                "Write it as “id: 6.1.2/retains-2, clause: 6.1.2, kind: retains”.",
            )  # fmt: skip
        try:
            fields = typed_fields(kind, {key: one for key, one in found.items() if key not in _ADDED})
        except FieldError as error:
            raise self._error(place, str(error), "Correct the field.") from error
        return Addition(
            id=given["id"], clause=given["clause"], kind=given["kind"], quote=given.get("quote"), fields=fields
        )

    def _periods(self, clause: str, value: object) -> Mapping[str, StatedPeriod]:
        stated = self._mapping(("periods", clause), value).items()
        return {name: self._period(("periods", clause, name), one) for name, one in stated}

    def _period(self, place: Place, value: object) -> StatedPeriod:
        found = self._mapping(place, value)
        self._only(place, found, ("period", "source"))
        if set(found) != {"period", "source"}:
            raise self._error(place, "a stated period needs “period” and “source”", "Add what is missing.")
        try:
            period = Period.parse(self._text((*place, "period"), found["period"]))
        except PeriodError as error:
            raise self._error((*place, "period"), str(error), error.advice) from error
        return StatedPeriod(period=period, source=self._text((*place, "source"), found["source"]))

    def _mapping(self, place: Place, value: object) -> Mapping[str, object]:
        if not isinstance(value, dict):
            raise self._error(place, f"{_name(place)} should be a mapping", "Write it as “name: value” lines.")
        return value

    def _list(self, place: Place, value: object) -> list[object]:
        if value is None:
            return []
        if not isinstance(value, list):
            raise self._error(place, f"{_name(place)} should be a list", "Begin each entry with a dash.")
        return value

    def _text(self, place: Place, value: object) -> str:
        if not isinstance(value, str):
            raise self._error(place, f"{_name(place)} should be a text, not “{value}”", "Put it in quotes.")
        return value

    def _only(self, place: Place, found: Mapping[str, object], known: tuple[str, ...]) -> None:
        for key in found:
            if key not in known:
                raise self._error((*place, key), f"the key “{key}” is not known", f"Known here: {', '.join(known)}.")

    def _error(self, place: Place, problem: str, advice: str) -> AnswersFileError:
        return AnswersFileError(self.path, self.marked.lines.get(place, 1), problem, advice)


def _name(place: Place) -> str:
    return f"“{place[-1]}”" if place else "the file"
