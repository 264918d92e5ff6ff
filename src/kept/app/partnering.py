"""What `kept.toml` says of partners: the tables `drp` and `opendsr`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kept.app.errors import WorkspaceFileError

TABLES: Mapping[str, Mapping[str, type]] = {
    "drp": {"business": str},
    "opendsr": {"domain": str, "certificate": str, "key": str},
}
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerSettings:
    """How partners come in. Without `business` no agent does, without `domain` no controller.

    `business` is our name in the directory of the Data Rights Protocol. `certificate` and `key` are references to the
    certificate for `domain` that receipts are signed with, and to its key.
    """

    business: str = ""
    domain: str = ""
    certificate: str = ""
    key: str = ""


def partner_settings(drp: Mapping[str, Any], opendsr: Mapping[str, Any], path: Path) -> PartnerSettings:
    """Return what the two tables say; raise `WorkspaceFileError`."""
    found = PartnerSettings(**drp, **opendsr)
    if drp and not re.fullmatch(r"[A-Z_]{1,60}", found.business):
        raise WorkspaceFileError(f"{path} should have a name such as EXAMPLE_LTD at drp.business")
    if opendsr and not _HOST.fullmatch(found.domain):
        raise WorkspaceFileError(f"{path} should have a host such as privacy.example.org at opendsr.domain")
    if opendsr and not all(one.startswith(("env:", "file:")) for one in (found.certificate, found.key)):
        raise WorkspaceFileError(f"{path} should have references at opendsr.certificate and opendsr.key")
    return found
