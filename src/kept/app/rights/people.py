"""Who a plan is for: identities from a command line or a file."""

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

from kept.app.errors import PeopleFileError
from kept.plans.errand import Known, Sought


def sought(pairs: Iterable[tuple[str, str]]) -> Sought:
    """Return the person who is known by all of these kinds and values."""
    return Sought(known_by=tuple(Known(kind=kind, value=value) for kind, value in pairs))


def read_people(path: Path) -> tuple[Sought, ...]:
    """Return the people in a file: CSV with the kinds as its heading, or JSON, an object a line or a list of objects.

    An empty cell says nothing. Raises `PeopleFileError`, which repeats no value.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise PeopleFileError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError:
        raise PeopleFileError(f"{path} is not a text in UTF-8") from None
    rows = _json(text, path) if text.lstrip()[:1] in {"{", "["} else list(csv.DictReader(io.StringIO(text)))
    people = []
    for number, row in enumerate(rows, start=1):
        pairs = [(str(kind), str(value)) for kind, value in row.items() if kind and value not in (None, "")]
        if not pairs:
            raise PeopleFileError(f"{path} says nothing of person {number}")
        people.append(sought(pairs))
    if not people:
        raise PeopleFileError(f"{path} names nobody")
    return tuple(people)


def _json(text: str, path: Path) -> list[dict[str, object]]:
    try:
        if text.lstrip().startswith("["):
            found = json.loads(text)
        else:
            found = [json.loads(line) for line in text.splitlines() if line.strip()]
    except ValueError:
        raise PeopleFileError(f"{path} is not JSON, though it begins like it") from None
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise PeopleFileError(f"{path} should have a JSON object for each person")
    return found
