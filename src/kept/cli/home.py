"""Which workspace a command is about."""

import os
from pathlib import Path

from kept.records.ready import DEFAULT_HOME


def home_of(option: Path | None) -> Path:
    """Return the workspace that `--home` names, or else `KEPT_HOME`, or else `.kept` in this folder."""
    return option or Path(os.environ.get("KEPT_HOME") or DEFAULT_HOME)
