"""What other programs come in with, and what they were answered."""

from django.db import models


class TokenRow(models.Model):
    """A token by its keyed hash alone. `scopes` are parted by blanks."""

    name = models.CharField(max_length=60, unique=True)
    digest = models.BinaryField(max_length=32, unique=True)
    scopes = models.CharField(max_length=400)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "api_token"
        ordering = ("id",)


class AnsweredRow(models.Model):
    """An answer that was given under an idempotency key, sealed, so that the same question gets the same answer.

    `digest` is a keyed hash of who asked what under which key, `asked` one of the question itself.
    """

    digest = models.BinaryField(primary_key=True, max_length=32)
    asked = models.BinaryField(max_length=32)
    status = models.PositiveSmallIntegerField()
    sealed = models.BinaryField()
    expires_at = models.DateTimeField()

    class Meta:
        db_table = "api_answered"
        indexes = (models.Index(fields=["expires_at"], name="api_answered_expires"),)
