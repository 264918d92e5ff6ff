"""What probes saw, and when."""

from django.db import models


class FindingRow(models.Model):
    """One finding: numbers, instants and names of datasets, never contents."""

    probe = models.CharField(max_length=300)
    at = models.DateTimeField()
    value = models.JSONField(null=True)
    error = models.JSONField(null=True)

    class Meta:
        db_table = "finding"
        indexes = (models.Index(fields=["probe", "-at"], name="finding_latest"),)
