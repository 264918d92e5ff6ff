import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

from kept.terms.clock import SystemClock
from rexgencloud.simulated import VARIABLE, FastClock, clock_of_demonstration

START = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_a_fast_clock_goes_on_from_its_own_moment():
    clock = FastClock(starts=START, began=time.time() - 60, speed=100)

    assert timedelta(minutes=100) <= clock.now() - START < timedelta(minutes=120)


def test_another_program_reads_the_same_clock():
    clock = FastClock(starts=START, began=time.time(), speed=0.0)
    code = "from rexgencloud.simulated import clock_of_demonstration as c; print(c().now().isoformat())"

    read = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, VARIABLE: clock.text()},
        capture_output=True,
        text=True,
        check=True,
    )

    assert read.stdout == f"{START.isoformat()}\n"


def test_without_the_variable_it_is_the_machines():
    assert clock_of_demonstration() == SystemClock()
