"""The registrar's interface: domains page by page, orders, and changes and erasures that come through later."""

import secrets
from datetime import timedelta

from flask import Blueprint, Flask, abort, jsonify, request
from flask.typing import ResponseReturnValue
from pydantic import BaseModel, ConfigDict, ValidationError
from sqlalchemy import RowMapping, select, update
from sqlalchemy.exc import IntegrityError

from rexgencloud.firms.jobs import Jobs
from rexgencloud.firms.manners import firm
from rexgencloud.firms.registrar.tables import DOMAIN
from rexgencloud.firms.shelves import Paging, Shelf, Shown, listing, plainly

_YEAR = timedelta(days=365)
_REGISTRANT = "registrant_"


def _shown(row: RowMapping) -> Shown:
    flat = plainly(row)
    registrant = {name: flat.pop(f"{_REGISTRANT}{name}") for name in ("name", "email", "phone", "address")}
    return {**flat, "registrant": registrant}


DOMAINS = Shelf(name="domains", table=DOMAIN, show=_shown, narrowed_by=("account", "name"), before="released_at")


class _Order(BaseModel):
    """A domain that is ordered, and the contact that the registry wants."""

    model_config = ConfigDict(extra="forbid", str_max_length=250)

    name: str
    account: int
    registrant_name: str
    registrant_email: str
    registrant_phone: str | None = None
    registrant_address: str


def serve(app: Flask) -> Blueprint:  # noqa: ARG001 - each firm serves on an application
    """Return the registrar's interface; it has no pages to put on `app`."""
    api = Blueprint("api", __name__, url_prefix="/api")
    listing(api, "/domains", DOMAINS, Paging.PAGE)
    Jobs(api=api, path="/operations", shelves={"domains": DOMAINS}).serve()
    api.add_url_rule("/orders", view_func=_order, methods=["POST"])
    api.add_url_rule("/domains/<key>/release", view_func=_release, methods=["POST"])
    return api


def _order() -> ResponseReturnValue:
    try:
        order = _Order.model_validate_json(request.get_data())
    except ValidationError:
        abort(422)
    at = firm().clock.now()
    row = {"id": f"dom_{secrets.token_hex(8)}", **order.model_dump(), "status": "registered"}
    try:
        with firm().writing() as connection:
            connection.execute(DOMAIN.insert(), [{**row, "registered_at": at, "expires_at": at + _YEAR}])
    except IntegrityError:
        return jsonify({"error": "taken"}), 409
    return jsonify({"id": row["id"], "status": "registered"}), 201


def _release(key: str) -> ResponseReturnValue:
    with firm().writing() as connection:
        released = update(DOMAIN).where(DOMAIN.c.id == key, DOMAIN.c.released_at.is_(None))
        connection.execute(released.values(status="released", released_at=firm().clock.now()))
        found = connection.execute(select(DOMAIN.c.status).where(DOMAIN.c.id == key)).scalar()
    return {"status": found} if found else abort(404)
