"""The firms' files, made anew and filled with what the company's customers left there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from random import Random

from rexgencloud.firms.ads.fill import fill as fill_ads
from rexgencloud.firms.analytics.fill import fill as fill_analytics
from rexgencloud.firms.chat.fill import fill as fill_chat
from rexgencloud.firms.mail.fill import fill as fill_mail
from rexgencloud.firms.payments.fill import fill as fill_payments
from rexgencloud.firms.registrar.fill import fill as fill_registrar
from rexgencloud.firms.registry import FIRMS
from rexgencloud.firms.social.fill import fill as fill_social
from rexgencloud.firms.state import State, file_of
from rexgencloud.people import Person
from rexgencloud.rows import Filled, store

Fill = Callable[[Sequence[Person], Random, datetime], Iterator[Filled]]

_FILLS: Mapping[str, Fill] = {
    "payments": fill_payments,
    "registrar": fill_registrar,
    "mail": fill_mail,
    "analytics": fill_analytics,
    "social": fill_social,
    "ads": fill_ads,
    "chat": fill_chat,
}


@contextmanager
def emptied_firms(folder: Path) -> Iterator[Mapping[str, State]]:
    """Open the file of each firm, as it is on its first day, and close them at the end."""
    with ExitStack() as stack:
        firms = {}
        for firm in FIRMS:
            for left in file_of(firm.name, folder).parent.glob(f"{firm.name}.db*"):
                left.unlink()
            firms[firm.name] = State(name=firm.name, folder=folder, tables=firm.tables)
            stack.callback(firms[firm.name].close)
            # Both keys are drawn before anybody has to know them.
            firms[firm.name].key()
            firms[firm.name].webhook_secret()
        yield firms


def fill_firms(firms: Mapping[str, State], people: Sequence[Person], *, at: datetime, seed: int) -> None:
    """Put in what these people left at each firm; the same people, moment and seed give the same."""
    for name, state in firms.items():
        draw = Random(f"{seed}/{name}/{people[0].id}")
        with state.writing() as connection:
            store(connection, _FILLS[name](people, draw, at))
