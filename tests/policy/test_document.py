import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from kept.policy.commitments import FAMILY
from kept.policy.cutting import read_with_remarks
from kept.policy.document import import_document, version_of
from kept.policy.fields import own_fields, written_name
from kept.policy.recognising import recognise

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs/reference/schemas/policy-import.schema.json").read_text(encoding="utf-8"))
CUT = read_with_remarks(ROOT / "examples/rexgencloud/policy.md")
READING = recognise(CUT.policy, CUT.remarks)
CHECK = jsonschema.Draft202012Validator(SCHEMA)


def document():
    return json.loads(json.dumps(import_document(CUT.policy, READING)))


def test_the_example_as_json_fits_the_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    assert list(CHECK.iter_errors(document())) == []


def test_the_document_has_the_parts_that_the_form_names():
    found = document()

    assert list(found) == ["schema", "policy", "clauses", "commitments", "questions"]
    assert list(found["policy"]) == ["title", "version", "digest"]
    assert list(found["clauses"][0]) == ["id", "section", "text", "digest", "kind"]
    assert found["policy"]["digest"] == CUT.policy.digest


@pytest.mark.parametrize("kind", FAMILY, ids=lambda kind: kind.kind)
def test_the_schema_has_exactly_the_fields_of_each_kind(kind):
    described = SCHEMA["$defs"][kind.kind]

    own = {written_name(name) for name in own_fields(kind)}
    assert set(described["properties"]) == {"id", "clause", "kind", "quote", "confidence"} | own
    assert set(described["required"]) == set(described["properties"])
    assert described["additionalProperties"] is False


def test_a_field_of_another_kind_does_not_fit():
    found = document()
    found["commitments"][0]["age"] = 3

    assert not CHECK.is_valid(found)


def test_the_version_is_the_date_of_the_text_or_the_beginning_of_its_digest():
    assert version_of(replace(CUT.policy, modified="2026-03-01")) == "2026-03-01"
    assert CUT.policy.digest == "sha256:" + version_of(CUT.policy) + CUT.policy.digest[19:]
