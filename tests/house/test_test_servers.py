"""What real tests need is installed where that can be done without asking, and named where it cannot."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "test_servers.sh"
APT = '#!/bin/sh\necho "$*" >> "$LOG"\n'


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "sh").symlink_to(os.path.realpath(shutil.which("sh") or ""))
    return tmp_path


def has(machine: Path, name: str, text: str = "#!/bin/sh\n") -> None:
    (machine / "bin" / name).write_text(text)
    (machine / "bin" / name).chmod(0o755)


def run(machine: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(machine / "bin"), "LOG": str(machine / "log")}
    return subprocess.run(["sh", SCRIPT], env=environment, capture_output=True, text=True, check=False)


def test_where_everything_is_there_nothing_is_said_or_done(machine):
    has(machine, "chromium")
    has(machine, "mariadbd")
    has(machine, "dovecot")

    done = run(machine)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_root_on_debian_gets_what_is_missing_and_no_more(machine):
    has(machine, "mariadbd")
    has(machine, "dovecot")
    has(machine, "id", "#!/bin/sh\necho 0\n")
    has(machine, "apt-get", APT)

    done = run(machine)

    assert (done.returncode, done.stdout) == (0, "Installing for the tests: chromium\n")
    assert (machine / "log").read_text().splitlines() == [
        "update -qq",
        "install -y -qq --no-install-recommends chromium",
    ]


def test_elsewhere_what_is_missing_is_named_and_the_tests_still_run(machine):
    has(machine, "mariadbd")
    has(machine, "dovecot")
    has(machine, "id", "#!/bin/sh\necho 1000\n")
    has(machine, "apt-get", APT)

    done = run(machine)

    assert (done.returncode, done.stderr) == (
        0,
        (
            "kept: not here: chromium; the tests that need it are skipped and say so. "
            "On Debian 12, as root: apt-get install chromium\n"
        ),
    )
    assert not (machine / "log").exists()


def test_a_failing_apt_get_is_said_and_the_tests_still_run(machine):
    has(machine, "mariadbd")
    has(machine, "dovecot")
    has(machine, "id", "#!/bin/sh\necho 0\n")
    has(machine, "apt-get", "#!/bin/sh\nexit 100\n")

    done = run(machine)

    assert (done.returncode, done.stderr) == (
        0,
        "kept: apt-get could not install chromium; the tests that need it are skipped and say so.\n",
    )
