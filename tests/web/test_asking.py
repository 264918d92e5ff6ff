"""Asking our own pages what they show."""

import http.server
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.policy.clauses import normalised
from kept.web.asking import PageNotAnsweredError, PagesInProcess, PagesOverHttp, page_text
from kept.web.wsgi import application
from tests.web.desks import TEXT


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, kind, body = {
            "/privacy": (200, "text/html; charset=utf-8", "<h1>Privacy</h1>"),
            "/data": (200, "application/json", "{}"),
        }.get(self.path, (503, "text/html", "<p>out of order</p>"))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def _desk(settings):
    settings.KEPT_DESK = "tests.web.desks:checked"


def test_the_page_of_this_installation_answers_without_a_network():
    text = page_text(PagesInProcess().ask("/privacy"))

    assert [clause.id for clause in TEXT.clauses if normalised(clause.text) in text] == [one.id for one in TEXT.clauses]


def test_a_redirect_is_followed():
    assert "<h1>Our promises</h1>" in PagesInProcess(application).ask("/")


@pytest.mark.parametrize(("address", "reason"), [("/none", "status 404"), ("/healthz", "it is no HTML")])
def test_what_is_no_page_is_no_answer(address, reason):
    with pytest.raises(PageNotAnsweredError, match=f"The page {address} did not answer: {reason}"):
        PagesInProcess(application).ask(address)


def test_a_page_that_fails_is_no_answer(settings):
    settings.KEPT_DESK = "tests.web.desks:out_of_order"

    with pytest.raises(PageNotAnsweredError, match="status 500") as caught:
        PagesInProcess(application).ask("/privacy")
    assert "secret of the inside" not in caught.value.sentence()


@pytest.mark.parametrize("hosts", [["kept.example.org"], [".example.org"], ["*"]])
def test_the_installation_is_asked_under_a_name_that_it_answers_to(hosts, settings):
    settings.ALLOWED_HOSTS = hosts

    assert "<h1>Our promises</h1>" in PagesInProcess(application).ask("/promises")


def test_a_page_at_a_public_address_is_asked_over_the_network(site):
    assert PagesOverHttp(site).ask("/privacy") == "<h1>Privacy</h1>"


@pytest.mark.parametrize(("address", "reason"), [("/data", "it is no HTML"), ("/gone", "status 503")])
def test_a_public_address_that_gives_no_page_is_no_answer(address, reason, site):
    with pytest.raises(PageNotAnsweredError, match=reason):
        PagesOverHttp(site).ask(address)


@pytest.mark.parametrize("address", ["http://127.0.0.1:1", "nonsense"])
def test_an_address_where_nobody_answers_is_no_answer(address):
    with pytest.raises(PageNotAnsweredError, match=r"The page /privacy did not answer: .+"):
        PagesOverHttp(address).ask("/privacy")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Server <b>logs</b>: 90&nbsp;days</p>", "Server logs: 90 days"),
        ("<p>one</p><p>two</p>", "one two"),
        ("<h1>A</h1>B<br>C<div>D</div>E", "A B C D E"),
        ("<title>x</title><head><title>y</title></head><style>z</style><script>w</script>v", "v"),
        ("<p hidden>secret</p><p>shown</p><!-- said aside -->", "shown"),
        ("<p>“curly” — and&shy;soft</p>", '"curly" - andsoft'),
        ("", ""),
    ],
)
def test_the_words_are_those_that_a_reader_sees(html, text):
    assert page_text(html) == text


@given(st.text(alphabet="abc <>&\"'é—“", max_size=40))
def test_escaped_words_are_read_as_they_were_written(words):
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    assert page_text(f"<main><p>{escaped}</p></main>") == normalised(words)
