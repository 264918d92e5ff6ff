"""How long we keep it: the retention schedule, what is due, and its disposition (GDPR Art. 5(1)(e))."""

from kept.retention.due import due, still_promised
from kept.retention.planning import plan_disposition
from kept.retention.schedule import Line, schedule

__all__ = ["Line", "due", "plan_disposition", "schedule", "still_promised"]
