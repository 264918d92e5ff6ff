"""The settings of a demonstration while its company works."""

from pathlib import Path

from kept.app.at_work import HAND_OVER, settle, with_secret
from kept.app.workspace import FILE, open_workspace
from kept.testing.company import Operation, Program

PROGRAM = Program(name="website", command=("site",), ports=(8472,), environment={"A": "b"})


def settled(workspace, smtp):
    post = {"smtp": smtp, "address": "privacy@example.com", "inbox": "maildir:mail/privacy"} if smtp else {}
    secret = settle(workspace, Operation(programs=(), entrances=(), **post), centre="http://127.0.0.1:28400")
    return secret, open_workspace(workspace.home).settings


def test_mail_goes_to_the_company_and_its_panel_hands_people_over(workspace):
    secret, settings = settled(workspace, "smtp://127.0.0.1:8475")

    assert (settings.mail.sender, settings.mail.smtp, settings.mail.inbox) == (
        "privacy@example.com",
        "smtp://127.0.0.1:8475",
        "maildir:mail/privacy",
    )
    assert settings.house.centre == "http://127.0.0.1:28400"
    assert workspace.secret(settings.house.hand_over) == secret
    assert len(secret) == 64
    assert (workspace.home / "keys" / "hand-over.secret").stat().st_mode & 0o777 == 0o600


def test_written_anew_it_says_the_new_and_keeps_what_was_there_before(workspace):
    before = (workspace.home / FILE).read_text(encoding="utf-8").rstrip()
    secret, _ = settled(workspace, "smtp://127.0.0.1:1")
    again, settings = settled(workspace, "")

    assert again == secret
    assert settings.mail is None
    assert (workspace.home / FILE).read_text(encoding="utf-8").startswith(before)


def test_a_program_finds_the_secret_in_its_environment_and_keeps_what_it_had():
    given = with_secret(PROGRAM, "secret", fences=Path("home/fences"))

    assert (given.environment, given.command, given.ports) == (
        {"A": "b", HAND_OVER: "secret", "KEPT_FENCES": "home/fences"},
        ("site",),
        (8472,),
    )
    assert "secret" not in repr(given)
