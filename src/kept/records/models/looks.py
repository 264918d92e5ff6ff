"""Who of the staff looked at whose data."""

from django.db import models

from kept.records.models.requests import RequestRow
from kept.records.models.staff import Staff


class LookRow(models.Model):
    """A look at what stands in a request. `sealed` holds purpose, roles and reason, under the request's key."""

    request = models.ForeignKey(RequestRow, on_delete=models.CASCADE, related_name="looks")
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="looks")
    at = models.DateTimeField()
    sealed = models.BinaryField()

    class Meta:
        db_table = "look"
        ordering = ("at", "id")
        indexes = (models.Index(fields=["request", "staff", "at"], name="look_of"),)
