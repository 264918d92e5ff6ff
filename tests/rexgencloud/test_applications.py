from sqlalchemy import text

from kept.testing.company import Stores
from rexgencloud.applications import Application, opened_by, password_file, url_for


def test_a_file_is_opened_as_it_is_by_everybody(stores):
    assert {str(url_for(one, "accounts", stores)) for one in Application} == {
        f"sqlite:///{stores.folder.resolve()}/accounts.db"
    }
    with opened_by(Application.DESK, "accounts", stores) as connection:
        assert connection.scalar(text("select count(*) from account where id <= 300")) == 300


def test_a_server_is_opened_under_the_role_of_the_application_and_its_own_password(tmp_path):
    stores = Stores(folder=tmp_path, urls={"accounts": "postgresql+psycopg://owner:theirs@db.example:5433/accounts"})
    (tmp_path / "passwords").mkdir()
    password_file(Application.DESK, stores).write_text("its-own")

    url = url_for(Application.DESK, "accounts", stores)

    assert (url.username, url.password, url.host, url.database) == (
        "rexgencloud_desk",
        "its-own",
        "db.example",
        "accounts",
    )
