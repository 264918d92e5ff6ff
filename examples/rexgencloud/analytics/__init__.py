"""Analytics: single events, which go after thirty days, and figures of whole groups, which stay (clause 6.2.2)."""

from rexgencloud.analytics.events import Event, cookie_of, record
from rexgencloud.analytics.figures import LEAST, aggregate_day, aggregate_finished

__all__ = ["LEAST", "Event", "aggregate_day", "aggregate_finished", "cookie_of", "record"]
