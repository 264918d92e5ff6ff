"""Plans and what was done of them. A plan lists people, so its body and its keys are sealed."""

from django.db import models


class PlanRow(models.Model):
    """A plan as it was shown. `sealed` is its whole body; the other columns name no person."""

    id = models.CharField(primary_key=True, max_length=40)
    purpose = models.CharField(max_length=40)
    made_at = models.DateTimeField()
    records = models.BigIntegerField()
    sealed = models.BinaryField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "plan"
        ordering = ("made_at",)


class PlanEventRow(models.Model):
    """One line of a plan's journal, sealed since the name of a span may tell more than a number."""

    plan = models.ForeignKey(PlanRow, on_delete=models.CASCADE, related_name="events")
    place = models.PositiveIntegerField()
    sealed = models.BinaryField()

    class Meta:
        db_table = "plan_event"
        ordering = ("place",)
        constraints = (models.UniqueConstraint(fields=["plan", "place"], name="plan_event_place"),)


class FrozenKeysRow(models.Model):
    """A chunk of the keys that a traced step selects."""

    plan = models.ForeignKey(PlanRow, on_delete=models.CASCADE, related_name="frozen")
    step = models.CharField(max_length=40)
    chunk = models.PositiveIntegerField()
    sealed = models.BinaryField()

    class Meta:
        db_table = "plan_frozen_keys"
        ordering = ("chunk",)
        constraints = (models.UniqueConstraint(fields=["plan", "step", "chunk"], name="plan_frozen_chunk"),)


class RemainRow(models.Model):
    """An erasure without a request that left something for a time. `going_on` is the plan that carries on with it."""

    plan = models.OneToOneField(PlanRow, primary_key=True, on_delete=models.CASCADE, related_name="remain")
    resumes_at = models.DateTimeField(null=True, db_index=True)
    going_on = models.CharField(max_length=40, default="", blank=True)

    class Meta:
        db_table = "plan_remain"
