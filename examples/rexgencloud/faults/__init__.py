"""Every way in which the company can be made to break its word, by name."""

from collections.abc import Mapping

from kept.testing.company import Fault
from rexgencloud.faults.children import CHILDREN
from rexgencloud.faults.collection import COLLECTION
from rexgencloud.faults.contents import CONTENTS
from rexgencloud.faults.demands import DEMANDED
from rexgencloud.faults.firms import FIRMS
from rexgencloud.faults.handling import HANDLING
from rexgencloud.faults.keeping import KEEPING
from rexgencloud.faults.logs import LOGS
from rexgencloud.faults.monitoring import MONITORING
from rexgencloud.faults.retention import RETENTION
from rexgencloud.faults.safeguards import SAFEGUARDS
from rexgencloud.faults.site import SITE
from rexgencloud.faults.stores import STORES

_SEEN_IN_STORES = (*LOGS, *RETENTION, *SAFEGUARDS, *COLLECTION, *CONTENTS, *MONITORING, *STORES, *KEEPING, *CHILDREN)
_ALL = (*_SEEN_IN_STORES, *FIRMS, *SITE, *HANDLING, *DEMANDED)

FAULTS: Mapping[str, Fault] = {fault.name: fault for fault in _ALL}
