"""Records that show what data was used for: a letter that was sent, a score that was worked out."""

from dataclasses import dataclass

from kept.estate.selection import Everything, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedUse:
    """Each record in `where` shows that somebody's data was used for the purpose of `clause`.

    `at` is the field with the time of it, `of` the reference to the record that stands for the person. `opt_out` is the
    clause that lets people opt out of it, where it is a marketing message.
    """

    clause: str
    at: str
    of: str
    where: Selection = Everything()
    opt_out: str | None = None
