"""What was declared, revision by revision: immutable, each naming the one before it."""

from django.db import models


class PolicyRow(models.Model):
    """A revision of the policy: its words as clauses, and the reviewed answers beside them.

    `published_at` is null for a draft. A revision that changes only answers keeps the words' digest.
    """

    number = models.PositiveIntegerField(primary_key=True)
    digest = models.CharField(max_length=71)
    previous = models.CharField(max_length=71, blank=True)
    language = models.CharField(max_length=12, default="en")
    text = models.JSONField()
    answers = models.TextField(blank=True)
    retired = models.JSONField(default=list)
    imported_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "policy_revision"
        ordering = ("number",)


class EstateRow(models.Model):
    """A revision of the estate, as the YAML that a person reviewed."""

    number = models.PositiveIntegerField(primary_key=True)
    revision = models.CharField(max_length=71)
    previous = models.CharField(max_length=71, blank=True)
    document = models.TextField()
    declared_at = models.DateTimeField()

    class Meta:
        db_table = "estate_revision"
        ordering = ("number",)
