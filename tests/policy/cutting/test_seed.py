"""The published text that the project is measured by, where its path is given."""

import os
import re
from pathlib import Path

import pytest

from kept.policy.clauses import PolicyText
from kept.policy.cutting import read_with_remarks

_SEED = os.environ.get("KEPT_SEED_POLICY", "")

pytestmark = pytest.mark.skipif(not _SEED, reason="KEPT_SEED_POLICY does not name the published text")


@pytest.fixture(scope="module")
def seed() -> PolicyText:
    return read_with_remarks(Path(_SEED)).policy


def _bullets_by_hand() -> dict[str, str]:
    """Count the bullets of the file line by line, in the plainest way."""
    bullets: dict[str, str] = {}
    section, place = "", 0
    for line in Path(_SEED).read_text(encoding="utf-8").splitlines():
        heading = re.match(r"(\d+)\. |(\d+\.\d+) ", line)
        if heading is not None:
            section, place = heading[2] or f"{heading[1]}.0", 0
        elif line.startswith("- "):
            place += 1
            bullets[f"{section}.{place}"] = line[2:]
    return bullets


def test_every_bullet_has_the_id_of_its_section_and_place(seed):
    items = {clause.id: clause.text for clause in seed.clauses if not re.search(r"\.0(-\d+)?$", clause.id)}

    assert len(items) == 125
    assert items == _bullets_by_hand()


def test_the_paragraphs_that_bind_are_told_from_those_that_introduce(seed):
    kinds = {clause.id: str(clause.kind) for clause in seed.clauses if re.search(r"\.0(-\d+)?$", clause.id)}

    assert [one for one, kind in kinds.items() if kind == "promise"] == [
        "1.0.0-2", "2.0.0", "3.0.0", "4.0.0", "4.2.0", "4.3.0", "4.4.0", "6.0.0", "10.0.0", "11.3.0",
    ]  # fmt: skip
    assert [one for one, kind in kinds.items() if kind == "preamble"] == [
        "1.0.0", "5.0.0", "7.0.0", "8.0.0", "9.0.0", "11.0.0", "12.0.0", "13.0.0", "13.2.0",
    ]  # fmt: skip


def test_it_has_no_date_and_nothing_odd_in_its_numbers(seed):
    remarks = read_with_remarks(Path(_SEED)).remarks

    assert (seed.title, seed.modified, remarks) == ("Privacy Policy", None, ())
