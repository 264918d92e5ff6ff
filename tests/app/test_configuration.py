from datetime import timedelta

import pytest

from kept.app.configuration import Settings, read_settings
from kept.app.errors import NoWorkspaceError, WorkspaceFileError


def read(tmp_path, text):
    (tmp_path / "kept.toml").write_text(text, encoding="utf-8")
    return read_settings(tmp_path / "kept.toml")


def test_an_empty_file_gives_every_default(tmp_path):
    assert read(tmp_path, "") == Settings()


def test_a_folder_without_the_file_is_no_workspace(tmp_path):
    with pytest.raises(NoWorkspaceError, match="There is no workspace in"):
        read_settings(tmp_path / "kept.toml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("surprise = 1", "not known: surprise"),
        ("[clock]\nzone = 'UTC'", "not known: clock"),
        ("[web]\nport = 1", "not known: web.port"),
        ("[keys]\nweb = 'x'", "not known: keys.web"),
        ("[check]\nfresh = 'x'", "not known: check.fresh"),
        ("[ledger]\nname = 'x'", "not known: ledger.name"),
        ("web = 3", "a table at web"),
        ("demo = 1", "true or false at demo"),
        ("kept = 'workspace/2'", "another form than workspace/1"),
        ("controller = [", "is not TOML"),
        ("[web]\nhosts = 'one'", "a list at web.hosts"),
        ("[web]\nhosts = [1]", "host names in quotes at web.hosts"),
        ("[web]\norigins = ['*']", "origins such as https://www.example.org at web.origins"),
        ("[web]\norigins = ['https://www.example.org/']", "origins such as"),
        ("[web]\norigins = ['https://a:b@example.org']", "origins such as"),
        ("[ledger]\norigin = ''", "at ledger.origin"),
        ("[ledger]\norigin = 'a b'", "at ledger.origin"),
        ("[ledger]\norigin = 'a+b'", "at ledger.origin"),
        ("[check]\nfresh_for = 'soon'", "at check.fresh_for"),
        ("[check]\nfresh_for = 'P0D'", "at check.fresh_for"),
        ("[check]\nsmallest_group = 1", "a whole number of two or more at check.smallest_group"),
        ("[check]\nsmallest_group = true", "a whole number of two or more at check.smallest_group"),
        ("[check]\nsmallest_group = 'ten'", "a whole number at check.smallest_group"),
        ("[check]\nfresh_for = 26", "a text in quotes at check.fresh_for"),
    ],
)
def test_a_slip_of_the_pen_is_refused_and_named(tmp_path, text, said):
    with pytest.raises(WorkspaceFileError, match=r"kept\.toml") as refused:
        read(tmp_path, text)

    assert said in str(refused.value)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "privacy.example.org",
        "ftp://example.org",
        "https://",
        "https://:443",
        "https://[",
        "https://example.org:port",
        "https://ada:hunter2@example.org",
        "https://example.org/?page=1",
        "https://example.org/#top",
    ],
)
def test_a_public_address_that_is_none_is_refused_and_not_repeated(tmp_path, url):
    with pytest.raises(WorkspaceFileError, match=r"at web\.url$") as refused:
        read(tmp_path, f"[web]\nurl = '{url}'")

    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize("url", ["https://example.org", "http://127.0.0.1:8471", "https://example.org/shop"])
def test_a_public_address_is_taken_without_its_last_slash(tmp_path, url):
    assert [read(tmp_path, f"[web]\nurl = '{url}{end}'").public_url for end in ("", "/")] == [url, url]


@pytest.mark.parametrize(
    ("said", "length"), [("PT48H", timedelta(hours=48)), ("P1W", timedelta(days=7)), ("P1M", timedelta(days=30))]
)
def test_how_long_a_finding_speaks_is_a_duration(tmp_path, said, length):
    assert read(tmp_path, f"[check]\nfresh_for = '{said}'").fresh_for == length


def test_how_many_people_a_figure_must_be_about_is_a_number(tmp_path):
    assert read(tmp_path, "[check]\nsmallest_group = 20").smallest_group == 20
    assert read(tmp_path, "").smallest_group == 10


def test_what_is_no_text_is_refused(tmp_path):
    (tmp_path / "kept.toml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(WorkspaceFileError, match="is not TOML"):
        read_settings(tmp_path / "kept.toml")


def test_a_folder_of_that_name_is_refused(tmp_path):
    (tmp_path / "kept.toml").mkdir()

    with pytest.raises(WorkspaceFileError, match="cannot be read"):
        read_settings(tmp_path / "kept.toml")
