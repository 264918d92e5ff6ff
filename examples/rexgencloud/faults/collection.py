"""Personal data that nobody declared, that no clause announces, or that is announced and gone (clauses 2)."""

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import Column, MetaData, insert, text, update

from kept.testing.company import Fault, Stores
from rexgencloud import cast
from rexgencloud.estatefile import edited
from rexgencloud.faults.rights import COPIED, CORRECTED, TAKEN_ALONG, TRIED
from rexgencloud.faults.rows import add_column, alter
from rexgencloud.filling import PLANTED
from rexgencloud.moments import days
from rexgencloud.network import agent_of, ip_of
from rexgencloud.stores import logs_of, mail_of, opened
from rexgencloud.tables.accounts import ACCOUNT
from rexgencloud.tables.columns import number, table
from rexgencloud.tables.columns import text as text_column
from rexgencloud.weblogs import access_line, file_of, writing

_NEITHER_ANNOUNCED_NOR_RULED = frozenset({"2.0.0", "6.0.0"})


def _undeclared_column(stores: Stores, at: datetime) -> None:
    add_column(stores, "accounts", "profile", "date_of_birth", value=f"{at.year - 40}-04-01")


def _undeclared_table(stores: Stores, at: datetime) -> None:
    del at
    rows: tuple[Column[int], Column[str], Column[str]] = (number(), text_column("email"), text_column("name"))
    imported = table(PLANTED, MetaData(), *rows)
    with opened("accounts", stores) as connection:
        imported.create(connection)
        people = [
            {"id": 1, "email": "hedda.linde@example.net", "name": "Hedda Linde"},
            {"id": 2, "email": "otis.fairweather@example.net", "name": "Otis Fairweather"},
        ]
        connection.execute(insert(imported), people)


def _moved_away(stores: Stores, at: datetime) -> None:
    del at
    alter(stores, "accounts", update(ACCOUNT).where(ACCOUNT.c.id == cast.CHATTING).values(country="JP", region=None))


def _undeclared_log(stores: Stores, at: datetime) -> None:
    line = access_line(
        days(at, 1),
        ip=ip_of(2),
        user="2",
        request="POST /panel/login?email=jonas.wiegand@example.org HTTP/1.1",
        referrer="-",
        agent=agent_of(2),
        status=200,
        size=0,
    )
    with writing(logs_of(stores) / "debug.log") as log:
        log.write(line)


def _undeclared_log_field(stores: Stores, at: datetime) -> None:
    line = access_line(
        days(at, 1),
        ip=ip_of(2),
        user="2",
        request="GET /panel HTTP/1.1",
        referrer="-",
        agent=agent_of(2),
        status=200,
        size=5_120,
    )
    file = file_of(logs_of(stores), "access", at, 1)
    lines = file.read_text(encoding="utf-8")
    with writing(file) as log:
        log.write(f'{lines}{line.rstrip()} "screen=1920x1080 fonts=212"\n')


def _undeclared_mailbox(stores: Stores, at: datetime) -> None:
    box = mail_of(stores) / "forwarded"
    for part in ("cur", "new", "tmp"):
        (box / part).mkdir(parents=True)
    (box / "cur" / f"{int(days(at, 1).timestamp())}.0.rexgencloud:2,S").write_text(
        "From: hedda.linde@example.net\nTo: support@example.com\nSubject: For you\n\nSee below.\n", encoding="utf-8"
    )


def _unannounced(stores: Stores, at: datetime) -> None:
    del at
    add_column(stores, "accounts", "account", "second_email", value="second@example.net")
    with edited(stores, "accounts", "account") as dataset:
        dataset["fields"].append({"name": "second_email", "category": "account.email", "source": "person"})


def _sourceless(stores: Stores, at: datetime) -> None:
    del at
    with edited(stores, "accounts", "account") as dataset:
        next(one for one in dataset["fields"] if one["name"] == "phone").pop("source")


_GIVEN = COPIED | TAKEN_ALONG
"""What a person gave can be neither shown nor taken along without it."""
_KNOWN = TRIED | CORRECTED
"""Nobody's records are found without what people are known by."""
_DOUBTS: Mapping[str, frozenset[str]] = {
    "gone-address": _GIVEN,
    "gone-preferences": _GIVEN,
    "gone-tax-id": _GIVEN,
    "gone-usage": COPIED,
    "gone-referrer": COPIED,
    "gone-whois": COPIED,
    "gone-load-time": COPIED,
    "gone-subject": TRIED,
    "gone-device": _KNOWN,
    "gone-cookie": _KNOWN,
}
"""Which rights nobody can vouch for where a column is gone that they read."""


def _gone(name: str, clause: str, place: str, says: str) -> Fault:
    system, relation, column = place.split(".")
    doubts = _DOUBTS.get(name, frozenset())
    plant = _drop(system, relation, column)
    return Fault(name=name, says=says, clauses=frozenset({clause}), doubts=doubts, plant=plant)


def _drop(system: str, relation: str, column: str) -> Callable[[Stores, datetime], None]:
    def plant(stores: Stores, at: datetime) -> None:
        del at
        alter(stores, system, text(f"ALTER TABLE {relation} DROP COLUMN {column}"))

    return plant


COLLECTION = (
    Fault(
        name="undeclared-column",
        says="The profiles have a column with dates of birth that nobody declared.",
        clauses=_NEITHER_ANNOUNCED_NOR_RULED,
        plant=_undeclared_column,
    ),
    Fault(
        name="undeclared-table",
        says="The accounts database has a table of imported addresses that nobody declared.",
        clauses=_NEITHER_ANNOUNCED_NOR_RULED,
        plant=_undeclared_table,
    ),
    Fault(
        name="undeclared-log-file",
        says="Beside the web logs lies a debug log that nobody declared.",
        clauses=_NEITHER_ANNOUNCED_NOR_RULED,
        plant=_undeclared_log,
    ),
    Fault(
        name="undeclared-log-field",
        says="The access log of yesterday has a line with a field about the browser's screen that nobody declared.",
        clauses=_NEITHER_ANNOUNCED_NOR_RULED,
        plant=_undeclared_log_field,
    ),
    Fault(
        name="undeclared-mailbox",
        says="Among the mailboxes is one of forwarded letters that nobody declared.",
        clauses=_NEITHER_ANNOUNCED_NOR_RULED,
        plant=_undeclared_mailbox,
    ),
    Fault(
        name="sourceless-field",
        says="Nobody says where the telephone numbers of the accounts come from.",
        clauses=frozenset({"2.1.1"}),
        plant=_sourceless,
    ),
    Fault(
        name="unannounced-field",
        says="The accounts have a second e-mail address, declared as personal data under no clause.",
        clauses=frozenset({"2.1.1"}),
        plant=_unannounced,
    ),
    Fault(
        name="customer-elsewhere",
        says="A customer has moved to Japan, whose privacy law nobody has looked up.",
        clauses=frozenset(),
        doubts=frozenset({"11.3.0"}),
        plant=_moved_away,
    ),
    _gone("gone-address", "2.1.1", "accounts.account.street", "The billing street is gone from the accounts."),
    _gone("gone-preferences", "2.1.2", "accounts.profile.preferences", "Preferences are gone from the profiles."),
    _gone("gone-subject", "2.1.3", "support.conversation.subject", "Subjects are gone from the tickets."),
    _gone("gone-details", "2.1.4", "projects.content.technical_details", "Technical details are gone from projects."),
    _gone("gone-tax-id", "2.1.5", "accounts.company.tax_id", "Tax numbers are gone from the companies."),
    _gone("gone-usage", "2.2.1", "accounts.session.pages_viewed", "The pages viewed are gone from the sessions."),
    _gone("gone-device", "2.2.2", "accounts.session.device_id", "Device identifiers are gone from the sessions."),
    _gone("gone-referrer", "2.2.3", "accounts.session.referrer", "Referring addresses are gone from the sessions."),
    _gone("gone-cookie", "2.2.4", "accounts.session.cookie_id", "Cookie identifiers are gone from the sessions."),
    _gone("gone-outcome", "2.3.1", "billing.payment.outcome", "The outcomes of payments are gone from billing."),
    _gone("gone-whois", "2.3.2", "projects.domain.whois_phone", "WHOIS telephone numbers are gone from the domains."),
    _gone("gone-load-time", "2.2.5", "accounts.session.load_ms", "Loading times are gone from the sessions."),
)  # fmt: skip
