"""A mail server on this machine that keeps what it is given, and one that people fetch their mail from."""

import socket
import subprocess
import time
from contextlib import closing
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from aiosmtpd.controller import Controller

DOVECOT = Path("/usr/sbin/dovecot")


class Kept:
    """Takes mail for everybody but `nobody@…`, and for nobody for whom it is `busy`."""

    def __init__(self):
        self.messages = []
        self.busy = set()

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):  # noqa: N802 - the library's name
        if address.startswith("nobody@"):
            return "550 no such user here"
        if address in self.busy:
            return "451 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - as above
        self.messages.append(message_from_bytes(envelope.content, policy=default))
        return "250 OK"


def free_port():
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        return listening.getsockname()[1]


class MailServer:
    def __init__(self):
        self.kept = Kept()
        self.port = free_port()
        self._controller = Controller(self.kept, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.port}"

    def close(self):
        if self._controller.loop.is_running():
            self._controller.stop()


CONF = """
base_dir = {base}/run
state_dir = {base}/state
protocols = imap
listen = 127.0.0.1
log_path = {base}/log
ssl = no
disable_plaintext_auth = no
default_internal_user = {user}
default_login_user = {user}
mail_location = maildir:{base}/mail
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
passdb {{
  driver = static
  args = password=hunter2
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={base}
}}
"""


class ImapServer:
    """A real IMAP server over a maildir in a folder of its own."""

    def __init__(self, base):
        self.base, self.port = base, free_port()
        self.mail = base / "mail"
        for name in ("new", "cur", "tmp"):
            (self.mail / name).mkdir(parents=True)
        for path in (base, self.mail, *self.mail.iterdir()):
            path.chmod(0o777)
        (base / "dovecot.conf").write_text(CONF.format(base=base, user="nobody", port=self.port), encoding="ascii")
        self._server = subprocess.Popen([DOVECOT, "-F", "-c", base / "dovecot.conf"], stderr=subprocess.DEVNULL)

    @property
    def url(self):
        return f"imap://127.0.0.1:{self.port}"

    def wait(self):
        for _ in range(400):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=0.5).close()
            except OSError:
                if self._server.poll() is not None:
                    break
                time.sleep(0.05)
            else:
                return self
        self.close()
        raise AssertionError((self.base / "log").read_text(encoding="utf-8"))

    def close(self):
        self._server.terminate()
        self._server.wait(timeout=20)
