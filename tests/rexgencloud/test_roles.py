"""The declared roles: each has its purposes among those of the policy, and names what there is."""

import re

import pytest

from rexgencloud.applications import Application
from rexgencloud.company import COMPANY
from rexgencloud.roles import ALL, ROLES, SYSTEMS


def purposes():
    text = COMPANY.policy.read_text(encoding="utf-8")
    sections = re.findall(r"^### (3\.\d) .*?$(.*?)(?=^##)", text, re.MULTILINE | re.DOTALL)
    return {f"{number}.{place}" for number, part in sections for place in range(1, part.count("\n- ") + 1)}


def test_each_application_has_one_role_and_each_role_purposes_that_the_policy_announces():
    assert [role.application for role in ROLES] == list(Application)
    assert [role.application for role in ROLES if not role.purposes or not purposes().issuperset(role.purposes)] == []


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.application)
def test_a_role_names_columns_that_are_there_each_table_once(role):
    named = [(one.table.name, set(one.reads + one.changes) - set(ALL)) for one in role.grants]

    assert [name for name, columns in named if columns - set(_columns(name))] == []
    assert len(named) == len(dict(named))


def _columns(name):
    (table,) = (tables.tables[name] for tables in SYSTEMS.values() if name in tables.tables)
    return table.columns.keys()


def test_a_password_hash_is_read_where_somebody_signs_in_and_where_it_is_backed_up_alone():
    readers = {
        (role.application, one.table.name)
        for role in ROLES
        for one in role.grants
        if "password_hash" in one.table.columns and (one.reads == ALL or "password_hash" in one.reads)
    }

    assert readers == {
        (Application.PANEL, "profile"),
        (Application.DESK, "login"),
        (Application.BACKUP, "profile"),
    }


def test_analytics_enter_no_database_and_kept_enters_all():
    entered = {role.application: [name for name in SYSTEMS if role.enters(name)] for role in ROLES}

    assert entered[Application.ANALYTICS] == []
    assert entered[Application.PROBER] == ["support"]
    assert entered[Application.KEPT] == list(SYSTEMS)
