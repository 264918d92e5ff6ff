"""The console in Chromium: on a phone and a desk, light and dark, by keyboard, without a script."""

import pytest
from playwright.sync_api import expect

from kept.app.cases import open_case
from kept.app.looking import purposes
from kept.app.policies import import_policy
from kept.app.serving import serving
from kept.app.staffing import invite
from kept.rights.kinds import RequestKind
from kept.safeguards.roles import Role
from rexgencloud.company import COMPANY
from tests.app.test_cases import ABROAD
from tests.browsing import in_chromium, press
from tests.web.centre.test_in_a_browser import Watch
from tests.web.clerks import pretend
from tests.web.conftest import workspace_in
from tests.web.console.staffed import asked, decided_upon

pytestmark = in_chromium

plain = pytest.mark.parametrize("visitor", [{"script": False}], indirect=True)


@pytest.fixture
def standing(tmp_path, transactional_db):
    """A demonstration: there alone one comes in without a second factor."""
    return workspace_in(tmp_path / "home", is_demo=True)


@pytest.fixture
def work(standing, world) -> tuple[str, str]:
    """A policy, an officer, and two requests: one to decide, one that nobody has identified."""
    with serving(standing):
        import_policy(standing, COMPANY.policy)
        assert purposes()
        invite(standing, "officer@example.com", roles=[Role.OFFICER])
        return decided_upon(pretend()), asked(pretend(), RequestKind.ACCESS)


def come_in(visitor) -> None:
    visitor.goto("/console/")
    visitor.get_by_role("button", name="Privacy officer").click()
    expect(visitor.locator("h1")).to_have_text("Requests")


def look(visitor) -> None:
    visitor.get_by_label("Purpose, as the policy lists it").select_option(index=1)
    visitor.get_by_label("Why").fill("To answer the request")
    press(visitor, "Show it to me for half an hour")


def test_axe_finds_nothing_at_the_console(visitor, work, standing):
    watch = Watch(visitor)
    with serving(standing):
        case = open_case(standing, ABROAD, by="ada@example.com").name
    come_in(visitor)
    watch.look("inbox")
    visitor.goto(f"/console/requests/{work[0]}/")
    watch.look("case, before the look")
    look(visitor)
    watch.look("case")
    for act in ("approve", "refuse", "extend", "pause", "message"):
        visitor.goto(f"/console/requests/{work[0]}/{act}/")
        watch.look(act)
    visitor.get_by_label("Your words").fill("They go too.")
    press(visitor, "Preview the letter")
    watch.look("preview")
    for address in ("new", "looks", "keys", "holds", "holds/new", f"holds/{case}", f"holds/{case}/review"):
        visitor.goto(f"/console/{address}/")
        watch.look(address)

    assert (watch.found, watch.complaints) == ({}, [])


@plain
def test_a_request_is_answered_without_a_script(visitor, work, world):
    come_in(visitor)
    visitor.get_by_role("link", name=work[0]).click()
    look(visitor)
    visitor.get_by_role("link", name="Write").click()
    visitor.get_by_label("Your words").fill("They go too.")
    press(visitor, "Preview the letter")
    press(visitor, "Send it")

    expect(visitor.locator(".thread .is-ours .words-said")).to_have_text("They go too.")


def test_keys_find_walk_and_go_up_and_can_be_turned_off(visitor, work):
    come_in(visitor)

    visitor.keyboard.press("j")
    first = visitor.evaluate("document.activeElement.textContent")
    visitor.keyboard.press("j")
    second = visitor.evaluate("document.activeElement.textContent")
    visitor.keyboard.press("Enter")
    expect(visitor.locator(".kicker .reference")).to_have_text(second)
    visitor.keyboard.press("u")
    expect(visitor.locator("h1")).to_have_text("Requests")
    visitor.keyboard.press("/")
    sought = visitor.evaluate("document.activeElement.name")
    visitor.goto("/console/keys/")
    visitor.get_by_role("button", name="Turn the keys off").click()
    visitor.goto("/console/")
    visitor.keyboard.press("n")

    assert ({first, second}, sought) == (set(work), "q")
    assert visitor.url.endswith("/console/")


def test_letters_typed_into_a_field_are_letters(visitor, work):
    come_in(visitor)

    visitor.locator("#q").press_sequentially("njku")

    assert visitor.locator("#q").input_value() == "njku"


def test_the_keyboard_reaches_every_act_and_leaves_again(visitor, work):
    come_in(visitor)
    visitor.goto(f"/console/requests/{work[0]}/")
    stops = visitor.locator("a[href], button, input:not([type=hidden]), select").filter(visible=True).count()

    reached = set()
    for _ in range(stops):
        visitor.keyboard.press("Tab")
        reached.add(visitor.evaluate("document.activeElement.outerHTML"))

    assert len(reached) == stops
