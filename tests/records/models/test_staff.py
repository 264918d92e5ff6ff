"""The accounts of the people who work with Kept."""

import pytest
from django.contrib.auth import get_user_model

from kept.records.models import Staff


@pytest.mark.django_db
def test_a_staff_account_is_made_by_its_address_and_names_nobody_when_printed():
    staff = get_user_model().objects.create_user("Ada@EXAMPLE.org", "correct horse battery")

    found = Staff.objects.get(email="Ada@example.org")
    assert found.check_password("correct horse battery")
    assert found.password.startswith("argon2")
    assert str(found) == f"staff#{staff.pk}"


@pytest.mark.django_db
def test_a_staff_account_without_a_password_lets_nobody_in_by_one():
    staff = get_user_model().objects.create_user("ada@example.org")

    assert not staff.has_usable_password()
