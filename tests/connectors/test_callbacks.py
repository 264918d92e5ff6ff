"""News goes out over HTTP once, follows nobody elsewhere, and counts as taken only with a status of success."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from kept.connectors.callbacks import HttpPost


class Server(ThreadingHTTPServer):
    def __init__(self):
        super().__init__(("127.0.0.1", 0), Partner)
        self.asked: list[tuple[str, bytes, str | None]] = []


class Partner(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        self.server.asked.append((self.path, self.rfile.read(length), self.headers["X-Signature"]))
        self.send_response(int(self.path.strip("/")))
        self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def partner():
    server = Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def send(partner, path):
    return HttpPost().send(f"http://127.0.0.1:{partner.server_port}{path}", b'{"a":1}', {"X-Signature": "s"})


@pytest.mark.parametrize(
    ("path", "taken"), [("/200", True), ("/204", True), ("/302", False), ("/404", False), ("/500", False)]
)
def test_news_is_taken_with_a_status_of_success_and_goes_nowhere_else(partner, path, taken):
    assert send(partner, path) is taken
    assert partner.asked == [(path, b'{"a":1}', "s")]


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "https://nobody.invalid/", "http://[bad/", "no address"])
def test_where_nobody_answers_nothing_is_taken(url):
    assert HttpPost(timeout=2).send(url, b"{}", {}) is False
