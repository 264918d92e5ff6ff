"""Data categories and their families."""

import pytest

from kept.terms.categories import Category


@pytest.mark.parametrize(
    ("category", "family"),
    [(Category.ACCOUNT_EMAIL, "account"), (Category.WHOIS, "third-party")],
)
def test_the_family_is_what_stands_before_the_dot(category, family):
    assert category.family == family
