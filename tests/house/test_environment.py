"""Setting up: which Python is taken, how packages come in, and what is said where something is missing.

The machine is a folder of stand-in programs: a Python that fits or not, with or without venv and pip, and an apt-get.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "environment.sh"
NEEDED = ("sh", "dirname", "mkdir", "cp", "rm", "touch", "cat")
PYTHON = """#!/bin/sh
here=$(dirname "$0")
echo "$(basename_of "$0") $*" >> "$LOG"
case "$*" in
  "-c import sys; sys.exit(not"*) [ ! -e "$0.old" ] ;;
  "-c import ensurepip, venv") [ -e "$MACHINE/venv" ] ;;
  "-m pip --python "*" --version") [ -e "$MACHINE/pip" ] ;;
  "-m pip --version") [ -e "$here/pip" ] ;;
  "-m venv .venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python && touch .venv/bin/pip ;;
  "-m venv --without-pip .venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
  "--version") echo "Python 3.11.2" ;;
esac
""".replace('$(basename_of "$0")', "${0##*/}")
APT = """#!/bin/sh
echo "apt-get $*" >> "$LOG"
case "$*" in *python3-venv) touch "$MACHINE/venv" ;; esac
"""
INSTALLED = (
    "-m pip install -qq --disable-pip-version-check "
    "--require-hashes --no-deps --only-binary :all: -r requirements/kept.txt"
)
EDITABLE = "-m pip install -qq --disable-pip-version-check --no-build-isolation --no-deps --editable ."


@dataclass(frozen=True, slots=True)
class Machine:
    folder: Path

    def has(self, name: str, text: str = "") -> None:
        program = self.folder / "bin" / name
        program.write_text(text)
        program.chmod(0o755)

    def set_up(self) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": str(self.folder / "bin"),
            "MACHINE": str(self.folder),
            "LOG": str(self.folder / "log"),
        }
        return subprocess.run(
            ["sh", "checkout/tools/environment.sh", "kept"],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self, word: str) -> list[str]:
        """Return what was asked for with `word` in it, without probing questions."""
        lines = (self.folder / "log").read_text().splitlines()
        return [line for line in lines if word in line and not line.endswith("--version")]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    for folder in ("bin", "checkout/tools", "checkout/requirements"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(SCRIPT, tmp_path / "checkout/tools")
    for program in NEEDED:
        (tmp_path / "bin" / program).symlink_to(os.path.realpath(shutil.which(program) or ""))
    made = Machine(tmp_path)
    made.has("id", "#!/bin/sh\necho 1000\n")
    return made


def test_packages_come_from_the_lock_by_hash_as_wheels_and_the_checkout_without_isolation(machine):
    machine.has("python3.11", PYTHON)
    (machine.folder / "venv").touch()

    done = machine.set_up()

    assert (done.returncode, machine.calls("install")) == (0, [f"python {INSTALLED}", f"python {EDITABLE}"])
    assert (machine.folder / "checkout/.venv/kept.stamp").exists()


def test_an_environment_that_works_is_kept(machine):
    machine.has("python3.11", PYTHON)
    (machine.folder / "venv").touch()
    machine.set_up()

    machine.set_up()

    assert machine.calls("-m venv") == ["python3.11 -m venv .venv"]


def test_python_3_11_is_taken_before_others(machine):
    machine.has("python3.11", PYTHON)
    machine.has("python3", PYTHON)
    (machine.folder / "venv").touch()

    machine.set_up()

    assert machine.calls("-m venv") == ["python3.11 -m venv .venv"]


def test_a_python_that_does_not_fit_is_passed_over(machine):
    machine.has("python3.11", "#!/bin/sh\nexit 127\n")
    machine.has("python3", PYTHON)
    machine.has("python3.old")
    machine.has("python3.12", PYTHON)
    (machine.folder / "venv").touch()

    machine.set_up()

    assert machine.calls("-m venv") == ["python3.12 -m venv .venv"]


def test_without_a_python_that_fits_one_sentence_says_so_and_the_status_is_2(machine):
    machine.has("python3", PYTHON)
    machine.has("python3.old")

    done = machine.set_up()

    assert (done.returncode, done.stderr) == (
        2,
        (
            "kept: no Python from 3.11 to 3.13 was found (looked for python3.11 python3 python3.12 python3.13). "
            "On Debian 12: apt-get install python3 python3-venv\n"
        ),
    )


def test_without_venv_a_pip_outside_fills_an_environment_that_has_none(machine):
    machine.has("python3.11", PYTHON)
    (machine.folder / "pip").touch()

    done = machine.set_up()

    outside = "python3.11 -m pip --python .venv/bin/python"
    assert (done.returncode, machine.calls("install")) == (
        0,
        [INSTALLED.replace("-m pip", outside), EDITABLE.replace("-m pip", outside)],
    )


def test_without_venv_and_pip_one_sentence_says_what_to_install_and_the_status_is_2(machine):
    machine.has("python3.11", PYTHON)

    done = machine.set_up()

    assert (done.returncode, done.stderr) == (
        2,
        "kept: this Python can make no environment. On Debian 12: apt-get install python3-venv, then run make again\n",
    )
    assert not (machine.folder / "checkout/.venv").exists()


def test_root_on_debian_gets_venv_installed(machine):
    machine.has("id", "#!/bin/sh\necho 0\n")
    machine.has("apt-get", APT)
    machine.has("python3.11", PYTHON)

    done = machine.set_up()

    assert (done.returncode, machine.calls("apt-get")) == (
        0,
        ["apt-get update -qq", "apt-get install -y -qq --no-install-recommends python3-venv"],
    )
