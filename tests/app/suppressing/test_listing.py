"""People are put on a list and taken off it, with the evidence and without a name in it."""

import io

import pytest

from kept.app.errors import PeopleFileError
from kept.app.suppressing.listing import list_of, put_file_on_list, put_on_list, take_off_list
from kept.gate import Suppression
from kept.rights.asked import Identifier

ADA = Identifier(kind="email", value="ada@example.org")


def entries(workspace):
    return [(one.kind, one.about, dict(one.counts)) for one in workspace.ledger().entries()]


def test_who_is_put_on_a_list_is_on_it_until_they_come_back_knowingly(workspace):
    put_on_list(workspace, Suppression.IMPORT, [ADA])
    before = list_of(workspace).holds(Suppression.IMPORT, [ADA])

    taken = take_off_list(workspace, Suppression.IMPORT, [ADA])

    assert (before, taken, list_of(workspace).holds(Suppression.IMPORT, [ADA])) == ((ADA,), 1, ())
    assert entries(workspace) == [
        ("gate:list:added", "list:import", {"identifiers": 1}),
        ("gate:list:lifted", "list:import", {"identifiers": 1}),
    ]


def test_taking_off_whoever_is_not_on_it_leaves_no_trace(workspace):
    assert take_off_list(workspace, Suppression.CALLS, [ADA]) == 0
    assert entries(workspace) == []


def test_a_list_kept_elsewhere_is_taken_over(workspace):
    file = io.StringIO("phone,name\n030 123456,Ada\n,Ben\n+49 89 654321,Cem\n")

    count = put_file_on_list(workspace, file, Suppression.CALLS, columns={}, region="DE")

    numbers = [Identifier(kind="phone", value=one) for one in ("+4930123456", "+4989654321", "+4940111111")]
    assert count == 2
    assert list_of(workspace).holds(Suppression.CALLS, numbers) == tuple(numbers[:2])
    assert list_of(workspace).counts()[Suppression.CALLS] == 2


def test_of_a_file_with_a_slip_nobody_is_put_on_the_list(workspace):
    with pytest.raises(PeopleFileError):
        put_file_on_list(
            workspace, io.StringIO("phone,name\n030 123456,Ada\nBen\n"), Suppression.CALLS, columns={}, region="DE"
        )

    assert list_of(workspace).is_empty(Suppression.CALLS)
    assert entries(workspace) == []
