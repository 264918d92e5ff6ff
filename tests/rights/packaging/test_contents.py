"""Where a dataset lies in a package, and which of its fields never leaves."""

import pytest

from kept.rights.packaging import Column, Section


@pytest.mark.parametrize(("mentions", "place"), [(False, "data/accounts/account"), (True, "mentions/accounts/account")])
def test_what_speaks_of_the_person_lies_apart_from_what_is_theirs(mentions, place):
    section = Section(dataset="accounts.account", title="x", columns=(), rows=(), mentions=mentions)

    assert section.place == place


def test_of_a_password_nothing_is_given():
    kinds = ("profile.password", "profile.preference", None)

    assert [Column(name="x", category=one).is_withheld for one in kinds] == [True, False, False]
