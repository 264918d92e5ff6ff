"""A law file is read whole, or refused with one sentence: file, line, what is wrong, what to do."""

import json
from datetime import date
from pathlib import Path
from textwrap import dedent

import jsonschema
import pytest
import yaml

from kept.rights import RequestKind
from kept.rights.errors import LawFileError
from kept.rights.law import BusinessDays, Citation, ClockKind, Extension, ExtensionReason, Term
from kept.rights.lawfile import load_law, parse_law
from kept.terms import Period

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(path for path in (ROOT / "src/kept/rights/laws").glob("*.yaml") if path.stem != "authorities")
SCHEMAS = ROOT / "docs/reference/schemas"

FILE = """\
kept: law/1
id: us-tx
title: A law of Texas
names: [TDPSA]
sources:
  statute: {at: "https://example.org/statute", checked: 2026-11-28}
applies: {people: [US-TX], established: [], section: § 1, source: statute}
counting: {ends-on-free-day: stays, holidays: US, section: § 2, source: statute}
rights:
  access: {term: right to access, section: § 3}
  opt-out: {term: right to opt out, section: § 4}
clocks:
  - clock: act
    for: all
    within: P45D
    section: § 5
    source: statute
    extension: {to: P90D, reasons: [complexity], section: § 5, source: statute}
  - {clock: acknowledge, for: [access], within: 10 business days, section: § 6, source: statute}
  - {clock: appeal, for: all, within: P60D, section: § 7, source: statute}
questions:
  - {about: identity, effect: none, for: all, needs: [], section: § 8, source: statute}
exemptions:
  - {id: unfounded, for: [access], says: it is unfounded, section: § 9, source: statute}
refusal: {section: § 10, source: statute}
"""


def cited(section: str) -> Citation:
    return Citation(section=section, source="https://example.org/statute", checked_on=date(2026, 11, 28))


def test_a_law_is_read_whole():
    law = parse_law(FILE, name="us-tx.yaml")

    assert (law.id, law.title, law.names) == ("us-tx", "A law of Texas", ("TDPSA",))
    assert law.reach.people == {"US-TX"}
    assert (law.counting.rolls, law.counting.holidays) == (False, "US")
    assert law.entitlements[RequestKind.ACCESS].term == "right to access"
    act, acknowledge, appeal = law.terms
    assert act == Term(
        clock=ClockKind.ACT,
        kinds=frozenset({RequestKind.ACCESS, RequestKind.OPT_OUT}),
        within=Period(days=45),
        cited=cited("§ 5"),
        extension=Extension(to=Period(days=90), reasons=frozenset({ExtensionReason.COMPLEXITY}), cited=cited("§ 5")),
    )
    assert (acknowledge.clock, acknowledge.within) == (ClockKind.ACKNOWLEDGE, BusinessDays(10))
    assert RequestKind.APPEAL in appeal.kinds
    assert [pause.cited for pause in law.pauses] == [cited("§ 8")]
    assert law.exemption("unfounded") == law.exemptions[0]
    assert law.exemption("unheard-of") is None
    assert (law.refusal, law.complaint) == (cited("§ 10"), None)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("kept: law/1", "kept: law/2", "line 1: “kept” is “law/2” here, and must be law/1"),
        ("id: us-tx", "id: US TX", "line 2: the id of a law is small letters"),
        ("names: [TDPSA]\n", "", "line 1: a law file lacks its “names”; add it"),
        ("names:", "name:", "line 4: a law file has no key “name”; did you mean “names”?"),
        ("checked: 2026-11-28", "checked: lately", "line 6: a day is needed here"),
        ("people: [US-TX]", "people: []", "line 7: a law protects people somewhere"),
        ("people: [US-TX]", "people: [Texas]", "line 7: “Texas” is no country or state"),
        ("people: [US-TX]", "people: [XX]", "line 7: “XX” is no country or state"),
        ("ends-on-free-day: stays", "ends-on-free-day: rolls", "line 8: a period that ends on a free day does one of"),
        ("holidays: US", "holidays: Texas", "line 8: No holidays are known for “Texas”; write `office`"),
        ("  opt-out:", "  opting-out:", "line 11: “opting-out” is no kind of request; did you mean “opt-out”?"),
        ("within: P45D", "within: 45 days", "line 15: “45 days” is not a period"),
        ("source: statute\n    ext", "source: statutes\n    ext", "line 17: “statutes” is no source of this file; "),
        ("to: P90D", "to: P45D", "line 18: an extension leads to a later date"),
        ("to: P90D", "to: 90 business days", "line 18: an extension leads to a later date"),
        ("reasons: [complexity]", "reasons: []", "line 18: an extension needs a reason"),
        ("reasons: [complexity]", "reasons: [busy]", "line 18: “busy” is not known here"),
        ("for: [access], within", "for: [erasure], within", "line 19: “erasure” is not among the “rights” of this law"),
        ("for: [access], within", "for: [], within", "line 19: name the kinds of request"),
        ("clock: acknowledge, for: [access]", "clock: act, for: [access]", "line 19: “clocks” already says"),
        ("about: identity", "about: mood", "line 22: “mood” is not known here"),
        ("needs: []", "needs: [luck]", "line 22: “luck” is not known here"),
        ("effect: none", "effect: stops", "line 22: “stops” is not known here"),
        ("section: § 10, source: statute}", "section: § 10}", "line 25: “refusal” lacks its “source”; add it"),
    ],
)  # fmt: skip
def test_what_a_law_file_cannot_say_is_named_with_its_line(old, new, says):
    assert FILE.count(old) == 1

    with pytest.raises(LawFileError) as refused:
        parse_law(FILE.replace(old, new), name="us-tx.yaml")

    assert str(refused.value).startswith(f"us-tx.yaml, {says}")


def test_a_source_that_nothing_was_seen_in_is_refused():
    more = FILE.replace("applies:", '  lore: {at: "https://example.org", checked: 2026-11-28}\napplies:')

    with pytest.raises(LawFileError, match="line 7: nothing in this file was seen in the source “lore”"):
        parse_law(more, name="f")


def test_a_law_without_rights_is_refused():
    bare = FILE.replace("  access: {term: right to access, section: § 3}\n", "").replace(
        "rights:\n  opt-out: {term: right to opt out, section: § 4}", "rights: {}"
    )

    with pytest.raises(LawFileError, match="line 9: a law gives at least one right"):
        parse_law(bare, name="f")


@pytest.mark.parametrize(
    ("text", "says"), [("", "f is empty; a law file begins with `kept: law/1`"), ("# x", "comments")]
)
def test_an_empty_file_is_no_law(text, says):
    with pytest.raises(LawFileError, match=says):
        parse_law(text, name="f")


def test_a_file_is_named_for_its_law(tmp_path):
    path = tmp_path / "texas.yaml"
    path.write_text(FILE, encoding="utf-8")

    with pytest.raises(LawFileError, match=r"texas.yaml holds the law “us-tx”; name the file us-tx.yaml$"):
        load_law(path)


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_refused(tmp_path, content):
    path = tmp_path / "us-tx.yaml"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(LawFileError, match=r"us-tx\.yaml (cannot be read|is not a text in UTF-8)"):
        load_law(path)


def plain(text: str) -> object:
    """Read YAML as an editor with the schema does: days stay texts."""
    return yaml.load(text, Loader=yaml.BaseLoader)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_law_fits_the_published_schema(path):
    schema = json.loads((SCHEMAS / "law.schema.json").read_text(encoding="utf-8"))

    jsonschema.validate(plain(path.read_text(encoding="utf-8")), schema)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: us-tx", "id: US TX"),
        ("people: [US-TX]", "people: [Texas]"),
        ("within: P45D", "within: 45 days"),
        ("effect: none", "effect: stops"),
        ("  opt-out:", "  opt-in:"),
        ("refusal:", "refuse:"),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(old, new):
    schema = json.loads((SCHEMAS / "law.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(plain(FILE), schema)

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain(FILE.replace(old, new)), schema)


def test_the_law_of_the_how_to_can_be_read_and_fits_the_schema():
    page = (ROOT / "docs/how-to/add-a-law.md").read_text(encoding="utf-8")
    shown = dedent(page.partition("```yaml\n")[2].partition("   ```")[0])

    law = parse_law(shown, name="us-zz.yaml")

    assert (law.id, len(law.terms)) == ("us-zz", 2)
    schema = json.loads((SCHEMAS / "law.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(plain(shown), schema)
