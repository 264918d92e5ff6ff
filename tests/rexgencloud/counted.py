"""How the faults about what fields hold, what is watched and what is lost are counted in the stores themselves."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta

import yaml

from kept.testing.company import Stores
from tests.rexgencloud.reading import archives, count, event_files, letters, lines, log_files, unpacked
from tests.rexgencloud.reading import rows as records

Count = Callable[[Stores, datetime], int]
CARD = "%4111%1111%1111%1111%"


def said(kind: str) -> Count:
    sql = (
        "select count(*) from message m join conversation c on c.id = conversation_id where c.kind = ? and body like ?"
    )
    return lambda stores, _: count(stores, "support", sql, kind, CARD)


def unwatched(services: str, within: timedelta) -> Count:
    sql = f"select {len(services.split())} - count(distinct service) from uptime where at > ? and service in ({{}})"
    named = ", ".join(f"'{one}'" for one in services.split())
    return lambda stores, at: count(stores, "support", sql.format(named), at - within)


def in_mail(stores: Stores, _: datetime) -> int:
    return sum("4111-1111-1111-1111" in one.read_text("utf-8") for one in letters(stores))


def small_groups(stores: Stores, _: datetime) -> int:
    return sum(one["visitors"] < 10 for file in event_files(stores, "daily-*") for one in records(file))


def single_copies(stores: Stores, _: datetime) -> int:
    held = [name.partition("/")[2].partition("/") for name in archives(stores, "business/*/*")]
    eu, us = ({name for region, _, name in held if region == one} for one in ("eu-central", "us-east"))
    return len(eu ^ us)


def gone_early(stores: Stores, at: datetime) -> int:
    """Count the levels of which nothing is left from the last thirty days of 90."""
    limit = f"{at - timedelta(days=60):%Y%m%d}"
    return int(not [name for name in archives(stores, "enterprise/*/*") if name.rpartition("/")[2] < limit])


def in_the_clear(stores: Stores, _: datetime) -> int:
    manifests = (json.loads(unpacked(stores, name)[0]) for name in archives(stores, "*/*/*.tar.gz"))
    return sum(not one["encrypted"] for one in manifests)


def with_more_fields(stores: Stores, _: datetime) -> int:
    return sum(line.count('"') > 6 for file in log_files(stores, "access*") for line in lines(file))


def sourceless(stores: Stores, _: datetime) -> int:
    estate = yaml.safe_load(stores.estate_file.read_text("utf-8"))
    fields = [one for system in estate["systems"] for dataset in system["datasets"] for one in dataset["fields"]]
    return sum("source" not in one for one in fields if one.get("category", "staff") != "staff")


def planted_for_site(name: str) -> Count:
    def counted(stores: Stores, _: datetime) -> int:
        file = stores.folder / "site.faults"
        return int(file.exists() and name in file.read_text("ascii"))

    return counted


COUNTED: dict[str, tuple[int, Count]] = {
    "card-in-ticket": (1, said("ticket")),
    "card-in-chat": (1, said("chat")),
    "card-in-mail": (1, in_mail),
    "address-in-plain-field": (1, lambda stores, _: count(
        stores, "accounts", "select count(*) from submission where leads_to like '%@%'")),
    "md5-password": (1, lambda stores, _: count(
        stores, "accounts", "select count(*) from profile where length(password_hash) = 32")),
    "undeclared-key": (1, lambda stores, _: count(
        stores, "accounts", "select count(*) from profile where json_extract(preferences, '$.family') is not null")),
    "unasked-social": (1, lambda stores, _: count(
        stores, "accounts", "select count(*) from social where sealed_token = ''")),
    "unconsented-student": (1, lambda stores, _: count(
        stores, "accounts", "select count(*) from student join parental_consent on student_id = student.id"
        " where opened_at is not null and verified_at is null")),
    "prober-stopped": (4, unwatched("website payments registrar mail", timedelta(minutes=30))),
    "mail-unwatched": (1, unwatched("mail", timedelta(hours=12))),
    "lost-payment": (1, lambda stores, _: count(stores, "billing",
        "select count(*) from invoice where status = 'paid' and id not in (select invoice_id from payment)")),
    "small-group": (1, small_groups),
    "lost-backup-copy": (1, single_copies),
    "lost-backups": (1, gone_early),
    "plain-backup": (1, in_the_clear),
    "undeclared-log-field": (1, with_more_fields),
    "undeclared-mailbox": (1, lambda stores, _: len(letters(stores, "forwarded"))),
    "sourceless-field": (1, sourceless),
    "unshown-service": (1, planted_for_site("unshown-service")),
    "open-entrance": (1, planted_for_site("open-entrance")),
    "stale-panel": (1, planted_for_site("stale-panel")),
    "lost-update": (1, planted_for_site("lost-update")),
}  # fmt: skip
