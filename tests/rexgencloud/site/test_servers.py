"""The same site with its stores on PostgreSQL and MariaDB."""

import pytest

from rexgencloud.passwords import made_up_password
from rexgencloud.site import Settings, create_app
from rexgencloud.site.current import KEY
from rexgencloud.site.letters import send_waiting
from rexgencloud.site.prober import probe
from rexgencloud.site.rounds import ROUNDS
from rexgencloud.site.survey import ask_everybody
from rexgencloud.stores import opened
from tests.rexgencloud.conftest import AT
from tests.rexgencloud.site.test_day import pay_everything_on
from tests.rexgencloud.site.visiting import NEW, MovableClock, Postbox, Visitor, agree_on_a_secret, words_of
from tests.rexgencloud.standing import ON_A_SERVER, standing_on

UNPAID = "select id, net_cents + tax_cents, currency from invoice where status = 'open'"


@pytest.fixture(params=ON_A_SERVER)
def served(request, tmp_path):
    with standing_on(request.getfixturevalue(request.param), tmp_path, people=30) as stores:
        agree_on_a_secret(stores.folder)
        yield stores


@pytest.fixture
def site(served):
    post = Postbox()
    settings = Settings(
        stores=served,
        secret=b"k" * 32,
        clock=MovableClock(AT),
        address="http://127.0.0.1:9",
    )
    app = create_app(settings, post)
    yield app, post
    app.extensions[KEY].stores.close()


def ask(stores, system, sql):
    with opened(system, stores) as connection:
        return connection.exec_driver_sql(sql).all()


def sign_in_at_desk(visitor, stores):
    sql = """select email, password_hash from employee join login on login.employee_id = employee.id
             where role = 'privacy' and left_at is null"""
    email, hashed = ask(stores, "staff", sql)[0]
    visitor.send("/desk/sign-in", {"email": email, "password": str(made_up_password(hashed))})
    return visitor


def test_somebody_signs_up_orders_asks_pays_and_is_answered(site, served):
    app, post = site
    ada, desk = Visitor(app, served), sign_in_at_desk(Visitor(app, served), served)

    ada.send("/sign-up", {**NEW, "kind": "trader", "newsletter": "yes"})
    ada.send(post.link(), {})
    ada.send("/sign-in", {"email": NEW["email"], "password": NEW["password"]})
    for _ in range(4):
        ada.send("/panel/services", {"plan": "basic"})
    ada.send("/panel/domains", {"name": "quill.example"})
    ada.send("/panel/tickets", {"subject": "Hello", "body": "Ærø 漢字 🙂"})
    form = {**ada.hidden("/panel/tickets"), "subject": "Twice", "body": "Once."}
    for _ in range(2):
        ada.client.post("/panel/tickets", data=form)
    ((number,),) = ask(served, "support", "select id from conversation where subject = 'Hello'")
    desk.send(f"/desk/conversations/{number}", {"body": "Good day."})
    desk.send("/desk", {"subject": "News", "text": "All is well."}, action="/desk/newsletter")
    send_waiting(app.extensions[KEY])
    pay_everything_on(app, ask(served, "billing", UNPAID), AT)
    app.extensions[KEY].settings.clock.go_on(minutes=1)
    probe(app.extensions[KEY])

    services, ticket = words_of(ada.get("/panel/services")), words_of(ada.get(f"/panel/tickets/{number}"))
    assert (services.count("Basic active"), services.count("Basic waiting")) == (3, 1)
    assert ["Ærø 漢字 🙂" in ticket, "Good day." in ticket] == [True, True]
    assert [letter.to for letter in post.letters if letter.kind == "newsletter"].count(NEW["email"]) == 1
    assert "quill.example" in words_of(ada.get("/panel/domains"))
    assert "open" not in words_of(ada.get("/panel/invoices")).split("Total")[1].split("Privacy")[0]
    assert ask(served, "support", "select count(*) from conversation where subject = 'Twice'") == [(1,)]
    assert "Website Last look: Nov 23, 2026, 12:01 PM down" in words_of(ada.get("/status"))
    assert "[error] 1#1:" not in (served.folder / "web" / "error.log").read_text()


def test_what_the_company_does_by_itself_and_closing_an_account_work_there_too(site, served):
    app, post = site
    ada = Visitor(app, served)
    ada.send("/sign-up", {**NEW, "kind": "company", "company": "Quill & Co"})
    ada.send("/sign-in", {"email": NEW["email"], "password": NEW["password"]})
    ada.send("/panel/profile", {"theme": "dark", "surveys": "yes"}, action="/panel/preferences")
    post.is_open = False
    asked = ask_everybody(app.extensions[KEY])
    waiting = ask(served, "accounts", "select count(*) from letter")
    post.is_open = True
    app.extensions[KEY].settings.clock.go_on(minutes=2)
    for going in ROUNDS:
        going.do(app.extensions[KEY])

    left = ada.send("/panel/close", {"password": NEW["password"]}).headers["Location"]

    assert waiting == [(asked,)]
    assert len([one for one in post.letters if one.kind == "survey"]) == asked > 0
    assert ask(served, "accounts", "select count(*) from letter") == [(0,)]
    assert left == "/?closed=1"
    mine = f"select status, phone from account where email = '{NEW['email']}'"
    assert ask(served, "accounts", mine) == [("closed", None)]
    assert "[error] 1#1:" not in (served.folder / "web" / "error.log").read_text()
