"""The company at work: its programs, each a process on this machine alone, and where to enter."""

import sys
from collections.abc import Iterator

from sqlalchemy import make_url

from kept.testing.company import Entrance, Operation, Program, Stores
from rexgencloud.firms import FIRMS
from rexgencloud.firms import command as run_firm
from rexgencloud.mailbox import ADDRESSES
from rexgencloud.signins import customers, staff
from rexgencloud.stores import without_account

_LEAN = {"MALLOC_ARENA_MAX": "2", "POLARS_MAX_THREADS": "1"}
"""Each program answers a request in a thread of its own: without this, memory once used by each is held by each."""

_PRIVACY = "privacy"
"""The mailbox of whoever answers for people's data."""


def operation(stores: Stores, *, port: int, centre: str) -> Operation:
    """Return it: the site at `port`, the mail server and the third parties at those that follow."""
    site, outbox, smtp, first = range(port, port + 4)
    address = f"http://127.0.0.1:{site}"
    firms = {firm.name: first + firm.offset for firm in FIRMS}
    command = (
        *("--folder", str(stores.folder), "--port", str(site), "--privacy-centre", centre, "--demo"),
        *("--smtp", str(smtp), "--outbox", f"http://127.0.0.1:{outbox}"),
        *(word for name, at in firms.items() for word in ("--firm", f"{name}=http://127.0.0.1:{at}")),
        *(word for system, url in stores.urls.items() for word in ("--store", f"{system}={_place(url)}")),
    )
    mail = (str(smtp), str(outbox), "--folder", str(stores.folder))
    site_program = (sys.executable, "-m", "rexgencloud.site", *command)
    programs = (
        _program("mail server", sys.executable, "-m", "rexgencloud.site.outbox", *mail, ports=(smtp, outbox)),
        *(_program(f"firm for {name}", *run_firm(name, stores.folder, at), ports=(at,)) for name, at in firms.items()),
        _program("website", *site_program, ports=(site,)),
    )
    entrances = _entrances(stores, address, f"http://127.0.0.1:{outbox}", centre)
    return Operation(
        programs=programs,
        entrances=tuple(entrances),
        smtp=f"smtp://127.0.0.1:{smtp}",
        address=ADDRESSES[_PRIVACY],
        inbox=f"maildir:{stores.folder.resolve() / 'mail' / _PRIVACY}",
    )


def _entrances(stores: Stores, site: str, outbox: str, centre: str) -> Iterator[Entrance]:
    customer, employee = (next(found, None) for found in (customers(stores), staff(stores)))
    yield Entrance(name="Promises, checked", address=f"{centre}/promises")
    yield Entrance(name="Privacy centre", address=f"{centre}/centre/")
    yield Entrance(name="Website", address=f"{site}/", key=customer.key if customer else "")
    yield Entrance(name="Desk of the staff", address=f"{site}/desk", key=employee.key if employee else "")
    yield Entrance(name="Everybody's sign-ins", address=f"{site}/demo")
    yield Entrance(name="Outbox", address=f"{outbox}/")
    yield Entrance(name="Status page", address=f"{site}/status")


def _program(name: str, *command: str, ports: tuple[int, ...]) -> Program:
    return Program(name=name, command=command, ports=ports, environment=_LEAN)


def _place(url: str) -> str:
    """Return where a database is; the applications have roles of their own to open it."""
    return without_account(make_url(url)).render_as_string(hide_password=False)
