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


class CaseRow(models.Model):
    """A case, and how many steps it has: whoever adds one says how many there were."""

    name = models.CharField(unique=True, max_length=60)
    opened_at = models.DateTimeField()
    steps = models.PositiveIntegerField()

    class Meta:
        db_table = "legal_case"
        ordering = ("opened_at", "id")


class CaseStepRow(models.Model):
    """A step of a case, sealed; never changed and never removed."""

    case = models.ForeignKey(CaseRow, on_delete=models.PROTECT, related_name="taken")
    place = models.PositiveIntegerField()
    sealed = models.BinaryField()

    class Meta:
        db_table = "legal_case_step"
        ordering = ("case", "place")
        constraints = (models.UniqueConstraint(fields=["case", "place"], name="legal_case_step_once"),)
