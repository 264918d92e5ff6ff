"""Which firms there are, and how one comes to run."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint, Flask
from sqlalchemy import MetaData

from kept.terms.clock import Clock, SystemClock
from rexgencloud.firms.ads import app as ads
from rexgencloud.firms.ads.tables import METADATA as ADS
from rexgencloud.firms.analytics import app as analytics
from rexgencloud.firms.analytics.tables import METADATA as ANALYTICS
from rexgencloud.firms.chat import app as chat
from rexgencloud.firms.chat.tables import METADATA as CHAT
from rexgencloud.firms.embedding import harden
from rexgencloud.firms.mail import app as mail
from rexgencloud.firms.mail.tables import METADATA as MAIL
from rexgencloud.firms.manners import EXTENSION, Auth, with_manners
from rexgencloud.firms.payments import app as payments
from rexgencloud.firms.payments.tables import METADATA as PAYMENTS
from rexgencloud.firms.registrar import app as registrar
from rexgencloud.firms.registrar.tables import METADATA as REGISTRAR
from rexgencloud.firms.social import app as social
from rexgencloud.firms.social.tables import METADATA as SOCIAL
from rexgencloud.firms.state import State

_PAGES = Path(__file__).with_name("templates")
_STYLES = Path(__file__).parents[1] / "site" / "static"


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """One third party. `offset` is how far its usual port lies from that of the first."""

    name: str
    offset: int
    tables: MetaData
    auth: Auth
    serve: Callable[[Flask], Blueprint]


FIRMS = (
    Firm(name="payments", offset=0, auth=Auth.BEARER, tables=PAYMENTS, serve=payments.serve),
    Firm(name="registrar", offset=1, auth=Auth.BASIC, tables=REGISTRAR, serve=registrar.serve),
    Firm(name="mail", offset=2, auth=Auth.HEADER, tables=MAIL, serve=mail.serve),
    Firm(name="analytics", offset=3, auth=Auth.BEARER, tables=ANALYTICS, serve=analytics.serve),
    Firm(name="social", offset=4, auth=Auth.BASIC, tables=SOCIAL, serve=social.serve),
    Firm(name="ads", offset=5, auth=Auth.HEADER, tables=ADS, serve=ads.serve),
    Firm(name="chat", offset=6, auth=Auth.BEARER, tables=CHAT, serve=chat.serve),
)


def find_firm(name: str) -> Firm:
    """Return the firm of that name; raise `KeyError`."""
    return {firm.name: firm for firm in FIRMS}[name]


def create_firm(name: str, folder: Path, clock: Clock | None = None) -> Flask:
    """Return a firm as a WSGI application on its file in the stores of `folder`; close its state at the end."""
    firm = find_firm(name)
    app = Flask(f"rexgencloud.firms.{name}", static_folder=str(_STYLES), template_folder=str(_PAGES))
    app.config["MAX_CONTENT_LENGTH"] = 256 * 1024
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the provider that Flask comes with has it
    app.extensions[EXTENSION] = State(name=name, folder=folder, tables=firm.tables, clock=clock or SystemClock())
    app.after_request(harden)
    app.add_url_rule("/health", "health", view_func=lambda: {"up": True, "firm": name})
    with_manners(app, firm.serve(app), firm.auth)
    return app


def command(name: str, folder: Path, port: int) -> list[str]:
    """Return the command that runs a firm at a port of this machine, until SIGTERM or Ctrl-C."""
    return [sys.executable, "-m", "rexgencloud.firms", name, "--folder", str(folder), "--port", str(port)]
