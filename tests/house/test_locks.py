"""The locks hold everything that the project asks for, by hash, and no address."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("kept.txt", "dev.txt")


def locked(name: str) -> dict[str, str]:
    """Return the version of each package in a lock."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.MULTILINE))


def asked(requirements: list[str]) -> set[str]:
    """Return the names in a list of requirements, as locks write them."""
    return {re.sub(r"[._]+", "-", re.split(r"[^\w.-]", one)[0]).lower() for one in requirements}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_a_hash_for_every_package_and_no_address(lock):
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    packages = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]

    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []
    assert re.findall(r"\S*(?:://|--index|--find-links|file:)\S*", text) == []


def test_what_the_demo_needs_is_in_the_lock_and_so_is_what_builds_the_project():
    project = PROJECT["project"]
    extras = [one for extra in ("demo", "mysql") for one in project["optional-dependencies"][extra]]
    wanted = asked([*project["dependencies"], *extras, *PROJECT["build-system"]["requires"]])

    assert sorted(wanted - locked("kept.txt").keys()) == []


def test_what_the_tests_need_is_in_their_lock():
    wanted = asked([one for one in PROJECT["dependency-groups"]["dev"] if isinstance(one, str)])

    assert sorted(wanted - locked("dev.txt").keys()) == []


def test_both_locks_name_the_same_versions():
    run, test = locked("kept.txt"), locked("dev.txt")

    assert {name: test.get(name) for name in run} == run
