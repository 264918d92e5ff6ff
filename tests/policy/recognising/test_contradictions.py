from kept.policy import Clause, ClauseKind, PolicyText
from kept.policy.recognising import recognise


def contradictions(*clauses):
    text = PolicyText(
        title="Policy",
        modified="2026-01-01",
        clauses=tuple(
            Clause(id=name, section=section, text=words, kind=ClauseKind.PROMISE) for name, section, words in clauses
        ),
    )
    return [(one.clause, one.asks) for one in recognise(text).questions if one.about == "contradiction"]


def test_no_sale_and_an_advertising_network_are_asked_about():
    ((clause, asks),) = contradictions(
        ("1.0.1", "1 Sharing", "We never sell your data."),
        ("2.0.1", "2 Cookies › 2.1 Third-party tracking", "Ad networks: to show relevant ads"),
    )

    assert clause == "1.0.1"
    assert "2.0.1" in asks


def test_an_age_limit_and_accounts_of_children_are_asked_about():
    ((clause, asks),) = contradictions(
        ("1.0.1", "1 Children", "Our services are not intended for anyone under 16."),
        ("1.0.2", "1 Children", "School accounts require parental consent."),
    )

    assert clause == "1.0.1"
    assert "1.0.2" in asks


def test_keeping_after_closing_and_complete_deletion_are_asked_about():
    ((clause, asks),) = contradictions(
        ("1.0.1", "1 Retention", "Closed accounts: contact data kept for 5 years"),
        ("2.0.1", "2 Your rights", "Have your whole account and all its data deleted"),
    )

    assert clause == "1.0.1"
    assert "2.0.1" in asks


def test_two_answer_times_for_one_request_are_asked_about():
    ((clause, asks),) = contradictions(
        ("1.0.1", "1 Response times", "Access requests: 10 days"),
        ("1.0.2", "1 Response times", "GDPR requests: 30 days"),
    )

    assert clause == "1.0.1"
    assert "1.0.2" in asks


def test_promises_that_can_all_be_kept_are_not_asked_about():
    found = contradictions(
        ("1.0.1", "1 Sharing", "We never sell your data."),
        ("2.0.1", "2 Cookies › 2.1 Third-party tracking", "Matomo: statistics"),
        ("3.0.1", "3 Children", "Our services are not intended for anyone under 16."),
        ("4.0.1", "4 Retention", "Web logs are kept for 5 days"),
        ("5.0.1", "5 Your rights", "Have your whole account and all its data deleted"),
        ("6.0.1", "6 Response times", "Access requests: 10 days"),
        ("6.0.2", "6 Response times", "GDPR requests: 10 days"),
    )

    assert found == []
