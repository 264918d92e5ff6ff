from datetime import timedelta

import pytest

from kept.app import make_workspace
from kept.app.checking import check
from kept.app.demonstration import BUILT, find_company, find_fault, plant, standing_demo
from kept.app.errors import InTheWayError, NoWorkspaceError, UnknownCompanyError, UnknownFaultError
from kept.cli.pages import pages_of
from kept.terms import FixedClock
from kept.verdict import Verdict
from tests.app.conftest import AT


@pytest.fixture
def home(tmp_path, binding):
    with binding(tmp_path / "home"):
        yield tmp_path / "home"


def keys(home):
    return (home / "keys" / "root.key").read_bytes()


def broken(demonstration):
    found = check(demonstration.workspace, pages_of(demonstration.workspace))
    return {one.clause for one in found.clauses if one.verdict in {Verdict.BROKEN, Verdict.DUE}}


def test_a_new_demonstration_is_declared_published_and_keeps_its_word(home, built):
    made = built(home)

    assert made.workspace.settings.is_demo
    assert broken(made) == set()


def test_the_same_demonstration_of_the_same_day_is_opened_as_it_is(home, built):
    built(home)
    before = keys(home)

    built(home, at=AT + timedelta(hours=11))

    assert keys(home) == before


@pytest.mark.parametrize("asked", [{"at": AT + timedelta(hours=12)}, {"people": 6}, {"fresh": True}])
def test_one_of_another_day_or_size_or_one_asked_for_afresh_is_built_anew(home, built, asked):
    built(home)
    before = keys(home)

    built(home, **asked)

    assert keys(home) != before


def test_a_half_built_one_is_built_anew(home, built):
    built(home)
    before = keys(home)
    (home / BUILT).unlink()
    (home / "estate" / "estate.yaml").unlink()

    built(home)

    assert keys(home) != before
    assert (home / BUILT).exists()
    assert (home / "estate" / "estate.yaml").exists()


def test_one_that_was_cut_off_while_its_keys_were_made_is_built(home, built):
    (home / "keys").mkdir(parents=True)

    assert broken(built(home)) == set()


@pytest.mark.parametrize("fresh", [True, False])
def test_a_workspace_of_somebody_is_never_touched(home, built, fresh):
    make_workspace(home, controller="Example Ltd")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}

    with pytest.raises(InTheWayError, match="is a workspace that is not a demonstration"):
        built(home, fresh=fresh)

    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


def test_a_folder_of_somebody_is_never_touched(home, built):
    home.mkdir()
    (home / "novel.txt").write_text("Chapter one", encoding="utf-8")

    with pytest.raises(InTheWayError):
        built(home)

    assert [path.name for path in home.iterdir()] == ["novel.txt"]


def test_a_planted_fault_breaks_what_it_declares_and_the_next_demonstration_is_without_it(home, built):
    made = built(home)

    fault = plant(made, "old-logs")

    assert broken(made) == fault.clauses
    assert broken(built(home)) == set()


def test_a_company_and_a_fault_that_there_are_not_are_named():
    with pytest.raises(UnknownCompanyError, match="“nobody”"):
        find_company("nobody")
    with pytest.raises(UnknownFaultError, match="“nothing”"):
        find_fault(find_company("rexgencloud"), "nothing")


def test_a_fault_is_planted_in_the_demonstration_as_it_stands(home, built):
    before = (built(home), keys(home))[1]

    standing = standing_demo(home, clock=FixedClock(AT), company="rexgencloud")
    plant(standing, "old-logs")
    plant(standing, "old-conversation")

    assert keys(home) == before
    assert broken(standing) == {"6.2.1", "6.1.4"}


def test_where_there_is_no_demonstration_none_stands(home):
    with pytest.raises(NoWorkspaceError):
        standing_demo(home, clock=FixedClock(AT), company="rexgencloud")
    make_workspace(home, controller="Example Ltd")
    with pytest.raises(InTheWayError):
        standing_demo(home, clock=FixedClock(AT), company="rexgencloud")
