"""Which workspace a command is about: what is said, else what the environment says, else the folder here."""

from pathlib import Path

from kept.cli.home import home_of


def test_what_is_said_comes_before_the_environment_and_that_before_the_folder_here(monkeypatch):
    monkeypatch.setenv("KEPT_HOME", "/srv/kept")
    said, from_environment = home_of(Path("there")), home_of(None)
    monkeypatch.setenv("KEPT_HOME", "")

    assert (said, from_environment, home_of(None)) == (Path("there"), Path("/srv/kept"), Path(".kept"))
