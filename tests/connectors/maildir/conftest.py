import mailbox

import pytest

from kept.connectors.maildir import open_maildir
from tests.connectors.maildir.letters import MAILBOX


@pytest.fixture
def box(tmp_path):
    return mailbox.Maildir(tmp_path / "mail", create=True)


@pytest.fixture
def connector(box, tmp_path):
    return open_maildir(MAILBOX, None, tmp_path)
