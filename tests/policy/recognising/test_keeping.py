import pytest

from kept.policy import Clause, ClauseKind
from kept.policy.recognising.amounts import amounts_in
from kept.policy.recognising.keeping import verb_of
from kept.policy.recognising.passages import Passage


@pytest.mark.parametrize(
    ("words", "verb", "is_end"),
    [
        ("We store logs and keep them for 5 days.", "keep", False),
        ("Logs are deleted after 5 days.", "deleted", True),
        ("We keep logs and reply within 5 days.", None, None),
        ("We do not keep logs for 5 days.", None, None),
    ],
)
def test_the_nearest_verb_of_keeping_or_ending_governs_an_amount(words, verb, is_end):
    passage = Passage(Clause(id="1", section="", text=words, kind=ClauseKind.PROMISE))
    (amount,) = amounts_in(words)

    found = verb_of(passage, passage.sentences[0], amount)

    assert (found and words[found.start : found.end], found and found.is_end) == (verb, is_end)
