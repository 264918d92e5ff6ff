"""Signing in with Chromium: a passkey that a virtual device holds, pages that are sound at every width."""

import pytest
from playwright.sync_api import expect

from kept.app.staffing import invite, staff
from kept.safeguards.roles import Role
from tests.browsing import in_chromium, objections, press
from tests.web.signin.entering import PASSWORD

pytestmark = in_chromium

plain = pytest.mark.parametrize("visitor", [{"script": False}, {"script": False, "width": 390}], indirect=True)
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def give_device(visitor) -> None:
    """Give the browser a device that holds passkeys and knows its owner."""
    session = visitor.context.new_cdp_session(visitor)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})


def welcome(visitor, standing) -> None:
    visitor.goto(invite(standing, "ada@example.org", roles=[Role.OFFICER]).path)


def set_password(visitor) -> None:
    visitor.get_by_label("New password").fill(PASSWORD)
    visitor.get_by_label("The same again").fill(PASSWORD)
    press(visitor, "Set the password")


def set_up_passkey(visitor) -> None:
    visitor.get_by_label("Name").fill("my key")
    visitor.get_by_role("button", name="Set up a passkey").click()
    expect(visitor.locator(".recovery-codes li")).to_have_count(10)


def test_a_passkey_is_set_up_and_is_enough_to_come_in(visitor, standing):
    give_device(visitor)
    welcome(visitor, standing)
    visitor.get_by_role("button", name="Use a passkey instead").click()
    set_up_passkey(visitor)
    visitor.get_by_role("link", name="To the console").click()
    expect(visitor.locator("h1")).to_have_text("Requests")

    visitor.get_by_role("button", name="Sign out").click()
    visitor.get_by_role("button", name="Use a passkey").click()

    expect(visitor.locator("h1")).to_have_text("Requests")
    assert [one.state for one in staff()] == ["ready"]


def test_a_passkey_serves_as_second_factor_after_a_password(visitor, standing):
    give_device(visitor)
    welcome(visitor, standing)
    set_password(visitor)
    visitor.get_by_role("link", name="Set up a passkey").click()
    set_up_passkey(visitor)
    visitor.goto("/console/")
    visitor.get_by_role("button", name="Sign out").click()

    visitor.get_by_label("E-mail address").fill("ada@example.org")
    visitor.get_by_label("Password").fill(PASSWORD)
    visitor.get_by_role("button", name="Sign in").click()
    expect(visitor.locator("h1")).to_have_text("Your second factor")
    visitor.get_by_role("button", name="Use a passkey").click()

    expect(visitor.locator("h1")).to_have_text("Requests")


def test_before_a_passkey_is_taken_away_it_is_asked_for_once_more(visitor, standing):
    give_device(visitor)
    welcome(visitor, standing)
    visitor.get_by_role("button", name="Use a passkey instead").click()
    set_up_passkey(visitor)
    visitor.goto("/console/")
    visitor.get_by_role("button", name="Sign out").click()
    visitor.get_by_role("button", name="Use a passkey").click()
    expect(visitor.locator("h1")).to_have_text("Requests")

    visitor.goto("/signin/mine/")
    visitor.get_by_role("link", name="Remove my key").click()
    expect(visitor.locator("h1")).to_have_text("Prove once more who you are")
    visitor.get_by_role("link", name="With a passkey").click()
    visitor.get_by_role("button", name="Use a passkey").click()
    visitor.get_by_role("button", name="Remove this passkey").click()

    expect(visitor.locator("h1")).to_have_text("One step is missing")


def test_a_browser_without_the_passkey_is_told_kindly(visitor, standing):
    give_device(visitor)
    visitor.goto("/signin/")

    visitor.get_by_role("button", name="Use a passkey").click()

    expect(visitor.locator("form[data-passkey] .faults")).to_be_visible(timeout=15_000)


def test_axe_finds_nothing_on_the_way_in(visitor, standing):
    give_device(visitor)
    found = {}

    def look(name):
        found[name] = objections(visitor)

    visitor.goto("/signin/")
    look("sign in")
    welcome(visitor, standing)
    look("join")
    visitor.get_by_label("New password").fill("short-but-long")
    visitor.get_by_label("The same again").fill("not the same")
    press(visitor, "Set the password")
    look("join, refused")
    set_password(visitor)
    look("missing")
    visitor.goto("/signin/mine/code/")
    look("codes")
    visitor.goto("/signin/mine/passkey/")
    look("passkey")
    set_up_passkey(visitor)
    look("recovery")
    visitor.goto("/signin/mine/")
    look("mine")
    press(visitor, "Sign out")
    visitor.get_by_label("E-mail address").fill("ada@example.org")
    visitor.get_by_label("Password").fill(PASSWORD)
    press(visitor, "Sign in")
    look("second factor")

    assert {name: fault for name, fault in found.items() if fault} == {}


@plain
def test_password_and_codes_need_no_script(visitor, standing):
    welcome(visitor, standing)
    set_password(visitor)

    visitor.get_by_role("link", name="Set up codes").click()

    expect(visitor.get_by_role("img", name="Picture to scan with an authenticator app")).to_be_visible()
    expect(visitor.get_by_label("Code", exact=True)).to_be_visible()


def test_no_page_on_the_way_in_has_a_script_of_its_own(visitor, standing):
    said = []
    visitor.on("console", lambda message: said.append(message.text))
    welcome(visitor, standing)
    set_password(visitor)

    for address in ("/signin/", "/signin/mine/", "/signin/mine/code/", "/signin/mine/passkey/"):
        visitor.goto(address)
        assert visitor.locator("script:not([src]), [style], style").count() == 0

    assert said == []
