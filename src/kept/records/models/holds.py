"""Cases, and the legal holds that they place."""

from django.db import models


class HoldRow(models.Model):
    """A hold of a case. Whom and what it is about is sealed; a row is lifted and never removed."""

    case = models.CharField(unique=True, max_length=60)
    begins = models.DateTimeField()
    ends = models.DateTimeField(null=True)
    sealed = models.BinaryField()

    class Meta:
        db_table = "legal_hold"
        ordering = ("begins", "id")
