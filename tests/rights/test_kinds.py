"""Kinds of request, and the rights of a policy that they are for."""

from kept.policy.commitments import Right
from kept.rights.kinds import RIGHTS, RequestKind


def test_every_right_that_is_used_by_asking_has_its_kind_of_request():
    assert set(Right) - set(RIGHTS) == {Right.NON_DISCRIMINATION, Right.LOCAL_LAW}


def test_what_californians_call_know_and_delete_is_access_and_erasure():
    assert (RIGHTS[Right.KNOW], RIGHTS[Right.DELETE]) == (RequestKind.ACCESS, RequestKind.ERASURE)


def test_an_inquiry_alone_uses_no_right():
    assert [kind for kind in RequestKind if not kind.uses_a_right] == [RequestKind.INQUIRY]
