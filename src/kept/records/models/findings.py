"""What probes saw, and when."""

from django.db import models


class FindingRow(models.Model):
    """One finding: numbers, instants and names of datasets, never contents.

    `run` is the place in the ledger of the check that it was made in; the entry there holds the digest over them all.
    """

    run = models.BigIntegerField(db_index=True)
    probe = models.CharField(max_length=300)
    at = models.DateTimeField()
    value = models.JSONField(null=True)
    error = models.JSONField(null=True)

    class Meta:
        db_table = "finding"
        indexes = (models.Index(fields=["at"], name="finding_at"),)
