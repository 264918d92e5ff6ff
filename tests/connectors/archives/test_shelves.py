from datetime import timedelta

import pytest

from kept.estate.change import Erase
from kept.estate.errors import CannotError
from kept.estate.selection import (
    Before,
    Everything,
)
from tests.connectors.archives.backups import ARCHIVE, NAMES, START, put


def test_a_replaced_archive_is_judged_by_what_it_is_now(connector, folder):
    put(folder, 0)
    old = Before("at", START + timedelta(days=1))
    (span,) = connector.spans(ARCHIVE, old)
    later = put(folder, 5, name="day0")

    acted = connector.act(ARCHIVE, old, Erase(), span=span, salt=b"s")

    assert (acted.count, later.exists()) == (0, True)


def test_structure_names_fields_and_files_that_are_no_archives(connector, folder):
    put(folder)
    (folder / "gold/dump.sql").write_text("insert …")
    (folder / ".unfinished.tar.gz").write_text("")

    found = [(one.location, [field.name for field in one.fields], one.unreadable) for one in connector.structure()]

    assert found == [("archives", NAMES, 0), ("contents", ["archive", "account"], 0), ("gold/dump.sql", [], 1)]


@pytest.mark.parametrize("span", ["../../../secret.tar.gz", "a/../b.tar.gz", "secret", "gold/DE/x.zip"])
def test_a_span_that_names_no_archive_is_refused(connector, span):
    with pytest.raises(CannotError, match="is no archive"):
        connector.act(ARCHIVE, Everything(), Erase(), span=span, salt=b"s")


def test_structure_says_how_contents_hang_on_archives(connector):
    archives, contents = connector.structure()

    assert (archives.key, contents.key) == (("name",), ("archive", "account"))
    assert [(one.fields, one.to, one.to_fields) for one in contents.references] == [
        (("archive",), "archives", ("name",))
    ]
