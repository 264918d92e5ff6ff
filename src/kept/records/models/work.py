"""Who is at work, and when each daily thing was done last."""

from django.db import models


class WorkerRow(models.Model):
    """A worker that is alive as long as it says so. `buried_at` is when its work was taken over, or it ended well."""

    id = models.CharField(primary_key=True, max_length=40)
    started_at = models.DateTimeField()
    beat_at = models.DateTimeField()
    buried_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "worker"


class DailyRow(models.Model):
    """When something that is done from time to time was done last."""

    name = models.CharField(primary_key=True, max_length=200)
    done_at = models.DateTimeField()

    class Meta:
        db_table = "daily"


class MailSeenRow(models.Model):
    """A mail that was taken in, by the mark of its id: it is not taken in again."""

    mark = models.BinaryField(primary_key=True, max_length=32)
    seen_at = models.DateTimeField()

    class Meta:
        db_table = "mail_seen"
