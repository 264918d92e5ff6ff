"""What the ledger says was declared and checked last."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.app import declarations as said
from kept.app.checking import check
from kept.app.declarations import last_checked
from kept.app.estates import newest_estate
from kept.app.policies import import_policy, newest_policy
from kept.cli.pages import pages_of
from kept.records.errors import AlteredRecordsError
from kept.records.models import LeafRow
from kept.terms import FixedClock
from tests.app.conftest import AT, POLICY


def checked_at(workspace, at):
    moved = replace(workspace, clock=FixedClock(at))
    check(moved, pages_of(moved))


def test_an_empty_ledger_declares_nothing(workspace):
    assert said.declarations() == said.Declarations(estate=None, answers={})
    assert last_checked(until=workspace.clock.now()) is None


def test_what_was_declared_is_in_the_ledger(declared):
    found = said.declarations()

    assert found.estate == newest_estate()[1]
    assert list(found.answers) == [newest_policy().digest]


def test_the_newest_check_up_to_a_moment_is_found_past_later_ones_and_other_entries(declared, policy_file):
    for hours in (0, 48, 1):
        checked_at(declared, AT + timedelta(hours=hours))
    policy_file.write_text(POLICY.replace("90 days", "91 days"), encoding="utf-8")
    import_policy(declared, policy_file)

    ages = (-1, 0, 2, 48)
    found = [last_checked(until=AT + timedelta(hours=hours)) for hours in ages]

    assert [one and (one.place, one.entry.at - AT) for one in found] == [
        None,
        (2, timedelta()),
        (4, timedelta(hours=1)),
        (4, timedelta(hours=1)),
    ]


def test_an_entry_that_cannot_be_read_was_altered(declared):
    LeafRow.objects.filter(index=1).update(leaf=b'{"kind":"estate:revision:declared"}')

    with pytest.raises(AlteredRecordsError, match="Entry 1 of the ledger cannot be read"):
        newest_estate()
