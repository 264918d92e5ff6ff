import pytest


def asked(reading):
    return {(one.clause, one.about) for one in reading.questions}


@pytest.mark.parametrize(
    ("section", "words", "about"),
    [
        ("3 How we use data", "Conducting surveys", "no-number"),
        ("6 Retention", "Closed accounts: basic data kept for 5 years", "no-number"),
        ("6 Retention", "Contracts are kept for 5 years", "no-trigger"),
        ("6 Retention", "Web logs are kept for 5 days", "unsure"),
        ("6 Retention", "Tax records are retained as required by law", "no-number"),
        ("6 Retention", "Anonymised statistics are kept indefinitely", "no-number"),
        ("6 Retention", "Backups are kept for 7-14 days depending on the plan", "no-number"),
        ("7 Your rights", "Request complete deletion of your account", "no-number"),
        ("10 Children", "If we learn of a child's data, we will delete it without undue delay.", "no-number"),
        ("12 Changes to this policy", "We give reasonable notice of changes.", "no-number"),
        ("13 Contact", "We respond to requests within 10 business days.", "unsure"),
        ("6 Retention", "Logs are kept for thirty (60) days.", "unsure"),
    ],
)
def test_what_a_clause_leaves_open_is_asked(read, section, words, about):
    assert ("1.0.1", about) in asked(read(words, section=section))


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("6 Retention", "Web logs are deleted after 5 days"),
        ("6 Retention", "Web logs are kept for no longer than 5 days"),
        ("6 Retention", "Contracts are kept for at most 5 years after they end"),
        ("3 How we use data", "Conducting a survey once a year"),
        ("7 Your rights", "Request deletion of single files"),
        ("12 Changes to this policy", "We give 30 days' notice of changes."),
    ],
)
def test_what_a_clause_says_is_not_asked(read, section, words):
    assert asked(read(words, section=section)) == set()


def test_a_text_without_a_date_is_asked_for_it_where_it_promises_one(read):
    reading = read(
        "We post the policy on our website.",
        "We update the date at the top.",
        section="12 Policy changes",
        modified=None,
    )

    assert ("1.0.2", "no-date") in asked(reading)


def test_a_question_is_one_sentence(read):
    reading = read(
        "Contracts: basic data kept for 5 years", "Reach us at [address].", section="6 Retention", modified=None
    )

    assert len(reading.questions) > 3
    assert all(one.asks.count("?") + one.asks.count(". ") <= 1 and one.asks[-1] in "?." for one in reading.questions)
