"""Staff are invited, given roles and removed; each change is on record."""

import pytest

from kept.app.errors import NoSuchStaffError, NotAnAddressError
from kept.app.staffing import Invitation, accept_invitation, give_roles, invite, member_of, remove, staff, whom_invites
from kept.safeguards.roles import Role


def token_of(invitation: Invitation) -> str:
    return invitation.path.split("/")[-2]


def evidence(workspace):
    found = workspace.ledger().entries()
    return [(one.kind, one.about, dict(one.counts)) for one in found if one.kind.startswith("safeguards:staff")]


def test_an_invitation_makes_an_account_with_its_roles_and_says_so_in_the_ledger(workspace):
    invitation = invite(workspace, " Ada@Example.org ", roles=[Role.OFFICER, Role.COUNSEL])

    assert [one.document() for one in staff()] == [
        {"email": "ada@example.org", "roles": ["counsel", "officer"], "state": "invited"}
    ]
    assert evidence(workspace) == [
        ("safeguards:staff:invited", invitation.member.reference, {"officer": 1, "counsel": 1})
    ]


def test_no_address_and_no_token_of_staff_stands_in_the_ledger_or_the_invitation(workspace):
    invitation = invite(workspace, "ada@example.org", roles=[Role.OFFICER])

    records = (workspace.home / "kept.db").read_bytes() + (workspace.home / "kept.db-wal").read_bytes()
    leaves = b"".join(one.encode() for one in workspace.ledger().entries())
    assert b"ada@" not in leaves
    assert token_of(invitation).encode() not in records


def test_the_link_lets_in_once(workspace):
    token = token_of(invite(workspace, "ada@example.org", roles=[Role.OFFICER]))

    seen, first, second = (
        whom_invites(workspace, token), accept_invitation(workspace, token), accept_invitation(workspace, token)
    )  # fmt: skip

    assert first is not None
    assert (seen, member_of(first.number), second) == (first, first, None)
    assert whom_invites(workspace, token) is None


def test_an_unknown_token_lets_nobody_in(workspace):
    assert whom_invites(workspace, "no such token") is None


def test_a_second_invitation_keeps_the_account_and_its_roles(workspace):
    first = invite(workspace, "ada@example.org", roles=[Role.OFFICER])
    second = invite(workspace, "ADA@example.org")

    assert second.member == first.member
    assert whom_invites(workspace, token_of(first)) is None


def test_a_new_account_needs_a_role(workspace):
    with pytest.raises(NoSuchStaffError, match="needs a role"):
        invite(workspace, "ada@example.org")


@pytest.mark.parametrize(
    "address", ["ada", "ada@", "@example.org", "ada@localhost", "a da@example.org", "a" * 250 + "@x.org"]
)
def test_what_is_no_address_is_refused_and_not_repeated(address, workspace):
    with pytest.raises(NotAnAddressError) as caught:
        invite(workspace, address, roles=[Role.OFFICER])

    assert address not in str(caught.value)


def test_other_roles_take_the_place_of_those_before(workspace):
    invite(workspace, "ada@example.org", roles=[Role.OFFICER])

    member = give_roles(workspace, "ada@example.org", [Role.AUDITOR, Role.ENGINEER])

    assert member.roles == (Role.AUDITOR, Role.ENGINEER)
    assert evidence(workspace)[-1] == (
        "safeguards:staff:roles-changed", member.reference, {"auditor": 1, "engineer": 1}
    )  # fmt: skip


def test_who_is_removed_has_no_role_no_open_link_and_keeps_a_name(workspace):
    token = token_of(invite(workspace, "ada@example.org", roles=[Role.OFFICER]))

    member = remove(workspace, "ada@example.org")

    assert (member.state, member.roles, member.email) == ("removed", (), "ada@example.org")
    assert whom_invites(workspace, token) is None
    assert evidence(workspace)[-1] == ("safeguards:staff:removed", member.reference, {})


def test_who_was_removed_can_be_invited_again(workspace):
    invite(workspace, "ada@example.org", roles=[Role.OFFICER])
    remove(workspace, "ada@example.org")

    assert invite(workspace, "ada@example.org", roles=[Role.SUPPORT]).member.state == "invited"


def test_nobody_is_removed_who_is_not_there(workspace):
    with pytest.raises(NoSuchStaffError, match="has that address"):
        remove(workspace, "nobody@example.org")


def test_a_number_without_a_member_of_staff_is_said(workspace):
    with pytest.raises(NoSuchStaffError, match="number 4711"):
        member_of(4711)


def test_the_demonstration_has_a_member_of_staff_for_each_role_and_no_way_in_but_its_own(built, tmp_path, binding):
    home = tmp_path / "demo"
    with binding(home):
        built(home)

        found = {one.email: (one.roles, one.state) for one in staff()}

    assert found == {f"{role}@rexgencloud.example": ((role,), "invited") for role in Role}
