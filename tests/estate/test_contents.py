"""What should not stand in a field."""

import hashlib

import pytest

from kept.estate.contents import Content, holds

MD5 = hashlib.md5(b"x", usedforsecurity=False).hexdigest()


@pytest.mark.parametrize(
    ("content", "text", "held"),
    [
        (Content.CARD, "it is 4111 1111 1111 1111", True),
        (Content.CARD, "visa, 1111", False),
        (Content.PASSWORD, MD5, True),
        (Content.PASSWORD, "", False),
        (Content.EMAIL, "/panel?email=jonas.wiegand@example.org&x", True),
        (Content.EMAIL, "Jonas Wiegand <jonas@mail.example.org>", True),
        (Content.EMAIL, "user@localhost", False),
        (Content.EMAIL, "@handle, and 3 @ 4.50", False),
        (Content.EMAIL, "a@b." + "c" * 40, False),
    ],
)
def test_a_value_holds_what_is_looked_for(content, text, held):
    assert holds(content, text) is held
