"""A shop of eleven tables and 1.32 million rows on PostgreSQL, and what a person's data costs to fetch by hand."""

from collections.abc import Sequence
from typing import Any

import psycopg

CUSTOMERS = 100_000

TABLES = """
DROP SCHEMA IF EXISTS shop CASCADE;
CREATE SCHEMA shop;
SET search_path = shop;
CREATE TABLE address (id int PRIMARY KEY, house text, street text, city text, state text, zip text);
CREATE TABLE customer (id int PRIMARY KEY, email text, name text, phone text, created timestamp, address_id int);
CREATE TABLE employee (id int PRIMARY KEY, email text, name text, address_id int);
CREATE TABLE product (id int PRIMARY KEY, name text, price numeric);
CREATE TABLE payment_card (
  id text PRIMARY KEY, customer_id int, billing_address_id int, name text, ccn bigint, code int, preferred boolean);
CREATE TABLE orders (id text PRIMARY KEY, customer_id int, shipping_address_id int, placed timestamp);
CREATE TABLE order_item (id bigint PRIMARY KEY, order_id text, item_no int, product_id int, quantity int);
CREATE TABLE login (id bigint PRIMARY KEY, customer_id int, at timestamp, ip text);
CREATE TABLE visit (id bigint PRIMARY KEY, email text, last_visit timestamp);
CREATE TABLE service_request (
  id bigint PRIMARY KEY, email text, alt_email text, opened date, body text, employee_id int);
CREATE TABLE report (id int PRIMARY KEY, email text, name text, year int, month int);
"""

ROWS = """
SET search_path = shop;
INSERT INTO product SELECT g, 'Product ' || g, g % 90 + 9.5 FROM generate_series(1, 200) g;
INSERT INTO employee SELECT g, 'staff' || g || '@corp.example', 'Staff ' || g FROM generate_series(1, 50) g;
INSERT INTO address SELECT g, (g % 300)::text, 'Street ' || g, 'City ' || g % 500, 'ST', lpad((g % 99999)::text, 5, '0')
  FROM generate_series(1, {n}) g;
INSERT INTO customer SELECT g, 'user' || g || '@example.com', 'Person ' || g, '+1555' || lpad(g::text, 7, '0'),
  '2024-01-01'::timestamp + g * interval '1 min', g FROM generate_series(1, {n}) g;
INSERT INTO payment_card SELECT 'card-' || g, g, g, 'Visa ' || g, 4000000000000000 + g, g % 900 + 100, true
  FROM generate_series(1, {n}) g;
INSERT INTO orders SELECT 'order-' || c || '-' || k, c, c, '2025-01-01'::timestamp + c * interval '1 min'
  FROM generate_series(1, {n}) c, generate_series(1, 2) k;
INSERT INTO order_item SELECT c::bigint * 4 + k * 2 + i, 'order-' || c || '-' || k, i, (c + k + i) % 200 + 1, i
  FROM generate_series(1, {n}) c, generate_series(1, 2) k, generate_series(1, 2) i;
INSERT INTO login
  SELECT c::bigint * 3 + k, c, '2025-06-01'::timestamp + c * interval '1 min', '10.0.' || c / 250 % 250 || '.1'
  FROM generate_series(1, {n}) c, generate_series(1, 3) k;
INSERT INTO visit SELECT c, 'user' || c || '@example.com', '2025-07-01'::timestamp + c * interval '1 min'
  FROM generate_series(1, {n}) c;
INSERT INTO service_request SELECT c, 'user' || c || '@example.com',
  CASE WHEN c % 3 = 0 THEN 'alt' || c || '@example.com' END, '2025-03-01', 'please help ' || c, c % 50 + 1
  FROM generate_series(5, {n}, 5) c;
INSERT INTO report SELECT g, 'staff' || g || '@corp.example', 'Monthly', 2025, g % 12 + 1
  FROM generate_series(1, 100) g;
CREATE UNIQUE INDEX ON customer (email);
CREATE INDEX ON employee (email);
CREATE INDEX ON payment_card (customer_id);
CREATE INDEX ON payment_card (billing_address_id);
CREATE INDEX ON orders (customer_id);
CREATE INDEX ON orders (shipping_address_id);
CREATE INDEX ON customer (address_id);
CREATE INDEX ON order_item (order_id);
CREATE INDEX ON login (customer_id);
CREATE INDEX ON visit (email);
CREATE INDEX ON service_request (email);
CREATE INDEX ON service_request (alt_email);
CREATE INDEX ON report (email);
"""

ESTATE = """
kept: estate/1
systems:
  - name: shop
    kind: relational
    url: "{url}"
    datasets:
      - name: address
        location: shop.address
        key: id
        whose: customer
        fields:
          - {{name: id, kind: integer, personal: no}}
          - {{name: house, category: account.address}}
          - {{name: street, category: account.address}}
          - {{name: city, category: account.address}}
          - {{name: state, category: account.address}}
          - {{name: zip, category: account.address}}
        erasure: {{masks: [house, street, city, state, zip]}}
      - name: customer
        location: shop.customer
        key: id
        whose: customer
        fields:
          - {{name: id, kind: integer, personal: no}}
          - {{name: email, category: account.email}}
          - {{name: name, category: account.name}}
          - {{name: phone, category: account.phone}}
          - {{name: created, kind: instant, personal: no}}
          - {{name: address_id, kind: integer, personal: no}}
        references: [{{name: address, to: shop.address, fields: address_id}}]
        erasure: {{masks: [email, name, phone]}}
      - name: payment_card
        location: shop.payment_card
        key: id
        whose: customer
        fields:
          - {{name: id, personal: no}}
          - {{name: customer_id, kind: integer, personal: no}}
          - {{name: billing_address_id, kind: integer, personal: no}}
          - {{name: name, category: account.name}}
          - {{name: ccn, kind: integer, category: account.payment}}
          - {{name: code, kind: integer, category: account.payment}}
          - {{name: preferred, kind: boolean, personal: no}}
        references:
          - {{name: customer, to: shop.customer, fields: customer_id}}
          - {{name: address, to: shop.address, fields: billing_address_id}}
        erasure: {{masks: [name, ccn, code]}}
      - name: orders
        location: shop.orders
        key: id
        whose: customer
        fields:
          - {{name: id, personal: no}}
          - {{name: customer_id, kind: integer, personal: no}}
          - {{name: shipping_address_id, kind: integer, personal: no}}
          - {{name: placed, kind: instant, category: usage}}
        references:
          - {{name: customer, to: shop.customer, fields: customer_id}}
          - {{name: address, to: shop.address, fields: shipping_address_id}}
        erasure: {{masks: [placed]}}
      - name: order_item
        location: shop.order_item
        key: id
        whose: customer
        fields:
          - {{name: id, kind: integer, personal: no}}
          - {{name: order_id, personal: no}}
          - {{name: item_no, kind: integer, personal: no}}
          - {{name: product_id, kind: integer, category: usage}}
          - {{name: quantity, kind: integer, category: usage}}
        references: [{{name: order, to: shop.orders, fields: order_id}}]
        erasure: {{masks: [product_id]}}
      - name: login
        location: shop.login
        key: id
        whose: customer
        fields:
          - {{name: id, kind: integer, personal: no}}
          - {{name: customer_id, kind: integer, personal: no}}
          - {{name: at, kind: instant, category: log}}
          - {{name: ip, category: device.ip}}
        references: [{{name: customer, to: shop.customer, fields: customer_id}}]
        erasure: {{masks: [ip]}}
      - name: visit
        location: shop.visit
        key: id
        whose: customer
        fields:
          - {{name: id, kind: integer, personal: no}}
          - {{name: email, category: account.email}}
          - {{name: last_visit, kind: instant, category: usage}}
        erasure: {{masks: [email]}}
      - name: service_request
        location: shop.service_request
        key: id
        whose: customer
        fields:
          - {{name: id, kind: integer, personal: no}}
          - {{name: email, category: account.email}}
          - {{name: alt_email, category: account.email}}
          - {{name: opened, kind: date, personal: no}}
          - {{name: body, category: communication}}
          - {{name: employee_id, kind: integer, personal: no}}
        erasure: {{masks: [email, alt_email, body]}}
"""


def fill(server: str, customers: int) -> None:
    """Make the tables of the shop with so many customers."""
    with psycopg.connect(server, autocommit=True) as shop:
        shop.execute(TABLES.encode())
        shop.execute(ROWS.format(n=customers).encode())
        shop.execute("VACUUM ANALYZE")


def by_hand(cursor: "psycopg.Cursor[Any]", number: int) -> int:
    """Fetch one person's data from every table, as somebody would who knows the shop; return how many rows that was."""
    email = f"user{number}@example.com"

    def rows(query: str, *values: object) -> Sequence[Any]:
        return cursor.execute(query.encode(), values).fetchall()

    customers = rows("SELECT id, email, name, phone, created, address_id FROM shop.customer WHERE email = %s", email)
    ids = [row[0] for row in customers]
    employees = rows("SELECT id, email, name, address_id FROM shop.employee WHERE email = %s", email)
    cards = rows("SELECT * FROM shop.payment_card WHERE customer_id = ANY(%s)", ids)
    orders = rows("SELECT * FROM shop.orders WHERE customer_id = ANY(%s)", ids)
    items = rows("SELECT * FROM shop.order_item WHERE order_id = ANY(%s)", [row[0] for row in orders])
    products = rows("SELECT * FROM shop.product WHERE id = ANY(%s)", [row[3] for row in items])
    logins = rows("SELECT * FROM shop.login WHERE customer_id = ANY(%s)", ids)
    visits = rows("SELECT * FROM shop.visit WHERE email = %s", email)
    asked = "SELECT * FROM shop.service_request WHERE email = %s OR alt_email = %s OR employee_id = ANY(%s)"
    requests = rows(asked, email, email, [row[0] for row in employees])
    reports = rows("SELECT * FROM shop.report WHERE email = %s", email)
    places = {row[5] for row in customers} | {row[2] for row in cards} | {row[2] for row in orders}
    addresses = rows("SELECT * FROM shop.address WHERE id = ANY(%s)", list(places))
    every = (customers, employees, cards, orders, items, products, logins, visits, requests, reports, addresses)
    return sum(map(len, every))
