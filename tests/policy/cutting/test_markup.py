import pytest
from bs4 import Tag

from kept.policy.cutting.markup import body_of, is_left_out, parsed


def test_a_sign_that_opens_no_tag_is_a_character():
    assert parsed("<p>1 < 2 and <a b <i>c</i></p>").get_text() == "1 < 2 and <a b c"


def test_comments_and_declarations_are_dropped():
    assert parsed("<!doctype html><p>a<!-- <p>b</p> -->c<?php x ?></p><!-- open").get_text() == "ac"


def test_a_quoted_sign_belongs_to_its_tag():
    assert str(parsed('<p title="a > b < c">x</p>').p) == '<p title="a &gt; b &lt; c">x</p>'


@pytest.mark.parametrize(
    "piece", ["<a ", '<a b="', "<![", "<!--", "<", "</", "<?", "<script>", "<div>", "</p>", "'\"<a"]
)
def test_broken_markup_takes_no_longer_than_its_length(piece):
    markup = piece * (60_000 // len(piece))

    assert parsed(markup + "<p>end</p>") is not None


@pytest.mark.parametrize(
    "markup",
    [
        "<nav>x</nav>", "<footer>x</footer>", "<script>x</script>", "<p hidden>x</p>", '<p aria-hidden="true">x</p>',
        '<p style="color:red; display : none">x</p>', '<div role="navigation">x</div>', "<header>x</header>",
    ],
)  # fmt: skip
def test_what_surrounds_the_text_is_left_out(markup):
    tag = parsed(markup).find()

    assert isinstance(tag, Tag)
    assert is_left_out(tag)


def test_a_header_with_the_title_is_read():
    tag = parsed("<header><h1>Notice</h1></header>").find()

    assert isinstance(tag, Tag)
    assert not is_left_out(tag)


def test_the_main_part_is_the_body_and_else_a_lone_article():
    assert body_of(parsed("<p>a</p><main><p>b</p></main>")).get_text() == "b"
    assert body_of(parsed("<p>a</p><article>b</article>")).get_text() == "b"
    assert body_of(parsed("<article>a</article><article>b</article>")).get_text() == "ab"
