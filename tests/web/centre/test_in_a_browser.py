"""The privacy centre in Chromium: on a phone and a desk, light and dark, by keyboard, without a script."""

import pytest
from playwright.sync_api import expect

from kept.app.rights.advance import advance
from kept.app.serving import serving
from kept.rights.verbs import Verb
from tests.browsing import in_chromium, objections, press
from tests.web.centre.letters import link
from tests.web.clerks import ZOE, pretend

pytestmark = in_chromium

plain = pytest.mark.parametrize("visitor", [{"script": False}, {"script": False, "width": 390}], indirect=True)


class Watch:
    """What axe and the window object to, page by page."""

    def __init__(self, visitor) -> None:
        self.visitor = visitor
        self.found: dict[str, object] = {}
        self.said: list[str] = []
        visitor.on("console", lambda message: self.said.append(message.text))

    @property
    def complaints(self) -> list[str]:
        """What the browser said, but for its note that a form came back: that one is meant."""
        return [one for one in self.said if "status of 400" not in one]

    def look(self, name: str) -> None:
        faults = objections(self.visitor)
        inline = self.visitor.locator("script:not([src]), style, [style]").count()
        faults |= {"inline": inline} if inline else {}
        self.found |= {name: faults} if faults else {}


def ask(visitor, verb: str = "delete") -> str:
    """Ask for something as a stranger would, and return the reference."""
    visitor.goto(f"/centre/ask/{verb}/")
    visitor.get_by_label("a customer", exact=True).check()
    visitor.get_by_label("E-mail address that we may know").fill(ZOE)
    press(visitor, "Send")
    return str(visitor.locator(".reference").inner_text())


def carry_on(standing, name: str) -> None:
    """What the worker does."""
    with serving(standing):
        advance(pretend(), name)


def test_axe_finds_nothing_in_the_centre(visitor, standing, world):
    watch = Watch(visitor)

    for address in ("/centre/", "/centre/find/", *(f"/centre/ask/{verb}/" for verb in (Verb.COPY, Verb.CORRECT))):
        visitor.goto(address)
        watch.look(address)
    visitor.goto("/centre/ask/object/")
    press(visitor, "Send")
    watch.look("object, refused")
    name = ask(visitor)
    watch.look("asked")
    carry_on(standing, name)
    visitor.goto(link("subject"))
    watch.look("open")
    press(visitor, "Yes, it is mine")
    carry_on(standing, name)
    visitor.reload()
    watch.look("status")
    with visitor.expect_navigation():
        visitor.locator(".letters a").first.click()
    watch.look("letter")
    for address in ("/centre/mine/", "/centre/used/", "/centre/"):
        visitor.goto(address)
        watch.look(f"{address}, visiting")

    assert (watch.found, watch.complaints) == ({}, [])


@plain
def test_from_the_first_page_to_the_copy_without_a_script(visitor, standing, world):
    visitor.goto("/centre/")
    visitor.get_by_role("link", name="Get a copy").click()
    visitor.get_by_label("a former customer").check()
    visitor.get_by_label("E-mail address that we may know").fill(ZOE)
    visitor.get_by_role("button", name="Send").click()
    name = visitor.locator(".reference").inner_text()
    carry_on(standing, name)
    visitor.goto(link("subject"))
    press(visitor, "Yes, it is mine")
    carry_on(standing, name)
    visitor.reload()

    with visitor.expect_download() as waiting:
        visitor.get_by_role("link", name="Fetch it").click()

    assert waiting.value.suggested_filename == f"{name}.zip"


def test_every_stop_of_the_form_is_reached_by_the_keyboard_in_order(visitor, standing, world):
    visitor.goto("/centre/ask/delete/")
    names = []
    visitor.locator("#who-customer").focus()
    for _ in range(9):
        visitor.keyboard.press("Tab")
        names.append(visitor.evaluate("document.activeElement.name || document.activeElement.tagName"))

    assert names[:4] == ["email", "SUMMARY", "text", "place"]


def test_a_printed_letter_is_the_letter_alone(visitor, standing, world):
    name = ask(visitor)
    carry_on(standing, name)
    visitor.goto(link("subject"))
    press(visitor, "Yes, it is mine")
    visitor.locator(".letters a").first.click()

    visitor.emulate_media(media="print")

    seen = {part: visitor.locator(part).first.is_visible() for part in (".masthead", ".kicker", ".paper-text")}
    assert seen == {".masthead": False, ".kicker": False, ".paper-text": True}


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_a_visitor_keeps_their_language_all_the_way(language, visitor, standing, world):
    visitor.goto(f"/centre/?lang={language}")
    visitor.locator("a.verb").first.click()
    visitor.locator("#who-customer").check()
    visitor.locator("#email").fill(ZOE)
    visitor.locator("main form button").click()

    expect(visitor.locator("html")).to_have_attribute("lang", language)
    with serving(standing):
        assert pretend().find(visitor.locator(".reference").inner_text()).request.received.ask.language == language
