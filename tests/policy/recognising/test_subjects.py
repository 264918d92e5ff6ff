import pytest

from kept.policy.recognising.subjects import account_state, lowered, named_object, named_subject


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("In most cases, server logs are ", "server logs"),
        ("Your invoices will be ", "invoices"),
        ("and it is ", None),
        ("", None),
    ],
)
def test_what_stands_before_a_passive_verb_is_named(before, named):
    assert named_subject(before) == named


@pytest.mark.parametrize(
    ("after", "named"),
    [(" your call records for", "call records"), (" them until", None), (" web logs that show", "web logs")],
)
def test_what_stands_after_an_active_verb_is_named(after, named):
    assert named_object(after) == named


def test_a_label_can_name_what_became_of_an_account():
    assert [account_state(one) for one in ("Closed accounts", "Former customers", "Server logs", None)] == [
        "closed account",
        "former customer",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("words", "small"), [("Server logs", "server logs"), ("GDPR requests", "GDPR requests"), ("Acme Ltd", "Acme Ltd")]
)
def test_names_keep_their_capitals(words, small):
    assert lowered(words) == small
