"""What people signed for."""

from django.db import models


class AttestationRow(models.Model):
    """A signed attestation. The signer's name stands here because naming who vouches is its purpose."""

    clause = models.CharField(max_length=60)
    words = models.CharField(max_length=71)
    statement = models.TextField()
    evidence = models.CharField(max_length=64)
    signer = models.CharField(max_length=200)
    signed_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    key_id = models.CharField(max_length=16)
    signature = models.BinaryField()

    class Meta:
        db_table = "attestation"
        ordering = ("signed_at", "id")
