"""What the privacy centre calls what may be asked: one verb for one kind of request."""

from kept.rights.kinds import RequestKind
from kept.rights.verbs import Verb, verb_of


def test_each_verb_makes_a_kind_of_its_own_and_is_found_by_it():
    assert [verb_of(verb.kind) for verb in Verb] == list(Verb)


def test_an_appeal_has_no_form_of_its_own():
    assert {kind for kind in RequestKind if verb_of(kind) is None} == {RequestKind.APPEAL}
