"""Mail on its way: written down first, sent at once, and tried again while the mail server does not take it."""

from datetime import timedelta

from sqlalchemy import RowMapping, delete, select, update

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
        row: Row = {"kind": letter.kind, "to_address": letter.to, "subject": letter.subject[:200], "body": letter.text}
        when: Row = {"made_at": site.now(), "due_at": site.now() + _FIRST, "tries": 1}
        number = add(connection, LETTER, {"account_id": account_id, "unsubscribe": letter.unsubscribe, **row, **when})
    return _hand_over(site, number, account_id, letter)


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
