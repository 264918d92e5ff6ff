"""Traffic: made-up visitors, customers and staff who use the company's site over HTTP, as people do.

The same seed makes the same people do the same things in the same order; how the site answers is its own affair.
"""

from rexgencloud.traffic.crowd import Crowd
from rexgencloud.traffic.running import Tally, run

__all__ = ["Crowd", "Tally", "run"]
