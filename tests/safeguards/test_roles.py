"""The table of roles and powers, whole."""

import pytest

from kept.safeguards.errors import UnknownRoleError
from kept.safeguards.roles import POWERS, Power, Role, powers_of, read_role

TABLE = """
                  officer support approver counsel engineer auditor
rights:see        x       x       x        x       x        x
rights:read       x       x       x        x       -        -
rights:enter      x       x       -        -       -        -
rights:write      x       x       -        -       -        -
rights:verify     x       x       -        -       -        -
rights:decide     x       -       -        -       -        -
rights:approve    x       -       x        -       -        -
rights:redact     x       -       -        -       -        -
rights:run        x       -       -        -       x        -
holds:see         x       -       x        x       -        x
holds:place       x       -       -        x       -        -
holds:review      x       -       x        x       -        -
safeguards:looks  x       -       -        -       -        x
"""


def test_each_role_has_exactly_its_powers():
    heading, *rows = [line.split() for line in TABLE.strip().splitlines()]

    said = {
        role: frozenset(Power(name) for name, *marks in rows if marks[place] == "x")
        for place, role in enumerate(map(Role, heading))
    }

    assert said == POWERS
    assert {Power(name) for name, *_ in rows} == set(Power)


def test_somebody_with_two_roles_may_do_what_either_may():
    assert powers_of([Role.ENGINEER, Role.AUDITOR]) == POWERS[Role.ENGINEER] | POWERS[Role.AUDITOR]


def test_nobody_without_a_role_may_do_anything():
    assert powers_of([]) == frozenset()


def test_a_power_belongs_to_a_chapter():
    assert {power.chapter for power in Power} == {"rights", "holds", "safeguards"}


def test_a_role_that_there_is_not_is_refused_with_those_that_there_are():
    with pytest.raises(UnknownRoleError, match="“boss”; there are officer, support"):
        read_role("boss")


def test_a_role_is_read_by_its_name():
    assert read_role("counsel") is Role.COUNSEL
