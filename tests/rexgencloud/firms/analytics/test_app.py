import pytest


@pytest.fixture
def browser(ask):
    return ask("analytics", known=False)


@pytest.fixture
def analytics(ask):
    return ask("analytics")


def test_the_script_reports_and_the_report_sets_a_cookie(browser, analytics):
    script = browser.get("/figures.js")

    for page in ("/", "/hosting"):
        browser.get("/collect", params={"page": page}, headers={"User-Agent": "Tried/1"})

    (visitor,), events = analytics.get("/v2/visitors").json()["data"], analytics.get("/v2/events").json()["data"]
    assert (script.headers["Content-Type"], '"collect?page="' in script.text) == (
        "text/javascript; charset=utf-8",
        True,
    )
    assert (visitor["cookie_id"], visitor["agent"], visitor["account"]) == (browser.cookies["ef_id"], "Tried/1", None)
    assert sorted(one["page"] for one in events) == ["/", "/hosting"]
    assert {one["cookie_id"] for one in events} == {visitor["cookie_id"]}


def test_a_cookie_that_no_one_could_have_been_given_is_replaced(browser):
    browser.cookies.set("ef_id", "<b>")

    browser.get("/collect")

    assert browser.cookies.get("ef_id", domain="firm.example") != "<b>"


def test_the_company_says_whose_cookie_it_is(browser, analytics):
    browser.get("/collect")
    cookie = browser.cookies["ef_id"]

    analytics.post("/v2/identify", json={"cookie_id": cookie, "account": 7})

    found = [analytics.get(f"/v2/{name}", params={"account": 7}).json()["data"] for name in ("visitors", "events")]
    assert [[one["cookie_id"] for one in rows] for rows in found] == [[cookie], [cookie]]
    assert analytics.post("/v2/identify", json={"cookie_id": 1}).status_code == 422
    assert browser.post("/v2/identify", json={"cookie_id": cookie, "account": 8}).status_code == 401


def test_a_visitor_is_deleted_by_a_job(browser, analytics):
    browser.get("/collect")

    job = analytics.post("/v2/deletions", json={"of": "visitors", "ids": [browser.cookies["ef_id"]]})
    for _ in range(2):
        analytics.get(job.headers["Location"])

    assert analytics.get("/v2/visitors").json()["data"] == []
