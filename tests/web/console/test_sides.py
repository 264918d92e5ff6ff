"""Texts on both sides, page by page: where the page before and the next one begin."""

import pytest

from kept.web.console.sides import PAGE, Besides


@pytest.mark.parametrize(
    ("records", "start", "pages"),
    [
        ((None,) * PAGE, 0, (1, None, PAGE)),
        ((None,) * PAGE, PAGE, (PAGE + 1, 0, 2 * PAGE)),
        ((None,) * 3, 7, (8, 0, None)),
        ((), 0, (1, None, None)),
        (None, PAGE, (PAGE + 1, 0, None)),
    ],
)
def test_a_full_page_lets_expect_another_and_one_that_cannot_be_read_none(records, start, pages):
    besides = Besides(records=records, start=start)

    assert (besides.first, besides.before, besides.after) == pages
