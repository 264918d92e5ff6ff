"""The right authority for a person’s country or state."""

import json
from pathlib import Path

import jsonschema
import pytest

from kept.rights.authorities import authorities_of, parse_authorities
from kept.rights.errors import LawFileError
from kept.rights.lawbook import lawbook
from tests.rights.test_lawfile import ROOT, SCHEMAS, plain

KNOWN = lawbook().authorities
FILE = """\
kept: authorities/1
sources:
  list: {at: "https://example.org/list", checked: 2026-11-28}
authorities:
  - {place: "NO", name: Datatilsynet, web: "https://example.org/no", source: list}
"""


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("IE", ["Data Protection Commission"]),
        ("GB", ["Information Commissioner’s Office"]),
        ("GB-SCT", ["Information Commissioner’s Office"]),
        ("DE", ["Die Bundesbeauftragte für den Datenschutz und die Informationsfreiheit"]),
        ("DE-BY", ["Bayerisches Landesamt für Datenschutzaufsicht"]),
        ("US-CA", ["California Privacy Protection Agency", "Attorney General of California"]),
        ("NO", ["Datatilsynet"]),
        ("JP", []),
        ("US", []),
    ],
)
def test_the_most_precise_place_counts(place, names):
    assert [one.name for one in authorities_of(place, KNOWN)] == names


def test_every_country_and_state_of_every_law_has_its_authority():
    missing = {place for law in lawbook().laws for place in law.reach.people if not authorities_of(place, KNOWN)}

    assert missing == set()


def test_every_authority_says_where_it_was_seen():
    assert all(one.web.startswith("http") and "https://" in one.cited.source for one in KNOWN)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("authorities/1", "authorities/2", "line 1: “kept” is “authorities/2” here"),
        ('"NO"', "Norway", "line 5: “Norway” is no country or state"),
        ('web: "https://example.org/no"', "web: example.org", "line 5: the web address of an authority begins with"),
        ("source: list}", "source: lists}", "line 5: “lists” is no source of this file"),
    ],
)
def test_what_the_file_cannot_say_is_named_with_its_line(old, new, says):
    with pytest.raises(LawFileError) as refused:
        parse_authorities(FILE.replace(old, new), name="f")

    assert str(refused.value).startswith(f"f, {says}")


def test_a_file_without_any_authority_is_refused():
    empty = "kept: authorities/1\nsources: {}\nauthorities: []\n"

    with pytest.raises(LawFileError, match="f names no authority"):
        parse_authorities(empty, name="f")


def test_the_shipped_file_fits_the_published_schema():
    schema = json.loads((SCHEMAS / "authorities.schema.json").read_text(encoding="utf-8"))
    text = Path(ROOT / "src/kept/rights/laws/authorities.yaml").read_text(encoding="utf-8")

    jsonschema.validate(plain(text), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain(FILE.replace('"NO"', "Norway")), schema)
