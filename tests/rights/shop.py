"""The shop of the worked example in docs/reference/estate.md, with a handful of people in every trouble."""

import re
from dataclasses import replace
from pathlib import Path

from kept.estate import Estate
from kept.terms import Period
from tests.rights.stands import Stand, at, policy, read, with_key

PAGE = Path(__file__).parents[2] / "docs/reference/estate.md"
ADA, BOB, EVE, DAN, ZOE = "ada@x.example", "bob@x.example", "two@x.example", "two@x.example", "zoe@x.example"


def described() -> Estate:
    """Return the estate of the page; in memory, lines of the log need a key."""
    text = next(
        one
        for one in re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
        if "name: shop" in one
    )
    estate = read(text)
    shop, desk, web = estate.systems
    return replace(estate, systems=(shop, desk, with_key(web, "access", "request")))


def shop() -> Stand:
    """Return the shop.

    1 Ada has an order, one as a guest and a session; 2 Bob lives at her address and had her IP address before and
    after; 3 Eve and 4 Dan share an e-mail address; 5 Zoe is spoken of in Bob's ticket.
    """
    customer = [
        {"id": 1, "email": "Ada@X.example", "phone": "555", "name": "Ada Byron", "address_id": 1},
        {"id": 2, "email": BOB, "phone": "555", "name": "Bob Kane", "address_id": 1},
        {"id": 3, "email": EVE, "phone": "333", "name": "Eve Two", "address_id": 2},
        {"id": 4, "email": DAN, "phone": "444", "name": "Dan Two", "address_id": None},
        {"id": 5, "email": ZOE, "phone": "999", "name": "Zoe Last", "address_id": None},
    ]
    address = [{"id": number, "street": f"Street {number}", "city": "X"} for number in (1, 2, 3)]
    order = [
        {"id": 10, "customer_id": 1, "email": "gift@x.example", "address_id": 3, "note": "for a friend"},
        {"id": 11, "customer_id": None, "email": ADA, "address_id": 1, "note": "as a guest"},
        {"id": 12, "customer_id": 2, "email": ADA, "address_id": 1, "note": "Bob's own"},
    ]
    lines = [{"order_id": number, "line": 1, "product": f"p{number}"} for number in (10, 11, 12)]
    invoice = [
        {"id": 100, "order_id": 10, "issued_at": at(-400), "bill_to": "Ada Byron", "phone": "555"},
        {"id": 101, "order_id": 12, "issued_at": at(0), "bill_to": "Bob Kane", "phone": "555"},
    ]
    ticket = [
        {"id": 1, "email": "ADA@x.example", "body": "where is it?"},
        {"id": 2, "email": BOB, "body": "Write to zoe@x.example, please, or to bob@x.example."},
        {"id": 3, "email": EVE, "body": "from either of two"},
    ]
    session = [
        {"id": 1, "customer_id": 1, "ip": "9.9.9.9", "began": at(1), "ended": at(2)},
        {"id": 2, "customer_id": 2, "ip": "9.9.9.9", "began": at(4), "ended": at(5)},
        {"id": 3, "customer_id": 2, "ip": "9.9.9.9", "began": at(1.5), "ended": at(1.6)},
    ]
    moments = {"ada": 1.1, "both": 1.55, "nobody": 3, "bob": 4.5}
    access = [
        *({"ip": "9.9.9.9", "user": None, "at": at(day), "request": name} for name, day in moments.items()),
        {"ip": "1.1.1.1", "user": "1", "at": at(9), "request": "ada signed in"},
        {"ip": "9.9.9.9", "user": "2", "at": at(1.2), "request": "bob signed in"},
    ]
    return Stand(
        described(),
        {
            "shop": {"customer": customer, "address": address, "order": order, "order_line": lines, "invoice": invoice},
            "desk": {"ticket": ticket, "session": session},
            "web": {"access": access},
        },
        policy=policy(c72=Period(years=10)),
    )
