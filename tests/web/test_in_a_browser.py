"""The pages in Chromium: accessible, usable by keyboard, sound at every width, and without a script."""

import pytest

from tests.browsing import in_chromium, objections

ADDRESSES = [
    "/promises", "/promises?verdict=kept", "/promises/2.1.1/", "/promises/1.0.0/", "/privacy", "/privacy/versions/",
    "/privacy/versions/1/", "/nothing-here",
]  # fmt: skip
STATES = ["unchecked", "unpublished", "outdated", "announced"]
STOP = """() => {
    const stops = [...document.querySelectorAll('a[href], summary')].filter(one => one.checkVisibility());
    const seen = getComputedStyle(document.activeElement).outlineStyle !== 'none';
    return seen ? stops.indexOf(document.activeElement) : 'no outline';
}"""
pytestmark = in_chromium


@pytest.fixture(autouse=True)
def _desk(settings):
    settings.KEPT_DESK = "tests.web.desks:checked"


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_for_everybody_fits_its_window_and_gives_the_browser_nothing_to_complain_of(address, reader):
    said: list[str] = []
    reader.on("console", lambda message: said.append(message.text))
    reader.on("pageerror", lambda error: said.append(str(error)))
    reader.on("requestfailed", lambda failed: said.append(failed.url))

    response = reader.goto(address)

    assert objections(reader) == {}
    # Chromium notes in the console that a page was not found: that one is meant.
    assert len(said) == (1 if response.status == 404 else 0), said


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_where_the_policy_is(state, reader, settings):
    settings.KEPT_DESK = f"tests.web.desks:{state}"

    reader.goto("/promises")

    assert objections(reader) == {}


def test_the_style_sheet_is_let_in_by_the_policy_of_the_page(reader):
    reader.goto("/promises")

    assert reader.evaluate("getComputedStyle(document.querySelector('.masthead')).display") == "flex"


def test_the_first_stop_of_the_keyboard_leads_past_the_head(reader):
    reader.goto("/promises")

    reader.keyboard.press("Tab")
    skip = reader.locator("a.skip")
    assert skip.evaluate("element => element === document.activeElement && element.getBoundingClientRect().top >= 0")
    reader.keyboard.press("Enter")
    reader.keyboard.press("Tab")

    assert reader.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("reader", [{"width": 390}, {"width": 1440}], indirect=True)
@pytest.mark.parametrize("address", ["/promises", "/promises/2.1.1/", "/privacy"])
def test_the_keyboard_goes_through_all_stops_in_order_and_each_is_seen(address, reader):
    reader.goto(address)
    stops = reader.locator("a[href], summary").filter(visible=True).count()

    order = []
    for _ in range(stops):
        reader.keyboard.press("Tab")
        order.append(reader.evaluate(STOP))

    assert order == list(range(stops))


@pytest.mark.parametrize("reader", [{"script": False}, {"script": False, "width": 390}], indirect=True)
def test_everything_works_without_scripts(reader):
    reader.goto("/promises")

    reader.locator("a.count", has_text="Broken").click()
    assert reader.locator("li.judged").count() == 1
    reader.locator("details.chapter > summary").click()
    assert not reader.locator("li.judged").is_visible()
    reader.locator("details.chapter > summary").click()
    reader.get_by_role("link", name="Details 2.1.1").click()

    assert reader.locator(".ruling .badge").inner_text() == "Broken"


def test_a_language_is_chosen_by_a_link_and_stays(reader):
    reader.goto("/promises")

    reader.locator(".languages a", has_text="FR").click()
    reader.locator(".masthead-nav a").nth(1).click()

    assert reader.locator("html").get_attribute("lang") == "fr"


def test_a_printed_page_leaves_out_what_only_a_screen_needs(reader):
    reader.goto("/privacy")

    reader.emulate_media(media="print")

    assert [reader.locator(part).first.is_visible() for part in (".masthead", ".contents", ".words")] == [
        False,
        False,
        True,
    ]
