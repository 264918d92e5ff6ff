import pytest

from kept.app.errors import NotAServerError
from kept.app.servers import Server, opened_by
from kept.estate.errors import PasswordInUrlError
from kept.safeguards.secrets import SecretError


def opened(tmp_path, *servers, **environ):
    return opened_by(servers, environ=environ, base=tmp_path)


def test_a_server_is_given_by_its_kind_with_the_password_that_is_referred_to(tmp_path):
    (tmp_path / "maria.txt").write_text("open-sesame\n")
    servers = (
        Server(kind="postgresql", url="postgresql://kept@db.example:5433/postgres", secret="env:PG"),
        Server(kind="mariadb", url="mysql://kept@db.example/mysql", secret="file:maria.txt"),
    )

    assert opened(tmp_path, *servers, PG="p@ss") == {
        "postgresql": "postgresql://kept:p%40ss@db.example:5433/postgres",
        "mariadb": "mysql://kept:open-sesame@db.example/mysql",
    }


def test_a_server_that_wants_no_password_is_given_as_it_is(tmp_path):
    url = "postgresql://postgres@/postgres?host=/run/postgresql"

    assert opened(tmp_path, Server(kind="postgresql", url=url)) == {
        "postgresql": "postgresql://postgres@/postgres?host=%2Frun%2Fpostgresql"
    }


def test_a_password_in_a_url_is_refused_and_not_repeated(tmp_path):
    with pytest.raises(PasswordInUrlError) as refused:
        opened(tmp_path, Server(kind="postgresql", url="postgresql://kept:hunter2@db.example/postgres"))

    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize("url", ["sqlite:///shop.db", "mariadb://kept@db.example/mysql", "nothing at all"])
def test_what_is_no_url_of_such_a_server_is_refused(tmp_path, url):
    with pytest.raises(NotAServerError, match="the postgresql server"):
        opened(tmp_path, Server(kind="postgresql", url=url))


def test_a_reference_that_leads_nowhere_is_said(tmp_path):
    with pytest.raises(SecretError, match="env:NOWHERE"):
        opened(tmp_path, Server(kind="mariadb", url="mariadb://kept@db.example/mysql", secret="env:NOWHERE"))
