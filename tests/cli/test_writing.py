"""A file that a person named is written whole or not at all."""

import pytest

from kept.cli.writing import write_whole


def test_a_file_is_replaced_by_the_whole_of_what_was_to_be_written(tmp_path):
    path = tmp_path / "estate.yaml"
    path.write_bytes(b"old")

    write_whole(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_stands_at_a_path_that_cannot_be_written_stays_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "folder"
    path.mkdir()

    with pytest.raises(OSError, match=r"folder'$"):
        write_whole(path, b"new")

    assert list(tmp_path.iterdir()) == [path]


def test_an_error_names_the_file_as_the_person_did(tmp_path):
    path = tmp_path / "nowhere" / "bundle.json"

    with pytest.raises(FileNotFoundError) as caught:
        write_whole(path, b"new")

    assert caught.value.filename == str(path)
