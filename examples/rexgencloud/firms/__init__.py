"""The companies that work for Rexgencloud: each a small one behind HTTP, a process of its own, on this machine alone.

Each keeps its state in a SQLite file in the folder `firms` of the company's stores, and answers wherever it is asked:
over HTTP where its process runs, else within the process that asks.
"""

from rexgencloud.firms.calling import address, client
from rexgencloud.firms.registry import FIRMS, Firm, command, create_firm, find_firm
from rexgencloud.firms.state import set_switch, webhook_secret

__all__ = [
    "FIRMS",
    "Firm",
    "address",
    "client",
    "command",
    "create_firm",
    "find_firm",
    "set_switch",
    "webhook_secret",
]
