"""The site in Chromium: flows as a person goes through them, at a telephone's width and a desk's, light and dark."""

from contextlib import ExitStack
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from kept.terms.clock import SystemClock
from rexgencloud.firms import create_firm
from rexgencloud.firms.manners import EXTENSION
from rexgencloud.passwords import made_up_password
from rexgencloud.serving import served
from rexgencloud.site import create_app
from rexgencloud.site.current import KEY
from tests.browsing import LOOKS, ON_A_PHONE, in_chromium, objections, page_of
from tests.rexgencloud.site.visiting import NEW, one, rows

OPEN = ["/", "/hosting", "/policy", "/status", "/demo", "/sign-in", "/sign-up", "/desk/sign-in", "/nothing-here"]
PANEL = [
    f"/panel{page}"
    for page in (
        "",
        "/profile",
        "/services",
        "/projects",
        "/domains",
        "/invoices",
        "/backups",
        "/tickets",
        "/chat",
        "/education",
        "/social",
        "/close",
    )
]
DESK = ["/desk", "/desk/mail"]  # fmt: skip

pytestmark = in_chromium


@pytest.fixture
def firms(stores):
    """The third parties at work whose pages a person meets, and those whose scripts stand in pages."""
    with ExitStack() as stack:
        there = {}
        for name in ("payments", "social", "registrar", "analytics", "ads", "chat"):
            firm = create_firm(name, stores.folder)
            there[name] = stack.enter_context(served(firm))
            stack.callback(firm.extensions[EXTENSION].close)
        yield there


@pytest.fixture
def address(settings, post, request):
    """Return where the site is; it works with firms where a test asks for them."""
    firms = request.getfixturevalue("firms") if "firms" in request.fixturenames else {}
    clock = SystemClock() if firms else settings.clock
    site = create_app(replace(settings, firms=firms, clock=clock, is_demo=True), post)
    with served(site) as at:
        lasting = site.extensions[KEY]
        site.extensions[KEY] = replace(lasting, settings=replace(lasting.settings, address=at))
        yield at
    lasting.stores.close()


@pytest.fixture
def window(browser, address):
    """Return how to open a window, at a width and in a scheme."""
    pages = []

    def opened(**look):
        pages.append(page_of(browser, address, **look))
        return pages[-1]

    yield opened
    for page in pages:
        page.context.close()


def sign_in(page, stores, *, account=1):
    sql = "select email, password_hash from account join profile on account_id = id where id = ?"
    ((email, hashed),) = rows(stores, "accounts", sql, account)
    page.goto("/sign-in")
    fill_in(page, str(email), str(made_up_password(str(hashed))))


def sign_in_at_desk(page, stores):
    sql = """select email, password_hash from employee join login on employee_id = employee.id
             where role = 'privacy' and left_at is null limit 1"""
    ((email, hashed),) = rows(stores, "staff", sql)
    page.goto("/desk/sign-in")
    fill_in(page, str(email), str(made_up_password(str(hashed))))


def fill_in(page, email, password):
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: not url.endswith("/sign-in"))


def test_pages_for_everybody_are_accessible_and_fit_their_window(window):
    page, found = window(), {}

    for path in OPEN:
        page.goto(path)
        found[path] = objections(page)

    assert found == {path: {} for path in OPEN}


def test_the_desk_is_accessible_and_fits_its_window(window, stores):
    page, found = window(), {}
    sign_in_at_desk(page, stores)

    for path in DESK:
        page.goto(path)
        found[path] = objections(page)
    with page.expect_navigation():
        page.get_by_role("row").nth(1).get_by_role("link").click()
    found["letter"] = objections(page)

    assert found == {path: {} for path in [*DESK, "letter"]}


def test_somebody_signs_up_confirms_the_newsletter_and_orders_without_a_script(window, stores, post):
    page = window(width=390, script=False)
    page.goto("/")
    page.get_by_role("link", name="Open an account").first.click()
    for label, key in (("Name", "name"), ("Date of birth", "born"), ("Email", "email"), ("Street", "street"),
                       ("Postcode", "postcode"), ("City", "city"), ("Password", "password")):  # fmt: skip
        page.get_by_label(label).fill(NEW[key])
    page.get_by_label("Country").select_option("GB")
    ticked = [page.get_by_role("checkbox").nth(place).is_checked() for place in (0, 1)]
    page.get_by_role("checkbox").nth(0).check()
    page.get_by_role("checkbox").nth(1).check()
    page.get_by_role("button", name="Open the account").click()

    page.goto(post.link())
    page.get_by_role("button", name="Yes, send it").click()
    expect(page.get_by_role("status")).to_contain_text("the newsletter will come")
    page.goto("/sign-in")
    fill_in(page, NEW["email"], NEW["password"])
    page.get_by_role("link", name="Services").click()
    page.get_by_role("button", name="Order and pay by invoice").click()

    expect(page.locator("section.card")).to_contain_text("Basic active")
    assert ticked == [False, False]
    assert one(stores, "accounts", "select count(*) from opt_in where confirmed_at = '2026-11-23 12:00:00.000000'") == 1


def test_a_mistake_in_a_form_is_named_beside_its_field_and_what_was_typed_stays(window):
    page = window(width=390)
    page.goto("/sign-up")
    page.get_by_label("Name").fill("Ada Quill")
    page.get_by_role("button", name="Open the account").click()

    expect(page.get_by_role("alert")).to_be_visible()
    assert page.get_by_label("Name").input_value() == "Ada Quill"
    described = page.get_by_label("Email").get_attribute("aria-describedby")
    assert page.locator(f"#{described}").inner_text() == "Please fill this in."
    assert objections(page) == {}


def test_a_customer_and_the_desk_talk_without_loading_a_page(window, stores):
    customer, desk = window(width=390), window()
    sign_in(customer, stores)
    customer.goto("/panel/chat")
    customer.get_by_label("Message").fill("Is anybody there?")
    customer.get_by_role("button", name="Send").click()
    sign_in_at_desk(desk, stores)
    desk.get_by_role("link", name="Live chat").click()
    expect(desk.locator("#talk")).to_contain_text("Is anybody there?")

    desk.get_by_label("Message").fill("Yes, <b>I</b> am.")
    desk.get_by_role("button", name="Send").click()

    expect(customer.locator("#talk li.theirs .body")).to_have_text("Yes, <b>I</b> am.")
    expect(desk.locator("#talk li")).to_have_count(2)
    expect(desk.locator("#talk li.own .body")).to_have_text("Yes, <b>I</b> am.")


def test_the_browser_has_nothing_to_complain_of(window, stores):
    page, said = window(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    sign_in(page, stores)

    for path in [*OPEN[:-1], *PANEL]:
        page.goto(path)

    assert said == []


def test_the_first_stop_of_the_keyboard_leads_past_the_head(window):
    page = window()
    page.goto("/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_a_customer_pays_an_invoice_at_the_processor_and_comes_back(window, firms, stores):
    page = window(width=390)
    sign_in(page, stores, account=22)
    page.goto("/panel/invoices")
    page.locator("tr", has_text="open").get_by_role("link").click()
    page.get_by_role("button", name="Pay").click()
    assert page.url.startswith(firms["payments"])

    page.get_by_label("Card").fill("4242 4242 4242 4242")
    page.get_by_role("button").click()

    page.wait_for_url("**/panel/invoices/*")
    expect(page.locator("main")).to_contain_text("Paid by visa ending in 4242")


def test_a_customer_connects_a_social_network_and_disconnects_it(window, firms, stores):
    page = window()
    sign_in(page, stores)
    page.goto("/panel/social")
    page.get_by_role("button", name="Connect Example Circle").click()
    assert page.url.startswith(firms["social"])
    page.get_by_label("Your handle").fill("marta.makes")
    page.get_by_label("Your name").fill("Marta F.")
    page.get_by_role("button", name="Allow").click()
    expect(page.locator("main")).to_contain_text("marta.makes")

    page.get_by_role("button", name="Disconnect").click()

    expect(page.get_by_role("status")).to_contain_text("deleted")
    assert rows(stores, "accounts", "select * from social") == []


@pytest.mark.usefixtures("firms")
def test_a_customer_orders_a_domain_and_gives_it_back(window, stores):
    page = window(width=390)
    sign_in(page, stores)
    page.goto("/panel/domains")
    page.get_by_label("Domain").fill("marta-shop.example")
    page.get_by_role("button", name="Order").click()
    page.get_by_role("button", name="Give it back: marta-shop.example").click()

    expect(page.locator("main")).not_to_contain_text("marta-shop.example")


def test_a_customer_sends_files_and_puts_a_backup_back(window, stores, tmp_path):
    page, archive = window(), BytesIO()
    with ZipFile(archive, "w") as files:
        files.writestr("new.html", "<h1>New</h1>")
    (tmp_path / "site.zip").write_bytes(archive.getvalue())
    sign_in(page, stores, account=19)
    page.goto("/panel/projects")
    page.locator("tbody a").first.click()
    page.get_by_label("Files of the website").set_input_files(tmp_path / "site.zip")
    page.get_by_role("button", name="Send the files").click()
    expect(page.get_by_role("status")).to_contain_text("Saved")
    expect(page.locator("main")).to_contain_text("new.html")

    page.get_by_role("link", name="Backups").click()
    page.get_by_role("button", name="Put back").first.click()

    expect(page.get_by_role("status")).to_contain_text("put back")
    assert objections(page) == {}


def test_a_customer_closes_the_account(window, stores):
    page = window(width=390)
    sign_in(page, stores)
    hashed = one(stores, "accounts", "select password_hash from profile where account_id = 1")
    page.goto("/panel/profile")
    page.get_by_role("link", name="Close the account").click()
    page.get_by_label("Password").fill(str(made_up_password(str(hashed))))
    page.get_by_role("button", name="Close the account for good").click()

    expect(page.get_by_role("status")).to_contain_text("Your account is closed")
    assert one(stores, "accounts", "select status from account where id = 1") == "closed"


def test_the_desk_answers_a_letter_and_sends_the_survey_which_is_answered(window, stores):
    desk, customer = window(), window(width=390)
    sign_in_at_desk(desk, stores)
    desk.get_by_role("link", name="Mailbox").click()
    desk.locator("tbody a").first.click()
    desk.get_by_label("Message").fill("Here it is.")
    desk.get_by_role("button", name="Send").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Mailbox")
    desk.get_by_role("link", name="Desk").first.click()
    desk.get_by_role("button", name="Send the survey").click()
    expect(desk.get_by_role("status")).to_contain_text("were asked")

    customer.goto(str(one(stores, "accounts", "select unsubscribe from letter where kind = 'survey' limit 1")))
    found = objections(customer)
    customer.get_by_label("5", exact=True).check()
    customer.get_by_role("button", name="Send").click()

    expect(customer.get_by_role("status")).to_contain_text("Thank you for your answer")
    assert found == {}


def test_everybody_on_the_page_of_the_demonstration_signs_in_with_one_button(window):
    page = window()
    page.goto("/demo")
    page.get_by_role("button", name="Sign in as Saskia van der Lelie").click()

    expect(page.locator("main")).to_contain_text("Good to see you, Saskia van der Lelie")


def test_pages_for_everybody_load_what_third_parties_want_and_the_panel_does_not(window, firms, stores):
    page, asked = window(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/hosting", wait_until="networkidle")
    outside = {name for name, at in firms.items() if any(url.startswith(at) for url in asked)}
    sign_in(page, stores)
    asked.clear()
    page.goto("/panel", wait_until="networkidle")

    assert outside == {"analytics", "ads", "chat"}
    assert [url for url in asked if any(url.startswith(at) for at in firms.values())] == []


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_the_panel_is_accessible_and_fits_its_window_in_every_language(window, stores, language):
    page, found = window(width=390), {}
    # Words of another language are longer or shorter: they change what fits, and no colour.
    looks = LOOKS if language == "en" else ON_A_PHONE
    sign_in(page, stores, account=7)
    page.goto(f"/panel?lang={language}")

    for path in PANEL:
        page.goto(path)
        found[path] = page.locator("html").get_attribute("lang"), objections(page, looks)

    assert found == dict.fromkeys(PANEL, (language, {}))
