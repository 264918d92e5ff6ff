import pytest

from kept.connectors.onebyone import erasing, nothing, refuse_all_but_erase
from kept.estate import Dataset
from kept.estate.change import Erase, Mask, Set
from kept.estate.errors import CannotError
from kept.estate.keydigest import key_digest

SHEET = Dataset(name="sheet", system="desk", location="sheet")


def test_a_file_goes_once_and_leaves_the_digest_of_its_key(tmp_path):
    path = tmp_path / "sheet"
    path.touch()

    first, second = (erasing(path, ("a",), salt=b"s", system="desk") for _ in range(2))

    assert (first.count, first.digest, path.exists()) == (1, key_digest([("a",)], salt=b"s"), False)
    assert second == nothing(b"s")
    assert (second.count, second.digest) == (0, key_digest([], salt=b"s"))


@pytest.mark.parametrize("change", [Mask(("name",)), Set({"name": "x"})])
def test_a_part_of_a_record_cannot_be_changed(change):
    with pytest.raises(CannotError, match=r"No part of a page of desk\.sheet can be masked or set"):
        refuse_all_but_erase(change, dataset=SHEET, record="a page")


def test_a_whole_record_can_be_erased():
    refuse_all_but_erase(Erase(), dataset=SHEET, record="a page")
