"""What no machine can see is attested while a signature is in force, and at no other time."""

from datetime import timedelta

import pytest

from kept.policy.commitments import Protects
from kept.safeguards.attestation import Attestation, withdraw
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict import Basis
from kept.verdict.verdicts import Evidence
from tests.verdict.declared import NOW, estate, judged, policy, said

CAMERAS = Protects(id="5.3.2/protects", clause="5.3.2", quote="x", safeguard="security cameras")
LOCKS = Protects(id="5.3.2/protects-2", clause="5.3.2", quote="x", safeguard="biometric access control")
FIREWALLS = Protects(id="5.1.3/protects", clause="5.1.3", quote="x", safeguard="firewalls")
SITES = Protects(id="5.3.1/protects", clause="5.3.1", quote="x", safeguard="data centre security")
POLICY = policy(CAMERAS, LOCKS, FIREWALLS, SITES)
DAY = timedelta(days=1)


def signed(begins, ends, clause="5.3.2", signer="A. Berg", words=None):
    return Attestation(
        clause=clause,
        words=words or POLICY.text.clause(clause).digest,
        statement="There are cameras.",
        evidence="0a" * 32,
        signer=signer,
        signed_at=NOW + timedelta(days=begins),
        expires_at=NOW + timedelta(days=ends),
        key_id="00",
        signature=b"",
    )


def verdict(*attestations, clause="5.3.2"):
    return judged(Basis(policy=POLICY, estate=estate(), attestations=attestations), {})[clause]


def test_nobody_signed_is_unproven():
    assert said(verdict()) == ("unproven", "attestation-missing")


def test_a_signature_in_force_attests_every_safeguard_of_the_clause():
    found = verdict(signed(-1, 30))

    about: dict[str, Parameter] = {"signer": "A. Berg", "until": NOW + timedelta(days=30)}
    assert (found.verdict, found.why, found.figure) == ("attested", *[Message("attestation-valid", about)] * 2)
    assert found.parts[0].commitments == ("5.3.2/protects", "5.3.2/protects-2")
    assert found.evidence == (
        Evidence(
            probe="attestation:5.3.2",
            looked_at="sha256:" + "0a" * 32,
            seen=Message("evidence-statement", {"statement": "There are cameras."}),
            at=NOW - timedelta(days=1),
        ),
    )


def test_a_signature_that_ran_out_is_due():
    found = verdict(signed(-30, 0), signed(-60, -20))

    about: dict[str, Parameter] = {"signer": "A. Berg", "until": NOW}
    assert (found.verdict, found.why) == ("due", Message("attestation-expired", about))


def test_one_that_has_not_begun_is_not_there_yet():
    assert said(verdict(signed(1, 300))) == ("unproven", "attestation-missing")


def test_one_that_has_not_begun_does_not_renew_one_that_ran_out():
    found = verdict(signed(-30, -1), signed(1, 300, signer="Later"))

    assert (said(found), found.why.parameters["signer"]) == (("due", "attestation-expired"), "A. Berg")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_several_the_one_signed_last_decides_and_not_the_one_that_ends_last(order):
    both = signed(-2, 30, signer="Long"), signed(-1, 3, signer="Newest")

    found = verdict(*(both[place] for place in order))

    assert (said(found), found.why.parameters["signer"]) == (("attested", "attestation-valid"), "Newest")


def test_what_was_withdrawn_is_unproven_until_it_is_signed_for_anew():
    first = signed(-3, 300)
    taken_back = withdraw(first, reason="x", signer="B", at=NOW - DAY, key_id="00", sign=bytes)

    assert said(verdict(first, taken_back)) == ("unproven", "attestation-withdrawn")
    assert said(verdict(first, taken_back, signed(0, 30))) == ("attested", "attestation-valid")


def test_one_signed_for_other_words_is_unproven():
    assert said(verdict(signed(-1, 30, words="sha256:"))) == ("unproven", "attestation-other-words")


def test_a_signature_counts_for_its_own_clause():
    assert said(verdict(signed(-1, 30, clause="5.3.1"))) == ("unproven", "attestation-missing")


def test_what_machines_can_look_at_cannot_be_signed_for():
    assert said(verdict(signed(-1, 30, clause="5.1.3"), clause="5.1.3")) == ("unproven", "verdict-no-control")
