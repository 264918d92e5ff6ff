"""`kept suppression`: an import is screened, a list taken over, and who is back is found."""

import sqlite3
from contextlib import closing

import pytest

from tests.e2e.process import Place, assert_refused

AT = "2026-11-23T09:30:00+00:00"


@pytest.fixture
def place(tmp_path):
    place = Place(tmp_path, AT)
    assert place.kept("init", "--controller", "Example Ltd").status == 0
    (tmp_path / "listed.csv").write_text("email\nada@example.org\n", encoding="utf-8")
    assert place.kept("suppression", "add", "--list", "import", "--from", "listed.csv").status == 0
    return place


def test_an_import_is_written_without_those_on_the_list(place):
    (place.folder / "import.csv").write_text("Mail;Name\nADA@example.org;Ada\nben@example.org;Ben\n", encoding="utf-8")
    asked = ("suppression", "check", "--from", "import.csv", "--known", "email=Mail", "--to", "clean.csv")

    answer = place.kept(*asked)
    told = place.kept(*asked, "--json")

    assert (answer.status, answer.out) == (
        1,
        "Read: 2. Left out: 1.\nOn the list “import”: 1.\nWritten to clean.csv: 1.\n",
    )
    assert (place.folder / "clean.csv").read_text(encoding="utf-8") == "Mail;Name\nben@example.org;Ben\n"
    assert told.document() == {"schema": "kept/screened/1", "read": 2, "passed": 1, "listed": {"import": 1}}


def test_an_import_of_nobody_on_a_list_is_well(place):
    (place.folder / "import.csv").write_text("email\nben@example.org\n", encoding="utf-8")

    answer = place.kept("suppression", "check", "--from", "import.csv")

    assert (answer.status, answer.out.splitlines()[0]) == (0, "Read: 1. Left out: 0.")


def test_of_an_import_with_a_slip_nothing_is_written(place):
    (place.folder / "import.csv").write_text("email,name\nben@example.org,Ben\ncem@example.org\n", encoding="utf-8")

    answer = place.kept("suppression", "check", "--from", "import.csv", "--to", "clean.csv")

    assert_refused(answer, "app.people-file")
    assert not (place.folder / "clean.csv").exists()
    assert sorted(one.name for one in place.folder.iterdir()) == ["home", "import.csv", "listed.csv"]


def test_what_is_no_text_is_refused(place):
    (place.folder / "import.csv").write_bytes(b"email\n\xff\xfe@example.org\n")

    assert_refused(place.kept("suppression", "check", "--from", "import.csv"), "app.people-file")


def test_who_comes_back_knowingly_is_taken_off(place):
    lifted = place.kept("suppression", "lift", "--list", "import", "--id", "email=ada@example.org")
    counts = place.kept("suppression", "list", "--json").document()

    assert lifted.out == "Taken off the list “import”: 1.\n"
    assert counts["lists"] == {"marketing": 0, "calls": 0, "sale": 0, "import": 0}


def test_who_is_back_in_a_store_is_found_and_planned_to_go(demo):
    (demo.folder / "erased.csv").write_text("email\nnobody.at.all@example.org\n", encoding="utf-8")
    demo.kept("suppression", "add", "--list", "import", "--from", "erased.csv")
    nobody = demo.kept("suppression", "find")
    with closing(sqlite3.connect(demo.stores / "accounts.db")) as accounts:
        (email,) = accounts.execute("SELECT email FROM account GROUP BY email HAVING count(*) = 1 LIMIT 1").fetchone()
    (demo.folder / "erased.csv").write_text(f"email\n{email}\n", encoding="utf-8")
    demo.kept("suppression", "add", "--list", "import", "--from", "erased.csv")

    found = demo.kept("suppression", "find", "--plan", "--json")

    assert (nobody.status, nobody.out) == (0, "Nobody who was erased is back.\n")
    assert found.status == 1
    assert found.document()["found"] == [{"dataset": "accounts.account", "count": 1}]
    assert len(found.document()["plans"]) == 1
