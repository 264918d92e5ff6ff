"""`kept rights show REQUEST`: how it stands, and nothing of what was said in it."""

import json
import mailbox
import sqlite3
from contextlib import closing

from tests.cli.test_work import AT, SETTINGS
from tests.e2e.process import Place


def test_a_request_is_shown_with_its_dates_and_what_happened_and_names_nobody(tmp_path):
    place = Place(tmp_path, AT)
    assert place.kept("init", "--controller", "Example Ltd").status == 0
    with (place.home / "kept.toml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    mailbox.Maildir(place.home / "inbox").add(b"From: zoe@example.org\nSubject: Hi\n\nPlease delete my account.\n")
    assert place.kept("work", "--once").status == 0
    with closing(sqlite3.connect(place.home / "kept.db")) as database:
        ((name,),) = database.execute("SELECT id FROM request").fetchall()

    shown, said = place.kept("rights", "show", name.lower()), place.kept("rights", "show", name, "--json")

    document = json.loads(said.out)
    assert (document["request"], document["kind"], document["channel"]) == (name, "erasure", "email")
    assert [(one["clock"], one["due"][:10]) for one in document["dates"]] == [
        ("acknowledge", "2026-12-08"), ("act", "2026-12-23"),
    ]  # fmt: skip
    assert [one["what"] for one in document["events"]] == ["received", "acknowledged", "identity-asked"]
    assert shown.out.startswith(f"{name}: erasure, verifying, waits for ")
    assert "zoe" not in shown.out + said.out
