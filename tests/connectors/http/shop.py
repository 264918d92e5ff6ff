"""A shop behind HTTP, as the connector contract has it: really served, with the manners that a description can say."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from flask import Flask, Response, jsonify, request

from kept.estate.ports import Row, Value
from kept.testing.contract_data import CUSTOMER, INVOICE, NOTE, Rows

TEXT = """
kept: http/1
auth: {by: bearer}
paging: {by: cursor, parameter: after, next: page.next, size: limit, most: 4}
job: {id: job.number, state: job.state, path: "/jobs/{id}", done: finished, failed: broken, every: 0}
datasets:
  customer:
    path: /customers
    items: page.records
    one: /customers/{id}
    item: customer
    key: id
    narrow: {keys: ids, most: 1000, equals: {active: active}, before: {joined: joined_before}}
    fields:
      id: {kind: integer}
      email: {at: contact.email}
      age: {kind: integer}
      balance: {kind: decimal}
      active: {kind: boolean}
      joined: {kind: instant}
      born: {kind: date}
    erase: {method: POST, path: /erasures, keys: keys, most: 100, body: {of: customer}, job: yes}
    change:
      method: POST
      path: /changes
      keys: keys
      most: 100
      body: {of: customer}
      values: set
      fields: {email: email, age: age, joined: joined}
  invoice:
    path: /invoices
    items: page.records
    key: [customer_id, number]
    narrow: {equals: {customer_id: customer}}
    fields:
      customer_id: {kind: integer}
      number: {}
      issued: {kind: instant}
      status: {}
    change:
      {method: POST, path: /changes, keys: keys, most: 100, body: {of: invoice}, values: set, fields: {status: status}}
  note:
    path: /notes
    items: page.records
    one: /notes/{label}
    key: label
    fields:
      label: {}
      about_customer: {kind: integer}
      about_number: {}
      written: {kind: instant}
    erase: {method: POST, path: /erasures, keys: keys, most: 100, body: {of: note}, job: yes}
"""
KEYS = {one.name: one.key for one in (CUSTOMER, INVOICE, NOTE)}
SECRET = "sesame"

Meddle = Callable[[Response], Response]


@dataclass
class Shop:
    """What the shop holds, what it was asked, and what is wrong with it: `meddle` changes every answer."""

    rows: Rows = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    jobs: dict[str, int] = field(default_factory=dict)
    polls: int = 1
    lies: bool = False
    gone_meanwhile: bool = False
    blurs: bool = False
    meddle: Meddle = lambda answer: answer

    def app(self) -> Flask:
        """Return the shop as an application."""
        app = Flask("shop")
        for name in KEYS:
            app.add_url_rule(f"/{name}s", name, self._lister(name))
        app.add_url_rule("/customers/<int:key>", "one", lambda key: self._one("customer", key))
        app.add_url_rule("/customers/<int:key>", "remove", self._remove, methods=["DELETE"])
        app.add_url_rule("/notes/<path:key>", "note one", lambda key: self._one("note", key))
        app.add_url_rule("/erasures", "erase", self._erase, methods=["POST"])
        app.add_url_rule("/changes", "change", self._change, methods=["POST"])
        app.add_url_rule("/jobs/<number>", "job", self._job)
        app.before_request(self._note)
        app.after_request(self._meddled)
        return app

    def _note(self) -> Response | None:
        self.asked.append(f"{request.method} {request.full_path.rstrip('?')}")
        known = request.headers.get("Authorization") == f"Bearer {SECRET}"
        return None if known else Response(status=401)

    def _meddled(self, answer: Response) -> Response:
        return self.meddle(answer)

    def _lister(self, name: str) -> Callable[[], Response]:
        def listed() -> Response:
            held = [row for row in self.rows.get(name, []) if self._asked_for(row)]
            first, size = int(request.args.get("after", 0)), int(request.args.get("limit", 100))
            page = held[first : first + size]
            onward = str(first + size) if first + size < len(held) else None
            return jsonify({"page": {"records": [shown(name, row) for row in page], "next": onward}})

        return listed

    def _asked_for(self, row: Row) -> bool:
        asked = request.args
        if "ids" in asked and str(row["id"]) not in asked["ids"].split(","):
            return False
        if "active" in asked and str(row["active"]).lower() != asked["active"]:
            return False
        if "customer" in asked and str(row["customer_id"]) != asked["customer"]:
            return False
        joined = row.get("joined")
        before = asked.get("joined_before")
        return before is None or (isinstance(joined, datetime) and joined < datetime.fromisoformat(before))

    def _one(self, name: str, key: Value) -> Response:
        (field,) = KEYS[name]
        found = [shown(name, row) for row in self.rows[name] if row[field] == key]
        if not found:
            return Response(status=404)
        return jsonify({"customer": found[0]} if name == "customer" else found[0])

    def _erase(self) -> tuple[Response, int]:
        asked = request.get_json()
        if self.blurs:
            self.rows[asked["of"]] = [{**row, "age": "erased"} for row in self.rows[asked["of"]]]
        elif not self.lies:
            held = self.rows[asked["of"]]
            self.rows[asked["of"]] = [row for row in held if self._key(asked["of"], row) not in asked["keys"]]
        number = f"j{len(self.jobs)}"
        self.jobs[number] = self.polls
        return jsonify({"job": {"number": number, "state": "begun"}}), 202

    def _remove(self, key: int) -> Response:
        held = self.rows["customer"]
        self.rows["customer"] = [row for row in held if row["id"] != key]
        return Response(status=404 if self.gone_meanwhile else 204)

    def _change(self) -> Response:
        asked = request.get_json()
        for row in self.rows[asked["of"]]:
            if not self.lies and self._key(asked["of"], row) in asked["keys"]:
                assert isinstance(row, dict)
                row.update({name: stored(name, value) for name, value in asked["set"].items()})
        return jsonify({})

    def _key(self, name: str, row: Row) -> object:
        names = KEYS[name]
        return row[names[0]] if len(names) == 1 else {one: row[one] for one in names}

    def _job(self, number: str) -> Response:
        self.jobs[number] -= 1
        return jsonify({"job": {"number": number, "state": "begun" if self.jobs[number] > 0 else "finished"}})


def shown(name: str, row: Row) -> dict[str, object]:
    """Return a record as the shop sends it."""
    plain: dict[str, object] = {
        key: value.isoformat() if isinstance(value, datetime) else value for key, value in row.items()
    }
    if name == "customer":
        return {**{key: value for key, value in plain.items() if key != "email"}, "contact": {"email": plain["email"]}}
    return plain


def stored(name: str, value: Value) -> Value:
    return datetime.fromisoformat(str(value)).astimezone(UTC) if name == "joined" and value else value
