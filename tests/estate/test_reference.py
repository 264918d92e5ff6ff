"""The page about the estate file says what the reader knows."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from kept.estate.belonging import belonging
from kept.estate.document import parse_estate
from kept.estate.drift import DriftKind
from kept.estate.model import FieldKind

DOCS = Path(__file__).parents[2] / "docs/reference"
PAGE = (DOCS / "estate.md").read_text(encoding="utf-8")
SCHEMA = json.loads((DOCS / "schemas/estate.schema.json").read_text(encoding="utf-8"))
EXAMPLES = [one for one in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) if one.startswith("kept:")]
EXAMPLE = EXAMPLES[0]


def test_the_example_on_the_page_is_an_estate_and_fits_the_schema():
    estate = parse_estate(EXAMPLE, name="example")

    assert [one.full_name for one in estate.datasets()] == ["accounts.account"]
    jsonschema.validate(yaml.safe_load(EXAMPLE), SCHEMA)


def test_the_worked_example_is_an_estate_whose_ways_are_those_it_tells():
    estate = parse_estate(EXAMPLES[1], name="example")
    found = belonging(estate, "customer")

    assert {name.partition(".")[2]: found.path(name) for name in found.datasets} == {
        "customer": "persons",
        "address": "← customer.address | ← order.address",
        "order": "customer | email",
        "order_line": "order.customer",
        "invoice": "order.customer",
        "ticket": "email",
        "session": "customer",
        "access": "customer | ip",
    }
    jsonschema.validate(yaml.safe_load(EXAMPLES[1]), SCHEMA)


@pytest.mark.parametrize("word", [*FieldKind, *DriftKind])
def test_every_kind_is_on_the_page(word):
    assert f"`{word}`" in PAGE


@pytest.mark.parametrize(
    "part",
    [
        "system",
        "dataset",
        "field",
        "rule",
        "identifier",
        "way",
        "fresh",
        "prohibition",
        "groups",
        "parts",
        "panel",
        "door",
        "showing",
        "changing",
        "saying",
    ],
)
def test_every_key_of_the_schema_is_on_the_page(part):
    keys = SCHEMA["$defs"][part]["properties"]

    assert [key for key in keys if f"`{key}`" not in PAGE and f"`{key}: no`" not in PAGE] == []


@pytest.mark.parametrize(
    "wrong", ["personal: no, clause: 2.1.1", "kind: integer", "personal: yes", "category: x, personal: no"]
)
def test_the_schema_refuses_a_field_that_nobody_decided_about(wrong):
    document = yaml.safe_load(EXAMPLE.replace("kind: integer, personal: no", wrong))

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, SCHEMA)
