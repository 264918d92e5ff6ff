"""Run every measurement, one after another, each in a process of its own."""

import subprocess
import sys

for name in ("gzip_sweep", "memory", "parquet_sweep", "retention_sweep", "rights"):
    subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=True)
