from types import MappingProxyType

import pytest

from kept.connectors import open_connector
from kept.connectors.opening import openers
from kept.estate import System
from kept.estate.document import KINDS
from kept.estate.errors import CannotError


def test_a_system_is_opened_by_its_kind_from_the_folder_of_the_estate(tmp_path):
    (tmp_path / "logs").mkdir()
    (tmp_path / "shop.db").touch()

    opened = [
        open_connector(System(name="one", kind=kind, url=url), secret=None, base=tmp_path)
        for kind, url in (("logs", "logs"), ("relational", "sqlite:///shop.db"))
    ]

    assert [one.structure() for one in opened] == [(), ()]
    for one in opened:
        one.close()


def test_a_kind_that_nobody_brings_is_refused_with_those_that_are_known(tmp_path):
    with pytest.raises(CannotError, match=r"is of the kind “telepathy”; known are: .*logs.*relational"):
        open_connector(System(name="mind", kind="telepathy", url="x"), secret=None, base=tmp_path)


def test_the_registry_is_closed():
    assert isinstance(openers(), MappingProxyType)


def test_every_kind_that_an_estate_file_may_name_can_be_opened():
    assert set(KINDS) <= set(openers())
