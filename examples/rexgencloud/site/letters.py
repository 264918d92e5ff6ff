"""Mail on its way: written down first, sent at once or in turn, and tried again while no mail server takes it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, RowMapping, delete, select, update

from rexgencloud.applications import Application
from rexgencloud.rows import Row
from rexgencloud.site.current import Site
from rexgencloud.site.databases import add
from rexgencloud.site.outside import FirmDownError, ask, works_with
from rexgencloud.site.post import Letter
from rexgencloud.tables.accounts import LETTER

_FIRST = timedelta(minutes=1)
_LONGEST = timedelta(minutes=30)
_GIVES_UP = 100
"""After two days or so: an address that nothing can be sent to."""


def send(site: Site, account_id: int, letter: Letter) -> bool:
    """Send a letter that has to do with an account, and say whether it was taken; what was not is tried again."""
    with site.of(Application.MAIL).writing("accounts") as connection:
        number = _write_down(connection, account_id, letter, at=site.now(), due=site.now() + _FIRST, tries=1)
    return _hand_over(site, number, account_id, letter)


def send_all(site: Site, letters: Iterable[tuple[int, Letter]]) -> None:
    """Write letters to many accounts down; they go out as `send_waiting` comes to them, and nobody waits for it."""
    with site.of(Application.MAIL).writing("accounts") as connection:
        for account_id, letter in letters:
            _write_down(connection, account_id, letter, at=site.now(), due=site.now(), tries=0)


def take_back(site: Site, account_id: int, kind: str) -> None:
    """Forget the letters of a kind that an account has not been sent yet."""
    with site.of(Application.MAIL).writing("accounts") as connection:
        connection.execute(delete(LETTER).where(LETTER.c.account_id == account_id, LETTER.c.kind == kind))


def send_waiting(site: Site) -> None:
    """Try what is due again. Two who do so at once send nothing twice."""
    due = select(LETTER).where(LETTER.c.due_at <= site.now()).order_by(LETTER.c.due_at).limit(500)
    with site.of(Application.MAIL).reading("accounts") as connection:
        waiting = connection.execute(due).mappings().all()
    for row in waiting:
        if _claim(site, row):
            letter = Letter(
                to=row["to_address"],
                subject=row["subject"],
                text=row["body"],
                unsubscribe=row["unsubscribe"],
                kind=row["kind"],
            )
            if not _hand_over(site, row["id"], row["account_id"], letter) and row["tries"] >= _GIVES_UP:
                _forget(site, row["id"])


def _write_down(
    connection: Connection, account_id: int, letter: Letter, *, at: datetime, due: datetime, tries: int
) -> int:
    said: Row = {"kind": letter.kind, "to_address": letter.to, "subject": letter.subject[:200], "body": letter.text}
    when: Row = {"made_at": at, "due_at": due, "tries": tries}
    return add(connection, LETTER, {"account_id": account_id, "unsubscribe": letter.unsubscribe, **said, **when})


def _hand_over(site: Site, number: int, account_id: int, letter: Letter) -> bool:
    """Hand a letter to the mail service and the mail server; each knows by its name that it comes again."""
    name = f"letter-{number}"
    try:
        taken = not _is_wanted(site, name, account_id, letter) or site.post.send(letter, name=name)
    except FirmDownError:
        return False
    if taken:
        _forget(site, number)
    return taken


def _is_wanted(site: Site, name: str, account_id: int, letter: Letter) -> bool:
    """Tell the mail service of a letter; it says when somebody has unsubscribed there, or is not there any more."""
    if not works_with(site, "mail"):
        return True
    told = {"account": account_id, "email": letter.to, "kind": letter.kind, "subject": letter.subject[:200]}
    answer = ask(site, "mail", "POST", "/v3/messages", told=told, once=name)
    return answer.is_success and answer.json()["status"] == "delivered"


def _claim(site: Site, row: RowMapping) -> bool:
    later = min(_FIRST * 2 ** min(row["tries"], 10), _LONGEST)
    with site.of(Application.MAIL).writing("accounts") as connection:
        mine = update(LETTER).where(LETTER.c.id == row["id"], LETTER.c.tries == row["tries"])
        return bool(connection.execute(mine.values(tries=row["tries"] + 1, due_at=site.now() + later)).rowcount)


def _forget(site: Site, number: int) -> None:
    with site.of(Application.MAIL).writing("accounts") as connection:
        connection.execute(delete(LETTER).where(LETTER.c.id == number))
