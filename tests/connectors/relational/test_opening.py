from dataclasses import replace

import pytest

from kept.connectors.relational import open_relational
from kept.estate.errors import (
    CannotError,
    PasswordInUrlError,
    UnreachableError,
)
from kept.testing.contract_data import SHOP

SECRET = "hunter2-of-ada"


def test_a_file_that_is_not_there_is_unreachable_and_not_made(tmp_path):
    with pytest.raises(UnreachableError, match="no file “gone"):
        open_relational(replace(SHOP, url="sqlite:///gone.db"), None, tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_password_in_the_url_is_refused_and_not_repeated():
    with pytest.raises(PasswordInUrlError) as caught:
        open_relational(replace(SHOP, url=f"postgresql://kept:{SECRET}@localhost/shop"), None)

    assert SECRET not in caught.value.sentence()


@pytest.mark.parametrize("url", ["not a url", "oracle://db/shop", "sqlite"])
def test_a_database_that_is_not_known_is_refused(url):
    with pytest.raises(CannotError):
        open_relational(replace(SHOP, url=url), None)


@pytest.mark.parametrize("url", ["postgresql://kept@127.0.0.1:1/shop", "mariadb://kept@127.0.0.1:1/shop"])
def test_a_server_that_does_not_answer_is_unreachable(url):
    with pytest.raises(UnreachableError, match="does not answer"):
        open_relational(replace(SHOP, url=url), SECRET)
