"""What carrying out a plan leaves in the ledger names no key and holds no contents."""

import pytest

from kept.plans.events import entry_of
from kept.plans.journal import Done
from kept.testing.journal_contract import DIGEST, EVENTS, NOW, PLAN


@pytest.mark.parametrize("event", EVENTS)
def test_an_entry_is_about_the_step_and_happens_when_it_is_written(event):
    entry = entry_of(event, plan=PLAN, at=NOW)

    assert (entry.about, entry.at) == (f"{PLAN.id}/{event.step}", NOW)


def test_the_name_of_a_span_is_not_in_its_entry():
    entry = entry_of(Done(step="1", span="access.log-20260823.gz", count=3, digest=DIGEST), plan=PLAN, at=NOW)

    assert b"access.log" not in entry.encode()
    assert (dict(entry.digests), dict(entry.counts)) == ({"keys": DIGEST}, {"changed": 3, "resumed": 0})


def test_a_span_in_which_nothing_changed_has_no_digest():
    entry = entry_of(Done(step="1", span="a", count=0, digest=DIGEST, resumed=True), plan=PLAN, at=NOW)

    assert (dict(entry.digests), dict(entry.counts)) == ({}, {"changed": 0, "resumed": 1})
