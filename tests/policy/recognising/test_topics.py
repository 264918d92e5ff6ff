import pytest

from kept.policy.recognising.topics import Topic, topic_of, topics_of


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("How long do we keep your data?", Topic.RETENTION),
        ("How we keep your data safe", Topic.SECURITY),
        ("Security", Topic.SECURITY),
        ("Who we share your data with", Topic.SHARING),
        ("How we use information we collect", Topic.PURPOSES),
        ("Information we collect about you", Topic.COLLECTION),
        ("Information from third parties", Topic.COLLECTION),
        ("Your choices", Topic.RIGHTS),
        ("Notice to California residents", Topic.RIGHTS),
        ("Cookie settings", Topic.COOKIES),
        ("International data transfers", Topic.TRANSFERS),
        ("Parental rights", Topic.CHILDREN),
        ("Changes to this notice", Topic.CHANGES),
        ("How to reach us", Topic.CONTACT),
        ("Response times", Topic.ANSWERING),
        ("What we do not collect", None),
        ("Introduction", None),
    ],
)
def test_a_heading_tells_its_topic(heading, topic):
    assert topic_of(heading) == topic


def test_the_innermost_heading_comes_first():
    assert topics_of("8 Cookies › 8.2 Your choices › 8.2.1 More") == (Topic.RIGHTS, Topic.COOKIES)
