"""A workspace's folder for as long as a measurement lasts, made before anything is loaded that keeps records."""

import atexit
import shutil
import tempfile
from pathlib import Path

from kept.records.ready import ready

HOME = Path(tempfile.mkdtemp(prefix="kept-bench-"))
"""Whoever imports this must do so before our records: they want to know in which workspace they are."""

atexit.register(shutil.rmtree, HOME, ignore_errors=True)
ready(HOME)
