import pytest

from kept.policy.cutting.dates import date_of, stated_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Last updated: May 3, 2024", "2024-05-03"),
        ("Last Modified 2024-05-03", "2024-05-03"),
        ("This notice was last revised on 3rd of May 2024.", "2024-05-03"),
        ("Effective as of November 4th, 2025.", "2025-11-04"),
        ("Last revised APRIL-2024", "2024-04"),
        ("Updated 23/05/2024", "2024-05-23"),
        ("Updated 05.03.2024", "2024-03-05"),
        ("May 25th, 2018", "2018-05-25"),
    ],
)
def test_a_stated_date_is_read(text, date):
    assert stated_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "Updated 05/03/2024",
        "Last updated: February 31, 2024",
        "Founded on May 3, 2024 by gardeners",
        "",
        "Update the date",
    ],
)
def test_no_date_is_guessed(text):
    assert stated_date(text) is None


def test_the_last_change_goes_before_the_date_of_effect():
    assert date_of(["Effective: May 1, 2024", "Last updated: April 2, 2024"]) == "2024-04-02"


def test_a_date_on_its_own_counts_where_nothing_else_is_stated():
    assert date_of(["A notice", "May 1, 2024"]) == "2024-05-01"
    assert date_of(["A notice of May 1, 2024"]) is None
