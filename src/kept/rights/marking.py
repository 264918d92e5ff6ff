"""What staff mark by hand before a package goes out: words that go as well, passages that are given back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kept.estate import Dataset
from kept.estate.change import Read
from kept.estate.ports import Row
from kept.plans.errand import Marking
from kept.rights.asked import Actor
from kept.rights.deciding import NoReasonError, check_staff
from kept.rights.redacting import Blacked, Span, apart, chosen_in, plainly
from kept.rights.sorting import Piece
from kept.rights.trail import Traced
from kept.terms import KeptError

_SHORTEST = 2


class ShortMarkError(KeptError):
    """What is to be blacked out wherever it stands is no word: empty, or a single letter."""

    code = "rights.short-mark"
    advice = "Write each name or word out, with two letters or digits at least."


class UnreasonedMarkError(NoReasonError):
    """What was blacked out is to be given back, and nobody says why."""

    code = "rights.unreasoned-mark"
    advice = "Say why what is given back is no other person's."


class SameMarksError(KeptError):
    """Nothing is marked that is not marked already."""

    code = "rights.same-marks"
    advice = "Write what is to be blacked out as well, or choose what is to be given back."


def marking_of(further: Iterable[str], spared: Iterable[str]) -> Marking:
    """Return what was marked, each word once; raise `ShortMarkError` for what would black out next to everything."""
    words = _once(further)
    if any(sum(sign.isalnum() for sign in one) < _SHORTEST for one in words):
        raise ShortMarkError("A word to be blacked out has two letters or digits at least")
    return Marking(further=words, spared=_once(spared))


def check_marking(marking: Marking, before: Marking, *, by: Actor, reason: str) -> None:
    """Raise `SameMarksError` where nothing changes, `UnreasonedMarkError` where something is given back without why."""
    check_staff(by)
    if marking == before:
        raise SameMarksError("Nothing is marked that is not marked already")
    if marking.spared and not reason.strip():
        raise UnreasonedMarkError("What is given back has no reason")


def marked(text: str, proposed: Iterable[Span], marking: Marking) -> Blacked:
    """Return a text as staff want it: what was proposed without what they give back, and with what they add."""
    spared = {plainly(one) for one in marking.spared}
    left = (one for one in proposed if plainly(text[one.start : one.end]) not in spared)
    return Blacked(written=text, spans=apart((*left, *chosen_in(text, marking.further))))


def marked_in(piece: Piece, traced: Traced, marking: Marking) -> Traced:
    """Black out, in a person's own records that are read for them, what staff added; keys and references stay."""
    if piece.mention or not marking.further or not isinstance(piece.change, Read):
        return traced
    kept = _leading(traced.dataset)
    fields = tuple(one for one in piece.change.fields if one not in kept)
    blacked = [_blacked(row, fields, marking) for row in traced.rows]
    rows = [
        {**row, **{name: one.text for name, one in texts.items()}}
        for row, texts in zip(traced.rows, blacked, strict=True)
    ]
    return replace(traced, rows=rows, blacked=blacked)


def _blacked(row: Row, fields: Iterable[str], marking: Marking) -> Mapping[str, Blacked]:
    texts = {name: marked(value, (), marking) for name in fields if isinstance(value := row[name], str)}
    return {name: one for name, one in texts.items() if one.spans}


def _leading(dataset: Dataset) -> frozenset[str]:
    """Return the fields by which records are told apart and lead to one another: they are no texts."""
    return frozenset((*dataset.key, *(name for one in dataset.references for name in one.fields)))


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple({plainly(one): " ".join(one.split()) for one in words}.values())
