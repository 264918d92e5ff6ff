"""No password stands in an address."""

import pytest

from kept.estate.address import holds_password


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u:p@h/d",
        "postgresql://u:@h/d",
        "mysql+pymysql://u:a/b@h/d",
        "postgresql:///d?password=p",
        "https://h/d?a=1&api_key=p",
        "https://h/d?access_token=p",
    ],
)
def test_a_password_in_an_address_is_seen(url):
    assert holds_password(url)


@pytest.mark.parametrize(
    "url",
    ["postgresql://u@h:5432/d", "sqlite:///data/my.db", "file:///logs/*.gz", "https://h/d?passenger=2", "/var/log/web"],
)
def test_an_address_without_a_password_is_let_through(url):
    assert not holds_password(url)


def test_a_password_among_the_options_is_seen():
    assert holds_password("postgresql://h/d", {"sslpassword": "p"})
    assert not holds_password("postgresql://h/d", {"schema": "public"})
