import httpx
import pytest

from kept.connectors.http.caller import Answer, waiting
from kept.estate.errors import CannotError, MissingError, RefusedError, UnreachableError, UnreadableError
from tests.connectors.http.wired import NOW, said, streamed, wire

SECRETIVE = "/people/ada%40example.org"


def ask(firm, **patience):
    return firm.caller(**patience).ask(SECRETIVE, {}, about="/people/{id}")


def tell(firm, **patience):
    return firm.caller(**patience).tell("DELETE", SECRETIVE, None, about="/people/{id}")


def test_an_answer_is_what_it_says_in_json():
    assert ask(wire(said({"a": 1}))) == Answer(status=200, body={"a": 1})
    assert ask(wire(said(status=204))) == Answer(status=204)


def test_who_is_asked_to_wait_waits_so_long_and_tries_again():
    firm = wire(said(status=429, Retry_After="40"), said(status=503, Retry_After="7"), said([]))

    assert (ask(firm).body, firm.paused) == ([], [40, 7])


def test_who_is_asked_to_wait_longer_than_patience_goes_does_not_wait():
    firm = wire(said(status=503, Retry_After="3600"))

    with pytest.raises(UnreachableError, match=r"asks to wait 3,600 seconds before the next GET /people/\{id\}"):
        ask(firm)
    assert (firm.paused, len(firm.asked)) == ([], 1)


def test_a_firm_that_fails_is_asked_again_after_longer_and_longer_pauses_and_not_for_ever():
    firm = wire(said(status=500), said(status=502), httpx.ReadTimeout("slow"), said({}))

    assert (ask(firm).status, firm.paused) == (200, [1, 2, 4])
    for status, words in ((said(status=500), "answers 500 to"), (httpx.ReadTimeout("slow"), "answers nothing to")):
        with pytest.raises(UnreachableError, match=f"{words} GET .*, 3 times one after the other"):
            ask(wire(status), tries=3)


def test_a_change_that_is_tried_again_carries_the_same_key_and_another_change_another():
    firm = wire(said(status=500), said(status=204))

    tell(firm)
    tell(firm)

    first, again, other = (one.headers["Idempotency-Key"] for one in firm.asked)
    assert first == again != other


@pytest.mark.parametrize("trouble", [httpx.ConnectError("refused"), httpx.ConnectTimeout("far away")])
def test_a_firm_that_nobody_answers_at_is_not_asked_again(trouble):
    firm = wire(trouble)

    with pytest.raises(UnreachableError, match="The system “firm” does not answer"):
        ask(firm)
    assert (len(firm.asked), firm.paused) == (1, [])


@pytest.mark.parametrize(
    ("status", "error", "words"),
    [
        (401, RefusedError, "answers 401 to GET"),
        (403, RefusedError, "answers 403 to GET"),
        (422, CannotError, "answers 422 to GET"),
        (301, CannotError, "answers 301 to GET .* and leads elsewhere"),
    ],
)
def test_what_a_firm_refuses_is_said_with_the_path_as_described_and_nobodys_key(status, error, words):
    with pytest.raises(error, match=words) as caught:
        ask(wire(said({"email": "ada@example.org"}, status, Location="https://elsewhere.example")))

    assert "ada" not in str(caught.value)


def test_what_is_not_there_is_gone_and_a_list_that_is_not_there_is_missing():
    assert [ask(wire(said(status=status))).is_gone for status in (404, 410, 200)] == [True, True, False]
    with pytest.raises(MissingError, match=r"has nothing at /people \(it answers 404\)"):
        wire(said(status=404)).caller().listed("/people", {}, about="/people")


@pytest.mark.parametrize("content", [b"<html>", b'{"a": ', b"[" * 200_000, b'{"a": NaN}', b"\xff", b"1" * 5_000])
def test_what_is_no_json_is_unreadable(content):
    with pytest.raises(UnreadableError, match="with something that is no JSON"):
        ask(wire(httpx.Response(200, content=content)))


def test_of_a_page_that_is_too_large_no_more_is_read_than_may_be():
    drawn = []
    fifty = (b" " * 1_000_000 for _ in range(50))

    with pytest.raises(UnreadableError, match="with more than 8 MB on one page; ask for smaller ones"):
        ask(wire(streamed(fifty, lambda: drawn.append(1))))
    assert len(drawn) == 9


@pytest.mark.parametrize("there", ["https://evil.example/next", "http://firm.example/api/next", "//evil.example/x"])
def test_the_secret_goes_nowhere_else(there):
    with pytest.raises(UnreadableError, match="sends on to another address"):
        ask(wire(said([], Link=f'<{there}>; rel="next"')))


def test_a_list_goes_on_at_an_address_of_the_same_firm():
    answer = ask(wire(said([], Link='</api/people?after=7>; rel="next"')))

    assert answer.next == "https://firm.example/api/people?after=7"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("12", 12),
        ("Mon, 23 Nov 2026 12:00:30 GMT", 30),
        ("Mon, 23 Nov 2026 11:00:00 GMT", 0),
        ("", None),
        ("soon", None),
    ],
)
def test_a_wait_is_given_in_seconds_or_as_a_date(header, seconds):
    assert waiting(header, now=lambda: NOW) == seconds
