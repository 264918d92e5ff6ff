"""The demo's mail server: takes every letter, delivers none, and shows the last of them on a page of its own.

Run it with `python -m rexgencloud.site.outbox SMTP-PORT PAGE-PORT`.
"""

import re
import signal
import sys
from collections import deque
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import islice

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from flask import Flask, Response, render_template, request
from flask.typing import ResponseReturnValue

from rexgencloud.site.serving import server_for

_SHOWN, _HELD = 100, 1_000
_LINK = re.compile(r"https?://\S+")


class Outbox:
    """The letters that came in, in memory alone: they are gone with the process."""

    def __init__(self) -> None:
        self.letters: deque[EmailMessage] = deque(maxlen=_HELD)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - the library's name
        """Take a letter in."""
        del server, session
        content = envelope.original_content or b""
        self.letters.appendleft(message_from_bytes(content, policy=policy.default))
        return "250 OK"


def listening(outbox: Outbox, port: int = 0) -> Controller:
    """Return the mail server, not yet started, on this machine alone."""
    return Controller(outbox, hostname="127.0.0.1", port=port, ready_timeout=10)


def create_outbox(outbox: Outbox) -> Flask:
    """Return the page that shows the letters."""
    app = Flask("rexgencloud.site.outbox", template_folder="templates")

    @app.get("/")
    def letters() -> ResponseReturnValue:
        shown = [(one["To"], one["Subject"], one.get_content()) for one in islice(outbox.letters, _SHOWN)]
        return render_template("outbox.html", letters=shown)

    @app.get("/letters")
    def to_somebody() -> ResponseReturnValue:
        """Return the letters to one address, for programs: the latest first."""
        to = request.args.get("to", "")
        mine = [one for one in outbox.letters if one["To"] == to]
        return [{"subject": one["Subject"], "links": _LINK.findall(one.get_content())} for one in mine]

    @app.after_request
    def harden(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'self'; base-uri 'none'"
        response.headers["Cache-Control"] = "no-store"
        return response

    return app


def main() -> None:
    """Take letters and show them until ended."""
    smtp, page = map(int, sys.argv[1:3])
    outbox = Outbox()
    mail = listening(outbox, smtp)
    server = server_for(create_outbox(outbox), page)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    mail.start()
    # Returns when interrupted.
    server.serve_forever()
    mail.stop()


if __name__ == "__main__":
    main()
