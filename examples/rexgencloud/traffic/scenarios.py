"""What people do: each scenario is one visit of one person, from opening the site to leaving it."""

import smtplib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formataddr
from io import BytesIO
from random import Random
from urllib.parse import urlsplit
from zipfile import ZipFile

import httpx

from rexgencloud.traffic.browser import Browser
from rexgencloud.traffic.crowd import Crowd, Customer, pick

_PLACES = ("/", "/hosting", "/status", "/policy", "/sign-in", "/sign-up")
_PANEL = ("", "/profile", "/services", "/projects", "/domains", "/invoices", "/tickets", "/social", "/education")
_ASKS = ("My site is slow since this morning.", "How do I move a domain to you?", "Der Import bricht ab. Warum?",
         "Je ne trouve plus ma facture.", "¿Puedo cambiar de plan este mes?", "Thank you, it works again!")  # fmt: skip
_SAYS = ("We are on it.", "Please try again now.", "This is in the control panel under Services.", "Gern geschehen!")
CARD = "4242 4242 4242 4242"


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """Where it all happens: the addresses of the site and its outbox, the port of its mail server, and the people."""

    site: str
    outbox: str
    smtp: int
    crowd: Crowd


Scenario = Callable[[Town, Random], None]


def look_around(town: Town, draw: Random) -> None:
    """Open a few pages for everybody."""
    with _window(town, draw) as browser:
        for place in draw.sample(_PLACES, draw.randint(1, 4)):
            browser.open(place)


def look_into_the_panel(town: Town, draw: Random) -> None:
    """Sign in, and see how things stand."""
    with _signed_in(town, draw, town.crowd.somebody(draw)) as browser:
        for place in draw.sample(_PANEL, draw.randint(1, 4)):
            browser.open(f"/panel{place}")


def join(town: Town, draw: Random) -> None:
    """Open an account, and confirm the newsletter where it was ticked."""
    typed = town.crowd.newcomer(draw)
    wants = draw.random() < 0.5  # noqa: PLR2004 - every other one
    with _window(town, draw) as browser:
        browser.open("/")
        browser.open("/sign-up")
        browser.send("/sign-up", {**typed, **({"newsletter": "yes"} if wants else {})})
        if wants:
            _follow_letter(town, browser, typed["email"], "/newsletter/confirm/")
    town.crowd.join(Customer(email=typed["email"], password=typed["password"], is_new=True))


def order(town: Town, draw: Random) -> None:
    """Order a plan and pay what is open; contest it where the order waits."""
    with _signed_in(town, draw, town.crowd.somebody(draw)) as browser:
        browser.open("/panel/services")
        browser.send("/panel/services", {"plan": draw.choice(("basic", "business", "enterprise"))})
        contested = next((one for one in browser.forms("/panel/services/") if one.endswith("/contest")), None)
        if contested:
            browser.send(contested, {"words": "I ordered it for a new site."})
        _pay(browser)


def pay(town: Town, draw: Random) -> None:
    """Pay an open invoice."""
    with _signed_in(town, draw, town.crowd.somebody(draw)) as browser:
        _pay(browser)


def end_a_plan(town: Town, draw: Random) -> None:
    """End a plan, of several."""
    with _signed_in(town, draw, town.crowd.somebody(draw)) as browser:
        browser.open("/panel/services")
        running = [one for one in browser.forms("/panel/services/") if one.endswith("/end")]
        if len(running) > 1:
            browser.send(running[0])


def order_a_domain(town: Town, draw: Random) -> None:
    """Order a domain, or give one of several back."""
    with _signed_in(town, draw, town.crowd.somebody(draw)) as browser:
        browser.open("/panel/domains")
        held = browser.forms("/panel/domains/")
        if len(held) > 1 and draw.random() < 0.5:  # noqa: PLR2004 - every other one
            browser.send(held[0])
        else:
            browser.send("/panel/domains", {"name": f"site-{draw.randrange(10**9)}.example"})


def ask(town: Town, draw: Random) -> None:
    """Write a ticket, or answer in one."""
    with _signed_in(town, draw, town.crowd.somebody(draw)) as browser:
        browser.open("/panel/tickets")
        old = pick(draw, browser.links("/panel/tickets/"))
        if old and draw.random() < 0.4:  # noqa: PLR2004 - two in five
            browser.open(old)
            browser.send(old, {"body": draw.choice(_ASKS)})
        else:
            browser.send("/panel/tickets", {"subject": "A question", "body": draw.choice(_ASKS)})


def chat(town: Town, draw: Random) -> None:
    """Say something in the live chat, twice."""
    with _signed_in(town, draw, town.crowd.somebody(draw)) as browser:
        browser.open("/panel/chat")
        for words in draw.sample(_ASKS, 2):
            browser.send("/panel/chat", {"body": words})


def write_a_letter(town: Town, draw: Random) -> None:
    """Write to support by mail."""
    letter = EmailMessage()
    letter["From"] = formataddr(("A customer", town.crowd.somebody(draw).email))
    letter["To"], letter["Subject"] = "support@rexgencloud.com", "A question by mail"
    letter.set_content(draw.choice(_ASKS))
    with smtplib.SMTP("127.0.0.1", town.smtp, timeout=60) as server:
        server.send_message(letter)


def choose(town: Town, draw: Random) -> None:
    """Change the preferences."""
    wanted = {name: "yes" for name in ("newsletter", "surveys", "calls") if draw.random() < 0.5}  # noqa: PLR2004 - a coin
    customer = town.crowd.somebody(draw)
    with _signed_in(town, draw, customer) as browser:
        browser.open("/panel/profile")
        browser.send("/panel/preferences", {"theme": draw.choice(("system", "light", "dark")), **wanted})
        if "newsletter" in wanted:
            _follow_letter(town, browser, customer.email, "/newsletter/confirm/")


def send_files(town: Town, draw: Random) -> None:
    """Send files for a project's website."""
    with _signed_in(town, draw, town.crowd.somebody(draw)) as browser:
        browser.open("/panel/projects")
        project = pick(draw, browser.links("/panel/projects/"))
        if project:
            browser.open(project)
            browser.send(project, files={"archive": _zipped({"news.html": f"<p>{draw.choice(_ASKS)}</p>"})})


def connect(town: Town, draw: Random) -> None:
    """Connect a social network, or disconnect it."""
    with _signed_in(town, draw, town.crowd.somebody(draw)) as browser:
        browser.open("/panel/social")
        if browser.form("/panel/social/disconnect"):
            browser.send("/panel/social/disconnect")
        elif browser.form("/panel/social/connect"):
            browser.send("/panel/social/connect")
            said = {"handle": f"someone.{draw.randrange(1000)}", "name": "Someone", "answer": "allow"}
            browser.send_only(said)


def leave(town: Town, draw: Random) -> None:
    """Close an account that was opened lately."""
    leaving = town.crowd.take_new(draw)
    if leaving is not None:
        with _signed_in(town, draw, leaving) as browser:
            browser.open("/panel/close")
            browser.send("/panel/close", {"password": leaving.password})


def work_at_the_desk(town: Town, draw: Random) -> None:
    """Answer what waits, decide about orders, and look at an account for a reason."""
    with _at_the_desk(town, draw, draw.choice(("support", "privacy"))) as browser:
        for talk in browser.links("/desk/conversations/")[:3]:
            browser.open(talk)
            browser.send(talk, {"body": draw.choice(_SAYS)})
            browser.open(talk)
            browser.send(f"{talk}/close")
        browser.open("/desk")
        for waiting in browser.forms("/desk/orders/")[:2]:
            browser.open("/desk")
            browser.send(waiting, {"decision": draw.choice(("release", "release", "refuse"))})


def announce(town: Town, draw: Random) -> None:
    """Send an issue of the newsletter, or the survey."""
    with _at_the_desk(town, draw, "privacy") as browser:
        if draw.random() < 0.5:  # noqa: PLR2004 - a coin
            browser.send("/desk/newsletter", {"subject": "News", "text": "There is a new data centre."})
        else:
            browser.send("/desk/survey")


SCENARIOS: Mapping[Scenario, int] = {
    look_around: 30,
    look_into_the_panel: 20,
    join: 6,
    order: 6,
    pay: 6,
    end_a_plan: 2,
    order_a_domain: 4,
    ask: 10,
    chat: 5,
    write_a_letter: 3,
    choose: 4,
    send_files: 2,
    connect: 2,
    leave: 2,
    work_at_the_desk: 8,
    announce: 1,
}
"""How often each happens, beside the others."""


@contextmanager
def _window(town: Town, draw: Random) -> Iterator[Browser]:
    browser = Browser(town.site, draw)
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def _signed_in(town: Town, draw: Random, customer: Customer) -> Iterator[Browser]:
    with _window(town, draw) as browser:
        browser.open("/sign-in")
        browser.send("/sign-in", {"email": customer.email, "password": customer.password})
        yield browser
        if browser.form("/sign-out"):
            browser.send("/sign-out")


@contextmanager
def _at_the_desk(town: Town, draw: Random, role: str) -> Iterator[Browser]:
    employee = town.crowd.desk[role]
    with _window(town, draw) as browser:
        browser.open("/desk/sign-in")
        browser.send("/desk/sign-in", {"email": employee.email, "password": employee.password})
        yield browser


def _pay(browser: Browser) -> None:
    browser.open("/panel/invoices")
    for invoice in browser.links("/panel/invoices/")[:3]:
        browser.open(invoice)
        if browser.form(f"{invoice}/pay"):
            browser.send(f"{invoice}/pay")
            browser.send_only({"card": CARD})
            return


def _follow_letter(town: Town, browser: Browser, to: str, beginning: str) -> None:
    """Open the last letter to an address and press the button on the page that its link leads to."""
    answer = httpx.get(f"{town.outbox}/letters", params={"to": to}, timeout=60, trust_env=False)
    links = [link for letter in answer.json() for link in letter["links"] if beginning in link]
    if links:
        place = urlsplit(links[0]).path
        browser.open(place)
        if browser.form(place):
            browser.send(place)


def _zipped(files: Mapping[str, str]) -> bytes:
    archive = BytesIO()
    with ZipFile(archive, "w") as opened:
        for name, text in files.items():
            opened.writestr(name, text)
    return archive.getvalue()
