"""What every `--json` prints fits its schema in the reference, and the schemas leave nothing open."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

SCHEMAS = Path(__file__).parents[2] / "docs" / "reference" / "schemas"
POLICY = Path(__file__).parents[2] / "examples" / "rexgencloud" / "policy.md"
PRINTED = sorted(
    path.name.removesuffix(".schema.json") for path in SCHEMAS.iterdir() if path.name != "estate.schema.json"
)


def schema(name):
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


def misfits(name, document):
    """Return what of `document` does not fit the schema called `name`."""
    resources = [(schema(one)["$id"], Resource.from_contents(schema(one))) for one in PRINTED]
    validator = Draft202012Validator(schema(name), registry=Registry().with_resources(resources))
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def objects(part):
    if isinstance(part, dict):
        if part.get("type") == "object":
            yield part
        for inner in part.values():
            yield from objects(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from objects(inner)


@pytest.mark.parametrize("name", PRINTED)
def test_a_schema_is_one_of_2020_12_with_a_version_and_lets_nothing_unknown_pass(name):
    found = schema(name)

    Draft202012Validator.check_schema(found)

    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert found["$id"].endswith(":1")
    assert [
        one for one in objects(found) if one.get("additionalProperties", one.get("unevaluatedProperties")) is not False
    ] == []


COMMANDS = {
    "policy-check": (("policy", "check", "--json"), 1),
    "estate-scan": (("estate", "scan", "--json"), 0),
    "check": (("check", "--json"), 1),
    "plans": (("plan", "list", "--json"), 0),
    "rights-plan": (("rights", "plan", "erasure", "--subject", "customer", "--id", "id=6", "--json"), 0),
    "ledger-verify": (("ledger", "verify", "--json"), 0),
    "laws": (("law", "list", "--json"), 0),
    "faults": (("demo", "--list-faults", "--json"), 0),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_command_prints_fits_its_schema(built, name):
    words, status = COMMANDS[name]

    answer = built.kept(*words)

    assert (answer.status, answer.err) == (status, "")
    assert misfits(name, answer.document()) == []


def test_what_is_read_of_a_policy_fits_its_schema_and_needs_no_workspace(tmp_path, built):
    answer = built.kept("--home", tmp_path / "none", "policy", "import", POLICY, "--json")

    assert (answer.status, answer.err) == (0, "")
    assert misfits("policy-import", answer.document()) == []
    assert not (tmp_path / "none").exists()


def test_a_plan_its_list_and_its_certificate_fit_their_schemas(demo):
    planned = demo.kept("retention", "plan", "--json").document()
    shown = demo.kept("plan", "show", planned["plan"], "--json").document()
    applied = demo.kept("retention", "apply", planned["plan"], "--json").document()
    listed = demo.kept("plan", "list", "--json").document()
    nothing = demo.kept("retention", "plan", "--json").document()

    assert [misfits("plan", one) for one in (planned, shown, nothing)] == [[], [], []]
    assert (shown["outcome"]["finished"], applied["finished"]) == (False, True)
    assert (misfits("certificate", applied), misfits("plans", listed)) == ([], [])
    assert [row["finished_at"] is None for row in listed["plans"] if row["plan"] == planned["plan"]] == [False]
    assert (nothing["plan"], nothing["steps"]) == (None, [])


def test_what_was_signed_for_fits_its_schema(demo):
    evidence = demo.folder / "register.txt"
    evidence.write_text("all trained", encoding="utf-8")
    words = ("--statement", "All are trained.", "--signer", "A. Keller", "--expires", "2027-08-01")
    signing = ("attestation", "sign", "5.2.1", *words, "--evidence", evidence)
    assert demo.kept(*signing).status == 0
    taken_back = ("attestation", "withdraw", "5.2.1", "--reason", "Two are not.", "--signer", "B. Tal")

    listed = [demo.kept("attestation", "list", "--json").document()]
    assert demo.kept(*taken_back).status == 0
    listed.append(demo.kept("attestation", "list", "--json").document())

    assert [misfits("attestations", one) for one in listed] == [[], []]
    states = [[row["state"] for row in one["attestations"]] for one in listed]
    assert states == [["in force"], ["withdrawn", "withdrawal"]]


@pytest.mark.parametrize(
    "words", [("sign", "5.2.1", "--statement", "So.", "--expires", "2999-01-01"), ("withdraw", "5.2.1")]
)
def test_nobody_signs_at_another_time_than_now(demo, words, tmp_path):
    home = ("--home", tmp_path / "workspace")
    assert demo.kept(*home, "init").status == 0
    more = ("--evidence", demo.home / "kept.toml") if words[0] == "sign" else ("--reason", "So.")

    refused = demo.kept(*home, "attestation", *words, *more, "--signer", "A. Keller")

    assert (refused.status, refused.out) == (2, "")
    assert "Nobody signs at another time than now: leave out --at, and KEPT_AT." in refused.err


def test_a_ledger_that_was_tampered_with_is_told_in_the_same_schema(demo):
    import sqlite3

    with sqlite3.connect(demo.home / "kept.db") as connection:
        (table,) = connection.execute(
            "SELECT name FROM sqlite_master WHERE name LIKE '%leaf%' AND type = 'table'"
        ).fetchone()
        connection.execute(f"DELETE FROM {table} WHERE rowid = 1")

    answer = demo.kept("ledger", "verify", "--json")

    assert answer.status == 1
    assert misfits("ledger-verify", answer.document()) == []
    assert answer.document()["verifies"] is False
