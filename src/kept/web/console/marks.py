"""The form in which staff mark by hand what is blacked out: further words, passages to be given back, and why."""

from dataclasses import dataclass, field

from django.http import QueryDict

from kept.rights.redacting import Spoken, plainly
from kept.rights.state import State
from kept.web.console.sides import Besides

_LONGEST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What stands in the form: `further` with a word a line."""

    further: str = field(default="", repr=False)
    spared: tuple[str, ...] = field(default=(), repr=False)
    reason: str = field(default="", repr=False)

    @property
    def words(self) -> tuple[str, ...]:
        """The words, one by one."""
        return tuple(self.further.splitlines())


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Something that is blacked out, or would be, as it was written."""

    text: str = field(repr=False)
    is_spared: bool


def marks_of(state: State) -> Marks:
    """Return what is marked in a request now."""
    one = state.marked
    return Marks() if one is None else Marks(further="\n".join(one.further), spared=one.spared, reason=one.reason)


def marks_in(sent: QueryDict) -> Marks:
    """Return what was filled in."""
    lines = (one.strip() for one in sent.get("further", "")[:_LONGEST].splitlines())
    return Marks(
        further="\n".join(one for one in lines if one),
        spared=tuple(sent.getlist("spared")),
        reason=sent.get("reason", "").strip()[:_LONGEST],
    )


def passages_of(beside: Besides, marks: Marks) -> tuple[Passage, ...]:
    """Return what can be given back, each once: what is given back already, then what is blacked out on the page."""
    found = {plainly(one): Passage(text=one, is_spared=True) for one in marks.spared}
    texts = (text for record in beside.records or () for _, text in record.texts)
    for part, span in (one for text in texts for one in text.parts):
        if span is not None and span.kind is not Spoken.CHOSEN:
            found.setdefault(plainly(part), Passage(text=" ".join(part.split()), is_spared=False))
    return tuple(found.values())
