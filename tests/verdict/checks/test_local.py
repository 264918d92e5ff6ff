"""A place in which somebody lives and that no law file covers leaves the promise about local laws unproven."""

from dataclasses import replace

import pytest

from kept.estate import Field
from kept.estate.residence import Residence
from kept.policy.commitments import Honours, Right
from kept.rights.lawbook import lawbook
from kept.terms import Message
from kept.terms.wording import say
from kept.verdict import Basis
from kept.verdict.checks.answered import InTime, answered_checks
from kept.verdict.checks.local import local_checks
from kept.verdict.measuring import look
from tests.verdict.declared import NOW, dataset, estate, eyes, policy, stores

LOCAL = Honours(id="11.3.0/honours", clause="11.3.0", quote="x", right=Right.LOCAL_LAW)
PEOPLE = dataset(
    fields=(Field(name="land"), Field(name="state")), whose="customer", lives=Residence(country="land", state="state")
)
SILENT = replace(PEOPLE, lives=None)


def judge(*places, of=PEOPLE):
    declared = estate(of)
    rows = [{"id": at, "land": land, "state": state} for at, (land, state) in enumerate(places)]
    basis = Basis(policy=policy(LOCAL), estate=declared, laws=lawbook().laws)
    (check,) = local_checks(basis)
    seeing = eyes(declared, stores(declared, {"s.thing": rows}))
    findings = {one.probe: one for one in look(check.probes(), eyes=seeing, now=NOW)}
    return check.judge(findings, NOW)


def test_places_that_law_files_cover_are_counted_once_each():
    part = judge(("DE", None), ("DE", "BY"), ("US", "CA"), ("US", "CA"))

    assert part.why == Message("laws-known", {"people": 4, "places": 3})
    assert (part.verdict.value, part.figure, part.commitments) == ("kept", part.why, (LOCAL.id,))


def test_places_that_none_covers_are_named():
    part = judge(("DE", None), ("JP", None), ("US", "TX"))

    assert part.verdict.value == "unproven"
    counted = {"people": 3, "places": 3, "count": 2, "vague": 0}
    assert part.why == Message("laws-missing", {**counted, "place": "JP, US-TX", "stateless": ""})


def test_a_country_alone_of_which_the_law_of_some_states_is_known_is_covered_by_none_of_them():
    part, more = judge(("US", "CA"), ("US", None)), judge(("JP", None), ("US", None))

    assert (part.verdict.value, more.verdict.value) == ("unproven", "unproven")
    assert part.why == Message("laws-stateless", {"people": 2, "places": 2, "vague": 1, "stateless": "US"})
    named = "Of people in US it is not known in which state they live, and only"
    assert say(part.why, "en").startswith(named)
    assert f"here: JP. {named}" in say(more.why, "en")


@pytest.mark.parametrize(("places", "of"), [([], PEOPLE), ([("DE", None), (None, "CA")], PEOPLE), ([], SILENT)])
def test_where_nobody_says_where_people_live_nothing_is_shown(places, of):
    part = judge(*places, of=of)

    assert (part.verdict.value, part.why) == ("unproven", Message("laws-nowhere"))


def test_whoever_used_any_right_is_to_be_answered_by_the_dates_of_their_law():
    (check,) = answered_checks(Basis(policy=policy(LOCAL), estate=estate(PEOPLE), laws=lawbook().laws))

    assert isinstance(check, InTime)
    assert (check.clause, check.commitments, check.asked.promise) == ("11.3.0", (), None)
    assert all(kind.uses_a_right for kind in check.asked.about.kinds)
