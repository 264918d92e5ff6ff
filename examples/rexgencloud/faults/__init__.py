"""Every way in which the company can be made to break its word, by name."""

from collections.abc import Mapping

from kept.testing.company import Fault
from rexgencloud.faults.logs import LOGS

FAULTS: Mapping[str, Fault] = {fault.name: fault for fault in (*LOGS,)}
