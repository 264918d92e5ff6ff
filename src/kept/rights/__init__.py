"""What you can ask of us: requests, the clocks they run by, and how they are answered (GDPR Art. 12, 15-22)."""

from kept.rights.clocks import Clocks, Deadline, clocks_of
from kept.rights.due import Due
from kept.rights.kinds import RequestKind
from kept.rights.law import Law
from kept.rights.moments import Moment, MomentKind
from kept.rights.office import Office
from kept.rights.requests import Request

__all__ = ["Clocks", "Deadline", "Due", "Law", "Moment", "MomentKind", "Office", "Request", "RequestKind", "clocks_of"]
