"""The demo's mail server: letters to the company lie in its mailboxes, all others on a page that shows them.

None leaves this machine. Run it with `python -m rexgencloud.site.outbox SMTP-PORT PAGE-PORT --folder DIR`.
"""

import argparse
import re
import signal
from collections import deque
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import islice
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from flask import Flask, Response, render_template, request
from flask.typing import ResponseReturnValue

from kept.terms.clock import Clock, SystemClock
from kept.testing.company import Stores
from rexgencloud.mailbox import ADDRESSES, deliver
from rexgencloud.serving import server_for
from rexgencloud.simulated import clock_of_demonstration
from rexgencloud.site.forms import holds_card

_SHOWN, _HELD = 100, 1_000
_LINK = re.compile(r"https?://\S+")


class Outbox:
    """The letters that came in: those to others in memory alone, those to the company in the mailboxes of `stores`."""

    def __init__(self, stores: Stores | None = None, clock: Clock | None = None) -> None:
        self.letters: deque[EmailMessage] = deque(maxlen=_HELD)
        self._stores = stores
        self._clock = clock or SystemClock()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - the library's name
        """Take a letter in."""
        del server, session
        letter = message_from_bytes(envelope.original_content or b"", policy=policy.default)
        boxes = [box for box, address in ADDRESSES.items() if address in map(str.lower, envelope.rcpt_tos)]
        if not boxes or self._stores is None:
            self.letters.appendleft(letter)
            return "250 OK"
        if holds_card(letter.as_string()):
            return "554 Please leave the number of a card out: we must not have it"
        for box in boxes:
            deliver(self._stores, box, letter, self._clock.now())
        return "250 OK"


def listening(outbox: Outbox, port: int = 0) -> Controller:
    """Return the mail server, not yet started, on this machine alone."""
    return Controller(outbox, hostname="127.0.0.1", port=port, ready_timeout=10)


def text_of(letter: EmailMessage) -> str:
    """Return the text of a letter, of one that has it in HTML as well too."""
    part = letter.get_body(("plain", "html"))
    return "" if part is None else str(part.get_content())


def create_outbox(outbox: Outbox) -> Flask:
    """Return the page that shows the letters."""
    app = Flask("rexgencloud.site.outbox", template_folder="templates")

    @app.get("/")
    def letters() -> ResponseReturnValue:
        shown = [(one["To"], one["Subject"], text_of(one)) for one in islice(outbox.letters.copy(), _SHOWN)]
        return render_template("outbox.html", letters=shown)

    @app.get("/letters")
    def to_somebody() -> ResponseReturnValue:
        """Return the letters to one address, for programs: the latest first."""
        to = request.args.get("to", "")
        mine = [one for one in outbox.letters.copy() if one["To"] == to]
        return [{"subject": one["Subject"], "links": _LINK.findall(text_of(one))} for one in mine]

    @app.after_request
    def harden(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'self'; base-uri 'none'"
        response.headers["Cache-Control"] = "no-store"
        return response

    return app


def main() -> None:
    """Take letters and show them until ended."""
    parser = argparse.ArgumentParser(prog="python -m rexgencloud.site.outbox", description="Run the mail server.")
    parser.add_argument("smtp", type=int, help="the port at which it takes mail")
    parser.add_argument("page", type=int, help="the port of the page that shows it")
    parser.add_argument("--folder", type=Path, required=True, help="the folder of the company's stores")
    asked = parser.parse_args()
    outbox = Outbox(Stores(folder=asked.folder), clock_of_demonstration())
    mail = listening(outbox, asked.smtp)
    server = server_for(create_outbox(outbox), asked.page)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    mail.start()
    # Returns when interrupted.
    server.serve_forever()
    mail.stop()


if __name__ == "__main__":
    main()
