"""`kept rights` as a privacy officer and a program meet it."""

import json
import sqlite3
import zipfile
from contextlib import closing


def planned(demo, *arguments):
    ran = demo.kept("rights", "plan", *arguments, "--json")
    assert ran.status == 0, ran.err
    return json.loads(ran.out)


def counts(plan):
    return {step["dataset"]: step["count"] for step in plan["steps"] if step["count"]}


def test_a_plan_is_shown_before_anything_is_done(demo):
    ran = demo.kept("rights", "plan", "erasure", "--subject", "customer", "--id", "email=prudence.ashgrove@example.org")

    assert ran.status == 0
    assert "Erasure for one person." in ran.out
    assert "black out" in ran.out
    assert "To carry this out: kept rights apply plan-" in ran.out


def test_a_copy_is_made_of_what_the_plan_counted(demo):
    plan = planned(demo, "access", "--subject", "customer", "--id", "id=5")
    copy = demo.folder / "copy.zip"

    ran = demo.kept("rights", "apply", plan["plan"], "--write", str(copy))

    assert ran.status == 0, ran.err
    with zipfile.ZipFile(copy) as archive:
        lines = {name: archive.read(name).decode().splitlines() for name in archive.namelist()}
    said = {name.split("/", 1)[1].removesuffix(".jsonl").replace("/", "."): len(rows) for name, rows in lines.items()}
    assert said == counts(plan)
    assert json.loads(lines["data/accounts/account.jsonl"][0])["email"] == "prudence.ashgrove@example.org"
    assert oct(copy.stat().st_mode)[-3:] == "600"


def test_a_person_is_erased_and_found_no_more(demo):
    copied = planned(demo, "access", "--subject", "customer", "--id", "id=20")["plan"]
    demo.kept("rights", "apply", copied)
    plan = planned(demo, "erasure", "--subject", "customer", "--id", "id=20")

    before = list(demo.home.glob(f"packages/{copied}.*"))
    ran = demo.kept("rights", "apply", plan["plan"], "--json")
    after = planned(demo, "erasure", "--subject", "customer", "--id", "id=20")

    shown = demo.kept("rights", "show", plan["plan"])

    assert json.loads(ran.out)["finished"] is True
    assert (after["people"], counts(after)) == (0, {})
    assert shown.out.endswith("Done. Each step was counted again afterwards: nothing is left over.\n")
    assert (len(before), list(demo.home.glob(f"packages/{copied}.*"))) == (2, [])
    assert demo.kept("ledger", "verify").status == 0


def test_a_copy_is_given_in_the_same_go_and_the_plan_says_so(demo):
    asked = ("rights", "plan", "access", "--subject", "customer", "--id", "id=5", "--now")

    ran = demo.kept(*asked)

    assert "Nothing has been changed" not in ran.out
    last = ran.out.splitlines()[-1]
    assert last.startswith("Done. To write the copy to a file: kept rights apply plan-")
    plan = last.split()[-3]
    assert demo.kept("rights", "apply", plan, "--write", str(demo.folder / "now.zip")).status == 0
    assert demo.kept(*(word.replace("access", "erasure") for word in asked)).status == 2


def test_people_of_a_file_are_planned_for_at_once(demo):
    people = demo.folder / "people.csv"
    people.write_text("email,id\nprudence.ashgrove@example.org,\n,6\nnobody@example.org,\n")

    plan = planned(demo, "access", "--subject", "customer", "--from", str(people))
    shown = json.loads(demo.kept("rights", "show", plan["plan"], "--json").out)

    assert plan["people"] == 2
    assert counts(plan)["accounts.account"] == 2
    assert shown == plan


def test_two_people_with_one_address_block_the_plan_and_nothing_is_done(demo):
    plan = planned(demo, "erasure", "--subject", "customer", "--id", "email=famille.kervran@example.org")

    ran = demo.kept("rights", "apply", plan["plan"])

    (reason,) = plan["blocks"]
    assert reason.endswith("stand for different people. Tell them apart by one of: account, phone, account.id.")
    assert (ran.status, "[plans.blocked]" in ran.err) == (2, True)


def test_a_value_is_set_right(demo):
    asked = ("--subject", "customer", "--id", "id=5", "--category", "account.name")
    plan = planned(demo, "rectification", *asked, "--old", "Prudence Ashgrove", "--new", "Prudence Hale")

    ran = demo.kept("rights", "apply", plan["plan"], "--json")
    again = planned(demo, "rectification", *asked, "--old", "Prudence Hale", "--new", "Prudence Ashgrove")

    assert json.loads(ran.out)["finished"] is True
    assert counts(plan)["accounts.account"] == 1
    assert counts(again) == counts(plan)


def test_what_nobody_is_known_by_is_said_with_what_they_are(demo):
    ran = demo.kept("rights", "plan", "access", "--subject", "customer", "--id", "shoe_size=44")

    assert ran.status == 2
    assert "are not known by “shoe_size”" in ran.err
    assert "“email”" in ran.err


def test_a_class_that_is_not_there_is_said_with_those_that_are(demo):
    ran = demo.kept("rights", "plan", "access", "--subject", "patient", "--id", "id=1")

    assert ran.status == 2
    assert "customer, staff" in ran.err


def test_who_asks_is_said_in_one_way(demo):
    assert demo.kept("rights", "plan", "access", "--subject", "customer").status == 2
    assert demo.kept("rights", "plan", "access", "--subject", "customer", "--id", "email").status == 2
    assert demo.kept("rights", "plan", "access", "--subject", "customer", "--id", "id=1", "--old", "x").status == 2


def test_a_restriction_needs_to_know_which_data_is_meant(demo):
    plan = planned(demo, "restriction", "--subject", "customer", "--id", "id=5")

    (reason,) = plan["blocks"]
    assert reason.startswith("Say which data is to be restricted (a category, a dataset or a record)")


def test_what_is_disputed_is_set_aside_and_comes_back(demo):
    asked = ("--subject", "customer", "--id", "id=7", "--category", "account.address")
    before, bore = address(demo), bearing(demo)
    plan = planned(demo, "restriction", *asked)

    done = json.loads(demo.kept("rights", "apply", plan["plan"], "--json").out)
    erasure = planned(demo, "erasure", "--subject", "customer", "--id", "id=7")
    restricted, at_the_gate = address(demo), bearing(demo)
    lifting = json.loads(demo.kept("rights", "lift", plan["plan"], "--json").out)
    lifted = json.loads(demo.kept("rights", "apply", lifting["plan"], "--json").out)
    again = demo.kept("rights", "lift", plan["plan"])

    assert (done["finished"], lifted["finished"]) == (True, True)
    assert set(restricted) <= {None, ""}
    (reason,) = erasure["blocks"]
    assert reason.startswith(f"Data of theirs is set aside under the restriction {plan['plan']}")
    assert address(demo) == before
    assert (again.status, "[rights.not-in-force]" in again.err) == (2, True)
    assert (at_the_gate, bearing(demo)) == ([*bore, ("account.address",)], bore)


def bearing(demo):
    with closing(sqlite3.connect(demo.home / "kept.db")) as database:
        return database.execute("SELECT of FROM bearing WHERE until IS NULL").fetchall()


def address(demo):
    with closing(sqlite3.connect(demo.home / "estate" / "accounts.db")) as database:
        return database.execute("SELECT street, postcode, city FROM account WHERE id = 7").fetchone()
