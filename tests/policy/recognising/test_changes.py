import pytest

from kept.policy.commitments import Notifies, Publishes

SECTION = "12 Changes to this policy"


@pytest.mark.parametrize(
    ("words", "what", "where"),
    [
        ("We will post the revised policy on our website.", "policy", "our website"),
        ("We will update the “Last updated” date at the top of this page.", "date", "top of this page"),
        ("We keep prior versions of this policy in an archive.", "archive", None),
    ],
)
def test_what_is_published_is_read(read, words, what, where):
    (one,) = read(words, section=SECTION).commitments

    assert isinstance(one, Publishes)
    assert (one.what, one.where) == (what, where)


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("We will notify you of material changes by email.", None),
        ("We will give you at least 30 days' advance notice of material changes.", "P30D"),
        ("We will inform you of changes two weeks before they take effect.", "P14D"),
    ],
)
def test_a_notice_of_changes_is_read_with_its_lead(read, words, lead):
    (one,) = (one for one in read(words, section=SECTION).commitments if isinstance(one, Notifies))

    assert (one.of, one.lead and str(one.lead)) == ("changes", lead)


def test_a_notice_of_a_breach_is_read(read):
    reading = read("We will notify you of a data breach within 72 hours.", section="5 Security")

    assert [(one.of, str(one.lead)) for one in reading.commitments if isinstance(one, Notifies)] == [
        ("breaches", "None")
    ]


@pytest.mark.parametrize(
    "words", ["You should check for changes and notify us.", "We protect information against unauthorised access."]
)
def test_what_tells_nobody_is_no_notice(read, words):
    assert [one for one in read(words, section=SECTION).commitments if isinstance(one, Notifies)] == []


def test_a_notice_before_another_policy_applies_is_one_of_changes(read):
    reading = read("We will give you 30 days' notice before your data becomes subject to a different privacy policy.")

    assert [str(one.lead) for one in reading.commitments if isinstance(one, Notifies)] == ["P30D"]
