"""What a clock says: its standing as a message, for pages, tables and letters."""

from datetime import datetime

from kept.rights.clocks import Deadline, Standing
from kept.rights.due import Due, noon
from kept.rights.office import Office
from kept.terms import Message
from kept.terms.message import Parameter


def standing_of(deadline: Deadline, *, office: Office, now: datetime) -> Message:
    """Return how a clock stands: due by a day, standing still, done in time or late, overdue, or taken back."""
    due = deadline.binding
    since = noon(office.day_of(deadline.since)) if deadline.since is not None else due.shown
    match deadline.standing:
        case Standing.RUNNING:
            code = "rights-clock-extended" if due.extended else "rights-clock-running"
            left = (due.day - office.day_of(now)).days
            return Message(code, {"at": due.shown, "count": left, **by(due)})
        case Standing.PAUSED:
            return Message("rights-clock-paused", {"at": since, "until": due.shown, **by(due)})
        case Standing.OVERDUE:
            late = (office.day_of(now) - due.day).days
            return Message("rights-clock-overdue", {"at": due.shown, "count": late, **by(due)})
        case Standing.MET:
            return Message("rights-clock-met", {"at": since, "until": due.shown})
        case Standing.LATE:
            return Message("rights-clock-late", {"at": since, "until": due.shown})
        case Standing.STOPPED:
            return Message("rights-clock-stopped", {"at": since})


def name_of(deadline: Deadline) -> Message:
    """Return what is to be done by a clock's date."""
    return Message("rights-clock-name", {"clock": str(deadline.clock)})


def by(due: Due) -> dict[str, Parameter]:
    """Return who sets a date, as the words of clocks and letters speak of it."""
    return {"by": str(due.by), "law": due.name, "section": due.section}
