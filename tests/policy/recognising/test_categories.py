from kept.policy.recognising.categories import ITEMS, LABELS
from kept.terms.categories import Category


def test_every_category_of_people_outside_the_company_can_be_announced():
    named = {category for category, _ in (*ITEMS, *LABELS)}

    assert set(Category) - named == {Category.ACCOUNT_STATUS, Category.STAFF}
