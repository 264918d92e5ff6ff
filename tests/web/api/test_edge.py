"""What holds for every answer of the API."""

import pytest

ORIGIN = "https://www.example.com"
ALLOWED = "Access-Control-Allow-Origin"


@pytest.fixture
def opened(settings):
    settings.CORS_ORIGINS = [ORIGIN]


def preflight(api, path, origin=ORIGIN):
    return api.ask("OPTIONS", path, Origin=origin, Access_Control_Request_Method="POST")


def test_no_other_site_reads_an_answer_unless_it_may(api):
    answer = api.post("/signals/gpc", {"cookie": "visitor-00017"}, Origin=ORIGIN)

    assert ALLOWED not in answer
    assert preflight(api, "/signals/gpc").status_code == 405


def test_the_origins_in_the_settings_may_ask_what_anybody_may(api, opened):
    answer = api.post("/signals/gpc", {"cookie": "visitor-00017"}, Origin=ORIGIN)

    assert answer[ALLOWED] == ORIGIN
    assert "Access-Control-Allow-Credentials" not in answer
    asked = preflight(api, "/requests")
    assert (asked.status_code, asked[ALLOWED], asked["Access-Control-Allow-Methods"]) == (204, ORIGIN, "GET, POST")


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "https://www.example.com.evil.example", ""])
def test_no_other_origin_may(api, opened, origin):
    assert ALLOWED not in api.post("/signals/gpc", {"cookie": "visitor-00017"}, Origin=origin)
    assert preflight(api, "/requests", origin).status_code == 405


def test_no_page_of_any_site_asks_what_is_for_the_companys_systems(api, opened):
    assert ALLOWED not in api.get("/panel/requests", token=api.token(), Origin=ORIGIN)
    assert preflight(api, "/panel/requests").status_code == 405


def test_nothing_on_the_way_keeps_an_answer(api):
    made = api.made()

    answers = [api.get(f"/requests/{made['reference']}", token=made["token"]), api.get("/requests/x")]

    assert [one["Cache-Control"] for one in answers] == ["no-store", "no-store"]


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nowhere", 404, "api.nothing-here"),
        ("DELETE", "/requests", 405, "api.no-such-method"),
        ("PUT", "/panel/requests", 405, "api.no-such-method"),
    ],
)
def test_what_there_is_not_is_a_problem_in_json(api, method, path, status, code):
    answer = api.ask(method, path)

    assert (answer.status_code, answer["Content-Type"], answer.json()["code"]) == (
        status,
        "application/problem+json",
        code,
    )


def test_a_method_that_is_not_answered_says_which_are(api):
    assert sorted(api.ask("DELETE", "/panel/requests")["Allow"].split(", ")) == ["GET", "POST"]


def test_pages_beside_the_api_are_as_they_were(api):
    answer = api.client.get("/nowhere")

    assert (answer.status_code, answer["Content-Type"]) == (404, "text/html; charset=utf-8")


def test_answers_are_sealed_against_scripts(api):
    policy = api.get("/openapi.json")["Content-Security-Policy"]

    assert "default-src 'none'" in policy
