"""One migration history, current, with what cannot be added later in its first step."""

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, models
from django.db.migrations.loader import MigrationLoader

from kept.records.models import IdentifierRow, PersonRow

SEALED = {
    "personrow": {"wrapped_key"},
    "identifierrow": {"sealed", "lookup"},
    "planrow": {"sealed"},
    "planeventrow": {"sealed"},
    "frozenkeysrow": {"sealed"},
}


@pytest.fixture
def first():
    state = MigrationLoader(None, ignore_no_migrations=True).project_state(("records", "0001_initial"))
    return {name: model.fields for (app, name), model in state.models.items() if app == "records"}


@pytest.mark.django_db
def test_the_tables_are_as_the_models_say(capsys):
    call_command("makemigrations", "--check", "--dry-run", verbosity=1)

    assert "No changes detected" in capsys.readouterr().out


def test_the_staff_account_is_ours_from_the_first_migration(first):
    assert settings.AUTH_USER_MODEL == "records.Staff"
    assert first["staff"]["email"].unique


def test_columns_about_people_are_sealed_from_the_first_migration(first):
    binary = {
        name: {column for column, field in fields.items() if isinstance(field, models.BinaryField)}
        for name, fields in first.items()
        if name in SEALED
    }

    assert binary == SEALED


def test_no_table_about_people_has_a_column_of_text_beside_what_kind_and_where():
    for model in (PersonRow, IdentifierRow):
        texts = {one.name for one in model._meta.fields if isinstance(one, models.CharField | models.TextField)}

        assert texts <= {"kind", "system"}


@pytest.mark.django_db
def test_an_identifier_is_found_by_its_lookup_through_an_index():
    with connection.cursor() as cursor:
        plan = cursor.execute(
            "EXPLAIN QUERY PLAN SELECT * FROM person_identifier WHERE kind = 'email' AND lookup = x'00'"
        ).fetchall()

    assert "person_identifier_lookup" in str(plan)
