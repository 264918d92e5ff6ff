"""Domains at the registrar: ordered and given back there once, however often it has to be asked."""

from sqlalchemy import RowMapping, delete, select, update

from rexgencloud.plans import DOMAIN_CENTS
from rexgencloud.site.current import Site
from rexgencloud.site.invoicing import invoice
from rexgencloud.site.letters import send
from rexgencloud.site.outside import FirmDownError, ask, works_with
from rexgencloud.site.post import Letter
from rexgencloud.site.words import say
from rexgencloud.tables.accounts import ACCOUNT
from rexgencloud.tables.projects import DOMAIN

ORDERED, REGISTERED, LEAVING, RELEASED = "ordered", "registered", "leaving", "released"
_TAKEN = 409


def settle_domains(site: Site) -> None:
    """Order what was ordered and give back what was released, as far as the registrar answers."""
    waiting = select(DOMAIN).where(DOMAIN.c.registrar_state.in_((ORDERED, LEAVING))).order_by(DOMAIN.c.registered_at)
    with site.stores.reading("projects") as connection:
        rows = connection.execute(waiting.limit(200)).mappings().all()
    try:
        for row in rows:
            settle_domain(site, row)
    except FirmDownError:
        # Asked again in the next round.
        return


def settle_domain(site: Site, row: RowMapping) -> bool:
    """Bring one domain into the state at the registrar that it has here; whether it is ours then."""
    if row["registrar_state"] == LEAVING:
        _release(site, row)
        return False
    return _order(site, row)


def _order(site: Site, row: RowMapping) -> bool:
    told = {
        "name": row["name"],
        "account": row["account_id"],
        "registrant_name": row["whois_name"],
        "registrant_email": row["whois_email"],
        "registrant_phone": row["whois_phone"],
        "registrant_address": row["whois_address"],
    }
    if works_with(site, "registrar"):
        answer = ask(site, "registrar", "POST", "/api/orders", told=told, once=f"domain-{row['id']}")
        if answer.status_code == _TAKEN:
            _lose(site, row)
            return False
        answer.raise_for_status()
    if _settled(site, row, REGISTERED):
        customer = _customer(site, row["account_id"])
        if customer is not None:
            invoice(site, customer, account_id=row["account_id"], cents=DOMAIN_CENTS)
    return True


def _release(site: Site, row: RowMapping) -> None:
    if works_with(site, "registrar"):
        found = ask(site, "registrar", "GET", f"/api/domains?name={row['name']}").json()["items"]
        mine = [one["id"] for one in found if one["account"] == row["account_id"]]
        for number in mine:
            ask(site, "registrar", "POST", f"/api/domains/{number}/release", once=f"release-{row['id']}")
    _settled(site, row, RELEASED)


def _settled(site: Site, row: RowMapping, state: str) -> bool:
    with site.stores.writing("projects") as connection:
        same = DOMAIN.c.id == row["id"], DOMAIN.c.registrar_state == row["registrar_state"]
        return bool(connection.execute(update(DOMAIN).where(*same).values(registrar_state=state)).rowcount)


def _lose(site: Site, row: RowMapping) -> None:
    """Somebody elsewhere was quicker: the order is gone, and the customer is told."""
    with site.stores.writing("projects") as connection:
        gone = connection.execute(delete(DOMAIN).where(DOMAIN.c.id == row["id"])).rowcount
    customer = _customer(site, row["account_id"])
    if gone and customer is not None:
        language = customer["language"] or "en"
        said = "mail-domain-taken"
        letter = Letter(
            to=customer["email"],
            subject=say(f"{said}-subject", language),
            text=say(said, language, domain=row["name"]),
        )
        send(site, customer["id"], letter)


def _customer(site: Site, account_id: int) -> RowMapping | None:
    mine = select(ACCOUNT).where(ACCOUNT.c.id == account_id, ACCOUNT.c.closed_at.is_(None))
    with site.stores.reading("accounts") as connection:
        return connection.execute(mine).mappings().first()
