"""The journal in memory keeps the contract of every journal."""

import pytest

from kept.testing.journal import InMemoryJournal
from kept.testing.journal_contract import JournalContract


class TestInMemoryJournal(JournalContract):
    @pytest.fixture
    def reopen(self):
        journal = InMemoryJournal()
        return lambda: journal
