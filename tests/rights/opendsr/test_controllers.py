"""A controller is known by a reviewed file."""

import json

import pytest

from kept.rights.opendsr.controllers import Controller, ControllerFileError, read_controller

WRITTEN = {"id": "shop", "name": "A Shop", "contact": "privacy@shop.example", "callbacks": ["https://shop.example"]}


def read(folder, **more):
    path = folder / "shop.json"
    path.write_text(json.dumps({**WRITTEN, **more}), encoding="utf-8")
    return read_controller(path)


def test_a_file_is_a_controller_with_its_people_and_where_news_goes(tmp_path):
    assert read(tmp_path) == Controller(
        id="shop",
        name="A Shop",
        contact="privacy@shop.example",
        whose="customer",
        callbacks=frozenset({"https://shop.example"}),
    )


@pytest.mark.parametrize(
    "wrong", [{"id": "other"}, {"id": "A Shop"}, {"contact": "nobody"}, {"name": ""}, {"callback": "https://x.example"}]
)
def test_a_file_that_cannot_be_used_is_refused(tmp_path, wrong):
    with pytest.raises(ControllerFileError):
        read(tmp_path, **wrong)
