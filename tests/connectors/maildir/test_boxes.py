import mailbox

import pytest

from kept.connectors.maildir import open_maildir
from kept.estate import Dataset
from kept.estate.change import Erase
from kept.estate.errors import CannotError
from kept.estate.ports import Count
from kept.estate.selection import (
    Everything,
)
from tests.connectors.maildir.letters import FIELDS, MAIL, MAILBOX, NAMES, message, put, sweep


def test_a_message_that_was_read_meanwhile_is_found_and_erased(connector, box, tmp_path):
    path = put(box, "1767960000.M1.host", message())
    (span,) = connector.spans(MAIL, Everything())
    path.rename(tmp_path / "mail/cur/1767960000.M1.host:2,S")

    acted = connector.act(MAIL, Everything(), Erase(), span=span, salt=b"s")

    assert acted.count == 1
    assert box.keys() == []


def test_a_message_being_delivered_is_no_record_yet(connector, box):
    put(box, "1767960000.M1.host", message(), part="tmp")

    assert connector.measure(MAIL, [Count()]) == [0]


def test_structure_names_every_maildir(connector, box):
    box.add_folder("Sent")

    found = {one.location: [field.name for field in one.fields] for one in connector.structure()}

    assert found == {"INBOX": NAMES, ".Sent": NAMES}


def test_a_folder_of_maildirs_holds_one_dataset_for_each(tmp_path):
    (tmp_path / "mail").mkdir()
    mailbox.Maildir(tmp_path / "mail/support", create=True).add(message())
    connector = open_maildir(MAILBOX, None, tmp_path)
    support = Dataset(name="support", system="mailbox", location="support", key=("id",), fields=FIELDS)

    assert [one.location for one in connector.structure()] == ["support"]
    assert sweep(connector, Everything(), dataset=support) == 1


@pytest.mark.parametrize("span", ["../../secret", "", ".hidden", "a:2,S"])
def test_a_span_that_names_no_message_is_refused(connector, span):
    with pytest.raises(CannotError, match="is no message"):
        connector.act(MAIL, Everything(), Erase(), span=span, salt=b"s")
