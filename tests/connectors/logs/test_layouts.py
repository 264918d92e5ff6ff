import pytest

from kept.connectors.logs.layouts import APACHE_ERROR, COMBINED, LINE, NGINX_ERROR, guess, order, pattern

PLAIN = (
    b'203.0.113.9 - ada [03/Nov/2026:08:30:00 +0100] "GET /a?b=\\"c\\" HTTP/2.0" 404 - '
    b'"https://example.org/" "curl/8" 0.004 "x"'
)
NGINX = b"2026/11/03 07:30:00 [error] 812#812: *7 timed out, client: 203.0.113.9, server: example.com"
APACHE = b"[Tue Nov 03 07:30:00.25 2026] [core:error] [pid 3] [client 203.0.113.9:5128] File does not exist"


def taken_apart(layout, line):
    wanted = frozenset(layout.fields)
    (parts,) = pattern(layout.name, wanted).findall(line + b"\n")
    return dict(zip(order(layout, wanted), parts, strict=True))


def test_an_access_line_is_taken_apart_into_all_its_fields():
    assert taken_apart(COMBINED, PLAIN) == {
        "ip": b"203.0.113.9",
        "ident": b"-",
        "user": b"ada",
        "at": b"03/Nov/2026:08:30:00 +0100",
        "request": b'GET /a?b=\\"c\\" HTTP/2.0',
        "status": b"404",
        "size": b"-",
        "referrer": b"https://example.org/",
        "agent": b"curl/8",
        "extra": b'0.004 "x"',
    }


@pytest.mark.parametrize(
    ("layout", "line", "level"), [(NGINX_ERROR, NGINX, b"error"), (APACHE_ERROR, APACHE, b"error")]
)
def test_an_error_line_is_taken_apart_with_the_address_in_it(layout, line, level):
    found = taken_apart(layout, line)

    assert (found["ip"], found["level"], line.endswith(found["message"])) == (b"203.0.113.9", level, True)


def test_a_line_that_is_cut_off_after_its_time_is_read_as_far_as_it_goes():
    found = taken_apart(COMBINED, PLAIN[:60])

    assert (found["ip"], found["at"], found["status"]) == (b"203.0.113.9", b"03/Nov/2026:08:30:00 +0100", b"")


def test_each_line_is_one_whatever_it_holds():
    lines = b"\n" + PLAIN + b"\nx\n" + PLAIN[:30] + b"\n" + PLAIN

    found = pattern("combined", frozenset({"at", LINE})).findall(lines)

    assert [bool(at) for _, at in found] == [False, True, False, False, True]


@pytest.mark.parametrize(
    ("sample", "layout"),
    [(PLAIN, COMBINED), (NGINX, NGINX_ERROR), (APACHE, APACHE_ERROR), (b"hello\n", None), (b"", None)],
)
def test_the_first_lines_tell_the_layout(sample, layout):
    assert guess(sample) == layout
