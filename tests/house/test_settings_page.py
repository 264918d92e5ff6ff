"""The page of settings shows every key of `kept.toml`, and no key that is not one."""

import re
from dataclasses import fields

from kept.app.configuration import Settings, read_settings
from kept.app.workspace import FILE
from tools.pages import REFERENCE


def test_the_example_on_the_page_gives_every_setting_a_value_of_its_own(tmp_path):
    page = (REFERENCE / "settings.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / FILE).write_text(example, encoding="utf-8")

    said = read_settings(tmp_path / FILE)

    standard = Settings()
    left = [field.name for field in fields(Settings) if getattr(said, field.name) == getattr(standard, field.name)]
    assert left == []
