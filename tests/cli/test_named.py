import click
import pytest

from kept.cli.named import NAMED


def test_a_name_and_a_text_are_parted_at_the_first_sign():
    assert NAMED.convert("description=post.yaml", None, None) == ("description", "post.yaml")
    assert NAMED.convert("a=b=c", None, None) == ("a", "b=c")


@pytest.mark.parametrize("said", ["", "description", "=x", "description="])
def test_what_lacks_either_is_refused(said):
    with pytest.raises(click.BadParameter, match="must be a name, a =, and a value"):
        NAMED.convert(said, None, None)
