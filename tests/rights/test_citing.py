"""An article is cited with its law; a clause of the policy is none."""

import pytest

from kept.rights.citing import cited
from kept.terms.wording import say


@pytest.mark.parametrize(
    ("clause", "language", "said"),
    [
        ("16", "en", "GDPR Art. 16"),
        ("17(3)(b)", "de", "Art. 17(3)(b) DSGVO"),
        ("17(3), 15(4)", "fr", "RGPD, art. 17(3), 15(4)"),
        ("recital 26", "es", "RGPD, considerando 26"),
    ],
)
def test_an_article_or_a_recital_is_cited_with_its_law(clause, language, said):
    message = cited(clause)

    assert message is not None
    assert say(message, language) == said


@pytest.mark.parametrize("clause", ["", "6.1.3", "6.1.3-2"])
def test_a_clause_of_the_policy_is_no_article(clause):
    assert cited(clause) is None
