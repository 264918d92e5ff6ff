"""What restrictions took out of the company's stores, sealed, until it is laid back or erased."""

from django.db import models

from kept.records.models.plans import PlanRow


class SetAsideRow(models.Model):
    """One record that a plan's step set aside. `mark` tells records apart without telling whose they are."""

    plan = models.ForeignKey(PlanRow, on_delete=models.CASCADE, related_name="set_aside")
    step = models.CharField(max_length=40)
    mark = models.CharField(max_length=64)
    sealed = models.BinaryField()

    class Meta:
        db_table = "set_aside"
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=["plan", "step", "mark"], name="set_aside_once"),)
