import pytest

from tests.connectors.post.servers import DOVECOT, ImapServer, MailServer


@pytest.fixture
def server():
    server = MailServer()
    yield server
    server.close()


@pytest.fixture(scope="session")
def imap(tmp_path_factory):
    if not DOVECOT.exists():
        pytest.skip("no IMAP server here: install Debian's dovecot-imapd")
    base = tmp_path_factory.mktemp("imap")
    # The folders above belong to who runs the tests, and the server reads mail as somebody else.
    for path in (base, *base.parents[:3]):
        path.chmod(path.stat().st_mode | 0o711)
    server = ImapServer(base).wait()
    yield server
    server.close()
