"""The one application that owns tables."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Our own tables, with one migration history."""

    name = "kept.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
