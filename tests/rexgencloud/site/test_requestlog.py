import re
import sqlite3
from contextlib import closing

from kept.connectors import open_connector
from kept.estate.document import load_estate
from tests.rexgencloud.site.visiting import NEW


def lines(stores, log="access"):
    return (stores.folder / "web" / f"{log}.log").read_text().splitlines()


def test_a_line_has_the_account_that_was_signed_in(customer, stores):
    customer.get("/panel", headers={"Referer": "http://localhost/?q=secret", "User-Agent": "A browser"})

    start, end = lines(stores)[-1].split(" 200 ")
    assert start == '127.0.0.1 - 1 [23/Nov/2026:12:00:00 +0000] "GET /panel HTTP/1.1"'
    assert end.partition(" ")[2] == '"http://localhost/" "A browser"'


def test_what_opens_a_door_by_itself_is_not_logged(visitor, stores, post):
    visitor.send("/sign-up", {**NEW, "newsletter": "yes"})
    link = post.link()

    visitor.get(link)

    assert '"GET /newsletter/confirm/- HTTP/1.1"' in lines(stores)[-1]
    assert link.rsplit("/", 1)[1] not in "\n".join(lines(stores))


def test_a_browser_with_a_quotation_mark_in_its_name_stays_in_its_field(visitor, stores):
    visitor.get("/", headers={"User-Agent": 'x" 200 "y'})

    assert lines(stores)[-1].endswith('"x\\x22 200 \\x22y"')


def test_every_line_is_one_that_the_estate_can_read(customer, stores):
    customer.get("/%22%0A%00/ä?x=1", headers={"User-Agent": "\u00e9\\", "Referer": '"'})
    web = load_estate(stores.estate_file).system("web")
    assert web is not None

    pattern = r'\S+ - \S+ \[[^\]]+\] "[^"]*" \d{3} \d+ "[^"]*" "[^"]*"'

    assert [line for line in lines(stores) if not re.fullmatch(pattern, line)] == []
    with closing(open_connector(web, secret=None, base=stores.folder)) as connector:
        assert connector is not None


def test_what_fails_is_written_down_by_its_kind_and_answered_with_a_page(app, visitor, stores, capfd):
    @app.get("/fails")
    def fails():
        raise ValueError("the secret of marta.feldmann@example.org")

    answer = visitor.get("/fails")

    printed = capfd.readouterr()
    assert answer.status_code == 500
    assert "marta" not in answer.text + printed.out + printed.err + "".join(lines(stores, "error"))
    assert re.fullmatch(
        r"2026/11/23 12:00:00 \[error\] 1#1: \*1 ValueError at test_requestlog\.py:\d+, client: 127\.0\.0\.1, "
        r'server: panel\.example\.com, request: "GET /fails HTTP/1\.1"',
        lines(stores, "error")[-1],
    )


def test_a_store_that_cannot_be_written_fails_without_saying_what_was_to_be_written(app, stores, visitor, capfd):
    fields = {**visitor.hidden("/sign-in"), "email": "marta.feldmann@example.org", "password": "wrong"}
    with closing(sqlite3.connect(stores.folder / "accounts.db")) as connection, connection:
        connection.execute("create trigger shut before insert on signin_log begin select raise(abort, 'shut'); end")

    answer = visitor.client.post("/sign-in", data=fields)

    printed = capfd.readouterr()
    assert answer.status_code == 500
    assert "127.0.0.1" not in printed.out + printed.err
    assert "IntegrityError at databases.py" in lines(stores, "error")[-1]
