"""The company's website: sign-up, control panel, support desk and status page, on the very stores that are checked.

It writes what the policy announces, and nothing else: each table it writes stands in the estate, field by field. It
listens on this machine alone; no servers are really hosted, everything else is real.
"""

from rexgencloud.site.app import create_app
from rexgencloud.site.settings import Settings

__all__ = ["Settings", "create_app"]
