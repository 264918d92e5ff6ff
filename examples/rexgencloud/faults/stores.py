"""Events, backups and letters that are kept too long, and files among them that nobody declared."""

from datetime import datetime

import polars as pl

from kept.testing.company import Fault, Stores
from rexgencloud.analytics import cookie_of
from rexgencloud.analytics.events import SCHEMA, file_of_day, in_letters, write_whole
from rexgencloud.backups.archives import writing
from rexgencloud.mailbox.boxes import put
from rexgencloud.mailbox.made_up import letter_of
from rexgencloud.moments import days, years
from rexgencloud.stores import analytics_of, backups_of
from rexgencloud.weblogs import day_of

_FRESH = 3
_NEITHER_ANNOUNCED_NOR_RULED = frozenset({"2.0.0", "6.0.0"})


def _old_event(stores: Stores, at: datetime) -> None:
    file = file_of_day(stores, day_of(at, _FRESH))
    old = {
        "id": in_letters("0a1b2c3d4e5f6789"),
        "at": days(at, 31),
        "cookie_id": cookie_of(1),
        "account_id": 1,
        "page": "/panel",
        "country": "DE",
        "load_ms": 640,
    }
    write_whole(file, pl.concat([pl.read_parquet(file), pl.DataFrame([old], schema=SCHEMA)]))


def _old_backup(stores: Stores, at: datetime) -> None:
    with writing(stores, level="basic", at=days(at, 40)) as archive:
        archive.add([1], ['{"account": 1, "table": "accounts.profile", "row": {"account_id": 1}}'])
        archive.finish()


def _old_letter(stores: Stores, at: datetime) -> None:
    sent = years(at, 3.05)
    letter = letter_of(
        "Eulalia Marchbanks",
        "eulalia.marchbanks@example.org",
        box="support",
        sent=sent,
        subject="An old question",
        text="Is there a larger plan? Please tell Otis Fairweather (otis.fairweather@example.net) as well.",
    )
    put(stores, "support", letter, name=f"{int(sent.timestamp())}.0.rexgencloud", was_read=True)


def _undeclared_column(stores: Stores, at: datetime) -> None:
    file = file_of_day(stores, day_of(at, 1))
    write_whole(file, pl.read_parquet(file).with_columns(pl.lit("800x600/de-DE/+60").alias("fingerprint")))


def _undeclared_folder(stores: Stores, at: datetime) -> None:
    folder = analytics_of(stores) / "trial"
    folder.mkdir()
    visits = [{"at": days(at, 1), "email": "hedda.linde@example.net", "page": "/hosting"}]
    write_whole(folder / f"visits-{day_of(at, 1):%Y-%m-%d}.parquet", pl.DataFrame(visits))


def _undeclared_dump(stores: Stores, at: datetime) -> None:
    folder = backups_of(stores) / "exports"
    folder.mkdir()
    text = "email,name\notis.fairweather@example.net,Otis Fairweather\n"
    (folder / f"customers-{day_of(at, 5):%Y-%m-%d}.csv").write_text(text, encoding="utf-8")


STORES = (
    Fault(
        name="old-events",
        says="The analytics of three days ago hold an event that was recorded 31 days ago.",
        clauses=frozenset({"6.2.2"}),
        plant=_old_event,
    ),
    Fault(
        name="old-backup",
        says="A backup of the level basic, which is kept for 30 days, is 40 days old.",
        clauses=frozenset({"6.2.3"}),
        plant=_old_backup,
    ),
    Fault(
        name="old-letter",
        says="A letter in the support mailbox was written more than three years ago.",
        clauses=frozenset({"6.1.4"}),
        plant=_old_letter,
    ),
    Fault(
        name="undeclared-event-column",
        says="The analytics of yesterday have a column with fingerprints of browsers that nobody declared.",
        clauses=_NEITHER_ANNOUNCED_NOR_RULED,
        plant=_undeclared_column,
    ),
    Fault(
        name="undeclared-folder",
        says="Beside the analytics lies a folder of a trial with addresses that nobody declared.",
        clauses=_NEITHER_ANNOUNCED_NOR_RULED,
        plant=_undeclared_folder,
    ),
    Fault(
        name="undeclared-dump",
        says="Among the backups lies an export of customers that nobody declared.",
        clauses=_NEITHER_ANNOUNCED_NOR_RULED,
        plant=_undeclared_dump,
    ),
)
