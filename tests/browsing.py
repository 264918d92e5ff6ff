"""What tests of pages in Chromium share: the browser, the looks a page is seen in, and what is objected to there."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
WIDTHS = (320, 390, 768, 1440)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What axe says of a page hangs on its look in these rules alone: on its colours, and on what is how large and where.
OF_THE_LOOK = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
LOOKS = {
    (390, "light"): {"runOnly": RULES},
    (390, "dark"): {"runOnly": {"type": "rule", "values": OF_THE_LOOK}},
    (1440, "dark"): {"runOnly": RULES},
    (1440, "light"): {"runOnly": {"type": "rule", "values": OF_THE_LOOK}},
}
ON_A_PHONE = {(390, "light"): {"runOnly": RULES}}
FOUND = """async options => (await axe.run(document, {...options, resultTypes: ['violations']})).violations.flatMap(
    one => one.nodes.map(node => `${one.id}: ${node.html} ${node.failureSummary}`))"""
BEYOND = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

in_chromium = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason=f"there is no Chromium at {CHROMIUM}"),
]


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


def page_of(browser, address: str, *, width: int = 1440, scheme: str = "light", script: bool = True):
    """A page in a window of its own, that asks `address` in English."""
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        java_script_enabled=script,
        reduced_motion="reduce",
        locale="en",
    )
    return context.new_page()


def press(page, name: str) -> None:
    """Press a button, and wait for the page that it leads to."""
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def objections(page, looks=LOOKS) -> dict[str, list[str]]:
    """What axe objects to in a page, by look, and at which widths the page is wider than its window."""
    from axe_playwright_python.base import AXE_SCRIPT

    page.wait_for_load_state()
    page.evaluate(AXE_SCRIPT)
    was, found = page.viewport_size, {}
    for (width, scheme), options in looks.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found[f"{width}-{scheme}"] = page.evaluate(FOUND, options)
    found["too wide"] = _too_wide(page)
    page.set_viewport_size(was)
    return {look: faults for look, faults in found.items() if faults}


def _too_wide(page) -> list[str]:
    beyond = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        beyond[width] = page.evaluate(BEYOND)
    return [f"{pixels} at {width}" for width, pixels in beyond.items() if pixels > 0]
