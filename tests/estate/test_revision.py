"""A revision changes with anything declared, and with nothing else."""

from kept.estate.document import parse_estate
from kept.estate.revision import revision_of

TEXT = "kept: estate/1\nsystems:\n  - {name: a, kind: logs, url: 'file:///a', options: {x: '1', b: '2'}}\n"


def test_comments_and_the_order_of_options_do_not_change_the_revision():
    other = "# mine\n" + TEXT.replace("{x: '1', b: '2'}", "{b: '2', x: '1'}")

    assert revision_of(parse_estate(other, name="b")) == revision_of(parse_estate(TEXT, name="a"))


def test_what_is_declared_changes_the_revision():
    other = TEXT.replace("'1'", "'3'")

    assert revision_of(parse_estate(other, name="b")) != revision_of(parse_estate(TEXT, name="a"))
