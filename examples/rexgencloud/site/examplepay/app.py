"""The processor's pages: a session for each payment, its own form for the card, and webhooks that try again."""

import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx
from flask import Flask, Response, abort, g, redirect, render_template, request
from flask.typing import ResponseReturnValue

from rexgencloud.site.examplepay.cards import brand_of, digits_of, is_declined, is_number
from rexgencloud.site.examplepay.signature import HEADER, is_genuine, sign

_TRIES = 8


@dataclass(slots=True, kw_only=True)
class Payment:
    """One payment under way; the card is kept here, and nowhere else."""

    number: str
    invoice: int
    amount_cents: int
    currency: str
    return_to: str
    tell: str
    card: str | None = field(default=None, repr=False)


def create_processor(secret: bytes) -> Flask:
    """Return the processor, which shares `secret` with its one shop. Its payments live in memory."""
    app = Flask("rexgencloud.site.examplepay", static_folder="../static")
    payments: dict[str, Payment] = {}
    lock = threading.Lock()

    @app.get("/health")
    def health() -> ResponseReturnValue:
        return {"up": True}

    @app.post("/sessions")
    def begin() -> ResponseReturnValue:
        if not is_genuine(secret, request.get_data(), request.headers.get(HEADER, ""), now=int(time.time())):
            abort(401)
        asked = request.get_json()
        with lock:
            same = [one for one in payments.values() if one.invoice == asked["invoice"] and one.card is None]
            payment = same[0] if same else Payment(number=f"pay_{secrets.token_urlsafe(18)}", **asked)
            payments[payment.number] = payment
        return {"pay_at": f"{request.host_url}pay/{payment.number}"}

    @app.route("/pay/<number>", methods=["GET", "POST"])
    def pay(number: str) -> ResponseReturnValue:
        payment = payments.get(number) or abort(404)
        g.shop = payment.return_to
        if request.method == "GET":
            return render_template("pay.html", payment=payment, wrong=None)
        card = digits_of(request.form.get("card", ""))
        if not is_number(card) or is_declined(card):
            return render_template("pay.html", payment=payment, wrong=True), 422
        with lock:
            is_first = payment.card is None
            payment.card = payment.card or card
        if is_first:
            body = json.dumps(_told(payment)).encode()
            threading.Thread(target=deliver, args=(payment.tell, body, secret), daemon=True).start()
        return redirect(payment.return_to, 303)

    app.after_request(_harden)
    return app


def deliver(to: str, body: bytes, secret: bytes) -> bool:
    """Tell the shop, again and again with longer pauses while it does not answer; say whether it did."""
    for tried in range(_TRIES):
        headers = {HEADER: sign(secret, body, at=int(time.time())), "Content-Type": "application/json"}
        try:
            answer = httpx.post(to, content=body, headers=headers, timeout=10, trust_env=False)
        except httpx.HTTPError:
            answer = None
        if answer is not None and not answer.is_server_error:
            return answer.is_success
        time.sleep(2**tried)
    return False


def _told(payment: Payment) -> dict[str, str | int]:
    assert payment.card is not None, "only what was paid is told"
    return {
        "id": f"evt_{secrets.token_urlsafe(18)}",
        "type": "payment.captured",
        "invoice": payment.invoice,
        "amount_cents": payment.amount_cents,
        "currency": payment.currency,
        "token": f"tok_{secrets.token_urlsafe(18)}",
        "brand": brand_of(payment.card),
        "last_four": payment.card[-4:],
    }


def _harden(response: Response) -> Response:
    shop = urlsplit(g.get("shop", ""))
    back = f" {shop.scheme}://{shop.netloc}" if shop.netloc else ""
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'self'; form-action 'self'{back}; base-uri 'none'; frame-ancestors 'none'"
    )
    response.headers["Cache-Control"] = "no-store"
    return response
