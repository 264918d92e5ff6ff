"""Northwind on a PostgreSQL: the data where a variable names it, else a few rows of our own in tables of its shape."""

import os
from pathlib import Path

import psycopg

from kept.connectors.relational import open_relational
from kept.estate import Estate
from kept.estate.document import parse_estate

FOLDER = Path(__file__).parent
DATA = os.environ.get("KEPT_NORTHWIND", "")
"""The file with the tables and their data; it is not ours and not in the repository."""

COPY_CAT = """
CREATE TABLE employees (
  employee_id smallint PRIMARY KEY, last_name varchar(20) NOT NULL, first_name varchar(10) NOT NULL, birth_date date,
  home_phone varchar(24), notes text, reports_to smallint REFERENCES employees);
CREATE TABLE employee_territories (
  employee_id smallint NOT NULL REFERENCES employees, territory_id varchar(20) NOT NULL,
  PRIMARY KEY (employee_id, territory_id));
CREATE TABLE customers (
  customer_id varchar(5) PRIMARY KEY, company_name varchar(40) NOT NULL, contact_name varchar(30),
  contact_title varchar(30), address varchar(60), city varchar(15), region varchar(15), postal_code varchar(10),
  country varchar(15), phone varchar(24), fax varchar(24));
CREATE TABLE orders (
  order_id smallint PRIMARY KEY, customer_id varchar(5) REFERENCES customers, employee_id smallint REFERENCES employees,
  order_date date, ship_name varchar(40), ship_address varchar(60), ship_city varchar(15),
  ship_postal_code varchar(10), ship_country varchar(15));
CREATE TABLE order_details (
  order_id smallint NOT NULL REFERENCES orders, product_id smallint NOT NULL, quantity smallint NOT NULL,
  PRIMARY KEY (order_id, product_id));
INSERT INTO employees VALUES
  (2, 'Ochs', 'Ute', '1950-01-01', '1', 'the head', NULL), (5, 'Berg', 'Ida', '1960-02-02', '2', 'sells', 2);
INSERT INTO employee_territories VALUES (5, '01581'), (5, '01730'), (2, '01581');
INSERT INTO customers VALUES
  ('ALFKI', 'Alfs Keks', 'Maria Muster', 'Sales', 'Obere Str. 57', 'Berlin', NULL, '12209', 'Germany',
   '030-0074321', '030-0076545'),
  ('BLONP', 'Blond pere', 'Fred Citron', 'Owner', '24 place', 'Metz', NULL, '67000', 'France', '88.60.15.31', NULL);
INSERT INTO orders VALUES
  (10643, 'ALFKI', 5, '1997-08-25', 'Alfs Keks', 'Obere Str. 57', 'Berlin', '12209', 'Germany'),
  (10835, 'ALFKI', 2, '1998-01-15', 'Alfs Keks', 'Obere Str. 57', 'Berlin', '12209', 'Germany'),
  (10265, 'BLONP', 2, '1998-03-01', 'Blond', '24 place', 'Metz', '67000', 'France');
INSERT INTO order_details VALUES (10643, 28, 15), (10643, 39, 21), (10835, 59, 15), (10265, 17, 30);
"""


def load(url: str) -> None:
    """Fill an empty database."""
    with psycopg.connect(url.replace("postgresql+psycopg", "postgresql")) as connection:
        connection.execute(Path(DATA).read_text(encoding="utf-8").encode() if DATA else COPY_CAT.encode())


def described(url: str) -> Estate:
    """Return the estate, with the database at `url`."""
    text = (FOLDER / "estate.yaml").read_text(encoding="utf-8").replace("${url}", f'"{url}"')
    return parse_estate(text, name="northwind")


def opened(url: str, base: Path):
    """Return the estate and its connectors."""
    estate = described(url)
    return estate, {"northwind": open_relational(estate.systems[0], None, base)}
