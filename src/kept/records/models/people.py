"""Data subjects: a random id, a wrapped key of their own, and sealed identifiers with their time of validity."""

import uuid

from django.db import models


class PersonRow(models.Model):
    """A person. Destroying `wrapped_key` makes everything sealed under it unreadable for good."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    wrapped_key = models.BinaryField(null=True)
    created_at = models.DateTimeField()
    key_destroyed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "person"


class IdentifierRow(models.Model):
    """Something a person is known by in a system, from and until when.

    `sealed` is under the person's key. `lookup` is a keyed hash under a key that lies outside the records, so that
    a copy of the records alone does not tell whether an address is in it.
    """

    person = models.ForeignKey(PersonRow, on_delete=models.CASCADE, related_name="identifiers")
    kind = models.CharField(max_length=40)
    system = models.CharField(max_length=80)
    sealed = models.BinaryField()
    lookup = models.BinaryField(max_length=32)
    valid_from = models.DateTimeField(null=True)
    valid_until = models.DateTimeField(null=True)

    class Meta:
        db_table = "person_identifier"
        indexes = (models.Index(fields=["kind", "lookup"], name="person_identifier_lookup"),)
