"""News goes to origins that somebody reviewed, encrypted, and nowhere that somebody merely names."""

import pytest

from kept.rights.origins import may_go_to, origin_of

KNOWN = frozenset({"https://agent.example", "http://127.0.0.1:9000"})


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://agent.example/update?x=1", True),
        ("https://AGENT.example:443/update", True),
        ("http://127.0.0.1:9000/update", True),
        ("http://agent.example/update", False),
        ("https://agent.example:8443/update", False),
        ("https://agent.example.evil.example/", False),
        ("https://agent.example@evil.example/", False),
        ("https://user:word@agent.example/", False),
        ("https://sub.agent.example/", False),
        ("http://127.0.0.1/", False),
        ("http://169.254.169.254/latest/meta-data", False),
        ("file:///etc/passwd", False),
        ("//agent.example", False),
        ("https://", False),
        ("https://agent.example:port/", False),
        ("", False),
    ],
)
def test_news_goes_to_a_reviewed_origin_alone(url, may):
    assert may_go_to(url, KNOWN) is may


def test_an_unsafe_address_is_no_origin_even_where_the_empty_one_was_reviewed():
    assert not may_go_to("ftp://agent.example/", frozenset({origin_of("ftp://agent.example/")}))
