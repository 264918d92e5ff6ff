import stat

import pytest

from kept.app.configuration import read_settings
from kept.app.errors import InTheWayError
from kept.app.making import make_workspace
from kept.app.workspace import FILE

KEYS = ("root.key", "signing.pem", "web.key")


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_workspace_has_keys_that_only_their_owner_reads(tmp_path):
    home = tmp_path / "far" / "home"

    make_workspace(home, controller="Example Ltd")

    assert (mode(home), mode(home / "keys")) == (0o700, 0o700)
    assert {path.name: mode(path) for path in (home / "keys").iterdir()} == dict.fromkeys(KEYS, 0o600)
    assert [path.name for path in sorted(home.iterdir())] == [FILE, "keys"]


def test_two_workspaces_share_no_key(tmp_path):
    make_workspace(tmp_path / "a", controller="A")
    make_workspace(tmp_path / "b", controller="B")

    first, second = ({path.read_bytes() for path in (tmp_path / one / "keys").iterdir()} for one in "ab")
    assert first & second == set()


def test_a_workspace_made_once_more_stays_as_it_is(tmp_path):
    make_workspace(tmp_path, controller="Example Ltd")
    before = contents(tmp_path)

    make_workspace(tmp_path, controller="Another Ltd", is_demo=True)

    assert contents(tmp_path) == before


@pytest.mark.parametrize("lost", [FILE, *(f"keys/{key}" for key in KEYS)])
def test_a_half_made_workspace_is_finished_and_keeps_the_keys_it_has(tmp_path, lost):
    make_workspace(tmp_path, controller="Example Ltd")
    whole = contents(tmp_path)
    (tmp_path / lost).unlink()
    left = contents(tmp_path)
    (tmp_path / "keys" / ".kept-1a2b").write_bytes(b"cut off")

    make_workspace(tmp_path, controller="Example Ltd")

    after = contents(tmp_path)
    assert {path: after[path] for path in left} == left
    assert after.keys() - whole.keys() == {(tmp_path / "keys" / ".kept-1a2b").relative_to(tmp_path)}


def test_a_folder_with_anything_else_in_it_is_left_alone(tmp_path):
    (tmp_path / "novel.txt").write_text("Chapter one", encoding="utf-8")

    with pytest.raises(InTheWayError, match="is not empty and is not a workspace"):
        make_workspace(tmp_path, controller="Example Ltd")

    assert [path.name for path in tmp_path.iterdir()] == ["novel.txt"]


def test_a_file_is_no_place_for_a_workspace(tmp_path):
    (tmp_path / "home").write_text("a file", encoding="utf-8")

    with pytest.raises(InTheWayError, match="home is a file"):
        make_workspace(tmp_path / "home", controller="Example Ltd")


@pytest.mark.parametrize(
    "name", ["Straße & Söhne", 'The "Quoted" Co\\mpany', "tab\there", "end\x7f", "two\nlines", "+"]
)
def test_any_name_of_a_controller_reads_back_as_it_was_given(tmp_path, name):
    make_workspace(tmp_path, controller=name)

    assert read_settings(tmp_path / FILE).controller == name
